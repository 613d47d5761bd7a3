// The queue: what is heard, what comes next, how much of it is here.
#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace sostenuto::ui {

class EmptyState;
class InPageNote;
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
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildHeading();
    QWidget* buildFooter();
    void buildList(QListView* list, QueueModel* model);
    void fitRows();
    void follow();
    void followReadiness();
    void removeChosen();
    void moveChosen(int by);
    void clear();
    [[nodiscard]] QVector<int> chosenRows() const;
    bool keyPressed(class QKeyEvent* event);

    ShellContext& m_context;
    QueueModel* m_now;
    QueueModel* m_next;
    ThemeLabel* m_nowTitle;
    QListView* m_nowList;
    QWidget* m_heading;
    InPageNote* m_note;
    QListView* m_list;
    EmptyState* m_empty;
    ThemeLabel* m_summary;
    ThemeLabel* m_skippedWords;
    ThemeLabel* m_ready;
    QueueReadiness* m_readiness;
    int m_skipped = 0;
};

} // namespace sostenuto::ui
