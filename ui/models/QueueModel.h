// The play queue as a list: what is heard now, or what comes after it.
#pragma once

#include "ui/models/IdListModel.h"
#include "ui/models/RowWindows.h"
#include "ui/models/UndoStep.h"

#include <sync/model/Library.h>

#include <optional>

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
    /// Puts rows before the row `before` (rowCount() = at the end). False = they stand there already.
    bool moveTo(const QVector<int>& rows, int before);
    /// Moves rows up (-1) or down (+1) by one place.
    bool moveBy(const QVector<int>& rows, int step);
    [[nodiscard]] QVector<sync::TrackId> trackIds(const QVector<int>& rows) const;
    /// The row as far as it is loaded.
    [[nodiscard]] std::optional<sync::Track> loadedTrack(int row) const;
    /// Place in the whole queue, 0-based.
    [[nodiscard]] int queueIndexOf(int row) const { return m_offset + row; }

Q_SIGNALS:
    /// The listener changed the queue, and can take it back.
    void changed(const sostenuto::ui::UndoStep& step);
    /// The same: so many were put in.
    void tracksPut(int count, const sostenuto::ui::UndoStep& step);

private:
    void follow();
    void rowsStale(const QVector<sync::TrackId>& ids);
    void repaint();
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
