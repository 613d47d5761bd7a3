// The first page: what to go on with, what is held, what came lately, and mixes of the day. All from this computer.
#pragma once

#include "ui/models/HomeCards.h"
#include "ui/pages/Page.h"

#include <sync/model/Home.h>

#include <QDate>
#include <QTimer>

class QBoxLayout;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace sostenuto::ui {

class CardGrid;
class EmptyState;
class HeldCard;
class IconButton;
class ElidedLabel;
class ThemeLabel;
class TitleBar;
class TrackActions;
class WideCards;

class HomePage : public Page {
    Q_OBJECT

public:
    explicit HomePage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void buildBar();
    void buildTop(QVBoxLayout* column);
    void buildRecent(QVBoxLayout* column);
    void buildMixes(QVBoxLayout* column);
    void connectThings();

    void readSoon();
    void read();
    void take(const sync::Home& home);
    /// Asked once a day, so that what is shown stays; how much of it is here is asked each time.
    void readMixes();
    void countMixes();
    void showCards();
    void showRecent();
    void showHeld();
    void sayLibrary();
    void sayEmpty();
    void fit();

    void goOn(int row);
    void playMix(int row);
    void openRecentMenu(const QPoint& where);
    [[nodiscard]] bool reachesAny() const;

    TrackActions* m_actions;
    TitleBar* m_bar;
    ThemeLabel* m_library;
    IconButton* m_refresh;
    QScrollArea* m_scroll;
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_empty;
    QBoxLayout* m_top = nullptr;
    QBoxLayout* m_begunLine = nullptr;
    QWidget* m_begunBox;
    ThemeLabel* m_begunHint;
    WideCards* m_begunCards;
    QWidget* m_heldBox;
    HeldCard* m_held;
    QWidget* m_recentBox;
    ElidedLabel* m_added;
    CardGrid* m_recentShelf;
    QWidget* m_mixBox;
    WideCards* m_mixCards;
    CardListModel* m_begunModel;
    CardListModel* m_recentModel;
    CardListModel* m_mixModel;

    sync::Home m_home;
    QVector<sync::Mix> m_mixes;
    QVector<sync::ListTotals> m_mixTotals; ///< of each
    QDate m_mixDay;
    int m_counting = 0; ///< the last round of totals; answers of earlier ones are dropped
    bool m_read = false;
    QTimer m_again;
    QTimer m_minute;
};

} // namespace sostenuto::ui
