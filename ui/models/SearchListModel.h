// Search results of one kind, as a list.
#pragma once

#include "ui/models/DraggedThings.h"

#include <sync/model/Library.h>

#include <QAbstractListModel>

namespace sostenuto::ui {

class Playback;
struct Services;

/// What is played and opened is read from the roles IdRole and ItemKindRole. Thread: main.
class SearchListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Tracks, Artists, Albums, Playlists, Groups };

    SearchListModel(Kind kind, Services& services, Playback& playback, QObject* parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Shows the results of its kind, at most `limit` of them.
    void show(const sync::SearchResults& results, int limit);
    [[nodiscard]] const sync::SearchResults& results() const { return m_results; }

    [[nodiscard]] DraggedThing thingAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    [[nodiscard]] QVariant trackResult(const sync::Track& track, int role) const;
    [[nodiscard]] QVariant artistResult(const sync::Artist& artist, int role) const;
    [[nodiscard]] QVariant groupResult(int row, int role) const;
    [[nodiscard]] QVariant playlistResult(const sync::Playlist& playlist, int role) const;
    void refreshTrack(sync::TrackId track);

    Kind m_kind;
    Services& m_services;
    Playback& m_playback;
    sync::SearchResults m_results;
    int m_count = 0;
};

} // namespace sostenuto::ui
