// By the documentation of Windows; compiled where there is one only (DECISIONS).
#include "app/crash/CrashCatcher.h"

#include "app/crash/CrashNote.h"
#include "app/crash/RecentLog.h"

#include <QDir>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <exception>
#include <string>

#include <windows.h>

namespace sostenuto::app {

namespace {

constexpr USHORT deepestStack = 62; // what older systems allow

/// Made ready while all is well.
struct Prepared {
    std::wstring path;
    QByteArray head;
    std::array<char, 512> exception = {};
    std::atomic<bool> isWriting = false;
};
Prepared prepared;
HANDLE note = INVALID_HANDLE_VALUE;

void put(const char* bytes, std::size_t count)
{
    DWORD written = 0;
    WriteFile(note, bytes, DWORD(count), &written, nullptr);
}

void put(const char* text)
{
    put(text, std::strlen(text));
}

/// As on other systems: the module, and the place in it.
void putFrame(void* address)
{
    HMODULE module = nullptr;
    std::array<char, MAX_PATH> name = {};
    GetModuleHandleExA(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
                       static_cast<const char*>(address), &module);
    GetModuleFileNameA(module, name.data(), DWORD(name.size() - 1));
    std::array<char, MAX_PATH + 64> line = {};
    std::snprintf(line.data(), line.size(), "%s(+0x%llx)[0x%llx]\n", name.data(),
                  static_cast<unsigned long long>(reinterpret_cast<std::uintptr_t>(address) -
                                                  reinterpret_cast<std::uintptr_t>(module)),
                  static_cast<unsigned long long>(reinterpret_cast<std::uintptr_t>(address)));
    put(line.data());
}

void writeNote(const char* reason)
{
    if (prepared.isWriting.exchange(true))
        return;
    note = CreateFileW(prepared.path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (note == INVALID_HANDLE_VALUE)
        return;
    put(prepared.head.constData(), std::size_t(prepared.head.size()));
    std::array<char, 64> when = {};
    std::snprintf(when.data(), when.size(), "time %lld\nreason ", static_cast<long long>(std::time(nullptr)));
    put(when.data());
    put(reason);
    if (prepared.exception[0] != '\0') {
        put(": ");
        put(prepared.exception.data());
    }
    put("\nlog\n");
    eachRecentLine([](const char* bytes, std::size_t count) { put(bytes, count); });
    put("stack\n");
    std::array<void*, deepestStack> frames = {};
    const USHORT count = CaptureStackBackTrace(0, deepestStack, frames.data(), nullptr);
    for (USHORT i = 0; i < count; ++i)
        putFrame(frames[i]);
    put("end\n");
    CloseHandle(note);
}

LONG WINAPI onFault(EXCEPTION_POINTERS* fault)
{
    std::array<char, 64> reason = {};
    std::snprintf(reason.data(), reason.size(), "exception 0x%08lx",
                  fault && fault->ExceptionRecord ? fault->ExceptionRecord->ExceptionCode : 0UL);
    writeNote(reason.data());
    return EXCEPTION_CONTINUE_SEARCH; // the system ends it as ever
}

void onAbort(int)
{
    writeNote("SIGABRT (given up)");
}

[[noreturn]] void onTerminate()
{
    if (const std::exception_ptr thrown = std::current_exception()) {
        try {
            std::rethrow_exception(thrown);
        } catch (const std::exception& exception) {
            std::snprintf(prepared.exception.data(), prepared.exception.size(), "%s", exception.what());
        } catch (...) {
            std::snprintf(prepared.exception.data(), prepared.exception.size(), "%s",
                          "something that is no exception was thrown");
        }
    }
    std::abort();
}

} // namespace

void catchCrashes(const QString& folder, const QByteArray& head)
{
    QDir().mkpath(folder);
    prepared.path = QDir::toNativeSeparators(QDir(folder).filePath(crashFileName())).toStdWString();
    prepared.head = head;
    SetUnhandledExceptionFilter(onFault);
    std::signal(SIGABRT, onAbort);
    std::set_terminate(onTerminate);
}

void printMainStack() {}

} // namespace sostenuto::app
