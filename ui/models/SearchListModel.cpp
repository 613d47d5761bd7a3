#include "ui/models/SearchListModel.h"

#include "ui/models/AlbumGridModel.h"
#include "ui/models/ArtistGridModel.h"
#include "ui/models/AvailabilityKey.h"
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/models/TrackCells.h"
#include "ui/models/TrackMime.h"
#include "ui/theme/ListWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ItemRoles.h"

#include <sync/service/HeldService.h>
#include <sync/service/StatusService.h>

#include <QMimeData>

namespace sostenuto::ui {

SearchListModel::SearchListModel(Kind kind, Services& services, Playback& playback, QObject* parent)
    : QAbstractListModel(parent), m_kind(kind), m_services(services), m_playback(playback)
{
    const auto refreshAll = [this] {
        if (m_count > 0)
            Q_EMIT dataChanged(index(0), index(m_count - 1));
    };
    connect(&playback, &Playback::currentChanged, this, refreshAll);
    connect(&playback, &Playback::playableChanged, this, refreshAll);
    connect(&services.held, &sync::HeldService::progressChanged, this,
            [this](sync::TrackId id, sync::Availability availability, double heldTo) {
                for (sync::Track& track : m_results.tracks) {
                    if (track.id == id) {
                        track.availability = availability;
                        track.progress = heldTo;
                    }
                }
                refreshTrack(id);
            });
}

void SearchListModel::show(const sync::SearchResults& results, int limit)
{
    beginResetModel();
    m_results = results;
    qsizetype count = 0;
    switch (m_kind) {
    case Kind::Tracks:
        count = results.tracks.size();
        break;
    case Kind::Artists:
        count = results.artists.size();
        break;
    case Kind::Albums:
        count = results.albums.size();
        break;
    case Kind::Playlists:
        count = results.playlists.size();
        break;
    case Kind::Groups:
        count = results.groups.size();
        break;
    }
    m_count = int(std::min<qsizetype>(count, limit));
    endResetModel();
}

int SearchListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant SearchListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == MatchRole)
        return m_results.text;
    switch (m_kind) {
    case Kind::Tracks:
        return trackResult(m_results.tracks[index.row()], role);
    case Kind::Artists:
        return artistResult(m_results.artists[index.row()], role);
    case Kind::Albums: {
        const sync::Album& album = m_results.albums[index.row()];
        return albumRole({album, m_playback.canFetch(album.source, album.alsoAt), false,
                          m_services.status.stateOf(album.source).serverName},
                         role);
    }
    case Kind::Playlists:
        return playlistResult(m_results.playlists[index.row()], role);
    case Kind::Groups:
        return groupResult(index.row(), role);
    }
    return {};
}

Qt::ItemFlags SearchListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren | Qt::ItemIsDragEnabled;
}

QStringList SearchListModel::mimeTypes() const
{
    return {QString::fromLatin1(m_kind == Kind::Tracks ? trackMimeType : thingMimeType)};
}

QMimeData* SearchListModel::mimeData(const QModelIndexList& indexes) const
{
    if (m_kind != Kind::Tracks) {
        QVector<DraggedThing> things;
        for (const QModelIndex& index : indexes)
            things.append(thingAt(index.row()));
        return mimeOf(things);
    }
    QVector<sync::TrackId> tracks;
    for (const QModelIndex& index : indexes)
        tracks.append(sync::TrackId{index.data(IdRole).toLongLong()});
    auto* data = new QMimeData;
    setTracks(*data, tracks);
    return data;
}

DraggedThing SearchListModel::thingAt(int row) const
{
    switch (m_kind) {
    case Kind::Artists:
        return {DraggedThing::Kind::Artist, m_results.artists[row].id.value};
    case Kind::Albums:
        return {DraggedThing::Kind::Album, m_results.albums[row].id.value};
    case Kind::Playlists:
        return {DraggedThing::Kind::Playlist, m_results.playlists[row].id.value};
    case Kind::Groups:
        return {DraggedThing::Kind::Rule, 0, m_results.groups[row].rule};
    case Kind::Tracks:
        return {DraggedThing::Kind::Track, m_results.tracks[row].id.value};
    }
    return {};
}

QVariant SearchListModel::trackResult(const sync::Track& track, int role) const
{
    TrackRow row;
    row.track = track;
    row.playing = m_playback.currentTrack() == track.id;
    row.playable = m_playback.canPlay(track);
    row.server = m_services.status.stateOf(track.source).serverName;
    switch (role) {
    case Qt::DisplayRole:
        return trackText(row, Time, {});
    case Qt::ToolTipRole:
        return availabilityTip(row);
    case Qt::AccessibleTextRole:
        return trackSentence(row);
    case ItemKindRole:
        return QStringLiteral("searchTrackRow");
    case SubtitleRole:
        return track.album.isEmpty() ? track.artist : QStringLiteral("%1 · %2").arg(track.artist, track.album);
    default:
        return trackRole(row, role);
    }
}

QVariant SearchListModel::artistResult(const sync::Artist& artist, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return QString(); // the delegate's time
    case ItemKindRole:
        return QStringLiteral("searchArtistRow");
    default:
        return artistRole({artist, m_playback.canFetch(artist.source, artist.alsoAt),
                           m_services.status.stateOf(artist.source).serverName},
                          role);
    }
}

QVariant SearchListModel::groupResult(int row, int role) const
{
    const sync::Group& group = m_results.groups[row];
    const QString tracks = foundTracks(group.tracks);
    switch (role) {
    case TitleRole:
        return group.name;
    case SubtitleRole:
        return QStringLiteral("%1 · %2").arg(groupKindWord(group.kind), tracks);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(groupSpoken(group.kind, group.name), tracks);
    case ItemKindRole:
        return QStringLiteral("searchGroupRow");
    case ItemKeyRole:
        return QStringLiteral("group:") + group.rule;
    case IdRole:
        return qlonglong(row + 1);
    default:
        return {};
    }
}

QVariant SearchListModel::playlistResult(const sync::Playlist& playlist, int role) const
{
    const auto availability = availabilityOfWhole(playlist.heldCount, playlist.trackCount);
    const QString count = counted(playlist.trackCount, "1 track", "%1 tracks");
    const bool playable = m_playback.canFetch(playlist.source) || playlist.heldCount > 0;
    switch (role) {
    case Qt::DisplayRole:
        return QString();
    case TitleRole:
        return playlist.name;
    case SubtitleRole:
        return count;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4")
            .arg(playlist.name, tr("playlist"), count,
                 availabilityWord(availability, m_services.status.stateOf(playlist.source).serverName, 0));
    case ItemKeyRole:
        return QStringLiteral("playlist:%1").arg(playlist.id.value);
    case ItemKindRole:
        return QStringLiteral("searchPlaylistRow");
    case AvailabilityRole:
        return availabilityKey(availability);
    case PlayableRole:
        return playable;
    case DimmedRole:
        return !playable;
    case CoverKeyRole:
        return playlist.coverKeys.value(0);
    case MosaicKeysRole:
        return QStringList(playlist.coverKeys);
    case WaitingRole:
        return playlist.changesWaiting > 0;
    case PlaceholderRole:
    case PlayingRole:
    case LovedRole:
    case RoundCoverRole:
        return false;
    case IdRole:
        return qlonglong(playlist.id.value);
    default:
        return {};
    }
}

void SearchListModel::refreshTrack(sync::TrackId track)
{
    for (int row = 0; m_kind == Kind::Tracks && row < m_count; ++row) {
        if (m_results.tracks[row].id == track)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

} // namespace sostenuto::ui
