// All playlists as a grid: the loved tracks, lists by rules, and the others.
#pragma once

#include "ui/pages/Page.h"

#include <sync/model/SmartPlaylist.h>

#include <QTimer>

#include <functional>

class QComboBox;

namespace sostenuto::ui {

class CardGrid;
class CardListModel;
class EmptyState;
class ListPlace;
class SearchField;
class TitleBar;
class TrackActions;
struct CardFacts;

class PlaylistsPage : public Page {
    Q_OBJECT

public:
    explicit PlaylistsPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;
    void focusFilter() override;

private:
    using TakeTracks = std::function<void(const QVector<sync::TrackId>& tracks)>;

    void build();
    void connectThings();
    void read();
    void readLoved();
    void show();
    void sayEmpty();
    void emptyActed();
    /// Where a card leads to.
    [[nodiscard]] Place placeOf(const CardFacts& card) const;
    [[nodiscard]] const sync::SmartPlaylist* smartOf(const CardFacts& card) const;
    void withTracks(const CardFacts& card, TakeTracks take);
    void openMenu(const QPoint& where);

    CardListModel* m_model;
    TrackActions* m_actions;
    TitleBar* m_bar;
    QComboBox* m_sort;
    SearchField* m_filter;
    CardGrid* m_grid;
    EmptyState* m_empty;
    ListPlace* m_place = nullptr;
    QTimer m_again;

    QVector<sync::Playlist> m_playlists;
    QVector<sync::SmartPlaylist> m_smart;
    int m_loved = 0;
    sync::ListTotals m_lovedTotals;
    bool m_read = false;
};

} // namespace sostenuto::ui
