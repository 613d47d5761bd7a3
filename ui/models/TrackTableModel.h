// What every list of tracks has in common: columns, roles, what is heard, what can play, drags.
#pragma once

#include "ui/models/IdListModel.h"
#include "ui/models/TrackCells.h"

#include <sync/model/Library.h>

#include <optional>

namespace sostenuto::ui {

class Playback;
struct Services;

/// Columns as in ui/widgets/TrackColumn.h. Thread: main.
class TrackTableModel : public IdListModel {
    Q_OBJECT

public:
    TrackTableModel(Services& services, Playback& playback, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

    /// Known also for rows that are not loaded.
    [[nodiscard]] virtual sync::TrackId trackIdAt(int row) const { return {idAt(row)}; }
    /// The row as far as it is loaded.
    [[nodiscard]] virtual std::optional<sync::Track> loadedTrack(int row) const = 0;
    [[nodiscard]] QVector<sync::TrackId> trackIds() const;
    [[nodiscard]] QVector<sync::TrackId> trackIds(const QVector<int>& rows) const;

protected:
    /// The row, or null when it is not here yet and has been asked for.
    [[nodiscard]] virtual const sync::Track* track(int row) const = 0;
    /// What is special to the list: number, entry, waiting mark.
    virtual void complete(TrackRow& row, int index) const = 0;
    /// Rows that show this track and are loaded.
    [[nodiscard]] virtual QVector<int> loadedRowsOf(sync::TrackId track) const = 0;
    /// Word of a download: the loaded copies of the track are brought up to date.
    virtual void setProgress(sync::TrackId track, sync::Availability availability, double progress) = 0;
    /// Rows have been waited for so long that they should show as placeholders.
    [[nodiscard]] virtual bool showsPlaceholders() const { return false; }

    Services& m_services;
    Playback& m_playback;

private:
    [[nodiscard]] TrackRow rowAt(int index, const sync::Track& track) const;
    void trackChanged(sync::TrackId track);
    void heardChanged();

    sync::TrackId m_heard;
};

} // namespace sostenuto::ui
