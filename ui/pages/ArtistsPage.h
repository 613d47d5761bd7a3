// All artists as a grid with round pictures.
#pragma once

#include "ui/pages/Page.h"

#include <QTimer>

class QComboBox;

namespace sostenuto::ui {

class ArtistGridModel;
class CardGrid;
class EmptyState;
class ListPlace;
class SearchField;
class TitleBar;
class TrackActions;

class ArtistsPage : public Page {
    Q_OBJECT

public:
    explicit ArtistsPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;
    void focusFilter() override;

private:
    void build();
    void ask();
    void listed();
    void sayEmpty();

    ArtistGridModel* m_model;
    TrackActions* m_actions;
    TitleBar* m_bar;
    QComboBox* m_sort;
    SearchField* m_filter;
    CardGrid* m_grid;
    EmptyState* m_empty;
    ListPlace* m_place = nullptr;
    QTimer m_typing;
};

} // namespace sostenuto::ui
