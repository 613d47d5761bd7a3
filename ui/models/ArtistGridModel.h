// Artists with round pictures: as cards, or as rows of those who are alike.
#pragma once

#include "ui/models/IdListModel.h"
#include "ui/models/ListQuestion.h"
#include "ui/models/RowWindows.h"

#include <sync/model/ArtistOrder.h>
#include <sync/model/Library.h>

#include <optional>

namespace sostenuto::ui {

class Playback;
struct Services;

/// What an artist's card says (ItemRoles.h); shared with search.
struct ArtistCard {
    sync::Artist artist;
    bool reachable = true; ///< can tracks that are not here play now
    QString server;
};
[[nodiscard]] QVariant artistRole(const ArtistCard& card, int role);

/// One column. Thread: main.
class ArtistGridModel : public IdListModel {
    Q_OBJECT

public:
    ArtistGridModel(Services& services, Playback& playback, QObject* parent = nullptr);

    /// Asks; name contains, folded. Empty = all.
    void setFilter(const QString& text, sync::ArtistOrder order = sync::ArtistOrder::Name);
    /// Asks; those who are like this artist instead, most alike first.
    void setSimilarTo(sync::ArtistId artist);
    [[nodiscard]] std::optional<sync::Artist> loadedArtist(int row) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    void findBeginning(const QString& typed) override;
    void readAgain() override;

private:
    void idsWillChange() override { m_windows.listChanged(); }
    void refresh();
    [[nodiscard]] QString kind() const;

    Services& m_services;
    Playback& m_playback;
    QString m_filter;
    sync::ArtistOrder m_order = sync::ArtistOrder::Name;
    sync::ArtistId m_similarTo;
    ListQuestion<sync::ArtistId> m_list;
    mutable RowWindows<sync::Artist> m_windows;
};

} // namespace sostenuto::ui
