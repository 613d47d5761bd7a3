#include "sync/store/PlaylistBase.h"

#include "sync/store/OutboxRows.h"
#include "sync/store/PlaylistRows.h"
#include "sync/store/Query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sostenuto::sync {

void keepBase(Database& database, PlaylistId list)
{
    const bool staysHere = valueOf(database,
                                   "SELECT count(*) FROM playlist JOIN source ON source.id = playlist.source "
                                   "WHERE playlist.id = ?1 AND kind = 'folder'",
                                   list) > 0;
    if (!staysHere && editsWaiting(database, objectOf(list)) == 0)
        setBase(database, list, entriesOf(database, list));
}

void setBase(Database& database, PlaylistId list, const QVector<TrackId>& tracks)
{
    QJsonArray ids;
    for (const TrackId track : tracks)
        ids.append(track.value);
    run(database, "INSERT OR REPLACE INTO playlist_base (playlist_id, tracks) VALUES (?1, ?2)", list,
        QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
}

QVector<TrackId> baseOf(Database& database, PlaylistId list)
{
    QVector<TrackId> tracks;
    Query query(database, "SELECT tracks FROM playlist_base WHERE playlist_id = ?1", list);
    if (!query.next())
        return tracks;
    const QJsonArray ids = QJsonDocument::fromJson(query.text(0).toUtf8()).array();
    for (const auto& id : ids)
        tracks.append(TrackId{id.toInteger()});
    return tracks;
}

} // namespace sostenuto::sync
