#include "ui/pages/DiscTrackView.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace sostenuto::ui {

namespace {

int headingHeight()
{
    return grown(32);
}

/// A row with a heading is taller; what happens below the heading is the list's own delegate's.
class HeadedRow : public QStyledItemDelegate {
public:
    explicit HeadedRow(DiscTrackView* view) : QStyledItemDelegate(view), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return m_view->itemDelegate()->sizeHint(option, index) + QSize(0, headingHeight());
    }
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override
    {
        return m_view->itemDelegate()->editorEvent(event, model, below(option), index);
    }
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override
    {
        return m_view->itemDelegate()->helpEvent(event, view, below(option), index);
    }

    static QStyleOptionViewItem below(QStyleOptionViewItem option)
    {
        option.rect.setTop(option.rect.top() + headingHeight());
        return option;
    }

private:
    DiscTrackView* m_view;
};

} // namespace

void DiscTrackView::setHeadings(const QHash<int, QString>& headings)
{
    if (headings == m_headings)
        return;
    for (auto heading = m_headings.cbegin(); heading != m_headings.cend(); ++heading) {
        delete itemDelegateForRow(heading.key());
        setItemDelegateForRow(heading.key(), nullptr);
    }
    m_headings = headings;
    for (auto heading = m_headings.cbegin(); heading != m_headings.cend(); ++heading)
        setItemDelegateForRow(heading.key(), new HeadedRow(this));
    setUniformRowHeights(m_headings.isEmpty());
    scheduleDelayedItemsLayout();
}

void DiscTrackView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto heading = m_headings.constFind(index.row());
    if (heading == m_headings.constEnd()) {
        TrackView::drawRow(painter, option, index);
        return;
    }
    painter->setFont(Theme::current().font(TypeRole::BodyStrong));
    const QRectF above(12, option.rect.top(), viewport()->width() - 24, headingHeight());
    paintText(painter, above, *heading, colour(Token::Text2));
    TrackView::drawRow(painter, HeadedRow::below(option), index);
}

} // namespace sostenuto::ui
