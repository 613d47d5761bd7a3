#include "sync/store/LyricsStore.h"

#include "sync/model/LyricsText.h"
#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sostenuto::sync {

namespace {

QString linesText(const Lyrics& lyrics)
{
    QJsonArray lines;
    for (const LyricLine& line : lyrics.lines)
        lines.append(QJsonArray{line.startMs, line.text});
    return QString::fromUtf8(QJsonDocument(lines).toJson(QJsonDocument::Compact));
}

Lyrics lyricsOf(const Query& row)
{
    Lyrics lyrics;
    lyrics.language = row.text(1);
    const QJsonArray lines = QJsonDocument::fromJson(row.text(2).toUtf8()).array();
    for (const QJsonValue& line : lines)
        lyrics.lines.append({line[0].toInteger(-1), line[1].toString()});
    const int origin = row.number(0);
    lyrics.from = origin >= 0 && origin <= int(LyricsFrom::Service) ? LyricsFrom(origin) : LyricsFrom::Nowhere;
    return tidied(std::move(lyrics));
}

constexpr const char* missingHeld =
    "SELECT h.track_id, t.source FROM held_file AS h JOIN track AS t ON t.id = h.track_id "
    "LEFT JOIN lyrics AS l ON l.track_id = h.track_id WHERE h.state = 'complete' "
    "AND (l.track_id IS NULL OR (l.origin = 0 AND l.fetched_at <= ?1)) ORDER BY h.used_at DESC";
constexpr const char* missingOne =
    "SELECT h.track_id, t.source FROM held_file AS h JOIN track AS t ON t.id = h.track_id "
    "LEFT JOIN lyrics AS l ON l.track_id = h.track_id WHERE h.state = 'complete' AND h.track_id = ?2 "
    "AND (l.track_id IS NULL OR (l.origin = 0 AND l.fetched_at <= ?1))";

LyricsStore::Missing missingOf(const Query& row)
{
    return {row.id<TrackId>(0), row.id<SourceId>(1)};
}

} // namespace

Result<std::optional<KeptLyrics>> LyricsStore::find(TrackId track) const
{
    return m_database.ask([&]() -> std::optional<KeptLyrics> {
        Query row(m_database, "SELECT origin, language, lines, fetched_at FROM lyrics WHERE track_id = ?1", track);
        return row.next() ? std::optional(KeptLyrics{lyricsOf(row), row.time(3)}) : std::nullopt;
    });
}

Result<void> LyricsStore::put(TrackId track, const Lyrics& lyrics, const QDateTime& at)
{
    return m_database.transaction(Database::Durability::Fetchable, [&] {
        run(m_database,
            "INSERT OR REPLACE INTO lyrics (track_id, origin, language, lines, fetched_at) "
            "SELECT id, ?2, ?3, ?4, ?5 FROM track WHERE id = ?1",
            track, lyrics.isEmpty() ? 0 : int(lyrics.from), lyrics.language, linesText(lyrics), at);
    });
}

Result<LyricsQuestion> LyricsStore::wordsOf(TrackId track) const
{
    return m_database.ask([&] {
        Query row(m_database, "SELECT artist, title FROM track WHERE id = ?1", track);
        return row.next() ? LyricsQuestion{{}, row.text(0), row.text(1)} : LyricsQuestion{};
    });
}

Result<QVector<LyricsStore::Missing>> LyricsStore::missing(const QDateTime& before) const
{
    return m_database.ask([&] {
        QVector<Missing> found;
        Query rows(m_database, missingHeld, before);
        while (rows.next())
            found.append(missingOf(rows));
        return found;
    });
}

Result<std::optional<LyricsStore::Missing>> LyricsStore::missing(TrackId track, const QDateTime& before) const
{
    return m_database.ask([&]() -> std::optional<Missing> {
        Query row(m_database, missingOne, before, track);
        return row.next() ? std::optional(missingOf(row)) : std::nullopt;
    });
}

} // namespace sostenuto::sync
