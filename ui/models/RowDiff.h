// What changed between two lists of ids, as the steps a view must hear of.
#pragma once

#include <QVector>

namespace sostenuto::ui {

struct RowRun {
    int first = 0;
    int count = 0;
    friend bool operator==(const RowRun&, const RowRun&) = default;
};

/// Taken in this order, the steps turn `before` into `after`: remove, put in order, insert. Ids are unique in a list.
struct RowDiff {
    QVector<RowRun> removed;  ///< rows of `before`, from the last run to the first
    bool reordered = false;   ///< what stays stands in another order
    QVector<qint64> kept;     ///< what stays, in the order of `after`
    QVector<RowRun> inserted; ///< rows of `after`, from the first run to the last

    [[nodiscard]] bool isEmpty() const { return removed.isEmpty() && inserted.isEmpty() && !reordered; }
    [[nodiscard]] qsizetype runs() const { return removed.size() + inserted.size(); }
};

[[nodiscard]] RowDiff rowDiff(const QVector<qint64>& before, const QVector<qint64>& after);

} // namespace sostenuto::ui
