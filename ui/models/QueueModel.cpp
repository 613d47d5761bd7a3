#include "ui/models/QueueModel.h"

#include "ui/models/AvailabilityKey.h"
#include "ui/models/Playback.h"
#include "ui/models/QueueItemOf.h"
#include "ui/models/Services.h"
#include "ui/models/TrackMime.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ItemRoles.h"

#include <player/engine/Player.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QMimeData>

#include <algorithm>

namespace sostenuto::ui {

using player::Player;
using sync::Track;
using sync::TrackId;

namespace {

QString rowMimeType()
{
    return QStringLiteral("application/x-sostenuto-queue-key");
}

QVector<TrackId> asTracks(const QVector<qint64>& ids)
{
    QVector<TrackId> tracks;
    for (qint64 id : ids)
        tracks.append(TrackId{id});
    return tracks;
}

} // namespace

QueueModel::QueueModel(Services& services, Playback& playback, Part part, QObject* parent)
    : IdListModel(parent), m_services(services), m_playback(playback), m_part(part),
      m_windows(
          this, m_tracks, [this](const QVector<qint64>& ids) { return m_services.library.tracks(asTracks(ids)); },
          [this](int first, int last) { rowsChanged(first, std::min(last, rowCount() - 1)); })
{
    connect(&services.player, &Player::queueChanged, this, &QueueModel::follow);
    connect(&services.player, &Player::currentChanged, this, &QueueModel::follow);
    connect(&services.library, &sync::LibraryService::tracksChanged, this, &QueueModel::rowsStale);
    connect(&services.library, &sync::LibraryService::catalogueChanged, this, [this] {
        m_windows.markAllStale();
        repaint();
    });
    connect(&services.held, &sync::HeldService::progressChanged, this,
            [this](TrackId id, sync::Availability availability, double heldTo) {
                if (Track* track = m_windows.known(id.value)) {
                    track->availability = availability;
                    track->progress = heldTo;
                    repaint();
                }
            });
    connect(&playback, &Playback::playableChanged, this, &QueueModel::repaint);
    connect(&playback, &Playback::currentChanged, this, &QueueModel::repaint);
    follow();
}

int QueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

void QueueModel::follow()
{
    const player::PlayQueue& queue = m_services.player.queue();
    const int count = int(queue.items().size());
    const int current = queue.currentIndex() ? int(*queue.currentIndex()) : -1;
    const int first = m_part == Part::Now ? std::max(current, 0) : current + 1;
    const int last = m_part == Part::Now ? current : count - 1;
    QVector<qint64> keys;
    QVector<qint64> tracks;
    for (int i = first; i <= last; ++i) {
        keys.append(queue.items()[size_t(i)].key);
        tracks.append(queue.items()[size_t(i)].track);
    }
    m_offset = first;
    m_tracks = tracks;
    m_windows.listChanged();
    becomeIds(keys);
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int row = index.row();
    switch (role) {
    case ItemKeyRole:
        return QStringLiteral("queue:%1").arg(idAt(row));
    case ItemKindRole:
        return QStringLiteral("queueRow");
    case EntryIdRole:
        return idAt(row);
    case IdRole:
        return m_tracks[row];
    case PlayingRole:
        return m_part == Part::Now;
    default:
        break;
    }
    const Track* track = m_windows.row(row);
    if (role == Qt::AccessibleTextRole)
        return spoken(row, track);
    if (!track)
        return role == PlaceholderRole ? QVariant(m_windows.isLate()) : QVariant();
    return trackData(*track, row, role);
}

QVariant QueueModel::trackData(const Track& track, int row, int role) const
{
    switch (role) {
    case TitleRole:
        return track.title;
    case SubtitleRole:
        return track.artist;
    case Qt::ToolTipRole:
        return QStringLiteral("%1 · %2").arg(track.title, track.artist);
    case CoverKeyRole:
        return track.coverKey;
    case AvailabilityRole:
        return availabilityKey(track.availability);
    case ProgressRole:
        return track.progress;
    case PlayableRole:
        return m_part == Part::Now || m_playback.canPlay(track);
    case LovedRole:
        return track.loved;
    case PlaceholderRole:
        return false;
    case Qt::DisplayRole:
        return trackTime(track.durationMs > 0
                             ? track.durationMs
                             : m_services.player.queue().items()[size_t(queueIndexOf(row))].durationMs);
    default:
        return {};
    }
}

QString QueueModel::spoken(int row, const Track* track) const
{
    const auto total = m_services.player.queue().items().size();
    const auto place = say("%1 of %2").arg(queueIndexOf(row) + 1).arg(total);
    if (!track)
        return place;
    return QStringList{
        place, track->title, track->artist,
        availabilityWord(track->availability, m_services.status.stateOf(track->source).serverName, track->progress)}
        .join(QStringLiteral(", "));
}

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (m_part == Part::Next)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList QueueModel::mimeTypes() const
{
    return {rowMimeType(), QString::fromLatin1(trackMimeType)};
}

QMimeData* QueueModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    QVector<TrackId> tracks;
    for (const QModelIndex& index : indexes)
        tracks.append(TrackId{m_tracks.value(index.row())});
    setTracks(*data, tracks);
    if (!indexes.isEmpty())
        data->setData(rowMimeType(), QByteArray::number(idAt(indexes.first().row())));
    return data;
}

bool QueueModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    const int at = parent.isValid() ? parent.row() : (row < 0 ? rowCount() : row);
    if (data->hasFormat(rowMimeType())) {
        dropKey(data->data(rowMimeType()).toLongLong(), at);
        return false; // moved here already: the view has nothing to remove
    }
    const QVector<TrackId> tracks = tracksOf(*data);
    if (tracks.isEmpty())
        return false;
    insertAt(tracks, at);
    return true;
}

void QueueModel::dropKey(qint64 key, int row)
{
    const int from = rowOf(key);
    if (from >= 0)
        moveRowTo(from, row > from ? row - 1 : row);
}

void QueueModel::insertAt(const QVector<TrackId>& tracks, int row)
{
    sync::whenDone(m_services.library.tracks(tracks), this, [this, row](const sync::Result<QVector<Track>>& rows) {
        std::vector<player::QueueItem> items;
        for (const Track& track : rows.value_or(QVector<Track>{}))
            items.push_back(queueItemOf(track));
        const int first = rowCount();
        m_services.player.append(items);
        for (int i = 0; i < int(items.size()) && row + i < first + i; ++i)
            m_services.player.moveInQueue(size_t(queueIndexOf(first + i)), size_t(queueIndexOf(row + i)));
    });
}

void QueueModel::remove(const QVector<int>& rows)
{
    QVector<qint64> keys;
    for (int row : rows)
        keys.append(idAt(row));
    for (qint64 key : std::as_const(keys))
        m_services.player.removeFromQueue(key);
}

bool QueueModel::moveRowTo(int from, int to)
{
    if (m_part != Part::Next || from == to || from < 0 || to < 0 || from >= rowCount() || to >= rowCount())
        return false;
    m_services.player.moveInQueue(size_t(queueIndexOf(from)), size_t(queueIndexOf(to)));
    return true;
}

void QueueModel::rowsStale(const QVector<TrackId>& ids)
{
    QVector<qint64> values;
    for (TrackId id : ids)
        values.append(id.value);
    m_windows.markStale(values);
    repaint();
}

void QueueModel::repaint()
{
    if (rowCount() > 0)
        rowsChanged(0, rowCount() - 1);
}

} // namespace sostenuto::ui
