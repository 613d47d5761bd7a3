#include "sync/store/Export.h"

#include "sync/model/PathText.h"
#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <string>

namespace sostenuto::sync {

namespace {

/// One object a row. A name that begins with '#' is a number, any other a text.
QJsonArray rowsOf(Database& database, std::string_view sql, const QStringList& names)
{
    QJsonArray rows;
    Query query(database, sql);
    while (query.next()) {
        QJsonObject row;
        for (int column = 0; column < names.size(); ++column) {
            if (names[column].startsWith(u'#'))
                row.insert(names[column].mid(1), query.integer(column));
            else
                row.insert(names[column], query.text(column));
        }
        rows.append(row);
    }
    return rows;
}

QStringList names(const char* list)
{
    return QString::fromLatin1(list).split(u' ');
}

/// A library of an older schema has not all of them; this is asked of it too, before it is migrated.
bool hasTable(Database& database, const char* name)
{
    return valueOf(database, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?1", name) > 0;
}

/// A condition: the row is pinned.
std::string orPinned(Database& database, const char* kind)
{
    return hasTable(database, "pin") ? std::string("OR id IN (SELECT object FROM pin WHERE kind = '") + kind + "') "
                                     : std::string();
}

QJsonArray sources(Database& database)
{
    return rowsOf(database, "SELECT id, kind, address, user, name FROM source ORDER BY id",
                  names("#id kind address user name"));
}

QJsonArray artists(Database& database)
{
    return rowsOf(database,
                  "SELECT id, source, remote_id, name, loved FROM artist WHERE loved = 1 "
                  "OR id IN (SELECT substr(object, 8) FROM outbox WHERE object LIKE 'artist:%') " +
                      orPinned(database, "artist") + "ORDER BY id",
                  names("#id #source remoteId name #loved"));
}

QJsonArray albums(Database& database)
{
    return rowsOf(database,
                  "SELECT id, source, remote_id, musicbrainz_id, artist, title, year, loved FROM album WHERE loved = 1 "
                  "OR id IN (SELECT substr(object, 7) FROM outbox WHERE object LIKE 'album:%') " +
                      orPinned(database, "album") + "ORDER BY id",
                  names("#id #source remoteId musicBrainzId artist title #year #loved"));
}

/// Those of the payloads too: a removed entry's track may be in no list any more.
QJsonArray tracks(Database& database)
{
    return rowsOf(
        database,
        "SELECT id, source, remote_id, musicbrainz_id, artist, title, album, disc, number, duration_ms, "
        "loved, rating FROM track WHERE loved = 1 OR rating > 0 "
        "OR id IN (SELECT track_id FROM playlist_entry) OR id IN (SELECT track_id FROM play) "
        "OR id IN (SELECT substr(object, 7) FROM outbox WHERE object LIKE 'track:%') "
        "OR id IN (SELECT atom FROM outbox, json_tree(CASE WHEN json_valid(payload) THEN payload END) "
        "WHERE json_tree.type = 'integer' AND (json_tree.key IN ('track', 'after') OR path LIKE '%.tracks')) " +
            std::string(hasTable(database, "bookmark") ? "OR id IN (SELECT track_id FROM bookmark) " : "") +
            orPinned(database, "track") + "ORDER BY id",
        names("#id #source remoteId musicBrainzId artist title album #disc #number #durationMs #loved "
              "#rating"));
}

/// What edits of a list that wait were made on.
std::optional<QJsonArray> agreedOn(Database& database, qint64 playlist)
{
    if (!hasTable(database, "playlist_base"))
        return std::nullopt;
    Query query(database, "SELECT tracks FROM playlist_base WHERE playlist_id = ?1", playlist);
    if (!query.next())
        return std::nullopt;
    return QJsonDocument::fromJson(query.text(0).toUtf8()).array();
}

QJsonArray playlists(Database& database)
{
    QJsonArray lists =
        rowsOf(database,
               "SELECT id, source, ifnull(remote_id, ''), name, comment, owner, editable, deleted FROM playlist "
               "ORDER BY id",
               names("#id #source remoteId name comment owner #editable #deleted"));
    for (auto&& list : lists) {
        QJsonObject object = list.toObject();
        QJsonArray entries;
        Query query(database, "SELECT track_id FROM playlist_entry WHERE playlist_id = ?1 ORDER BY position, id",
                    object.value(QStringLiteral("id")).toInteger());
        while (query.next())
            entries.append(query.integer(0));
        object.insert(QStringLiteral("tracks"), entries);
        if (const auto agreed = agreedOn(database, object.value(QStringLiteral("id")).toInteger()))
            object.insert(QStringLiteral("agreed"), *agreed);
        list = object;
    }
    return lists;
}

QJsonArray plays(Database& database)
{
    return rowsOf(database, "SELECT id, track_id, started_at FROM play ORDER BY id", names("#id #track #startedAt"));
}

/// How often one was tried and why it was parked belongs to this computer, and stays here.
QJsonArray waiting(Database& database)
{
    QJsonArray edits = rowsOf(database, "SELECT source, kind, object, payload, made_at FROM outbox ORDER BY id",
                              names("#source kind object payload #madeAt"));
    for (auto&& edit : edits) {
        QJsonObject object = edit.toObject();
        const QByteArray text = object.value(QStringLiteral("payload")).toString().toUtf8();
        object.insert(QStringLiteral("payload"), QJsonDocument::fromJson(text).object());
        edit = object;
    }
    return edits;
}

} // namespace

/// The listener's own.
static QJsonArray stations(Database& database)
{
    if (!hasTable(database, "station"))
        return {};
    return rowsOf(database, "SELECT name, address FROM station WHERE source IS NULL ORDER BY id",
                  names("name address"));
}

static QJsonArray smartPlaylists(Database& database)
{
    if (!hasTable(database, "smart_playlist"))
        return {};
    return rowsOf(database,
                  "SELECT name, query, track_order, descending, limit_unit, limit_most FROM smart_playlist ORDER BY id",
                  names("name query order #descending limitUnit #limitMost"));
}

/// What is pinned, in the order of pinning.
static QJsonArray pins(Database& database)
{
    if (!hasTable(database, "pin"))
        return {};
    return rowsOf(database, "SELECT kind, object, rule, pinned_at FROM pin ORDER BY id",
                  names("kind #object rule #pinnedAt"));
}

static QJsonArray bookmarks(Database& database)
{
    if (!hasTable(database, "bookmark"))
        return {};
    return rowsOf(database, "SELECT track_id, position_ms, at FROM bookmark WHERE position_ms >= 0 ORDER BY track_id",
                  names("#track #positionMs #at"));
}

/// One row: by which rules music is kept.
static QJsonArray keeping(Database& database)
{
    if (!hasTable(database, "keeping"))
        return {};
    return rowsOf(database, "SELECT loved, queue, recent, new_albums, horizon_ms, quota FROM keeping",
                  names("#loved #queue #recent #newAlbums #horizonMs #quota"));
}

/// More ways to services, and which of them were let go.
static QJsonArray services(Database& database)
{
    if (!hasTable(database, "source_address"))
        return {};
    QJsonArray all = rowsOf(database, "SELECT id, removed FROM source ORDER BY id", names("#id #removed"));
    for (auto&& one : all) {
        QJsonObject object = one.toObject();
        QJsonArray others;
        Query query(database, "SELECT address FROM source_address WHERE source = ?1 ORDER BY address",
                    object.value(QStringLiteral("id")).toInteger());
        while (query.next())
            others.append(query.text(0));
        object.insert(QStringLiteral("addresses"), others);
        one = object;
    }
    return all;
}

static QJsonArray folders(Database& database)
{
    if (!hasTable(database, "folder"))
        return {};
    QJsonArray all;
    Query query(database, "SELECT source, root FROM folder ORDER BY source");
    while (query.next()) {
        QJsonArray ignored;
        Query paths(database, "SELECT path FROM folder_ignored WHERE source = ?1 ORDER BY path", query.integer(0));
        while (paths.next())
            ignored.append(escapedPath(paths.bytes(0)));
        all.append(QJsonObject{{QStringLiteral("source"), query.integer(0)},
                               {QStringLiteral("root"), escapedPath(query.bytes(1))},
                               {QStringLiteral("ignored"), ignored}});
    }
    return all;
}

Result<QJsonObject> exportOf(Database& database)
{
    QJsonObject document;
    const auto read = database.snapshot([&] {
        document = {{QStringLiteral("sostenutoExport"), exportVersion},
                    {QStringLiteral("sources"), sources(database)},
                    {QStringLiteral("artists"), artists(database)},
                    {QStringLiteral("albums"), albums(database)},
                    {QStringLiteral("tracks"), tracks(database)},
                    {QStringLiteral("playlists"), playlists(database)},
                    {QStringLiteral("plays"), plays(database)},
                    {QStringLiteral("waiting"), waiting(database)},
                    {QStringLiteral("stations"), stations(database)},
                    {QStringLiteral("smartPlaylists"), smartPlaylists(database)},
                    {QStringLiteral("folders"), folders(database)},
                    {QStringLiteral("pins"), pins(database)},
                    {QStringLiteral("bookmarks"), bookmarks(database)},
                    {QStringLiteral("keeping"), keeping(database)},
                    {QStringLiteral("services"), services(database)}};
    });
    if (!read)
        return tl::unexpected(read.error());
    return document;
}

QJsonObject readableExportOf(Database& database)
{
    QJsonObject document{{QStringLiteral("sostenutoExport"), exportVersion}};
    using Part = std::pair<const char*, QJsonArray (*)(Database&)>;
    for (const auto& [name, read] : std::initializer_list<Part>{{"sources", sources},
                                                                {"artists", artists},
                                                                {"albums", albums},
                                                                {"tracks", tracks},
                                                                {"playlists", playlists},
                                                                {"plays", plays},
                                                                {"waiting", waiting},
                                                                {"stations", stations},
                                                                {"smartPlaylists", smartPlaylists},
                                                                {"folders", folders},
                                                                {"pins", pins},
                                                                {"bookmarks", bookmarks},
                                                                {"keeping", keeping},
                                                                {"services", services}}) {
        const auto done = guarded([&] { document.insert(QLatin1String(name), read(database)); });
        if (!done)
            qWarning("Not readable in the damaged library: %s", name);
    }
    return document;
}

} // namespace sostenuto::sync
