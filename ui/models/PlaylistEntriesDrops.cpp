// Dragging within a playlist and into it.
#include "ui/models/DraggedThings.h"
#include "ui/models/EditSteps.h"
#include "ui/models/PlaylistEntriesModel.h"
#include "ui/models/Services.h"
#include "ui/models/TrackMime.h"

#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>

#include <QMimeData>
#include <QSet>

namespace sostenuto::ui {

Qt::ItemFlags PlaylistEntriesModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return m_editable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags; // between rows
    return TrackTableModel::flags(index);
}

QStringList PlaylistEntriesModel::mimeTypes() const
{
    return thingMimeTypes() << QString::fromLatin1(entryMimeType);
}

QMimeData* PlaylistEntriesModel::mimeData(const QModelIndexList& indexes) const
{
    QMimeData* data = TrackTableModel::mimeData(indexes);
    QSet<int> rows;
    for (const QModelIndex& index : indexes)
        rows.insert(index.row());
    QVector<int> inOrder(rows.begin(), rows.end());
    std::sort(inOrder.begin(), inOrder.end());
    QVector<sync::EntryId> entries;
    for (const int row : std::as_const(inOrder))
        entries.append(sync::EntryId{idAt(row)});
    setEntries(*data, m_playlist, entries);
    return data;
}

bool PlaylistEntriesModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                           const QModelIndex& parent) const
{
    return m_editable && data && !parent.isValid() && hasThings(*data);
}

bool PlaylistEntriesModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                        const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const int before = row < 0 ? rowCount() : row;
    QVector<int> rows;
    for (const sync::EntryId entry : entriesOf(*data, m_playlist)) {
        if (const int moved = rowOf(entry.value); moved >= 0)
            rows.append(moved);
    }
    if (!rows.isEmpty()) {
        moveTo(rows, before);
        return false;
    }
    // A copy: the list that they came from keeps them.
    const int position = int(placeOf(before));
    withDropped(m_services, *data, this, [this, list = m_playlist, position](const QVector<sync::TrackId>& tracks) {
        if (list == m_playlist) // the page went on to another one while it was read
            addTracks(tracks, position);
    });
    return false;
}

void PlaylistEntriesModel::addTracks(const QVector<sync::TrackId>& tracks, int position)
{
    ++m_writing;
    sync::whenDone(m_services.edits.addToPlaylist(m_playlist, tracks, position), this,
                   [=, this, list = m_playlist](const sync::Result<QVector<sync::EntryId>>& added) {
                       written(added ? std::nullopt : std::optional(added.error()));
                       if (added)
                           Q_EMIT tracksAdded(*added,
                                              EditSteps::of(m_services.edits).added(list, tracks, position, *added));
                   });
}

} // namespace sostenuto::ui
