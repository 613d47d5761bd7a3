#include "sync/store/SourceStore.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"

namespace sostenuto::sync {

static constexpr auto columns =
    "SELECT id, kind, address, user, name, capabilities, generation, pulled_at, pull_state FROM source ";

SourceStore::SourceStore(Database& database) : m_database(database) {}

static SourceRow sourceRow(const Query& query)
{
    SourceRow row;
    row.id = query.id<SourceId>(0);
    row.kind = query.text(1);
    row.address = QUrl(query.text(2));
    row.user = query.text(3);
    row.name = query.text(4);
    row.capabilities = query.text(5).toUtf8();
    row.generation = query.integer(6);
    row.pulledAt = query.time(7);
    row.pullState = query.text(8).toUtf8();
    return row;
}

/// One spelling of one place, without secrets: it is half of what an account is known by.
static QString plainAddress(const QUrl& address)
{
    QUrl plain =
        address.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    if (plain.path() == u'/')
        plain.setPath(QString());
    return plain.toString(QUrl::FullyEncoded);
}

Result<QVector<SourceRow>> SourceStore::all() const
{
    return m_database.ask([&] {
        QVector<SourceRow> rows;
        Query query(m_database, std::string(columns) + "ORDER BY id");
        while (query.next())
            rows.append(sourceRow(query));
        return rows;
    });
}

Result<SourceRow> SourceStore::put(const QString& kind, const QUrl& address, const QString& user, const QString& name)
{
    return m_database.change(Database::Durability::Listener, [&] {
        SourceRow row;
        const QString where = plainAddress(address);
        run(m_database,
            "INSERT INTO source (kind, address, user, name) VALUES (?1, ?2, ?3, ?4) "
            "ON CONFLICT (address, user) DO UPDATE SET name = excluded.name",
            kind, where, user, name);
        Query query(m_database, std::string(columns) + "WHERE address = ?1 AND user = ?2", where, user);
        if (query.next())
            row = sourceRow(query);
        return row;
    });
}

Result<void> SourceStore::setCapabilities(SourceId id, const QByteArray& json)
{
    return m_database.transaction(Database::Durability::Fetchable, [&] {
        run(m_database, "UPDATE source SET capabilities = ?2 WHERE id = ?1", id, QString::fromUtf8(json));
    });
}

Result<qint64> SourceStore::beginPull(SourceId id)
{
    qint64 generation = 0;
    const auto done = m_database.transaction(Database::Durability::Fetchable, [&] {
        run(m_database, "UPDATE source SET generation = generation + 1, returned = 0 WHERE id = ?1", id);
        generation = valueOf(m_database, "SELECT generation FROM source WHERE id = ?1", id);
    });
    if (!done)
        return tl::unexpected(done.error());
    if (generation == 0)
        return failure(ErrorKind::NotFound, QStringLiteral("no such source"));
    return generation;
}

Result<void> SourceStore::setPullState(SourceId id, const QByteArray& json)
{
    return m_database.transaction(Database::Durability::Fetchable, [&] {
        run(m_database, "UPDATE source SET pull_state = ?2 WHERE id = ?1", id, QString::fromUtf8(json));
    });
}

Result<void> SourceStore::endPull(SourceId id, const QDateTime& at, const QByteArray& memory)
{
    return m_database.transaction(Database::Durability::Fetchable, [&] {
        run(m_database, "UPDATE source SET pulled_at = ?2, pull_state = ?3 WHERE id = ?1", id, at,
            QString::fromUtf8(memory));
    });
}

} // namespace sostenuto::sync
