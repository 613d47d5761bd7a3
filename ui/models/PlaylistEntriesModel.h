// One playlist in its own order, which can be changed.
#pragma once

#include "ui/models/TrackTableModel.h"
#include "ui/models/UndoStep.h"

#include <sync/model/Error.h>

#include <QFuture>

namespace sostenuto::ui {

/// Changes show at once and are written by EditService; when writing fails, the list is read again. Ids of the list are
/// entry ids. Thread: main.
class PlaylistEntriesModel : public TrackTableModel {
    Q_OBJECT

public:
    PlaylistEntriesModel(Services& services, Playback& playback, QObject* parent = nullptr);

    void setPlaylist(sync::PlaylistId playlist, bool editable);
    [[nodiscard]] sync::PlaylistId playlist() const { return m_playlist; }
    /// Title, artist or album contains; rows that don't match are hidden, not forgotten.
    void setFilter(const QString& text);
    void setHereOnly(bool on);

    /// All entries, also those the filter hides.
    [[nodiscard]] const QVector<sync::PlaylistEntry>& entries() const { return m_entries; }
    /// Moves rows up (-1) or down (+1) by one place among the visible ones. False = they are at the end already.
    bool moveBy(const QVector<int>& rows, int step);
    /// Puts rows before the row `before` (rowCount() = at the end).
    bool moveTo(const QVector<int>& rows, int before);
    /// Answers what was removed, with the places where it stood.
    QVector<sync::PlaylistEntry> removeEntries(const QVector<int>& rows);

    [[nodiscard]] sync::TrackId trackIdAt(int row) const override;
    [[nodiscard]] std::optional<sync::Track> loadedTrack(int row) const override;
    void readAgain() override;

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction | Qt::MoveAction; }
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction | Qt::MoveAction; }
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    /// Always answers false: the view that is dragged from must not remove rows by itself.
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// Writing a change failed; the list is as it was before.
    void changeFailed(const sostenuto::sync::Error& error);
    /// Tracks were dropped here.
    void tracksAdded(const QVector<sostenuto::sync::EntryId>& entries, const sostenuto::ui::UndoStep& step);
    /// Rows were moved.
    void moved(const sostenuto::ui::UndoStep& step);

protected:
    const sync::Track* track(int row) const override;
    void complete(TrackRow& row, int index) const override;
    QVector<int> loadedRowsOf(sync::TrackId track) const override;
    void setProgress(sync::TrackId track, sync::Availability availability, double progress) override;

private:
    void ask();
    void show();
    [[nodiscard]] bool isShown(const sync::PlaylistEntry& entry) const;
    [[nodiscard]] qsizetype placeOf(int row) const; ///< in m_entries; its size for the row after the last
    void addTracks(const QVector<sync::TrackId>& tracks, int position);
    void write(const QFuture<sync::Result<void>>& done);
    void written(const std::optional<sync::Error>& error);
    void tracksChanged(const QVector<sync::TrackId>& tracks);

    sync::PlaylistId m_playlist;
    bool m_editable = false;
    QVector<sync::PlaylistEntry> m_entries;
    QHash<qint64, qsizetype> m_places; ///< entry id → place in m_entries
    QString m_filter;
    bool m_hereOnly = false;
    int m_question = 0;
    int m_writing = 0; ///< changes under way: answers read meanwhile may be halfway, so they wait
};

} // namespace sostenuto::ui
