#include "sync/store/Database.h"

#include "sync/store/Backup.h"
#include "sync/store/DamagedFile.h"
#include "sync/store/Migrations.h"
#include "sync/store/Query.h"
#include "sync/store/ToldEdits.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <map>
#include <string>

namespace sostenuto::sync {

namespace {

constexpr size_t mostStatements = 400;

constexpr int busyTimeoutMs = 5000;

ErrorKind kindOf(int code)
{
    switch (code) {
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN: // the file is there or may be made, so it is the folder that is closed to us
        return ErrorKind::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::StoreDamaged;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    default:
        return ErrorKind::StoreFailed;
    }
}

} // namespace

Result<void> guarded(const std::function<void()>& work)
{
    try {
        work();
        return {};
    } catch (const SQLite::Exception& exception) {
        const QString detail = QStringLiteral("sqlite %1: %2")
                                   .arg(exception.getExtendedErrorCode())
                                   .arg(QString::fromUtf8(exception.what()));
        return failure(kindOf(exception.getErrorCode() & 0xff), detail);
    }
}

struct Database::Parts {
    QString path;
    std::unique_ptr<SQLite::Database> connection;
    /// Statements at rest, by their text. Declared after the connection: they must go before it.
    std::map<std::string, std::unique_ptr<SQLite::Statement>, std::less<>> statements;
    std::optional<Durability> durability;
    std::optional<QString> setAside;
};

Database::Database() : m_parts(std::make_unique<Parts>()) {}

Database::~Database() = default;

/// What a statement may have to undo is kept in memory. By default SQLite writes it to a file from 64 kB on: 34 writes
/// for each track that comes in, and a quarter of the time. Heard only before SQLite is first used; later it is
/// refused, which costs time and nothing else.
static void keepUndoInMemory()
{
    [[maybe_unused]] static const int told = sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, -1);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Mode mode)
{
    keepUndoInMemory();
    std::unique_ptr<Database> database(new Database);
    if (mode == Mode::ReadWrite && !QDir().mkpath(QFileInfo(path).path()))
        return failure(ErrorKind::ReadOnly, QStringLiteral("the library's folder cannot be made"));
    if (mode == Mode::ReadOnly && !QFile::exists(path))
        return failure(ErrorKind::FileMissing, QStringLiteral("no library file"));
    if (mode == Mode::ReadWrite)
        if (const auto finished = finishSettingAside(path); !finished)
            return tl::unexpected(finished.error());

    auto opened = database->connect(path, mode);
    if (!opened && opened.error().kind == ErrorKind::StoreDamaged && mode == Mode::ReadWrite) {
        database = std::unique_ptr<Database>(new Database);
        if (const auto moved = setAsideDamaged(path, QDateTime::currentDateTimeUtc()); !moved)
            return tl::unexpected(moved.error());
        opened = database->connect(path, mode);
    }
    if (!opened)
        return tl::unexpected(opened.error());
    if (mode == Mode::ReadWrite)
        database->m_parts->setAside = owedFrom(path);
    return database;
}

Result<void> Database::connect(const QString& path, Mode mode)
{
    m_parts->path = path;
    const bool suspect = mode == Mode::ReadWrite && isSuspect(path);
    auto opened = guarded([&] {
        const int flags =
            mode == Mode::ReadOnly ? SQLite::OPEN_READONLY : (SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        m_parts->connection = std::make_unique<SQLite::Database>(path.toStdString(), flags, busyTimeoutMs);
        connection().exec("PRAGMA foreign_keys = ON");
    });
    if (opened && mode == Mode::ReadWrite)
        opened = prepareToWrite(suspect);
    if (opened && mode == Mode::ReadOnly)
        opened = read([&] { (void)valueOf(*this, "SELECT count(*) FROM sqlite_schema"); });
    return opened;
}

/// A step is whole or not at all, so it does not wait for a copy that can't be made.
static void copyBeforeMigration(Database& database, const QString& path, int schema)
{
    const auto done = backUpBefore(database, QFileInfo(path).dir().filePath(QStringLiteral("backups")), schema);
    if (!done)
        qWarning("No backup before the library changes: %s", qUtf8Printable(done.error().detail));
}

Result<void> Database::prepareToWrite(bool suspect)
{
    const QVector<Migration> steps = builtInMigrations();
    // First of all, and before the journal mode is written: a file of a newer version stays as it is.
    qint64 number = 0;
    auto ready = read([&] { number = valueOf(*this, "PRAGMA user_version"); });
    // Closing would play the log of a newer player that was cut off into the file.
    if (ready && number > steps.last().number && hasLog(m_parts->path))
        sqlite3_db_config(connection().getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (ready && number > steps.last().number)
        return failure(ErrorKind::StoreTooNew, QStringLiteral("schema %1").arg(number));
    if (ready && suspect)
        ready = inspect();
    if (ready)
        ready = guarded([&] { connection().exec("PRAGMA journal_mode = WAL"); });
    if (ready && number > 0 && number < steps.last().number)
        copyBeforeMigration(*this, m_parts->path, int(number));
    if (ready)
        ready = migrate(*this, steps);
    if (ready)
        ready = guarded([&] { prepareTold(*this); });
    if (ready && suspect)
        clearSuspicion(m_parts->path);
    return ready;
}

Result<void> Database::inspect()
{
    QString verdict;
    auto checked = read([&] {
        Query check(*this, "PRAGMA quick_check(1)");
        if (check.next())
            verdict = check.text(0);
    });
    if (checked && verdict != QStringLiteral("ok")) {
        checked = failure(ErrorKind::StoreDamaged, verdict.left(200));
        rememberDamage(checked.error());
    }
    return checked;
}

SQLite::Database& Database::connection() const
{
    return *m_parts->connection;
}

QString Database::path() const
{
    return m_parts->path;
}

std::optional<QString> Database::setAside() const
{
    return m_parts->setAside;
}

void Database::use(Durability durability)
{
    if (m_parts->durability == durability)
        return;
    connection().exec(durability == Durability::Listener ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    m_parts->durability = durability;
}

Result<void> Database::transaction(Durability durability, const std::function<void()>& work)
{
    auto done = guarded([&] {
        use(durability);
        run(*this, "BEGIN IMMEDIATE");
        work();
        run(*this, "COMMIT");
    });
    if (!done) {
        // Some failures (a full disk) have rolled back already; a roll back that fails leaves the journal to the next
        // open.
        if (!sqlite3_get_autocommit(connection().getHandle()))
            connection().tryExec("ROLLBACK");
        rememberDamage(done.error());
    }
    return done;
}

Result<void> Database::read(const std::function<void()>& work)
{
    auto done = guarded(work);
    if (!done)
        rememberDamage(done.error());
    return done;
}

Result<void> Database::snapshot(const std::function<void()>& work)
{
    const auto done = read([&] {
        run(*this, "BEGIN");
        work();
        run(*this, "COMMIT");
    });
    if (!done && !sqlite3_get_autocommit(connection().getHandle()))
        connection().tryExec("ROLLBACK");
    return done;
}

void Database::rememberDamage(const Error& error)
{
    if (error.kind == ErrorKind::StoreDamaged)
        markSuspect(m_parts->path);
}

void Database::interrupt()
{
    sqlite3_interrupt(connection().getHandle());
}

std::unique_ptr<SQLite::Statement> Database::take(std::string_view sql)
{
    const auto found = m_parts->statements.find(sql);
    if (found != m_parts->statements.end() && found->second)
        return std::move(found->second);
    return std::make_unique<SQLite::Statement>(connection(), std::string(sql));
}

void Database::giveBack(std::unique_ptr<SQLite::Statement> statement)
{
    if (!statement)
        return;
    // The error of a failed step comes up again here; it was told when it happened.
    (void)statement->tryReset();
    // Search makes up statements as people type them; what is used all the time was here first.
    if (m_parts->statements.size() >= mostStatements && !m_parts->statements.contains(statement->getQuery()))
        return;
    const auto [place, made] = m_parts->statements.try_emplace(statement->getQuery());
    if (!place->second)
        place->second = std::move(statement);
}

} // namespace sostenuto::sync
