#include "sync/store/SourceStore.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <SQLiteCpp/Database.h>

namespace sostenuto::sync {

static constexpr auto columns =
    "SELECT id, kind, address, user, name, capabilities, generation, pulled_at, pull_state, removed FROM source ";

/// playlist.deleted of a list that left with its service: not a wish that the service should hear of.
static constexpr int leftWithSource = 2;

SourceStore::SourceStore(Database& database) : m_database(database) {}

static SourceRow sourceRow(Database& database, const Query& query)
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
    row.removed = query.flag(9);
    Query others(database, "SELECT address FROM source_address WHERE source = ?1 ORDER BY address", row.id);
    while (others.next())
        row.others.append(QUrl(others.text(0)));
    return row;
}

QUrl plainAddress(const QUrl& address)
{
    QUrl plain =
        address.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    if (plain.path() == u'/')
        plain.setPath(QString());
    return plain;
}

static QString addressText(const QUrl& address)
{
    return plainAddress(address).toString(QUrl::FullyEncoded);
}

Result<QVector<SourceRow>> SourceStore::all() const
{
    return m_database.ask([&] {
        QVector<SourceRow> rows;
        Query query(m_database, std::string(columns) + "ORDER BY id");
        while (query.next())
            rows.append(sourceRow(m_database, query));
        return rows;
    });
}

static std::optional<SourceRow> rowOf(Database& database, SourceId id)
{
    Query query(database, std::string(columns) + "WHERE id = ?1", id);
    return query.next() ? std::optional(sourceRow(database, query)) : std::nullopt;
}

Result<std::optional<SourceRow>> SourceStore::find(SourceId id) const
{
    return m_database.ask([&] { return rowOf(m_database, id); });
}

Result<SourceRow> SourceStore::put(const QString& kind, const QUrl& address, const QString& user, const QString& name)
{
    return m_database.change(Database::Durability::Listener, [&] {
        const QString where = addressText(address);
        SourceId id{valueOf(m_database,
                            "SELECT id FROM source WHERE user = ?2 AND (address = ?1 OR EXISTS (SELECT 1 FROM "
                            "source_address AS a WHERE a.source = source.id AND a.address = ?1)) ORDER BY removed, id",
                            where, user)};
        if (id.isValid())
            run(m_database, "UPDATE source SET name = ?2, removed = 0 WHERE id = ?1", id, name);
        else
            run(m_database, "INSERT INTO source (kind, address, user, name) VALUES (?1, ?2, ?3, ?4)", kind, where, user,
                name);
        if (!id.isValid())
            id = SourceId{m_database.connection().getLastInsertRowid()};
        run(m_database, "UPDATE playlist SET deleted = 0 WHERE source = ?1 AND deleted = ?2", id, leftWithSource);
        return rowOf(m_database, id).value_or(SourceRow{});
    });
}

Result<void> SourceStore::rename(SourceId id, const QString& name)
{
    return m_database.transaction(Database::Durability::Listener,
                                  [&] { run(m_database, "UPDATE source SET name = ?2 WHERE id = ?1", id, name); });
}

static void hideAll(Database& database, SourceId id)
{
    // Before the tracks are hidden: then their twins know that these have no bytes any more.
    run(database, "DELETE FROM held_file WHERE track_id IN (SELECT id FROM track WHERE source = ?1)", id);
    for (const char* table : {"track", "album", "artist"})
        run(database,
            std::string("UPDATE ") + table + " SET hidden = 1, generation = 0 WHERE source = ?1 AND hidden <> 1", id);
}

/// Rows that hang below a twin of another source hang there by the twin's id.
static void hideAllButHeld(Database& database, SourceId id)
{
    run(database,
        "DELETE FROM held_file WHERE state <> 'complete' AND track_id IN (SELECT id FROM track WHERE source = ?1)", id);
    // What another source has too is its own again: it can be fetched there, and hears of edits.
    for (const char* table : {"track", "album", "artist"})
        run(database,
            std::string("UPDATE ") + table + " SET twin_of = NULL WHERE twin_of IN (SELECT id FROM " + table +
                " WHERE source = ?1)",
            id);
    run(database,
        "UPDATE track SET hidden = 1, generation = 0 WHERE source = ?1 AND hidden <> 1 AND NOT EXISTS "
        "(SELECT 1 FROM held_file AS h WHERE h.track_id = track.id AND h.state = 'complete')",
        id);
    run(database,
        "UPDATE album SET hidden = 1, generation = 0 WHERE source = ?1 AND hidden <> 1 AND NOT EXISTS (SELECT 1 FROM "
        "track AS t WHERE t.album_id IN (album.id, album.twin_of) AND t.source = ?1 AND t.hidden <> 1)",
        id);
    run(database,
        "UPDATE artist SET hidden = 1, generation = 0 WHERE source = ?1 AND hidden <> 1 "
        "AND NOT EXISTS (SELECT 1 FROM track AS t WHERE t.artist_id IN (artist.id, artist.twin_of) AND t.source = ?1 "
        "AND t.hidden <> 1) AND NOT EXISTS (SELECT 1 FROM album AS a WHERE a.artist_id IN (artist.id, artist.twin_of) "
        "AND a.source = ?1 AND a.hidden <> 1) AND NOT EXISTS (SELECT 1 FROM track_credit AS c JOIN track AS t "
        "ON t.id = c.track_id WHERE c.artist_id = artist.id AND t.hidden <> 1)",
        id);
}

Result<void> SourceStore::remove(SourceId id, HeldMusic held)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        run(m_database, "UPDATE source SET removed = 1, pull_state = '{}', pulled_at = 0 WHERE id = ?1", id);
        run(m_database, "UPDATE playlist SET deleted = ?2 WHERE source = ?1 AND deleted = 0", id, leftWithSource);
        for (const char* table : {"incident", "uptime"})
            run(m_database, std::string("DELETE FROM ") + table + " WHERE source = ?1", id);
        held == HeldMusic::Stays ? hideAllButHeld(m_database, id) : hideAll(m_database, id);
    });
}

static constexpr auto sharesOfHeld =
    "SELECT s.id, s.name, count(h.track_id), coalesce(sum(h.bytes), 0) FROM source AS s JOIN track AS t ON "
    "t.source = s.id JOIN held_file AS h ON h.track_id = t.id WHERE h.state = 'complete' AND t.hidden <> 1 AND ";

static MusicHere shareOf(const Query& query)
{
    return {query.id<SourceId>(0), query.text(1), query.number(2), query.integer(3)};
}

Result<MusicHere> SourceStore::held(SourceId id) const
{
    return m_database.ask([&] {
        MusicHere share{id, {}, 0, 0};
        Query query(m_database, std::string(sharesOfHeld) + "s.id = ?1 GROUP BY s.id", id);
        if (query.next())
            share = shareOf(query);
        return share;
    });
}

Result<QVector<MusicHere>> SourceStore::left() const
{
    return m_database.ask([&] {
        QVector<MusicHere> shares;
        Query query(m_database, std::string(sharesOfHeld) + "s.removed = 1 GROUP BY s.id ORDER BY s.id");
        while (query.next())
            shares.append(shareOf(query));
        return shares;
    });
}

Result<void> SourceStore::addAddress(SourceId id, const QUrl& address)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        run(m_database,
            "INSERT OR IGNORE INTO source_address (source, address) SELECT id, ?2 FROM source "
            "WHERE id = ?1 AND address <> ?2",
            id, addressText(address));
    });
}

Result<void> SourceStore::removeAddress(SourceId id, const QUrl& address)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        const QString where = addressText(address);
        run(m_database, "DELETE FROM source_address WHERE source = ?1 AND address = ?2", id, where);
        const bool moved =
            run(m_database,
                "UPDATE source SET address = (SELECT min(address) FROM source_address WHERE source = ?1) "
                "WHERE id = ?1 AND address = ?2 AND EXISTS (SELECT 1 FROM source_address WHERE source = ?1)",
                id, where) > 0;
        if (moved)
            run(m_database,
                "DELETE FROM source_address WHERE source = ?1 AND address = (SELECT address FROM source WHERE id = ?1)",
                id);
    });
}

Result<std::optional<SourceStore::Sample>> SourceStore::sample(SourceId id) const
{
    return m_database.ask([&] {
        std::optional<Sample> found;
        Query query(m_database, "SELECT remote_id, title FROM track WHERE source = ?1 AND hidden <> 1 LIMIT 1", id);
        if (query.next())
            found = Sample{query.text(0), query.text(1)};
        return found;
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
