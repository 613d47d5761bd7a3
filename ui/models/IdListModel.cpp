#include "ui/models/IdListModel.h"

#include "ui/models/RowDiff.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

namespace sostenuto::ui {

namespace {
/// Each run costs the view a pass over what it knows; past this a reset is cheaper.
constexpr qsizetype maxRuns = 200;
} // namespace

int IdListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int IdListModel::rowOf(qint64 id) const
{
    if (m_rows.isEmpty() && !m_ids.isEmpty()) {
        m_rows.reserve(m_ids.size());
        for (qsizetype row = 0; row < m_ids.size(); ++row)
            m_rows.insert(m_ids[row], int(row));
    }
    return m_rows.value(id, -1);
}

void IdListModel::becomeIds(const QVector<qint64>& ids)
{
    m_listed = true;
    const RowDiff diff = rowDiff(m_ids, ids);
    if (diff.runs() > maxRuns || (m_ids.isEmpty() && !ids.isEmpty())) {
        reset(ids);
    } else {
        for (const RowRun& run : diff.removed) {
            beginRemoveRows({}, run.first, run.first + run.count - 1);
            m_ids.remove(run.first, run.count);
            m_rows.clear();
            endRemoveRows();
        }
        if (diff.reordered)
            putInOrder(diff.kept);
        for (const RowRun& run : diff.inserted) {
            beginInsertRows({}, run.first, run.first + run.count - 1);
            m_ids.insert(run.first, run.count, 0);
            std::copy_n(ids.begin() + run.first, run.count, m_ids.begin() + run.first);
            m_rows.clear();
            endInsertRows();
        }
    }
    Q_EMIT listed();
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
    m_rows.clear();
    endResetModel();
}

void IdListModel::putInOrder(const QVector<qint64>& ids)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QVector<qint64> idsBefore;
    idsBefore.reserve(before.size());
    for (const QModelIndex& item : before)
        idsBefore.append(idAt(item.row()));
    m_ids = ids;
    m_rows.clear();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(idsBefore[i]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace sostenuto::ui
