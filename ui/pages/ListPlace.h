// The place of a list on a page: the list, the rows it waits for, the page's empty state, or why it could not be read.
#pragma once

#include "ui/widgets/LoadingRows.h"

#include <sync/model/Error.h>

#include <QStackedLayout>

class QAbstractItemView;

namespace sostenuto::ui {

class EmptyState;
class IdListModel;

/// Not one of these is ever blank for long. Index 0 is the list, 1 the empty state. What is shown of the list stays
/// while it is read again, and when that fails: then it is still what was known last. Thread: main.
class ListPlace : public QStackedLayout {
    Q_OBJECT

public:
    /// Both become the owner's, whose layout this is to be a part of: a widget without a parent would be shown as a
    /// window of its own until then.
    ListPlace(QWidget& owner, QAbstractItemView& view, EmptyState& empty, LoadingRows::Shape shape);

    /// Everything below by itself. `model` is the view's.
    void follow(IdListModel& model);

    /// The list was asked for something else.
    void wait();
    void answered();
    void fail(const sync::Error& error);
    /// Off leaves what could not be read where it is, until it was answered.
    void showEmpty(bool on);
    /// Placeholder rows are there.
    [[nodiscard]] bool isLoading() const { return !m_loading->isHidden(); }
    [[nodiscard]] bool isFailed() const;

Q_SIGNALS:
    /// By the button of a list that could not be read.
    void readAgainAsked();
    /// What stands there is something else now.
    void changed();

private:
    QAbstractItemView& m_view;
    EmptyState& m_empty;
    EmptyState* m_failure;
    LoadingRows* m_loading;
};

} // namespace sostenuto::ui
