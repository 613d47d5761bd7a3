#include "tests/support/files/FileFaults.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <deque>
#include <mutex>

#ifdef Q_OS_LINUX
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>
#endif

namespace sostenuto::tests {

namespace {

using Fault = FileFaults::Fault;

struct Plan {
    std::atomic<bool> on = false;
    std::atomic<const QByteArray*> folder =
        nullptr; ///< one of `folders`: threads of others may still look at the last one
    std::deque<QByteArray> folders;
    std::atomic<int> calls = 0;
    std::atomic<int> failAt = -1;
    std::atomic<Fault> fault = Fault::Full;
    std::atomic<bool> failed = false;
    std::atomic<bool> countsPlaces = false;
    std::atomic<bool> syncsFail = false;
    std::atomic<bool> syncsAreForgotten = false;
    std::mutex unsyncedMutex;
    QHash<QByteArray, qint64> unsynced; ///< how much of a file was there when it was last synced, by path
};

Plan& plan()
{
    static Plan thePlan;
    return thePlan;
}

bool isOurs(const char* path)
{
    if (!plan().on || !path)
        return false;
    const QByteArray& folder = *plan().folder;
    return std::strncmp(path, folder.constData(), size_t(folder.size())) == 0 && !std::strstr(path, ".db-");
}

/// 0, or what the call shall fail with.
[[maybe_unused]] int fault(const char* path, bool needsSpace)
{
    if (!isOurs(path))
        return 0;
    const int call = plan().calls++;
    const int place = plan().failAt;
    const Fault kind = plan().fault;
    if (place < 0 || call < place || (kind == Fault::Glitch && call > place) || (kind == Fault::Full && !needsSpace))
        return 0;
    plan().failed = true;
    return kind == Fault::Full ? ENOSPC : EIO;
}

} // namespace

FileFaults::FileFaults(const QString& folder)
{
    failNever();
    plan().folder = &plan().folders.emplace_back(QFile::encodeName(QFileInfo(folder).canonicalFilePath()));
    plan().unsynced.clear();
    plan().on = true;
}

FileFaults::~FileFaults()
{
    plan().on = false;
    plan().countsPlaces = false;
}

bool FileFaults::work()
{
#ifdef Q_OS_LINUX
    return true;
#else
    return false;
#endif
}

const char* FileFaults::nameOf(Fault fault)
{
    switch (fault) {
    case Fault::Full:
        return "disk full";
    case Fault::Broken:
        return "disk broken";
    case Fault::Glitch:
        return "disk broken once";
    }
    return "";
}

void FileFaults::failAt(int n, Fault fault)
{
    plan().failAt = -1;
    plan().calls = 0;
    plan().failed = false;
    plan().fault = fault;
    plan().syncsFail = false;
    plan().syncsAreForgotten = false;
    plan().failAt = n;
}

void FileFaults::countPlaces()
{
    plan().countsPlaces = true;
}

void FileFaults::failSyncs()
{
    failNever();
    plan().syncsFail = true;
}

void FileFaults::forgetSyncs()
{
    plan().syncsAreForgotten = true;
}

void FileFaults::loseUnsynced()
{
    plan().on = false;
    for (auto it = plan().unsynced.cbegin(); it != plan().unsynced.cend(); ++it) {
        QFile file(QFile::decodeName(it.key()));
        if (file.size() > *it)
            file.resize(*it);
    }
    plan().unsynced.clear();
    plan().on = true;
}

void FileFaults::failNever()
{
    failAt(-1, Fault::Full);
}

int FileFaults::calls() const
{
    return plan().calls;
}

bool FileFaults::failed() const
{
    return plan().failed;
}

} // namespace sostenuto::tests

#ifdef Q_OS_LINUX

namespace {

/// The C library's own function of this name and type.
template <class Function>
Function* real(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

int faultOf(const char* path, bool needsSpace)
{
    return sostenuto::tests::fault(path, needsSpace);
}

/// Where the link leads; empty: it is none.
QByteArray behind(const char* link)
{
    std::array<char, 4096> path{};
    return readlink(link, path.data(), path.size() - 1) > 0 ? QByteArray(path.data()) : QByteArray();
}

QByteArray pathOf(int descriptor)
{
    return behind(("/proc/self/fd/" + QByteArray::number(descriptor)).constData());
}

int faultOf(int descriptor, bool needsSpace)
{
    const QByteArray path = sostenuto::tests::plan().on ? pathOf(descriptor) : QByteArray();
    return path.isEmpty() ? 0 : faultOf(path.constData(), needsSpace);
}

bool isOurFile(int descriptor)
{
    const QByteArray path = sostenuto::tests::plan().on ? pathOf(descriptor) : QByteArray();
    return !path.isEmpty() && sostenuto::tests::isOurs(path.constData());
}

/// Before something is written.
void noteWrite(int descriptor)
{
    auto& plan = sostenuto::tests::plan();
    const QByteArray path = plan.on ? pathOf(descriptor) : QByteArray();
    if (path.isEmpty() || !sostenuto::tests::isOurs(path.constData()))
        return;
    struct stat facts {};
    const std::lock_guard lock(plan.unsyncedMutex);
    if (!plan.unsynced.contains(path))
        plan.unsynced.insert(path, fstat(descriptor, &facts) == 0 ? facts.st_size : 0);
}

void noteSync(int descriptor)
{
    auto& plan = sostenuto::tests::plan();
    const QByteArray path = plan.on && !plan.syncsAreForgotten ? pathOf(descriptor) : QByteArray();
    if (path.isEmpty())
        return;
    const std::lock_guard lock(plan.unsyncedMutex);
    plan.unsynced.remove(path);
}

void noteRename(const char* from, const char* to)
{
    auto& plan = sostenuto::tests::plan();
    if (!plan.on)
        return;
    const std::lock_guard lock(plan.unsyncedMutex);
    if (const auto found = plan.unsynced.constFind(from); found != plan.unsynced.cend())
        plan.unsynced.insert(to, qint64{plan.unsynced.take(from)});
}

bool syncFails(int descriptor)
{
    auto& plan = sostenuto::tests::plan();
    if (!plan.syncsFail || !isOurFile(descriptor))
        return false;
    plan.failed = true;
    errno = EIO;
    return true;
}

/// Fails where a fault is due, else does what was asked.
template <class Function, class File, class... Arguments>
auto caught(const char* name, File file, bool needsSpace, Arguments... arguments)
{
    static Function* const function = real<Function>(name);
    if (const int error = faultOf(file, needsSpace); error != 0) {
        errno = error;
        return decltype(function(arguments...))(-1);
    }
    return function(arguments...);
}

/// `function`: the C library's own.
template <class Function, class... Arguments>
int placeCaught(Function* function, const char* path, bool needsSpace, Arguments... arguments)
{
    const int error = sostenuto::tests::plan().countsPlaces ? faultOf(path, needsSpace) : 0;
    if (error == 0)
        return function(path, arguments...);
    errno = error;
    return -1;
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t count)
{
    noteWrite(descriptor);
    return caught<ssize_t(int, const void*, size_t)>("write", descriptor, true, descriptor, bytes, count);
}

int fsync(int descriptor)
{
    if (syncFails(descriptor))
        return -1;
    const int done = caught<int(int)>("fsync", descriptor, false, descriptor);
    if (done == 0)
        noteSync(descriptor);
    return done;
}

int fdatasync(int descriptor)
{
    if (syncFails(descriptor))
        return -1;
    const int done = caught<int(int)>("fdatasync", descriptor, false, descriptor);
    if (done == 0)
        noteSync(descriptor);
    return done;
}

int ftruncate(int descriptor, off_t length)
{
    return caught<int(int, off_t)>("ftruncate", descriptor, false, descriptor, length);
}

int ftruncate64(int descriptor, off64_t length)
{
    return caught<int(int, off64_t)>("ftruncate64", descriptor, false, descriptor, length);
}

int rename(const char* from, const char* to)
{
    const int done = caught<int(const char*, const char*)>("rename", from, false, from, to);
    if (done == 0)
        noteRename(from, to);
    return done;
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags)
{
    return caught<int(int, const char*, int, const char*, unsigned)>("renameat2", from, false, fromFolder, from,
                                                                     toFolder, to, flags);
}

int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags)
{
    const QByteArray nameless = sostenuto::tests::plan().on ? behind(from) : QByteArray(); // as QSaveFile begins one
    const int done = caught<int(int, const char*, int, const char*, int)>("linkat", to, false, fromFolder, from,
                                                                          toFolder, to, flags);
    if (done == 0 && !nameless.isEmpty())
        noteRename(nameless.constData(), to);
    return done;
}

int unlink(const char* path)
{
    static auto* const function = real<int(const char*)>("unlink");
    return placeCaught(function, path, false);
}

int rmdir(const char* path)
{
    static auto* const function = real<int(const char*)>("rmdir");
    return placeCaught(function, path, false);
}

int mkdir(const char* path, mode_t mode)
{
    static auto* const function = real<int(const char*, mode_t)>("mkdir");
    return placeCaught(function, path, true, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = va_arg(rest, mode_t);
    va_end(rest);
    if ((flags & O_ACCMODE) == O_RDONLY)
        return real<int(const char*, int, ...)>("open64")(path, flags, mode);
    return caught<int(const char*, int, ...)>("open64", path, false, path, flags, mode);
}

int open(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = va_arg(rest, mode_t);
    va_end(rest);
    if ((flags & O_ACCMODE) == O_RDONLY)
        return real<int(const char*, int, ...)>("open")(path, flags, mode);
    return caught<int(const char*, int, ...)>("open", path, false, path, flags, mode);
}

} // extern "C"

#endif
