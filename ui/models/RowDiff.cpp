#include "ui/models/RowDiff.h"

#include <QSet>

#include <algorithm>

namespace sostenuto::ui {

namespace {

/// The stretches of `ids` that `other` lacks, first to last. What both have goes to `common`, in the order of `ids`.
QVector<RowRun> runsMissing(const QVector<qint64>& ids, const QSet<qint64>& other, QVector<qint64>& common)
{
    QVector<RowRun> runs;
    for (qsizetype row = 0; row < ids.size(); ++row) {
        if (other.contains(ids[row])) {
            common.append(ids[row]);
            continue;
        }
        if (!runs.isEmpty() && runs.last().first + runs.last().count == row)
            ++runs.last().count;
        else
            runs.append({int(row), 1});
    }
    return runs;
}

} // namespace

RowDiff rowDiff(const QVector<qint64>& before, const QVector<qint64>& after)
{
    if (before == after)
        return {};
    const QSet<qint64> had(before.begin(), before.end());
    const QSet<qint64> has(after.begin(), after.end());
    RowDiff diff;
    QVector<qint64> keptBefore;
    diff.removed = runsMissing(before, has, keptBefore);
    std::reverse(diff.removed.begin(), diff.removed.end());
    diff.inserted = runsMissing(after, had, diff.kept);
    diff.reordered = keptBefore != diff.kept;
    return diff;
}

} // namespace sostenuto::ui
