#include "sync/store/PlaylistNotes.h"

#include "sync/store/Database.h"
#include "sync/store/EntryMatch.h"
#include "sync/store/Query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sostenuto::sync {

namespace {

constexpr int mostNotes = 100;
constexpr int mostTitles = 3;

TrackKeys keysOf(const QVector<TrackId>& tracks)
{
    TrackKeys keys;
    keys.reserve(tracks.size());
    for (const TrackId track : tracks)
        keys.append(track.value);
    return keys;
}

QString titlesOf(Database& database, const QVector<TrackId>& tracks, const QVector<int>& places)
{
    QJsonArray titles;
    for (const int place : places.first(std::min<qsizetype>(places.size(), mostTitles))) {
        Query title(database, "SELECT title FROM track WHERE id = ?1", tracks[place]);
        if (title.next())
            titles.append(title.text(0));
    }
    return QString::fromUtf8(QJsonDocument(titles).toJson(QJsonDocument::Compact));
}

void keepNewest(Database& database, PlaylistId list)
{
    run(database,
        "DELETE FROM playlist_note WHERE playlist_id = ?1 AND id <= (SELECT id FROM playlist_note "
        "WHERE playlist_id = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)",
        list, mostNotes);
}

} // namespace

void noteChange(Database& database, PlaylistId list, const QVector<TrackId>& before, const QVector<TrackId>& after,
                ChangedBy who, const QDateTime& at)
{
    if (before == after)
        return;
    const ListChange change = changeBetween(keysOf(before), keysOf(after));
    run(database,
        "INSERT INTO playlist_note (playlist_id, at, elsewhere, added, removed, moved, titles) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        list, at, who == ChangedBy::SomebodyElse, int(change.added.size()), change.removed, change.moved,
        titlesOf(database, after, change.added));
    keepNewest(database, list);
}

void noteRename(Database& database, PlaylistId list, const QString& from, const QDateTime& at)
{
    run(database, "INSERT INTO playlist_note (playlist_id, at, elsewhere, renamed_from) VALUES (?1, ?2, 1, ?3)", list,
        at, from);
    keepNewest(database, list);
}

Result<QVector<PlaylistNote>> playlistHistory(Database& database, PlaylistId list)
{
    return database.ask([&] {
        QVector<PlaylistNote> notes;
        Query query(database,
                    "SELECT at, elsewhere, added, removed, moved, renamed_from, titles FROM playlist_note "
                    "WHERE playlist_id = ?1 ORDER BY id DESC LIMIT ?2",
                    list, mostNotes);
        while (query.next()) {
            PlaylistNote note{
                query.time(0), query.flag(1), query.number(2), query.number(3), query.number(4), query.text(5), {}};
            const QJsonArray titles = QJsonDocument::fromJson(query.text(6).toUtf8()).array();
            for (const auto& title : titles)
                note.titles.append(title.toString());
            notes.append(note);
        }
        return notes;
    });
}

} // namespace sostenuto::sync
