#include "sync/store/PlayedStatistics.h"

#include "sync/store/Query.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <vector>

namespace sostenuto::sync {

namespace {

constexpr int days = 28;
constexpr int months = 12;
constexpr int mostMonths = 24;

using Counts = QHash<qint64, int>;

/// The most counted ids, most first; among equals the older row.
std::vector<std::pair<qint64, int>> most(const Counts& counts)
{
    std::vector<std::pair<qint64, int>> all(counts.keyValueBegin(), counts.keyValueEnd());
    const auto end = all.begin() + std::min<qsizetype>(qsizetype(all.size()), Statistics::mostListed);
    std::partial_sort(all.begin(), end, all.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    all.erase(end, all.end());
    return all;
}

class Counting {
public:
    Counting(Database& database, StatisticsSpan span, const QDateTime& now) : m_database(database), m_now(now)
    {
        m_found.span = span;
        m_found.first = firstPlay();
        m_found.periods = periodsOf(span, local(m_found.first).date(), now.date());
    }

    Statistics made()
    {
        if (!m_found.periods.isEmpty())
            count();
        return std::move(m_found);
    }

private:
    struct Play {
        qint64 track;
        qsizetype period;
    };

    [[nodiscard]] QDateTime firstPlay()
    {
        Query row(m_database, "SELECT coalesce(min(started_at), 0) FROM play");
        return row.next() ? row.time(0) : QDateTime();
    }

    [[nodiscard]] QDateTime local(const QDateTime& utc) const
    {
        return m_now.timeSpec() == Qt::LocalTime ? utc.toLocalTime() : utc.toTimeZone(m_now.timeZone());
    }

    void count()
    {
        const QDateTime since(m_found.periods.first().from, QTime(0, 0), m_now.timeZone());
        std::vector<Play> plays;
        Query rows(m_database, "SELECT track_id, started_at FROM play WHERE started_at >= ?1", since);
        while (rows.next()) {
            const QDateTime when = local(rows.time(1));
            const qsizetype period = periodOf(m_found.periods, when.date());
            if (period < 0)
                continue;
            ++m_found.byHour[size_t(when.time().hour())];
            ++m_found.byWeekday[size_t(when.date().dayOfWeek() - 1)];
            ++m_tracks[rows.integer(0)];
            plays.push_back({rows.integer(0), period});
        }
        m_found.plays = int(plays.size());
        readTracks();
        for (const Play& play : plays) {
            const qint64 ms = m_lengths.value(play.track);
            m_found.ms += ms;
            m_found.periods[play.period].ms += ms;
            ++m_found.periods[play.period].plays;
        }
        m_found.tracks = int(m_tracks.size());
        m_found.artists = int(m_artists.size());
        listTracks();
        listAlbums();
        listArtists();
    }

    /// Once for each track, however often it was played.
    void readTracks()
    {
        Query row(m_database,
                  "SELECT duration_ms, coalesce(artist_id, 0), coalesce(album_id, 0) FROM track WHERE id = ?1",
                  qint64(0));
        for (auto track = m_tracks.cbegin(); track != m_tracks.cend(); ++track) {
            row.again(track.key());
            if (!row.next())
                continue;
            m_lengths.insert(track.key(), row.integer(0));
            if (row.integer(1) != 0)
                m_artists[row.integer(1)] += track.value();
            if (row.integer(2) != 0)
                m_albums[row.integer(2)] += track.value();
        }
    }

    void listTracks()
    {
        for (const auto& [id, plays] : most(m_tracks)) {
            Query row(m_database, "SELECT title, artist, coalesce(album_id, 0) FROM track WHERE id = ?1", id);
            if (row.next())
                m_found.topTracks.append({TrackId{id}, row.id<AlbumId>(2), row.text(0), row.text(1), plays});
        }
    }

    void listAlbums()
    {
        for (const auto& [id, plays] : most(m_albums)) {
            Query row(m_database, "SELECT title, artist FROM album WHERE id = ?1", id);
            if (row.next())
                m_found.topAlbums.append({AlbumId{id}, row.text(0), row.text(1), plays});
        }
    }

    void listArtists()
    {
        for (const auto& [id, plays] : most(m_artists)) {
            Query row(m_database, "SELECT name FROM artist WHERE id = ?1", id);
            if (row.next())
                m_found.topArtists.append({{ArtistId{id}, row.text(0)}, plays});
        }
    }

    Database& m_database;
    QDateTime m_now;
    Statistics m_found;
    Counts m_tracks;
    Counts m_artists;
    Counts m_albums;
    QHash<qint64, qint64> m_lengths; ///< ms, by track
};

} // namespace

QVector<PlayedPeriod> periodsOf(StatisticsSpan span, const QDate& first, const QDate& today)
{
    using Length = PlayedPeriod::Length;
    if (!first.isValid())
        return {};
    const QDate thisMonth(today.year(), today.month(), 1);
    const QDate firstMonth(first.year(), first.month(), 1);
    Length length = Length::Month;
    QDate from = thisMonth.addMonths(1 - months);
    if (span == StatisticsSpan::FourWeeks) {
        length = Length::Day;
        from = today.addDays(1 - days);
    } else if (span == StatisticsSpan::Always) {
        const bool few = firstMonth.addMonths(mostMonths) > thisMonth;
        length = few ? Length::Month : Length::Year;
        from = std::min(few ? firstMonth : QDate(first.year(), 1, 1), thisMonth);
    }
    QVector<PlayedPeriod> periods;
    for (QDate day = from; day <= today;) {
        periods.append({length, day, 0, 0});
        day = length == Length::Day ? day.addDays(1) : length == Length::Month ? day.addMonths(1) : day.addYears(1);
    }
    return periods;
}

qsizetype periodOf(const QVector<PlayedPeriod>& periods, const QDate& day)
{
    const auto after = std::upper_bound(periods.cbegin(), periods.cend(), day,
                                        [](const QDate& one, const PlayedPeriod& period) { return one < period.from; });
    return after - periods.cbegin() - 1; // a clock that was wrong: what lies ahead is in the last one
}

Statistics playedStatistics(Database& database, StatisticsSpan span, const QDateTime& now)
{
    return Counting(database, span, now).made();
}

} // namespace sostenuto::sync
