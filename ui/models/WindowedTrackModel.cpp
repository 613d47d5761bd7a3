#include "ui/models/WindowedTrackModel.h"

#include "ui/models/Services.h"

#include <sync/service/LibraryService.h>

namespace sostenuto::ui {

namespace {

constexpr qsizetype fewTracks = 32;

QVector<qint64> values(const QVector<sync::TrackId>& ids)
{
    QVector<qint64> numbers;
    numbers.reserve(ids.size());
    for (const sync::TrackId id : ids)
        numbers.append(id.value);
    return numbers;
}

/// Do changes of single tracks (love, plays, availability) change which rows are listed, or where?
bool dependsOnTracks(const sync::TrackQuery& query)
{
    const bool byTrack = query.order == sync::TrackOrder::PlayCount || query.order == sync::TrackOrder::LastPlayed ||
                         query.order == sync::TrackOrder::Rating || query.order == sync::TrackOrder::Loved ||
                         query.order == sync::TrackOrder::Here;
    // A filter with a colon in it may be a condition on any of these.
    return query.hereOnly || query.lovedOnly || query.neverPlayed || byTrack || query.filter.contains(u':');
}

sync::TypedJump::Text textOf(sync::TrackOrder order)
{
    switch (order) {
    case sync::TrackOrder::Artist:
        return sync::TypedJump::Text::TrackArtist;
    case sync::TrackOrder::Album:
        return sync::TypedJump::Text::TrackAlbum;
    case sync::TrackOrder::Genre:
        return sync::TypedJump::Text::TrackGenre;
    case sync::TrackOrder::Composer:
        return sync::TypedJump::Text::TrackComposer;
    default:
        return sync::TypedJump::Text::TrackTitle;
    }
}

} // namespace

WindowedTrackModel::WindowedTrackModel(Services& services, Playback& playback, QObject* parent)
    : TrackTableModel(services, playback, parent),
      m_list(
          this, [this] { return askIds(); }, [this](const QVector<qint64>& answer) { becomeIdsBeside(answer); },
          [this](const sync::Error& error) { listFailed(error); }),
      m_windows(
          this, ids(),
          [this](const QVector<qint64>& wanted) { return m_services.library.tracks(idsFrom<sync::TrackId>(wanted)); },
          [this](int first, int last) { rowsChanged(first, last); },
          [this](const sync::Error& error) { rowsFailed(error); })
{
    connect(&services.library, &sync::LibraryService::catalogueChanged, this, &WindowedTrackModel::refresh);
    connect(&services.library, &sync::LibraryService::tracksChanged, this, &WindowedTrackModel::tracksChanged);
}

void WindowedTrackModel::setQuery(const sync::TrackQuery& query)
{
    const bool isOther = query.album != m_query.album || query.artist != m_query.artist;
    m_query = query;
    if (isOther)
        forgetRows();
    else
        forgetListed();
    m_list.askAnew();
}

void WindowedTrackModel::readAgain()
{
    m_windows.markAllStale();
    m_list.askAnew();
}

void WindowedTrackModel::setLovedList(bool on)
{
    m_lovedList = on;
}

std::optional<sync::Track> WindowedTrackModel::loadedTrack(int row) const
{
    const sync::Track* known = m_windows.known(idAt(row));
    return known ? std::optional(*known) : std::nullopt;
}

void WindowedTrackModel::sort(int column, Qt::SortOrder order)
{
    const auto wanted = orderOf(column);
    if (!wanted)
        return;
    sync::TrackQuery query = m_query;
    query.order = *wanted;
    query.descending = order == Qt::DescendingOrder;
    setQuery(query);
}

void WindowedTrackModel::findBeginning(const QString& typed)
{
    const bool byTitle = m_query.album.isValid() || m_lovedList; // the one is all of an album, the other has no header
    askBeginning(m_services.library, byTitle ? sync::TypedJump::Text::TrackTitle : textOf(m_query.order), typed);
}

const sync::Track* WindowedTrackModel::track(int row) const
{
    return m_windows.row(row);
}

void WindowedTrackModel::complete(TrackRow& row, int index) const
{
    row.number = m_numbering == Numbering::Position ? index + 1 : row.track.number;
}

QVector<int> WindowedTrackModel::loadedRowsOf(sync::TrackId track) const
{
    if (!m_windows.known(track.value))
        return {};
    const int row = rowOf(track.value);
    return row < 0 ? QVector<int>{} : QVector<int>{row};
}

void WindowedTrackModel::setProgress(sync::TrackId track, sync::Availability availability, double progress)
{
    if (sync::Track* known = m_windows.known(track.value)) {
        known->availability = availability;
        known->progress = progress;
    }
}

QFuture<sync::Result<QVector<sync::TrackId>>> WindowedTrackModel::askIds()
{
    const bool whole = !m_query.hereOnly && m_query.filter.isEmpty();
    return m_lovedList && whole ? m_services.library.lovedTrackIds() : m_services.library.trackIds(m_query);
}

void WindowedTrackModel::refresh()
{
    m_windows.markAllStale();
    rowsChanged(0, rowCount() - 1);
    m_list.askAgain();
}

void WindowedTrackModel::tracksChanged(const QVector<sync::TrackId>& tracks)
{
    m_windows.markStale(values(tracks));
    if (tracks.size() > fewTracks) // to find each row would take longer than to paint those that are seen
        rowsChanged(0, rowCount() - 1);
    else
        for (const sync::TrackId changed : tracks)
            for (const int row : loadedRowsOf(changed))
                rowsChanged(row, row);
    if (dependsOnTracks(m_query) || m_lovedList)
        m_list.askAgain();
}

std::optional<sync::TrackOrder> orderOf(int column)
{
    switch (column) {
    case Title:
        return sync::TrackOrder::Title;
    case Artist:
        return sync::TrackOrder::Artist;
    case Album:
        return sync::TrackOrder::Album;
    case Year:
        return sync::TrackOrder::Year;
    case Plays:
        return sync::TrackOrder::PlayCount;
    case LastPlayed:
        return sync::TrackOrder::LastPlayed;
    case Time:
        return sync::TrackOrder::Duration;
    case Genre:
        return sync::TrackOrder::Genre;
    case Composer:
        return sync::TrackOrder::Composer;
    case Quality:
        return sync::TrackOrder::Quality;
    case Love:
        return sync::TrackOrder::Loved;
    case Availability:
        return sync::TrackOrder::Here;
    default:
        return std::nullopt;
    }
}

} // namespace sostenuto::ui
