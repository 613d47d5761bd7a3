// What lies in one folder: the folders in it, then its tracks, any number of them.
#pragma once

#include "ui/models/RowWindows.h"

#include <sync/model/FolderLevel.h>
#include <sync/model/Library.h>

#include <QAbstractListModel>

namespace sostenuto::ui {

class Playback;
struct Services;

/// Thread: main.
class FolderListModel : public QAbstractListModel {
    Q_OBJECT

public:
    FolderListModel(Services& services, Playback& playback, QObject* parent = nullptr);

    /// Shows this folder; asked again when the library changes.
    void setPlace(const sync::FolderPlace& place);
    [[nodiscard]] const sync::FolderPlace& place() const { return m_place; }
    [[nodiscard]] const sync::FolderLevel& level() const { return m_level; }
    [[nodiscard]] bool isListed() const { return m_listed; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// nullptr = the row is a track.
    [[nodiscard]] const sync::FolderBelow* folderAt(int row) const;
    /// Of the tracks of this folder; -1 = the row is a folder.
    [[nodiscard]] int trackPlace(int row) const;

    /// Asks the same once more.
    void read();

Q_SIGNALS:
    void listed();
    /// What lies in the folder, or tracks of it that nobody knows yet, could not be read.
    void notRead(const sostenuto::sync::Error& error);

private:
    void take(const sync::FolderLevel& level);
    void rowsChanged();
    [[nodiscard]] QVariant folderData(const sync::FolderBelow& folder, int role) const;
    [[nodiscard]] QVariant trackData(int place, int role) const;

    Services& m_services;
    Playback& m_playback;
    sync::FolderPlace m_place;
    sync::FolderLevel m_level;
    QVector<qint64> m_ids; ///< of the tracks
    bool m_listed = false;
    mutable RowWindows<sync::Track> m_windows;
};

} // namespace sostenuto::ui
