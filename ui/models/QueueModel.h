// The play queue as a list: what is heard now, or what comes after it.
#pragma once

#include "ui/models/IdListModel.h"
#include "ui/models/RowWindows.h"

#include <sync/model/Library.h>

namespace sostenuto::ui {

class Playback;
struct Services;

/// Ids of the list are the keys of queue items: the same track may stand in it twice. Rows are read in windows. One
/// column. Drops of rows move them, drops of tracks insert them. Thread: main.
class QueueModel : public IdListModel {
    Q_OBJECT

public:
    enum class Part { Now, Next };

    QueueModel(Services& services, Playback& playback, Part part, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    void remove(const QVector<int>& rows);
    /// The row stands at `to` afterwards; false when it can't.
    bool moveRowTo(int from, int to);
    /// Place in the whole queue, 0-based.
    [[nodiscard]] int queueIndexOf(int row) const { return m_offset + row; }

private:
    void follow();
    void rowsStale(const QVector<sync::TrackId>& ids);
    void repaint();
    void dropKey(qint64 key, int row);
    void insertAt(const QVector<sync::TrackId>& tracks, int row);
    [[nodiscard]] QString spoken(int row, const sync::Track* track) const;
    [[nodiscard]] QVariant trackData(const sync::Track& track, int row, int role) const;

    Services& m_services;
    Playback& m_playback;
    Part m_part;
    int m_offset = 0;
    QVector<qint64> m_tracks; ///< by row
    mutable RowWindows<sync::Track> m_windows;
};

} // namespace sostenuto::ui
