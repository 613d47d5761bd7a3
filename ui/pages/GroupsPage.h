// What the library is browsed by: genres, years, composers, folders, in two columns of names with counts.
#pragma once

#include "ui/pages/Page.h"

namespace sostenuto::ui {

class ChipRow;
class EmptyState;
class ListPlace;
class GroupListModel;
class RowGrid;
class SearchField;
class TitleBar;

/// Place::id is the GroupKind. A name opens the list of its tracks.
class GroupsPage : public Page {
    Q_OBJECT

public:
    explicit GroupsPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;
    void focusFilter() override;

private:
    void build();
    void listed();

    GroupListModel* m_model;
    TitleBar* m_bar;
    SearchField* m_filter;
    ChipRow* m_kinds;
    RowGrid* m_list;
    EmptyState* m_empty;
    ListPlace* m_place = nullptr;
};

} // namespace sostenuto::ui
