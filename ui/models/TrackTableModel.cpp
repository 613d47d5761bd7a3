#include "ui/models/TrackTableModel.h"

#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/models/TrackMime.h"
#include "ui/widgets/ItemRoles.h"

#include <sync/service/HeldService.h>
#include <sync/service/StatusService.h>

#include <QMimeData>

namespace sostenuto::ui {

namespace {

bool isRightAligned(int column)
{
    return column == Number || column == Year || column == Plays || column == Time;
}

} // namespace

TrackTableModel::TrackTableModel(Services& services, Playback& playback, QObject* parent)
    : IdListModel(parent), m_services(services), m_playback(playback), m_heard(playback.currentTrack())
{
    connect(&playback, &Playback::currentChanged, this, &TrackTableModel::heardChanged);
    connect(&playback, &Playback::playableChanged, this, [this] { rowsChanged(0, rowCount() - 1); });
    connect(&services.held, &sync::HeldService::progressChanged, this,
            [this](sync::TrackId track, sync::Availability availability, double heldTo) {
                setProgress(track, availability, heldTo);
                trackChanged(track);
            });
}

int TrackTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : TrackColumnCount;
}

QVariant TrackTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isRightAligned(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    const sync::Track* known = track(index.row());
    if (!known) {
        if (role == PlaceholderRole)
            return showsPlaceholders();
        if (role == IdRole)
            return qlonglong(trackIdAt(index.row()).value);
        return role == ItemKindRole ? QVariant(QStringLiteral("trackRow")) : QVariant();
    }
    const TrackRow row = rowAt(index.row(), *known);
    const auto column = TrackColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return trackText(row, column, QDateTime::currentDateTime());
    case Qt::ToolTipRole:
        return column == Availability || column == Note ? QVariant(availabilityTip(row)) : QVariant();
    case Qt::AccessibleTextRole:
        return trackSentence(row);
    case Qt::AccessibleDescriptionRole:
        return columnName(column);
    default:
        return trackRole(row, role);
    }
}

QVariant TrackTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= TrackColumnCount)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(TrackColumn(section));
    case Qt::AccessibleTextRole:
        return columnName(TrackColumn(section));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isRightAligned(section) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

Qt::ItemFlags TrackTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList TrackTableModel::mimeTypes() const
{
    return {QString::fromLatin1(trackMimeType)};
}

QMimeData* TrackTableModel::mimeData(const QModelIndexList& indexes) const
{
    QSet<int> rows;
    for (const QModelIndex& index : indexes)
        rows.insert(index.row());
    QVector<int> inOrder(rows.begin(), rows.end());
    std::sort(inOrder.begin(), inOrder.end());
    auto* data = new QMimeData;
    setTracks(*data, trackIds(inOrder));
    return data;
}

QVector<sync::TrackId> TrackTableModel::trackIds() const
{
    QVector<sync::TrackId> tracks;
    tracks.reserve(rowCount());
    for (int row = 0; row < rowCount(); ++row)
        tracks.append(trackIdAt(row));
    return tracks;
}

QVector<sync::TrackId> TrackTableModel::trackIds(const QVector<int>& rows) const
{
    QVector<sync::TrackId> tracks;
    tracks.reserve(rows.size());
    for (const int row : rows)
        tracks.append(trackIdAt(row));
    return tracks;
}

TrackRow TrackTableModel::rowAt(int index, const sync::Track& track) const
{
    TrackRow row;
    row.track = track;
    row.playing = m_heard.isValid() && m_heard == track.id;
    row.playable = m_playback.canPlay(track);
    row.server = m_services.status.stateOf(track.source).serverName;
    complete(row, index);
    return row;
}

void TrackTableModel::trackChanged(sync::TrackId track)
{
    for (const int row : loadedRowsOf(track))
        rowsChanged(row, row);
}

void TrackTableModel::heardChanged()
{
    const sync::TrackId before = std::exchange(m_heard, m_playback.currentTrack());
    if (before == m_heard)
        return;
    trackChanged(before);
    trackChanged(m_heard);
}

} // namespace sostenuto::ui
