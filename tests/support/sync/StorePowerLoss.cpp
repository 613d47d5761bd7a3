#include "tests/support/sync/StorePowerLoss.h"

#include <QByteArray>
#include <QFile>
#include <QMap>
#include <QRandomGenerator>

#include <sqlite3.h>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qint64 blockBytes = 512;

/// What a file was when it was last synced, as far as it differs from what it is.
struct Before {
    qint64 size = 0;
    QMap<qint64, QByteArray> blocks; ///< by number
};

struct Plan {
    sqlite3_vfs* real = nullptr;
    QMap<QByteArray, Before> unsynced; ///< by path
    int syncs = 0;
    int failAt = -1;
    StorePowerLoss::At at = StorePowerLoss::At::BeforeSync;
    bool failed = false;
};

Plan& plan()
{
    static Plan thePlan;
    return thePlan;
}

/// Our file stands before SQLite's own in one piece of memory, as sqlite3_vfs::szOsFile allows.
struct FragileFile {
    sqlite3_file base;
    sqlite3_file* real;
    QByteArray* path;
};

FragileFile& ours(sqlite3_file* file)
{
    return *reinterpret_cast<FragileFile*>(file);
}

sqlite3_file* realOf(sqlite3_file* file)
{
    return ours(file).real;
}

qint64 sizeOf(sqlite3_file* f)
{
    sqlite3_int64 size = 0;
    return realOf(f)->pMethods->xFileSize(realOf(f), &size) == SQLITE_OK ? size : 0;
}

/// Before bytes [from, to) of it become others.
void remember(sqlite3_file* f, qint64 from, qint64 to)
{
    const QByteArray& path = *ours(f).path;
    if (!plan().unsynced.contains(path))
        plan().unsynced.insert(path, {sizeOf(f), {}});
    Before& before = plan().unsynced[path];
    for (qint64 block = from / blockBytes; block * blockBytes < std::min(to, before.size); ++block) {
        if (before.blocks.contains(block))
            continue;
        QByteArray bytes(blockBytes, '\0'); // a short read leaves zeros behind
        realOf(f)->pMethods->xRead(realOf(f), bytes.data(), int(blockBytes), block * blockBytes);
        before.blocks.insert(block, bytes);
    }
}

int closeFile(sqlite3_file* f)
{
    delete std::exchange(ours(f).path, nullptr);
    return realOf(f)->pMethods ? realOf(f)->pMethods->xClose(realOf(f)) : SQLITE_OK;
}
int readFile(sqlite3_file* f, void* to, int n, sqlite3_int64 at)
{
    return realOf(f)->pMethods->xRead(realOf(f), to, n, at);
}
int writeFile(sqlite3_file* f, const void* from, int n, sqlite3_int64 at)
{
    if (plan().failed)
        return SQLITE_IOERR_WRITE;
    remember(f, at, at + n);
    return realOf(f)->pMethods->xWrite(realOf(f), from, n, at);
}
int truncateFile(sqlite3_file* f, sqlite3_int64 n)
{
    if (plan().failed)
        return SQLITE_IOERR_TRUNCATE;
    remember(f, n, sizeOf(f));
    return realOf(f)->pMethods->xTruncate(realOf(f), n);
}
/// Waits for no disk: what counts as written is decided here.
int syncFile(sqlite3_file* f, int)
{
    if (plan().failed)
        return SQLITE_IOERR_FSYNC;
    const bool isLast = plan().syncs++ == plan().failAt;
    plan().failed = isLast;
    if (!isLast || plan().at == StorePowerLoss::At::AfterSync)
        plan().unsynced.remove(*ours(f).path);
    return isLast ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}
int fileSize(sqlite3_file* f, sqlite3_int64* n)
{
    return realOf(f)->pMethods->xFileSize(realOf(f), n);
}
int lockFile(sqlite3_file* f, int kind)
{
    return realOf(f)->pMethods->xLock(realOf(f), kind);
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
/// No promise of the real file system's: neither order nor whole writes.
int characteristics(sqlite3_file*)
{
    return 0;
}
int shmMap(sqlite3_file* f, int region, int size, int extend, void volatile** out)
{
    return realOf(f)->pMethods->xShmMap(realOf(f), region, size, extend, out);
}
int shmLock(sqlite3_file* f, int at, int n, int flags)
{
    return realOf(f)->pMethods->xShmLock(realOf(f), at, n, flags);
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
    FragileFile& fragile = ours(file);
    fragile.real = reinterpret_cast<sqlite3_file*>(&fragile + 1);
    fragile.real->pMethods = nullptr;
    const int code = plan().real->xOpen(plan().real, name, fragile.real, flags, outFlags);
    fragile.base.pMethods = code == SQLITE_OK ? &methods : nullptr;
    fragile.path = code == SQLITE_OK ? new QByteArray(name ? name : "") : nullptr;
    return code;
}

/// A name that goes comes back when the power goes before the next sync; that it may also stay away is what a log that
/// was emptied before says as well.
int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    if (plan().failed)
        return SQLITE_IOERR_DELETE;
    plan().unsynced.remove(name);
    return plan().real->xDelete(plan().real, name, syncFolder);
}

sqlite3_vfs& fragileVfs()
{
    static sqlite3_vfs vfs;
    return vfs;
}

} // namespace

StorePowerLoss::StorePowerLoss()
{
    plan() = {};
    plan().real = sqlite3_vfs_find(nullptr);
    // All else is the real one's business, and its functions read nothing of ours.
    fragileVfs() = *plan().real;
    fragileVfs().zName = "fragile";
    fragileVfs().pNext = nullptr;
    fragileVfs().szOsFile = int(sizeof(FragileFile)) + plan().real->szOsFile;
    fragileVfs().xOpen = openFile;
    fragileVfs().xDelete = deleteFile;
    sqlite3_vfs_register(&fragileVfs(), 1);
}

StorePowerLoss::~StorePowerLoss()
{
    sqlite3_vfs_unregister(&fragileVfs());
    sqlite3_vfs_register(plan().real, 1);
}

void StorePowerLoss::failAt(int n, At at)
{
    plan().syncs = 0;
    plan().failed = false;
    plan().failAt = n;
    plan().at = at;
}

void StorePowerLoss::failNever()
{
    failAt(-1, At::BeforeSync);
}

void StorePowerLoss::cut()
{
    plan().failed = true;
}

int StorePowerLoss::syncs() const
{
    return plan().syncs;
}

bool StorePowerLoss::failed() const
{
    return plan().failed;
}

void StorePowerLoss::lose(unsigned seed)
{
    QRandomGenerator random(seed);
    const auto reachedTheDisk = [&] { return seed > 0 && random.bounded(2) == 0; };
    for (auto it = plan().unsynced.cbegin(); it != plan().unsynced.cend(); ++it) {
        QFile file(QString::fromUtf8(it.key()));
        if (!file.open(QIODevice::ReadWrite))
            continue;
        const qint64 size = file.size();
        for (auto block = it->blocks.cbegin(); block != it->blocks.cend(); ++block) {
            if (!reachedTheDisk() && file.seek(block.key() * blockBytes))
                file.write(*block);
        }
        // What was added may be there up to any block, and of that some.
        file.resize(seed > 0 && size > it->size ? it->size + random.bounded(int(size - it->size) + 1) : it->size);
        for (qint64 at = it->size; at < file.size(); at += blockBytes) {
            if (!reachedTheDisk() && file.seek(at))
                file.write(QByteArray(int(std::min(blockBytes, file.size() - at)), '\0'));
        }
    }
    // The memory that connections share is gone with the power.
    for (auto it = plan().unsynced.cbegin(); it != plan().unsynced.cend(); ++it)
        QFile::remove(QString::fromUtf8(it.key()).section(QStringLiteral("-wal"), 0, 0) + QStringLiteral("-shm"));
    plan().unsynced.clear();
}

} // namespace sostenuto::sync
