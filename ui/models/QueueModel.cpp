#include "ui/models/QueueModel.h"

#include "ui/models/AvailabilityKey.h"
#include "ui/models/DraggedThings.h"
#include "ui/models/EntryMoves.h"
#include "ui/models/Playback.h"
#include "ui/models/QueueSteps.h"
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
#include <QSet>

#include <algorithm>

namespace sostenuto::ui {

using player::Player;
using sync::Track;
using sync::TrackId;

namespace {

QString rowMimeType()
{
    return QStringLiteral("application/x-sostenuto-queue-keys");
}

/// Ascending, each once.
QVector<int> rowsOf(const QModelIndexList& indexes)
{
    QSet<int> rows;
    for (const QModelIndex& index : indexes)
        rows.insert(index.row());
    QVector<int> inOrder(rows.begin(), rows.end());
    std::sort(inOrder.begin(), inOrder.end());
    return inOrder;
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
    return QStringList{rowMimeType()} + thingMimeTypes();
}

QMimeData* QueueModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    setTracks(*data, trackIds(rowsOf(indexes)));
    QVector<qint64> keys;
    for (const int row : rowsOf(indexes))
        keys.append(idAt(row));
    data->setData(rowMimeType(), numbersAsText(keys));
    return data;
}

bool QueueModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    const int at = parent.isValid() ? parent.row() : (row < 0 ? rowCount() : row);
    if (data->hasFormat(rowMimeType())) {
        QVector<int> rows;
        for (const qint64 key : numbersIn(data->data(rowMimeType()))) {
            if (const int moved = rowOf(key); moved >= 0)
                rows.append(moved);
        }
        moveTo(rows, at);
        return false; // moved here already: the view has nothing to remove
    }
    if (!hasThings(*data))
        return false;
    withDropped(m_services, *data, this, [this, before = idAt(at)](const QVector<TrackId>& tracks) {
        m_playback.putBefore(before, tracks, [this, count = int(tracks.size())](const UndoStep& step) {
            Q_EMIT tracksPut(count, step);
        });
    });
    return false; // a copy: the list that they came from keeps them
}

void QueueModel::remove(const QVector<int>& rows)
{
    QVector<qint64> keys;
    for (int row : rows)
        keys.append(idAt(row));
    Q_EMIT changed(changeQueue(m_services.player, [this, &keys] {
        for (qint64 key : std::as_const(keys))
            m_services.player.removeFromQueue(key);
    }));
}

bool QueueModel::moveTo(const QVector<int>& rows, int before)
{
    QVector<qint64> moved;
    for (const int row : rows)
        moved.append(idAt(row));
    const QVector<EntryMove> moves = entryMoves(ids(), moved, before);
    if (m_part != Part::Next || moves.isEmpty())
        return false;
    Q_EMIT changed(changeQueue(m_services.player, [this, &moves] {
        for (const EntryMove& move : moves)
            m_services.player.moveInQueue(size_t(queueIndexOf(int(move.from))), size_t(queueIndexOf(int(move.to))));
    }));
    return true;
}

bool QueueModel::moveBy(const QVector<int>& rows, int step)
{
    if (rows.isEmpty())
        return false;
    return step < 0 ? rows.first() > 0 && moveTo(rows, rows.first() - 1)
                    : rows.last() + 1 < rowCount() && moveTo(rows, rows.last() + 2);
}

QVector<TrackId> QueueModel::trackIds(const QVector<int>& rows) const
{
    QVector<TrackId> tracks;
    for (const int row : rows)
        tracks.append(TrackId{m_tracks.value(row)});
    return tracks;
}

std::optional<Track> QueueModel::loadedTrack(int row) const
{
    const Track* track = m_windows.row(row);
    return track ? std::optional(*track) : std::nullopt;
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
