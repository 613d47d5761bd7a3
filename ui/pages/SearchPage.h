// Search as one types, in the library on this computer. The field keeps the focus while the arrow keys walk the
// results.
#pragma once

#include "ui/models/PinTargets.h"
#include "ui/models/SearchListModel.h"
#include "ui/pages/Page.h"
#include "ui/pages/SearchRank.h"

#include <QVector>

class QGridLayout;
class QScrollArea;
class QStackedLayout;

namespace sostenuto::ui {

class ChipRow;
class EmptyState;
class ResultCards;
class IconButton;
class LoadingRows;
class ResultRows;
class SearchField;
class SectionHead;
class Switch;
class ThemeLabel;
class TopResultCard;
class TrackActions;

class SearchPage : public Page {
    Q_OBJECT

public:
    explicit SearchPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;
    void focusFilter() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Scope { All, Tracks, Albums, Artists, Playlists, Groups };
    /// One thing that the ring can stand on.
    struct Stop {
        Scope scope = All; ///< All = the top result
        int row = 0;
        friend bool operator==(const Stop&, const Stop&) = default;
    };

    void build();
    QWidget* buildBar();
    void buildResults();
    void connectResults();
    void ask();
    void take(const sync::SearchResults& results);
    void showResults();
    void showTop();
    void fit();
    [[nodiscard]] int albumsWidth() const;
    void sayEmpty();
    void sayUnreadable(const sync::Error& error);
    void emptyActed();
    void askElsewhere();
    bool runKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] static DraggedThing thingOf(const QModelIndex& index);
    void walk(int step);
    void ring(int stop);
    [[nodiscard]] QVector<Stop> stops() const;
    [[nodiscard]] QModelIndex indexOf(const Stop& stop) const;
    void act(const Stop& stop);
    void openIndex(const QModelIndex& index);
    void playTop();
    void openTop();
    void openMenu(const QModelIndex& index, const QPoint& where);
    void openOtherMenu(const QModelIndex& index, const QPoint& where);
    [[nodiscard]] PinTargets targetsOf(const QModelIndex& index) const;

    TrackActions* m_actions;
    SearchField* m_field;
    ThemeLabel* m_count;
    ChipRow* m_chips;
    Switch* m_hereOnly;
    IconButton* m_asList;
    QStackedLayout* m_stack = nullptr;
    QScrollArea* m_scroll;
    QGridLayout* m_grid = nullptr;
    EmptyState* m_empty;
    LoadingRows* m_loading;
    TopResultCard* m_top;
    ThemeLabel* m_topHead;
    SearchListModel m_trackModel;
    SearchListModel m_artistModel;
    SearchListModel m_albumModel;
    SearchListModel m_playlistModel;
    SearchListModel m_groupModel;
    ResultRows* m_tracks;
    ResultRows* m_artists;
    ResultRows* m_playlists;
    ResultRows* m_groups;
    ResultCards* m_albums;
    SectionHead* m_trackHead;
    SectionHead* m_artistHead;
    SectionHead* m_albumHead;
    SectionHead* m_playlistHead;
    SectionHead* m_groupHead;
    sync::SearchResults m_results;
    TopResult m_best;
    int m_question = 0;
    bool m_failed = false; ///< the last question was not answered
    int m_ring = -1;       ///< index into stops()
};

} // namespace sostenuto::ui
