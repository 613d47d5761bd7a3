#include "sync/store/PlaylistBase.h"

#include "sync/store/OutboxRows.h"
#include "sync/store/PlaylistRows.h"
#include "sync/store/Query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sostenuto::sync {

namespace {

QString textOf(const QVector<TrackId>& tracks)
{
    QJsonArray ids;
    for (const TrackId track : tracks)
        ids.append(track.value);
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

QVector<TrackId> tracksIn(const QString& text)
{
    QVector<TrackId> tracks;
    const QJsonArray ids = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto& id : ids)
        tracks.append(TrackId{id.toInteger()});
    return tracks;
}

} // namespace

void keepBase(Database& database, PlaylistId list)
{
    const bool staysHere = valueOf(database,
                                   "SELECT count(*) FROM playlist JOIN source ON source.id = playlist.source "
                                   "WHERE playlist.id = ?1 AND kind = 'folder'",
                                   list) > 0;
    if (!staysHere && editsWaiting(database, objectOf(list)) == 0)
        setBase(database, list, entriesOf(database, list));
}

void setBase(Database& database, PlaylistId list, const QVector<TrackId>& tracks,
             const std::optional<QVector<TrackId>>& sent)
{
    run(database, "INSERT OR REPLACE INTO playlist_base (playlist_id, tracks, sent) VALUES (?1, ?2, nullif(?3, ''))",
        list, textOf(tracks), sent ? textOf(*sent) : QString());
}

QVector<TrackId> baseOf(Database& database, PlaylistId list)
{
    Query query(database, "SELECT tracks FROM playlist_base WHERE playlist_id = ?1", list);
    return query.next() ? tracksIn(query.text(0)) : QVector<TrackId>();
}

std::optional<QVector<TrackId>> sentOf(Database& database, PlaylistId list)
{
    Query query(database, "SELECT sent FROM playlist_base WHERE playlist_id = ?1 AND sent IS NOT NULL", list);
    return query.next() ? std::optional(tracksIn(query.text(0))) : std::nullopt;
}

} // namespace sostenuto::sync
