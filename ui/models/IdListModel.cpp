#include "ui/models/IdListModel.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

#include <QtConcurrentRun>

namespace sostenuto::ui {

namespace {
/// Each run costs the view a pass over what it knows; past this a reset is cheaper.
constexpr qsizetype maxRuns = 200;
/// Of both lists together; shorter ones are compared within a millisecond.
constexpr qsizetype longLists = 10'000;
constexpr qsizetype mostFound = 10'000;
} // namespace

int IdListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

/// A list of a million is looked through in less time than a table of its rows would take to keep: eight bytes a row,
/// side by side.
int IdListModel::rowOf(qint64 id) const
{
    const int before = m_found.value(id, -1);
    if (before >= 0 && idAt(before) == id)
        return before;
    const auto row = int(m_ids.indexOf(id));
    if (m_found.size() >= mostFound)
        m_found.clear();
    if (row >= 0)
        m_found.insert(id, row);
    return row;
}

void IdListModel::forgetListed()
{
    m_listed = false;
    ++m_becoming;
    Q_EMIT asked();
}

void IdListModel::forgetRows()
{
    if (!m_ids.isEmpty()) {
        idsWillChange();
        reset({});
    }
    forgetListed();
}

void IdListModel::listFailed(const sync::Error& error)
{
    if (!m_listed)
        rowsFailed(error);
}

/// What was interrupted is wanted by nobody any more.
void IdListModel::rowsFailed(const sync::Error& error)
{
    if (error.kind != sync::ErrorKind::Cancelled)
        Q_EMIT notRead(error);
}

void IdListModel::becomeIds(const QVector<qint64>& ids)
{
    ++m_becoming;
    const bool isSimple = m_ids.isEmpty() || ids.isEmpty() || ids == m_ids;
    become(ids, isSimple ? RowDiff{} : rowDiff(m_ids, ids));
}

void IdListModel::becomeIdsBeside(const QVector<qint64>& ids)
{
    if (m_ids.isEmpty() || ids.isEmpty() || ids == m_ids || m_ids.size() + ids.size() < longLists)
        return becomeIds(ids);
    const int becoming = ++m_becoming;
    const auto finding =
        QtConcurrent::run([before = m_ids, ids] { return sync::Result<RowDiff>(rowDiff(before, ids)); });
    sync::whenDone(finding, this, [this, becoming, ids](const sync::Result<RowDiff>& diff) {
        if (becoming == m_becoming && diff)
            become(ids, *diff);
    });
}

/// `diff` is empty where one of the lists is, or both are the same.
void IdListModel::become(const QVector<qint64>& ids, const RowDiff& diff)
{
    m_listed = true;
    if (ids != m_ids) {
        idsWillChange();
        if (diff.runs() > maxRuns || m_ids.isEmpty() || ids.isEmpty())
            reset(ids);
        else
            step(ids, diff);
    }
    Q_EMIT listed();
}

void IdListModel::step(const QVector<qint64>& ids, const RowDiff& diff)
{
    for (const RowRun& run : diff.removed) {
        beginRemoveRows({}, run.first, run.first + run.count - 1);
        m_ids.remove(run.first, run.count);
        endRemoveRows();
    }
    if (diff.reordered)
        putInOrder(diff.kept);
    for (const RowRun& run : diff.inserted) {
        beginInsertRows({}, run.first, run.first + run.count - 1);
        m_ids.insert(run.first, run.count, 0);
        std::copy_n(ids.begin() + run.first, run.count, m_ids.begin() + run.first);
        endInsertRows();
    }
}

void IdListModel::rowsChanged(int first, int last)
{
    if (first >= 0 && last < rowCount() && first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void IdListModel::askBeginning(sync::LibraryService& library, sync::TypedJump::Text text, const QString& typed)
{
    const sync::TypedJump jump{text, typed, m_ids};
    sync::whenDone(library.firstBeginning(jump), this, [this, jump, asked = ++m_jump](const sync::Result<int>& place) {
        if (asked != m_jump || !place || *place < 0)
            return;
        const qint64 id = jump.ids[*place];
        const int row = idAt(*place) == id ? *place : rowOf(id); // the list may have changed meanwhile
        if (row >= 0)
            Q_EMIT foundBeginning(row);
    });
}

void IdListModel::reset(const QVector<qint64>& ids)
{
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

void IdListModel::putInOrder(const QVector<qint64>& ids)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<qint64, int> rows;
    QVector<qint64> idsBefore;
    for (const QModelIndex& item : before) {
        idsBefore.append(idAt(item.row()));
        rows.insert(idsBefore.last(), -1);
    }
    m_ids = ids;
    for (qsizetype row = 0; row < m_ids.size() && !rows.isEmpty(); ++row)
        if (const auto wanted = rows.find(m_ids[row]); wanted != rows.end())
            *wanted = int(row);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rows.value(idsBefore[i], -1), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace sostenuto::ui
