// Paints the cells of a TrackView; the view paints the row behind them.
#pragma once

#include "ui/widgets/TrackColumn.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace sostenuto::ui {

class CoverCache;
class PlayingBars;
class TrackView;

/// Thread: main.
class TrackDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    TrackDelegate(CoverCache& covers, TrackView* view);
    void setPlaying(bool playing);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

Q_SIGNALS:
    void playClicked(const QModelIndex& index);
    void loveClicked(const QModelIndex& index);
    void noteClicked(const QModelIndex& index);

private:
    struct Row;
    void paintWords(QPainter* painter, const Row& row) const;
    void paintNumber(QPainter* painter, const Row& row) const;
    void paintLove(QPainter* painter, const Row& row) const;
    void paintTitle(QPainter* painter, const Row& row) const;
    void paintNote(QPainter* painter, const Row& row) const;
    void paintPlaceholder(QPainter* painter, const Row& row) const;

    CoverCache& m_covers;
    TrackView* m_view;
    PlayingBars* m_bars;
    QPersistentModelIndex m_pressed;
};

} // namespace sostenuto::ui
