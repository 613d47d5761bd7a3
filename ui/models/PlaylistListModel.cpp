#include "ui/models/PlaylistListModel.h"

#include "ui/models/KeptThings.h"
#include "ui/models/PinTargets.h"
#include "ui/theme/ListWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ItemRoles.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>
#include <sync/service/TransferService.h>

#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace sostenuto::ui {

using sync::Playlist;
using sync::PlaylistId;
using sync::TrackId;

namespace {

QString tracksOf(int n)
{
    return counted(n, "1 track", "%1 tracks");
}

/// One place to look at whether the rows are still the same lists.
bool sameRows(const QVector<Playlist>& a, const QVector<Playlist>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Playlist& x, const Playlist& y) { return x.id == y.id; });
}

QString spoken(const Playlist& playlist)
{
    QStringList parts{playlist.name, say("playlist"), tracksOf(playlist.trackCount)};
    if (playlist.trackCount > 0 && playlist.heldCount == playlist.trackCount)
        parts.append(say("all on this computer"));
    else
        parts.append(say("%1 on this computer").arg(playlist.heldCount));
    if (playlist.changesWaiting > 0)
        parts.append(counted(playlist.changesWaiting, "1 change waiting to sync", "%1 changes waiting to sync"));
    return parts.join(QStringLiteral(", "));
}

/// Of this computer, and not more than anybody means to drop.
QStringList playlistFilesIn(const QMimeData& data)
{
    constexpr qsizetype most = 50;
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile() && sync::TransferService::isPlaylistFile(url.toLocalFile()) && paths.size() < most)
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

PlaylistListModel::PlaylistListModel(sync::LibraryService& library, QObject* parent)
    : QAbstractListModel(parent), m_library(library)
{
    connect(&library, &sync::LibraryService::playlistsChanged, this, &PlaylistListModel::reload);
    connect(&library, &sync::LibraryService::playlistsChanged, this, &PlaylistListModel::reloadSmart);
    connect(&library, &sync::LibraryService::catalogueChanged, this, &PlaylistListModel::reload);
    connect(&library, &sync::LibraryService::tracksChanged, this, &PlaylistListModel::reloadLoved);
    reload();
    reloadSmart();
}

int PlaylistListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : firstPlaylist() + int(m_playlists.size()) + (m_naming ? 1 : 0);
}

QVariant PlaylistListModel::data(const QModelIndex& index, int role) const
{
    const int row = index.row();
    if (!index.isValid() || row >= rowCount())
        return {};
    if (isNew(row))
        return role == ItemKindRole ? QVariant(QStringLiteral("playlistItem")) : QVariant();
    if (const QVariant kept = pinData(row, role); kept.isValid())
        return kept;
    if (isLoved(row))
        return lovedData(role);
    if (const auto smart = smartAt(row))
        return smartData(*smart, role);
    return playlistData(m_playlists[row - firstPlaylist()], role);
}

QVariant PlaylistListModel::pinData(int row, int role) const
{
    if (!m_kept || (role != AvailabilityRole && role != ProgressRole))
        return {};
    const auto target = pinTargetAt(row);
    const sync::PinState* pin = target ? m_kept->pinOf(*target) : nullptr;
    if (!pin)
        return {};
    return role == AvailabilityRole ? QVariant(pinAvailability(*pin)) : QVariant(pinShare(*pin));
}

QVariant PlaylistListModel::lovedData(int role) const
{
    const QString name = say("Loved tracks");
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return name;
    case Qt::ToolTipRole:
        return QStringLiteral("%1 · %2").arg(name, tracksOf(m_loved));
    case Qt::AccessibleTextRole:
        return say("%1, playlist, %2").arg(name, tracksOf(m_loved));
    case Qt::DecorationRole:
        return QStringLiteral("heart");
    case ItemKeyRole:
        return QStringLiteral("playlist:loved");
    case ItemKindRole:
        return QStringLiteral("playlistItem");
    default:
        return {};
    }
}

QVariant PlaylistListModel::smartData(const sync::SmartPlaylist& list, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case TitleRole:
        return list.name;
    case Qt::ToolTipRole:
        return ruleWords(list);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(list.name, say("smart playlist"));
    case Qt::DecorationRole:
        return QStringLiteral("sparkles");
    case ItemKeyRole:
        return QStringLiteral("smart:%1").arg(list.id.value);
    case ItemKindRole:
        return QStringLiteral("playlistItem");
    default:
        return {};
    }
}

QVariant PlaylistListModel::playlistData(const Playlist& playlist, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case TitleRole:
        return playlist.name;
    case Qt::ToolTipRole:
        return QStringLiteral("%1 · %2").arg(playlist.name, tracksOf(playlist.trackCount));
    case Qt::AccessibleTextRole:
        return spoken(playlist);
    case ItemKeyRole:
        return QStringLiteral("playlist:%1").arg(playlist.id.value);
    case ItemKindRole:
        return QStringLiteral("playlistItem");
    case IdRole:
        return playlist.id.value;
    case WaitingRole:
        return playlist.changesWaiting > 0;
    case AvailabilityRole:
        return playlist.trackCount > 0 && playlist.heldCount == playlist.trackCount ? QStringLiteral("held")
                                                                                    : QString();
    default:
        return {};
    }
}

bool PlaylistListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString().simplified().left(200);
    if (!index.isValid() || role != Qt::EditRole || name.isEmpty() || isLoved(index.row()))
        return false;
    if (isNew(index.row()))
        Q_EMIT named(name);
    else if (const auto smart = smartAt(index.row())) {
        if (smart->name != name)
            Q_EMIT smartRenamed(*smart, name);
    } else if (const Playlist& playlist = m_playlists[index.row() - firstPlaylist()]; playlist.name != name)
        Q_EMIT renamed(playlist.id, name);
    return true;
}

Qt::ItemFlags PlaylistListModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // files, between the rows and below them
    const int row = index.row();
    const bool smart = smartAt(row).has_value();
    const bool editable = isNew(row) || (!isLoved(row) && !smart && m_playlists[row - firstPlaylist()].editable);
    if (editable || smart)
        flags |= Qt::ItemIsEditable;
    if (!isNew(row) && (editable || isLoved(row)))
        flags |= Qt::ItemIsDropEnabled;
    if (!isNew(row))
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList PlaylistListModel::mimeTypes() const
{
    return thingMimeTypes();
}

QMimeData* PlaylistListModel::mimeData(const QModelIndexList& indexes) const
{
    return mimeOf(thingsAt(indexes));
}

QVector<DraggedThing> PlaylistListModel::thingsAt(const QModelIndexList& indexes) const
{
    using Kind = DraggedThing::Kind;
    QVector<DraggedThing> things;
    for (const QModelIndex& index : indexes) {
        const int row = index.row();
        if (const auto smart = smartAt(row))
            things.append({Kind::SmartPlaylist, smart->id.value});
        else
            things.append(isLoved(row) ? DraggedThing{Kind::Loved} : DraggedThing{Kind::Playlist, idAt(row).value});
    }
    return things;
}

bool PlaylistListModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                        const QModelIndex& parent) const
{
    if (!playlistFilesIn(*data).isEmpty())
        return true;
    return row < 0 && flags(parent).testFlag(Qt::ItemIsDropEnabled) && parent.isValid() && hasThings(*data) &&
           !thingsOf(*data).contains(DraggedThing{DraggedThing::Kind::Playlist, idAt(parent.row()).value});
}

bool PlaylistListModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                     const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    if (const QStringList files = playlistFilesIn(*data); !files.isEmpty()) {
        Q_EMIT filesDropped(files);
        return true;
    }
    Q_EMIT dropped(idAt(parent.row()), *data);
    return false; // a copy: the list that they came from keeps them
}

void PlaylistListModel::showKept(const KeptThings& kept)
{
    m_kept = &kept;
    connect(&kept, &KeptThings::changed, this, [this] { Q_EMIT dataChanged(index(0), index(rowCount() - 1)); });
}

std::optional<sync::PinTarget> PlaylistListModel::pinTargetAt(int row) const
{
    if (isLoved(row))
        return sync::PinTarget{sync::PinKind::Loved};
    if (const auto smart = smartAt(row))
        return pinTargetOf(*smart);
    const PlaylistId id = idAt(row);
    return id.isValid() ? std::optional(sync::PinTarget{sync::PinKind::Playlist, id.value}) : std::nullopt;
}

PlaylistId PlaylistListModel::idAt(int row) const
{
    const int place = row - firstPlaylist();
    return place >= 0 && place < m_playlists.size() ? m_playlists[place].id : PlaylistId{};
}

int PlaylistListModel::rowOf(PlaylistId id) const
{
    const auto it = std::find_if(m_playlists.begin(), m_playlists.end(), [&](const Playlist& p) { return p.id == id; });
    return it == m_playlists.end() ? -1 : firstPlaylist() + int(it - m_playlists.begin());
}

std::optional<sync::SmartPlaylist> PlaylistListModel::smartAt(int row) const
{
    return row >= 1 && row < firstPlaylist() ? std::optional(m_smart[row - 1]) : std::nullopt;
}

int PlaylistListModel::rowOf(sync::SmartPlaylistId id) const
{
    const auto it = std::find_if(m_smart.begin(), m_smart.end(), [&](const auto& list) { return list.id == id; });
    return it == m_smart.end() ? -1 : 1 + int(it - m_smart.begin());
}

QModelIndex PlaylistListModel::beginNew()
{
    if (!m_naming) {
        beginInsertRows({}, rowCount(), rowCount());
        m_naming = true;
        endInsertRows();
    }
    return index(rowCount() - 1);
}

void PlaylistListModel::endNew()
{
    if (!m_naming)
        return;
    beginRemoveRows({}, rowCount() - 1, rowCount() - 1);
    m_naming = false;
    endRemoveRows();
    reload();
    reloadSmart();
}

void PlaylistListModel::reload()
{
    if (m_naming)
        return; // a change of rows would close the editor under the listener's hands; endNew() asks again
    sync::whenDone(m_library.playlists(), this, [this](const sync::Result<QVector<Playlist>>& playlists) {
        if (playlists && !m_naming)
            take(*playlists);
    });
    reloadLoved();
}

void PlaylistListModel::reloadLoved()
{
    sync::whenDone(m_library.lovedTrackIds(), this, [this](const sync::Result<QVector<TrackId>>& ids) {
        m_loved = ids ? int(ids->size()) : m_loved;
        Q_EMIT dataChanged(index(0), index(0));
    });
}

void PlaylistListModel::reloadSmart()
{
    sync::whenDone(m_library.smartPlaylists(), this, [this](const sync::Result<QVector<sync::SmartPlaylist>>& lists) {
        if (!lists || m_naming || *lists == m_smart)
            return;
        beginResetModel();
        m_smart = *lists;
        endResetModel();
        Q_EMIT listed();
    });
}

void PlaylistListModel::take(QVector<Playlist> playlists)
{
    std::stable_sort(playlists.begin(), playlists.end(),
                     [](const Playlist& a, const Playlist& b) { return a.name.localeAwareCompare(b.name) < 0; });
    if (sameRows(m_playlists, playlists)) {
        m_playlists = playlists;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_playlists = playlists;
        endResetModel();
    }
    Q_EMIT listed();
}

} // namespace sostenuto::ui
