// All albums as a grid: sorted, filtered, by what is here, loved, never played or of this year.
#pragma once

#include "ui/pages/Page.h"

#include <QTimer>

class QComboBox;
class QMenu;

namespace sostenuto::ui {

class AlbumGridModel;
class CardGrid;
class ChipRow;
class EmptyState;
class ListPlace;
class SearchField;
class TitleBar;
class TrackActions;

class AlbumsPage : public Page {
    Q_OBJECT

public:
    explicit AlbumsPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;
    void focusFilter() override;

private:
    enum Chip { All, Here, Loved, Unplayed, ThisYear };
    void build();
    void buildBar();
    void ask();
    /// Of a chip that has no place of its own in a query.
    [[nodiscard]] static QString conditionOf(int chip);
    void listed();
    void sayEmpty();
    void emptyActed();
    void openMenu(const QPoint& where);

    AlbumGridModel* m_model;
    TrackActions* m_actions;
    TitleBar* m_bar;
    QComboBox* m_sort;
    SearchField* m_filter;
    ChipRow* m_chips;
    CardGrid* m_grid;
    EmptyState* m_empty;
    ListPlace* m_place = nullptr;
    QTimer m_typing;
};

} // namespace sostenuto::ui
