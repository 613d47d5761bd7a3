// What the library holds and what was heard of it. All of it from this computer.
#pragma once

#include "ui/pages/Page.h"

#include <sync/model/Statistics.h>

#include <QTimer>

class QBoxLayout;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace sostenuto::ui {

class BarChart;
class ChipRow;
class EmptyState;
class FigureRow;
class ThemeLabel;
class TitleBar;
class TopList;

class StatisticsPage : public Page {
    Q_OBJECT

public:
    explicit StatisticsPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildListening(QVBoxLayout* column);
    void read();
    void tell(const sync::Statistics& statistics);
    void tellCharts(const sync::Statistics& statistics);
    void tellLists(const sync::Statistics& statistics);

    TitleBar* m_bar;
    QScrollArea* m_scroll;
    FigureRow* m_library;
    ChipRow* m_spans;
    FigureRow* m_listening;
    ThemeLabel* m_overTimeTitle;
    BarChart* m_overTime;
    BarChart* m_byHour;
    BarChart* m_byWeekday;
    TopList* m_artists;
    TopList* m_albums;
    TopList* m_tracks;
    QWidget* m_heard; ///< all that needs plays
    EmptyState* m_empty;
    QStackedLayout* m_stack = nullptr;
    QBoxLayout* m_charts = nullptr;
    QBoxLayout* m_lists = nullptr;
    QTimer m_again;
};

} // namespace sostenuto::ui
