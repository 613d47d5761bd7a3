// A grid of cards whose columns fill the width: covers with two lines below.
#pragma once

#include "ui/widgets/OpeningList.h"
#include "ui/widgets/TypeAhead.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace sostenuto::ui {

class CoverCache;

/// Roles: TitleRole, SubtitleRole, CoverKeyRole or MosaicKeysRole (an icon's name as Qt::DecorationRole stands in the
/// place of covers), AvailabilityRole, ProgressRole, RoundCoverRole,
/// DimmedRole, PlaceholderRole.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CardDelegate(CoverCache& covers, QObject* parent = nullptr);
    void setEdge(int edge) { m_edge = edge; } ///< width of the cover, px
    void setHovered(const QModelIndex& index) { m_hovered = index; }
    /// No round Play appears on cards of people, for example.
    void setPlayable(bool on) { m_playable = on; }
    [[nodiscard]] static int heightOf(int edge);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

Q_SIGNALS:
    void playClicked(const QModelIndex& index);

private:
    [[nodiscard]] QRect coverRect(const QStyleOptionViewItem& option) const;
    [[nodiscard]] QRect playRect(const QStyleOptionViewItem& option) const;
    void paintWords(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    CoverCache& m_covers;
    int m_edge = 152;
    QPersistentModelIndex m_hovered;
    bool m_playable = true;
};

/// A click or Enter emits activated(index). Thread: main.
class CardGrid : public OpeningList {
    Q_OBJECT

public:
    explicit CardGrid(CoverCache& covers, QWidget* parent = nullptr);
    void setPlayable(bool on);
    /// One row as a shelf: as many cards as fit, no scroll bar; the height follows.
    void setShelf(bool shelf);
    /// Side margin inside the view, px (32 on pages).
    void setSideMargin(int px);
    [[nodiscard]] int columnsIn(int width) const;
    /// The height that shows every card at this width; for pages that scroll as a whole.
    [[nodiscard]] int heightFor(int width, int count) const;

    /// Says typed() for letters, instead of looking for them in rows that may not be loaded.
    void setSaysTyped(bool on) { m_saysTyped = on; }
    void keyboardSearch(const QString& letters) override;
    /// Makes the row the current one and brings it into sight.
    void goToRow(int row);

Q_SIGNALS:
    void playClicked(const QModelIndex& index);
    void typed(const QString& beginning);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool takesClick(const QModelIndex& index, const QPoint& where) override;

private:
    void fit();
    void hover(const QModelIndex& index);

    CardDelegate* m_delegate;
    QPersistentModelIndex m_hovered;
    int m_side = 32;
    bool m_shelf = false;
    bool m_playTaken = false;
    bool m_saysTyped = false;
    TypeAhead m_typing;
};

} // namespace sostenuto::ui
