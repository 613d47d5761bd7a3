// A table over a list of ids that keeps selection, current row and scroll position when the list changes.
#pragma once

#include "ui/models/RowDiff.h"

#include <sync/model/Error.h>
#include <sync/model/TypedJump.h>

#include <QAbstractTableModel>
#include <QHash>
#include <QVector>

namespace sostenuto::sync {
class LibraryService;
}

namespace sostenuto::ui {

/// Thread: main. Ids are unique in the list.
class IdListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;

    [[nodiscard]] const QVector<qint64>& ids() const { return m_ids; }
    [[nodiscard]] qint64 idAt(int row) const { return m_ids.value(row, 0); }
    /// -1 = not in the list.
    [[nodiscard]] int rowOf(qint64 id) const;
    /// The list has been answered at least once since it was last asked for something else.
    [[nodiscard]] bool isListed() const { return m_listed; }
    /// Looks for the first row whose text begins so, loaded or not; foundBeginning() tells, unless there is none or
    /// more was typed meanwhile.
    virtual void findBeginning(const QString& /*typed*/) {}
    /// Asks the same once more, because the answer was notRead().
    virtual void readAgain() {}

Q_SIGNALS:
    void foundBeginning(int row);
    /// It was asked for something else: isListed() is false from now on until listed().
    void asked();
    /// The list was answered, the first time or again; it may be as before.
    void listed();
    /// The list, or rows of it that nobody knows yet, could not be read; it is as it was.
    void notRead(const sostenuto::sync::Error& error);

protected:
    /// Becomes `ids` by the fewest steps; a reset only when there would be hundreds.
    void becomeIds(const QVector<qint64>& ids);
    /// The same, but the steps from one long list to another are found on another thread, and the list is as before
    /// until then.
    void becomeIdsBeside(const QVector<qint64>& ids);
    /// Called just before ids() changes.
    virtual void idsWillChange() {}
    /// The next answer is to another question: until then isListed() is false.
    void forgetListed();
    /// The same where the rows of the list before would be wrong ones, as those of another album are: they go at once.
    void forgetRows();
    /// The ids were not answered. A list that was read before is still what was known last.
    void listFailed(const sync::Error& error);
    /// Rows that nobody knows were not answered.
    void rowsFailed(const sync::Error& error);
    void rowsChanged(int first, int last);
    void askBeginning(sync::LibraryService& library, sync::TypedJump::Text text, const QString& typed);

private:
    void become(const QVector<qint64>& ids, const RowDiff& diff);
    void step(const QVector<qint64>& ids, const RowDiff& diff);
    void reset(const QVector<qint64>& ids);
    void putInOrder(const QVector<qint64>& ids);

    QVector<qint64> m_ids;
    mutable QHash<qint64, int> m_found; ///< where rows were found last; to be checked before it is believed
    bool m_listed = false;
    int m_jump = 0;     ///< the last one that was asked for
    int m_becoming = 0; ///< counts lists: one that was overtaken is dropped
};

} // namespace sostenuto::ui
