// Albums as cards, any number of them.
#pragma once

#include "ui/models/IdListModel.h"
#include "ui/models/ListQuestion.h"
#include "ui/models/RowWindows.h"

#include <sync/model/Library.h>

#include <optional>

namespace sostenuto::ui {

class KeptThings;
class Playback;
struct Services;

/// What an album's card says (ItemRoles.h); shared with search.
struct AlbumCard {
    sync::Album album;
    bool reachable = true;  ///< can tracks that are not here play now
    bool yearBelow = false; ///< on an artist's page the second line is the year
    QString server;
};
[[nodiscard]] QVariant albumRole(const AlbumCard& card, int role);

/// One column. Thread: main.
class AlbumGridModel : public IdListModel {
    Q_OBJECT

public:
    AlbumGridModel(Services& services, Playback& playback, QObject* parent = nullptr);

    void setQuery(const sync::AlbumQuery& query);
    [[nodiscard]] const sync::AlbumQuery& query() const { return m_query; }
    void setYearBelow(bool on) { m_yearBelow = on; }
    [[nodiscard]] std::optional<sync::Album> loadedAlbum(int row) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    /// By artist where the list is sorted by artist, else by title.
    void findBeginning(const QString& typed) override;
    void readAgain() override;

private:
    void idsWillChange() override { m_windows.listChanged(); }
    void refresh();

    Services& m_services;
    Playback& m_playback;
    const KeptThings& m_kept;
    sync::AlbumQuery m_query;
    bool m_yearBelow = false;
    ListQuestion<sync::AlbumId> m_list;
    mutable RowWindows<sync::Album> m_windows;
};

} // namespace sostenuto::ui
