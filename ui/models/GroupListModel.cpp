#include "ui/models/GroupListModel.h"

#include "ui/models/DraggedThings.h"
#include "ui/theme/ListWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ItemRoles.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

#include <QMimeData>

#include <algorithm>

namespace sostenuto::ui {

namespace {

bool sameNames(const QVector<sync::Group>& a, const QVector<sync::Group>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const sync::Group& x, const sync::Group& y) { return x.name == y.name; });
}

} // namespace

GroupListModel::GroupListModel(sync::LibraryService& library, QObject* parent)
    : QAbstractListModel(parent), m_library(library)
{
    connect(&library, &sync::LibraryService::catalogueChanged, this, &GroupListModel::read);
}

void GroupListModel::setKind(sync::GroupKind kind)
{
    if (kind != m_kind) {
        beginResetModel();
        m_all.clear();
        m_shown.clear();
        m_listed = false;
        m_kind = kind;
        endResetModel();
    }
    read();
}

void GroupListModel::setFilter(const QString& filter)
{
    m_filter = filter;
    if (!m_listed)
        return;
    this->filter();
    Q_EMIT listed();
}

int GroupListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant GroupListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const sync::Group& group = m_shown[index.row()];
    const QString tracks = counted(group.tracks, "1 track", "%1 tracks");
    switch (role) {
    case Qt::DisplayRole: // for typing its beginning
    case TitleRole:
        return group.name;
    case Qt::ToolTipRole:
        return QStringLiteral("%1 · %2").arg(group.name, tracks);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(groupSpoken(group.kind, group.name), tracks);
    case SubtitleRole:
        return tracks;
    case ItemKindRole:
        return QStringLiteral("genreRow");
    case ItemKeyRole:
        return QStringLiteral("group:") + group.rule;
    case MatchRole:
        return m_filter;
    default:
        return {};
    }
}

Qt::ItemFlags GroupListModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled : Qt::ItemFlags();
}

QStringList GroupListModel::mimeTypes() const
{
    return {QString::fromLatin1(thingMimeType)};
}

QMimeData* GroupListModel::mimeData(const QModelIndexList& indexes) const
{
    QVector<DraggedThing> things;
    for (const QModelIndex& index : indexes)
        things.append({DraggedThing::Kind::Rule, 0, m_shown.at(index.row()).rule});
    return mimeOf(things);
}

void GroupListModel::read()
{
    sync::whenDone(m_library.groups(m_kind), this,
                   [this, asked = m_kind](const sync::Result<QVector<sync::Group>>& groups) {
                       if (asked != m_kind)
                           return;
                       if (!groups) {
                           if (!m_listed) // else it is still what was known last
                               Q_EMIT notRead(groups.error());
                           return;
                       }
                       m_all = *groups;
                       m_listed = true;
                       filter();
                       Q_EMIT listed();
                   });
}

void GroupListModel::filter()
{
    QVector<sync::Group> shown;
    for (const sync::Group& group : std::as_const(m_all)) {
        if (m_filter.isEmpty() || group.name.contains(m_filter, Qt::CaseInsensitive))
            shown.append(group);
    }
    if (sameNames(shown, m_shown)) {
        m_shown = shown; // the counts may be others
        if (!m_shown.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

} // namespace sostenuto::ui
