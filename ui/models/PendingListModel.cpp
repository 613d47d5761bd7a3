#include "ui/models/PendingListModel.h"

#include "ui/models/Services.h"
#include "ui/theme/PendingWords.h"
#include "ui/widgets/ItemRoles.h"

#include <sync/model/Answer.h>
#include <sync/service/PendingService.h>
#include <sync/service/StatusService.h>

namespace sostenuto::ui {

PendingListModel::PendingListModel(Services& services, QObject* parent)
    : IdListModel(parent), m_services(services),
      m_list(
          this, [this] { return askIds(); }, [this](const QVector<qint64>& answer) { takeIds(answer); }),
      m_windows(
          this, ids(), [this](const QVector<qint64>& wanted) { return askRows(wanted); },
          [this](int first, int last) { rowsChanged(first, last); })
{
    connect(&services.status, &sync::StatusService::stateChanged, this, &PendingListModel::servicesChanged);
}

void PendingListModel::setFilter(const sync::PendingFilter& filter)
{
    m_filter = filter;
    forgetListed();
    m_list.askAnew();
}

void PendingListModel::refresh()
{
    m_windows.markAllStale();
    m_list.askAgain();
}

const sync::PendingChange* PendingListModel::loaded(int row) const
{
    const Row* known = m_windows.known(idAt(row));
    return known ? &known->change : nullptr;
}

int PendingListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant PendingListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == ItemKindRole)
        return QStringLiteral("pendingChange");
    if (role == ItemKeyRole)
        return QStringLiteral("change:%1").arg(idAt(index.row()));
    const Row* row = m_windows.row(index.row());
    if (!row)
        return role == PlaceholderRole ? QVariant(m_windows.isLate()) : QVariant();
    const sync::PendingChange& change = row->change;
    const auto details = [&] {
        return changeDetails(change, m_services.status.stateOf(change.source), QDateTime::currentDateTimeUtc());
    };
    switch (role) {
    case Qt::DisplayRole: // for typing its beginning
    case TitleRole:
        return changeWords(change);
    case SubtitleRole:
        return details();
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(changeWords(change), details());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(changeWords(change), details().replace(QStringLiteral(" · "), u", "_qs));
    case Qt::DecorationRole:
        return changeIcon(change.kind);
    case NoteRole:
        return changeMark(change.state);
    case PlaceholderRole:
        return false;
    default:
        return {};
    }
}

QFuture<sync::Result<QVector<PendingListModel::Key>>> PendingListModel::askIds()
{
    const sync::Answer<QVector<Key>> answer;
    sync::whenDone(m_services.pending.ids(m_filter), this, [answer](const sync::Result<QVector<qint64>>& ids) {
        if (!ids)
            return answer.fail(ids.error());
        QVector<Key> keys;
        for (const qint64 id : *ids)
            keys.append(Key{id});
        answer.give(keys);
    });
    return answer.future();
}

QFuture<sync::Result<QVector<PendingListModel::Row>>> PendingListModel::askRows(const QVector<qint64>& wanted)
{
    const sync::Answer<QVector<Row>> answer;
    sync::whenDone(m_services.pending.changesOf(wanted), this,
                   [answer](const sync::Result<QVector<sync::PendingChange>>& changes) {
                       if (!changes)
                           return answer.fail(changes.error());
                       QVector<Row> rows;
                       for (const sync::PendingChange& change : *changes)
                           rows.append(Row{Key{change.id}, change});
                       answer.give(rows);
                   });
    return answer.future();
}

void PendingListModel::takeIds(const QVector<qint64>& answer)
{
    if (answer != ids())
        m_windows.listChanged();
    becomeIds(answer);
    rowsChanged(0, rowCount() - 1); // what they say of themselves may be another
}

/// The words name a service and what it is waited for.
void PendingListModel::servicesChanged()
{
    rowsChanged(0, rowCount() - 1);
}

} // namespace sostenuto::ui
