#include "sync/store/Mixes.h"

#include "sync/store/MixPlan.h"
#include "sync/store/Query.h"
#include "sync/store/SimilarArtists.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr int longAgoDays = 180;
constexpr int latelyDays = 28;
// What is looked at, so that a day's mixes cost the same in a library of any size.
constexpr qsizetype mostLoved = 800;
constexpr int mostPlays = 1'000;
constexpr int mostAlbums = 120;
constexpr int mostOfArtist = 200;
constexpr int mostLatest = 30;
/// Artists of the last weeks, and how many of them are tried until one has enough around.
constexpr qsizetype heardMost = 12;
constexpr int triedArtists = 3;

constexpr MixSize lovedSize{60, 6};
constexpr MixSize aroundSize{40, 8};
constexpr MixSize unheardSize{50, 8};
constexpr MixSize latestSize{40, 5};

class Mixing {
public:
    Mixing(Database& database, const QDateTime& now) : m_database(database), m_now(now), m_day(now.date())
    {
        readLoved();
    }

    QVector<Mix> made()
    {
        QVector<Mix> mixes;
        for (Mix (Mixing::*make)() : {&Mixing::lovedAgo, &Mixing::around, &Mixing::unheard, &Mixing::latest}) {
            if (mixes.size() == mixesWanted)
                break;
            if (Mix mix = (this->*make)(); mix.tracks.size() >= fewestInMix)
                mixes.append(std::move(mix));
        }
        return mixes;
    }

private:
    struct Loved {
        MixCandidate candidate;
        qint64 album = 0;
        QDateTime lastPlayed;
    };

    void readLoved()
    {
        QVector<qint64> ids;
        Query all(m_database, "SELECT id FROM track WHERE loved = 1");
        while (all.next())
            ids.append(all.integer(0));
        Query row(m_database,
                  "SELECT coalesce(artist_id, 0), coalesce(album_id, 0), last_played, hidden FROM track WHERE id = ?1",
                  qint64(0));
        for (const qint64 id : drawnIds(ids, m_day, mostLoved)) {
            row.again(id);
            if (row.next() && row.integer(3) == 0)
                m_loved.append({{TrackId{id}, row.integer(0)}, row.integer(1), row.time(2)});
        }
    }

    Mix lovedAgo()
    {
        const QDateTime before = m_now.addDays(-longAgoDays);
        QVector<MixCandidate> candidates;
        for (const Loved& one : std::as_const(m_loved))
            if (!one.lastPlayed.isValid() || one.lastPlayed < before)
                candidates.append(one.candidate);
        return {Mix::Kind::LovedAgo, {}, drawnMix(std::move(candidates), m_day, lovedSize)};
    }

    /// Those who were heard most lately; where nothing was heard, those with something loved.
    [[nodiscard]] QVector<qint64> artistsHeard()
    {
        QHash<qint64, int> plays;
        Query played(m_database, "SELECT track_id FROM play WHERE started_at >= ?1 ORDER BY started_at DESC LIMIT ?2",
                     m_now.addDays(-latelyDays), mostPlays);
        Query row(m_database, "SELECT artist_id FROM track WHERE id = ?1 AND artist_id IS NOT NULL", qint64(0));
        while (played.next()) {
            row.again(played.integer(0));
            if (row.next())
                ++plays[row.integer(0)];
        }
        if (plays.isEmpty())
            for (const Loved& one : std::as_const(m_loved))
                if (one.candidate.artist != 0)
                    ++plays[one.candidate.artist];
        QVector<qint64> artists(plays.keyBegin(), plays.keyEnd());
        std::sort(artists.begin(), artists.end(),
                  [&](qint64 a, qint64 b) { return plays[a] != plays[b] ? plays[a] > plays[b] : a < b; });
        artists.resize(std::min(heardMost, artists.size()));
        return drawnIds(artists, m_day, triedArtists);
    }

    Mix around()
    {
        for (const qint64 artist : artistsHeard()) {
            Query name(m_database, "SELECT name FROM artist WHERE id = ?1 AND hidden = 0", artist);
            if (!name.next())
                continue;
            QVector<MixCandidate> candidates;
            add(candidates, tracksSql("artist_id"), artist, mostOfArtist);
            const QVector<ArtistId> alike = similarArtists(m_database, ArtistId{artist});
            for (const ArtistId other : alike)
                add(candidates, tracksSql("artist_id"), other.value, mostOfArtist);
            QVector<TrackId> tracks = drawnMix(std::move(candidates), m_day, aroundSize);
            if (!alike.isEmpty() && tracks.size() >= fewestInMix)
                return {Mix::Kind::Around, name.text(0), tracks};
        }
        return {};
    }

    Mix unheard()
    {
        QVector<qint64> albums;
        QSet<qint64> known;
        const auto note = [&](qint64 album) {
            if (album != 0 && !known.contains(album)) {
                known.insert(album);
                albums.append(album);
            }
        };
        Query loved(m_database, "SELECT id FROM album WHERE loved = 1");
        while (loved.next())
            note(loved.integer(0));
        for (const Loved& one : std::as_const(m_loved))
            note(one.album);
        QVector<MixCandidate> candidates;
        for (const qint64 album : drawnIds(albums, m_day, mostAlbums))
            add(candidates, tracksSql("+plays = 0 AND album_id"), album, mostOfArtist);
        return {Mix::Kind::Unheard, {}, drawnMix(std::move(candidates), m_day, unheardSize)};
    }

    Mix latest()
    {
        QVector<MixCandidate> candidates;
        Query albums(m_database, "SELECT id FROM album WHERE hidden = 0 ORDER BY added_at DESC, sort_key, id LIMIT ?1",
                     mostLatest);
        while (albums.next())
            add(candidates, tracksSql("album_id"), albums.integer(0), mostOfArtist);
        return {Mix::Kind::Latest, {}, drawnMix(std::move(candidates), m_day, latestSize)};
    }

    /// +: found by album or artist, never by going through all that were not heard.
    [[nodiscard]] static std::string tracksSql(const char* where)
    {
        return std::string("SELECT id, coalesce(artist_id, 0) FROM track WHERE +hidden = 0 AND ") + where +
               " = ?1 LIMIT ?2";
    }

    void add(QVector<MixCandidate>& candidates, const std::string& sql, qint64 of, int most)
    {
        Query rows(m_database, sql, of, most);
        while (rows.next())
            candidates.append({rows.id<TrackId>(0), rows.integer(1)});
    }

    Database& m_database;
    QDateTime m_now;
    QDate m_day;
    QVector<Loved> m_loved;
};

} // namespace

QVector<Mix> mixesOf(Database& database, const QDateTime& now)
{
    return Mixing(database, now).made();
}

} // namespace sostenuto::sync
