// The queue: what is heard, what comes next, how much of it is here.
#pragma once

#include "ui/pages/Page.h"
#include "ui/pages/TrackActions.h"

class QLabel;
class QListView;
class QPushButton;

namespace sostenuto::ui {

class EmptyState;
class InPageNote;
class ListCommands;
class QueueModel;
class QueueReadiness;
class ThemeLabel;
struct ShellContext;

/// Rows move by drag and Alt with the arrow keys, Delete takes them out, Enter plays them. Thread: main.
class QueuePanel : public QWidget {
    Q_OBJECT

public:
    explicit QueuePanel(ShellContext& context, QWidget* parent = nullptr);

    /// Nothing left in the queue can play; gone as soon as something plays.
    void setRanDry(bool dry);
    /// So many were passed over since the queue was made.
    void setSkipped(int count);

Q_SIGNALS:
    void playWhatIsHereAsked();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildHeading();
    QWidget* buildFooter();
    void buildList(QListView* list, QueueModel* model);
    void buildNext();
    void connectAll();
    void fitRows();
    void follow();
    void followReadiness();
    void offerCommands();
    void removeChosen();
    void moveChosen(int by);
    void clear();
    void save();
    void openMenu(const QPoint& where);
    void openPicker();
    [[nodiscard]] QVector<int> chosenRows() const;
    [[nodiscard]] TrackChoice chosen() const;

    ShellContext& m_context;
    PageContext m_page;
    TrackActions* m_actions;
    QueueModel* m_now;
    QueueModel* m_next;
    ThemeLabel* m_nowTitle;
    QListView* m_nowList;
    QWidget* m_heading;
    InPageNote* m_note;
    QListView* m_list;
    ListCommands* m_commands;
    EmptyState* m_empty;
    ThemeLabel* m_summary;
    ThemeLabel* m_skippedWords;
    ThemeLabel* m_ready;
    QueueReadiness* m_readiness;
    int m_skipped = 0;
};

} // namespace sostenuto::ui
