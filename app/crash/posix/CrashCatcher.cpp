#include "app/crash/CrashCatcher.h"

#include "app/crash/CrashNote.h"
#include "app/crash/RecentLog.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <ctime>
#include <exception>
#include <fcntl.h>
#include <pthread.h>
#include <typeinfo>
#include <unistd.h>

#if __has_include(<execinfo.h>)
#include <execinfo.h>
#define SOSTENUTO_HAS_BACKTRACE 1
#endif

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SOSTENUTO_IS_WATCHED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SOSTENUTO_IS_WATCHED 1
#endif
#endif

namespace sostenuto::app {

namespace {

struct Fault {
    int signal;
    const char* reason;
};

constexpr std::array faults = {Fault{SIGSEGV, "SIGSEGV (a wrong address)"},
                               Fault{SIGBUS, "SIGBUS (a file or memory that is not there any more)"},
                               Fault{SIGILL, "SIGILL (an impossible instruction)"},
                               Fault{SIGFPE, "SIGFPE (an impossible division)"}, Fault{SIGABRT, "SIGABRT (given up)"}};

constexpr int deepestStack = 96;
constexpr std::size_t signalStackBytes = 64 * 1024; // a stack that is full is one of the faults

/// Made ready while all is well: a handler may do next to nothing.
struct Prepared {
    std::array<char, 4096> path = {};
    std::array<char, 2048> head = {};
    std::array<char, 512> exception = {};
    std::array<char, signalStackBytes> stack = {};
    pthread_t mainThread = {};
    pthread_t writer = {};
    std::atomic<bool> isWriting = false;
};
Prepared prepared;
int note = -1;

void put(const char* bytes, std::size_t count)
{
    while (count > 0) {
        const ssize_t written = ::write(note, bytes, count);
        if (written <= 0)
            return; // what is there stays
        bytes += written;
        count -= std::size_t(written);
    }
}

void put(const char* text)
{
    put(text, std::strlen(text));
}

/// snprintf is not allowed in a handler.
void putNumber(unsigned long long number)
{
    std::array<char, 24> digits = {};
    std::size_t at = digits.size();
    do {
        digits[--at] = char('0' + number % 10);
        number /= 10;
    } while (number > 0 && at > 0);
    put(digits.data() + at, digits.size() - at);
}

void putStack(int file)
{
#ifdef SOSTENUTO_HAS_BACKTRACE
    std::array<void*, deepestStack> frames = {};
    const int count = ::backtrace(frames.data(), deepestStack);
    ::backtrace_symbols_fd(frames.data(), count, file);
#else
    (void)file;
#endif
}

void writeNote(const char* reason)
{
    note = ::open(prepared.path.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (note < 0)
        return;
    put(prepared.head.data());
    put("time ");
    putNumber(static_cast<unsigned long long>(::time(nullptr)));
    put("\nreason ");
    put(reason);
    if (prepared.exception[0] != '\0') {
        put(": ");
        put(prepared.exception.data());
    }
    put("\nlog\n");
    eachRecentLine([](const char* bytes, std::size_t count) { put(bytes, count); });
    put("stack\n");
    putStack(note);
    put("end\n");
    ::close(note);
}

void onFault(int signal)
{
    if (prepared.isWriting.exchange(true)) {
        while (!::pthread_equal(prepared.writer, ::pthread_self()))
            ::pause();             // a second thread failed: the first ends the program when it has written
        ::signal(signal, SIG_DFL); // the writing itself failed
        ::raise(signal);
        return;
    }
    prepared.writer = ::pthread_self();
    const auto* fault =
        std::find_if(faults.begin(), faults.end(), [signal](const Fault& one) { return one.signal == signal; });
    writeNote(fault == faults.end() ? "?" : fault->reason);
    ::signal(signal, SIG_DFL);
    ::raise(signal); // held back until this returns: then it ends the program
}

/// What nobody caught says itself why.
[[noreturn]] void onTerminate()
{
    if (const std::exception_ptr thrown = std::current_exception()) {
        try {
            std::rethrow_exception(thrown);
        } catch (const std::exception& exception) {
            std::strncpy(prepared.exception.data(), exception.what(), prepared.exception.size() - 1);
            std::replace(prepared.exception.begin(), prepared.exception.end(), '\n', ' ');
        } catch (...) {
            std::strncpy(prepared.exception.data(), "something that is no exception was thrown",
                         prepared.exception.size() - 1);
        }
    }
    std::abort();
}

void onLook(int)
{
    putStack(STDERR_FILENO);
}

template <std::size_t size>
bool fill(std::array<char, size>& place, const QByteArray& bytes)
{
    const auto count = std::min<std::size_t>(std::size_t(bytes.size()), size - 1);
    std::memcpy(place.data(), bytes.constData(), count);
    place[count] = '\0';
    return count == std::size_t(bytes.size());
}

void handle(int signal, void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    ::sigaction(signal, &action, nullptr);
}

} // namespace

void catchCrashes(const QString& folder, const QByteArray& head)
{
#ifdef SOSTENUTO_IS_WATCHED
    (void)folder, (void)head;
#else
    QDir().mkpath(folder);
    if (!fill(prepared.path, QFile::encodeName(QDir(folder).filePath(crashFileName()))))
        return; // a name cut short would be another file's
    fill(prepared.head, head);
    prepared.mainThread = ::pthread_self();
#ifdef SOSTENUTO_HAS_BACKTRACE
    std::array<void*, 1> once = {}; // loads what it needs, which a handler must not do
    ::backtrace(once.data(), int(once.size()));
#endif
    stack_t stack = {};
    stack.ss_sp = prepared.stack.data();
    stack.ss_size = prepared.stack.size();
    ::sigaltstack(&stack, nullptr);
    for (const Fault& fault : faults)
        handle(fault.signal, onFault, SA_ONSTACK);
    handle(SIGUSR2, onLook, SA_RESTART);
    std::set_terminate(onTerminate);
#endif
}

void printMainStack()
{
#ifndef SOSTENUTO_IS_WATCHED
    if (prepared.path[0] != '\0')
        ::pthread_kill(prepared.mainThread, SIGUSR2);
#endif
}

} // namespace sostenuto::app
