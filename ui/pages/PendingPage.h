// The changes that wait for their service: what, since when, why, and what can be done about it.
#pragma once

#include "ui/pages/Page.h"

#include <sync/model/Pending.h>

class QListView;
class QPushButton;
class QStackedLayout;

namespace sostenuto::ui {

class ChipRow;
class EmptyState;
class InPageNote;
class PendingListModel;
class ThemeLabel;
class TitleBar;

class PendingPage : public Page {
    Q_OBJECT

public:
    explicit PendingPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Shown { All, NeedsYou };

    void build();
    QWidget* buildConflict();
    void buildList();
    void connectAll();
    void read();
    void tell();
    void tellConflict();
    void retry();
    void retryThese(const QVector<qint64>& ids);
    void discard();
    void discardThese(const QVector<qint64>& ids);
    void resolve(sync::ConflictChoice choice);
    void exportIt();
    void openMenu(const QPoint& at);
    void goTo(const QModelIndex& index);
    [[nodiscard]] QVector<qint64> chosen() const;
    /// The first of the list that needs the listener, where one is known to.
    [[nodiscard]] const sync::PendingChange* firstNeedy() const;

    PendingListModel* m_model;
    TitleBar* m_bar;
    ChipRow* m_shown;
    QPushButton* m_retry;
    QPushButton* m_discard;
    QPushButton* m_export;
    QWidget* m_conflict = nullptr;
    InPageNote* m_conflictNote = nullptr;
    QWidget* m_deleted = nullptr; ///< the buttons about a list that was deleted
    sync::PlaylistId m_conflictList;
    qint64 m_conflictId = 0; ///< of the change that the two buttons are about
    QListView* m_list;
    EmptyState* m_empty;
    QStackedLayout* m_stack = nullptr;
    ThemeLabel* m_order;
};

} // namespace sostenuto::ui
