#include "ui/models/FolderListModel.h"

#include "ui/models/AvailabilityKey.h"
#include "ui/models/ListQuestion.h"
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/theme/FolderWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ItemRoles.h"

#include <sync/model/PathText.h>
#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

namespace sostenuto::ui {

namespace {

bool sameRows(const sync::FolderLevel& a, const sync::FolderLevel& b)
{
    return a.tracks == b.tracks &&
           std::equal(a.folders.begin(), a.folders.end(), b.folders.begin(), b.folders.end(),
                      [](const sync::FolderBelow& x, const sync::FolderBelow& y) { return x.place == y.place; });
}

} // namespace

FolderListModel::FolderListModel(Services& services, Playback& playback, QObject* parent)
    : QAbstractListModel(parent), m_services(services), m_playback(playback),
      m_windows(
          this, m_ids,
          [this](const QVector<qint64>& wanted) { return m_services.library.tracks(idsFrom<sync::TrackId>(wanted)); },
          [this](int, int) { rowsChanged(); }, [this](const sync::Error& error) { Q_EMIT notRead(error); })
{
    const sync::LibraryService& library = services.library;
    connect(&library, &sync::LibraryService::catalogueChanged, this, [this] {
        if (m_listed)
            read();
    });
    connect(&library, &sync::LibraryService::tracksChanged, this, [this] {
        m_windows.markAllStale();
        rowsChanged();
    });
    connect(&playback, &Playback::currentChanged, this, &FolderListModel::rowsChanged);
    connect(&playback, &Playback::playableChanged, this, &FolderListModel::rowsChanged);
}

void FolderListModel::setPlace(const sync::FolderPlace& place)
{
    if (place != m_place) {
        m_place = place;
        m_listed = false;
        take({});
    }
    read();
}

void FolderListModel::read()
{
    m_windows.markAllStale();
    sync::whenDone(m_services.library.folderLevel(m_place), this,
                   [this, asked = m_place](const sync::Result<sync::FolderLevel>& level) {
                       if (asked != m_place)
                           return;
                       if (!level) {
                           if (!m_listed) // else it is still what was known last
                               Q_EMIT notRead(level.error());
                           return;
                       }
                       m_listed = true;
                       take(*level);
                       Q_EMIT listed();
                   });
}

void FolderListModel::take(const sync::FolderLevel& level)
{
    const bool isSame = sameRows(level, m_level);
    if (!isSame)
        beginResetModel();
    m_level = level;
    m_ids.clear();
    for (const sync::TrackId id : level.tracks)
        m_ids.append(id.value);
    m_windows.listChanged();
    if (!isSame)
        endResetModel();
    else
        rowsChanged();
}

void FolderListModel::rowsChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int FolderListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_level.folders.size() + m_level.tracks.size());
}

const sync::FolderBelow* FolderListModel::folderAt(int row) const
{
    return row >= 0 && row < m_level.folders.size() ? &m_level.folders[row] : nullptr;
}

int FolderListModel::trackPlace(int row) const
{
    return row >= m_level.folders.size() && row < rowCount() ? row - int(m_level.folders.size()) : -1;
}

QVariant FolderListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const sync::FolderBelow* folder = folderAt(index.row());
    return folder ? folderData(*folder, role) : trackData(trackPlace(index.row()), role);
}

QVariant FolderListModel::folderData(const sync::FolderBelow& folder, int role) const
{
    const QString below = folder.away ? say("not connected") : filesWords(folder.files);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return folder.name;
    case SubtitleRole:
        return below;
    case Qt::DecorationRole:
        return QStringLiteral("folder");
    case Qt::AccessibleTextRole:
        return below.isEmpty() ? say("%1, folder").arg(folder.name) : say("%1, folder, %2").arg(folder.name, below);
    case ItemKindRole:
        return QStringLiteral("folderRow");
    case ItemKeyRole:
        return QStringLiteral("folder:%1:%2")
            .arg(QString::number(folder.place.source.value), sync::escapedPath(folder.place.path));
    case PlayableRole:
        return !folder.away;
    default:
        return {};
    }
}

QVariant FolderListModel::trackData(int place, int role) const
{
    const sync::Track* track = m_windows.row(place);
    switch (role) {
    case ItemKindRole:
        return QStringLiteral("trackRow");
    case IdRole:
        return m_ids.value(place);
    case Qt::DecorationRole:
        return QStringLiteral("music");
    case ItemKeyRole:
        return QStringLiteral("track:%1").arg(m_ids.value(place));
    default:
        break;
    }
    if (!track)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return track->title;
    case SubtitleRole:
        return track->durationMs > 0 ? trackTime(track->durationMs) : QString();
    case Qt::AccessibleTextRole:
        return say("%1, %2, %3, %4").arg(track->title, track->artist, track->album, trackTime(track->durationMs));
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(track->artist, track->album);
    case AvailabilityRole:
        return availabilityKey(track->availability);
    case PlayableRole:
        return m_playback.canPlay(*track);
    case PlayingRole:
        return m_playback.currentTrack() == track->id;
    default:
        return {};
    }
}

} // namespace sostenuto::ui
