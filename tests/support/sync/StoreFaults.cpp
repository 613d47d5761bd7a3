#include "tests/support/sync/StoreFaults.h"

#include <sqlite3.h>

#include <array>

namespace sostenuto::sync {

namespace {

using Fault = StoreFaults::Fault;

enum Kind { Writing, Reading, Locking, kinds };

Kind kindOf(Fault fault)
{
    if (fault == Fault::Busy)
        return Locking;
    return fault == Fault::Unreadable ? Reading : Writing;
}

struct Plan {
    sqlite3_vfs* real = nullptr;
    std::array<int, kinds> calls{};
    int failAt = -1;
    Fault fault = Fault::Full;
    bool failed = false;
};

Plan& plan()
{
    static Plan thePlan;
    return thePlan;
}

/// Our file stands before SQLite's own in one piece of memory, as sqlite3_vfs::szOsFile allows.
struct FaultyFile {
    sqlite3_file base;
    sqlite3_file* real;
};

sqlite3_file* realOf(sqlite3_file* file)
{
    return reinterpret_cast<FaultyFile*>(file)->real;
}

/// The call's own error where the disk breaks; a full one and a lock have the same everywhere.
int nextCall(Kind kind, int broken)
{
    const int call = plan().calls[kind]++;
    const Fault fault = plan().fault;
    if (plan().failAt < 0 || kind != kindOf(fault) || call < plan().failAt)
        return SQLITE_OK;
    if (fault == Fault::Glitch && call > plan().failAt)
        return SQLITE_OK;
    plan().failed = true;
    if (fault == Fault::Busy)
        return SQLITE_BUSY;
    return fault == Fault::Full && broken != SQLITE_CANTOPEN ? SQLITE_FULL : broken;
}

template <class Call>
int counted(Kind kind, int broken, Call call)
{
    const int fault = nextCall(kind, broken);
    return fault != SQLITE_OK ? fault : call();
}

int closeFile(sqlite3_file* f)
{
    return realOf(f)->pMethods ? realOf(f)->pMethods->xClose(realOf(f)) : SQLITE_OK;
}
int readFile(sqlite3_file* f, void* to, int n, sqlite3_int64 at)
{
    return counted(Reading, SQLITE_IOERR_READ, [&] { return realOf(f)->pMethods->xRead(realOf(f), to, n, at); });
}
int writeFile(sqlite3_file* f, const void* from, int n, sqlite3_int64 at)
{
    return counted(Writing, SQLITE_IOERR_WRITE, [&] { return realOf(f)->pMethods->xWrite(realOf(f), from, n, at); });
}
int truncateFile(sqlite3_file* f, sqlite3_int64 n)
{
    return counted(Writing, SQLITE_IOERR_TRUNCATE, [&] { return realOf(f)->pMethods->xTruncate(realOf(f), n); });
}
int syncFile(sqlite3_file*, int)
{
    // What is written is with the system, and no test pulls its plug: waiting for the disk would only take time.
    return counted(Writing, SQLITE_IOERR_FSYNC, [] { return SQLITE_OK; });
}
int fileSize(sqlite3_file* f, sqlite3_int64* n)
{
    return realOf(f)->pMethods->xFileSize(realOf(f), n);
}
int lockFile(sqlite3_file* f, int kind)
{
    return counted(Locking, SQLITE_BUSY, [&] { return realOf(f)->pMethods->xLock(realOf(f), kind); });
}
int unlockFile(sqlite3_file* f, int kind)
{
    return realOf(f)->pMethods->xUnlock(realOf(f), kind);
}
int checkLock(sqlite3_file* f, int* out)
{
    return realOf(f)->pMethods->xCheckReservedLock(realOf(f), out);
}
int control(sqlite3_file* f, int op, void* arg)
{
    return realOf(f)->pMethods->xFileControl(realOf(f), op, arg);
}
int sectorSize(sqlite3_file* f)
{
    return realOf(f)->pMethods->xSectorSize(realOf(f));
}
int characteristics(sqlite3_file* f)
{
    return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f));
}
int shmMap(sqlite3_file* f, int region, int size, int extend, void volatile** out)
{
    return realOf(f)->pMethods->xShmMap(realOf(f), region, size, extend, out);
}
int shmLock(sqlite3_file* f, int at, int n, int flags)
{
    const auto lock = [&] { return realOf(f)->pMethods->xShmLock(realOf(f), at, n, flags); };
    return flags & SQLITE_SHM_UNLOCK ? lock() : counted(Locking, SQLITE_BUSY, lock);
}
void shmBarrier(sqlite3_file* f)
{
    realOf(f)->pMethods->xShmBarrier(realOf(f));
}
int shmUnmap(sqlite3_file* f, int remove)
{
    return realOf(f)->pMethods->xShmUnmap(realOf(f), remove);
}

const sqlite3_io_methods methods{2,        closeFile,  readFile,  writeFile, truncateFile, syncFile,        fileSize,
                                 lockFile, unlockFile, checkLock, control,   sectorSize,   characteristics, shmMap,
                                 shmLock,  shmBarrier, shmUnmap,  nullptr,   nullptr};

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* faulty = reinterpret_cast<FaultyFile*>(file);
    faulty->real = reinterpret_cast<sqlite3_file*>(faulty + 1);
    faulty->real->pMethods = nullptr;
    const int code = counted(Writing, SQLITE_CANTOPEN,
                             [&] { return plan().real->xOpen(plan().real, name, faulty->real, flags, outFlags); });
    faulty->base.pMethods = code == SQLITE_OK ? &methods : nullptr;
    return code;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    return counted(Writing, SQLITE_IOERR_DELETE, [&] { return plan().real->xDelete(plan().real, name, syncFolder); });
}

/// Those who wait for a lock believe they did.
int sleepNot(sqlite3_vfs*, int microseconds)
{
    return microseconds;
}

sqlite3_vfs& faultyVfs()
{
    static sqlite3_vfs vfs;
    return vfs;
}

} // namespace

StoreFaults::StoreFaults()
{
    plan() = {};
    plan().real = sqlite3_vfs_find(nullptr);
    // All else is the real one's business, and its functions read nothing of ours.
    faultyVfs() = *plan().real;
    faultyVfs().zName = "faulty";
    faultyVfs().pNext = nullptr;
    faultyVfs().szOsFile = int(sizeof(FaultyFile)) + plan().real->szOsFile;
    faultyVfs().xOpen = openFile;
    faultyVfs().xDelete = deleteFile;
    faultyVfs().xSleep = sleepNot;
    sqlite3_vfs_register(&faultyVfs(), 1);
}

StoreFaults::~StoreFaults()
{
    sqlite3_vfs_unregister(&faultyVfs());
    sqlite3_vfs_register(plan().real, 1);
}

void StoreFaults::failAt(int n, Fault fault)
{
    plan().calls = {};
    plan().failed = false;
    plan().failAt = n;
    plan().fault = fault;
}

void StoreFaults::failNever()
{
    failAt(-1, Fault::Full);
}

int StoreFaults::calls(Fault fault) const
{
    return plan().calls[kindOf(fault)];
}

bool StoreFaults::failed() const
{
    return plan().failed;
}

} // namespace sostenuto::sync
