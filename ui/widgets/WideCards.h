// Cards that lie: a cover where reading begins, up to three lines beside it, perhaps with a line that says how much was
// heard.
#pragma once

#include "ui/widgets/OpeningList.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace sostenuto::ui {

class CoverCache;
class Mirror;

inline constexpr int wideCardGap = 16;

/// How the cards look, px.
struct WideCardShape {
    int cover = 78;
    bool progress = true; ///< ProgressRole as a line above the note
    int narrowest = 264;
    int columns = 2; ///< at most
    [[nodiscard]] int height() const { return cover + 24; }
};

/// Roles: TitleRole, SubtitleRole, NoteRole, MosaicKeysRole, ProgressRole, DimmedRole.
class WideCardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    WideCardDelegate(CoverCache& covers, const WideCardShape& shape, QObject* parent);
    void setWidth(int px) { m_width = px; }
    void setHovered(const QModelIndex& index) { m_hovered = index; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintWords(QPainter* painter, const Mirror& seen, const QRectF& where, const QModelIndex& index) const;

    CoverCache& m_covers;
    WideCardShape m_shape;
    int m_width = 300;
    QPersistentModelIndex m_hovered;
};

/// Shows all of its cards in columns that fill the width, each with wideCardGap after it, so also the last one; its
/// height follows. A click or Enter emits activated(index). For pages that scroll as a whole. Thread: main.
class WideCards : public OpeningList {
    Q_OBJECT

public:
    WideCards(CoverCache& covers, const WideCardShape& shape, QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fit();
    void hover(const QModelIndex& index);

    WideCardShape m_shape;
    WideCardDelegate* m_delegate;
    QPersistentModelIndex m_hovered;
};

/// How many columns of cards at least `narrowest` wide fit beside each other, at most `most`. Pure.
[[nodiscard]] int wideColumns(int width, int narrowest, int gap, int most);

} // namespace sostenuto::ui
