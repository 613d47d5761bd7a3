// Rows of the narrow lists: the queue, the sidebar's playlists, search results. All read the roles of ItemRoles.h, and
// Qt::DisplayRole only where it is said.
#pragma once

#include <QStyledItemDelegate>

namespace sostenuto::ui {

class CoverCache;

/// 52 px: cover 36, title and subtitle, availability, time (Qt::DisplayRole). PlayingRole, PlayableRole.
class QueueDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit QueueDelegate(CoverCache& covers, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    CoverCache& m_covers;
};

/// 30 px: sign (Qt::DecorationRole as QString icon name, else "playlist"), name (TitleRole), WaitingRole, availability.
/// The selected item is the open one.
class PlaylistItemDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// 44 px: name (TitleRole, MatchRole set off) and a count at the right (SubtitleRole).
class GroupRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setWidth(int px) { m_width = px; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_width = 200;
};

/// 52 px: icon (Qt::DecorationRole as its name), what was changed (TitleRole), why it waits (SubtitleRole), a mark at
/// the right (NoteRole, set off in the colour of what needs attention).
class ChangeRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// 48 px: cover 36 (round with RoundCoverRole), title with MatchRole set off, subtitle, availability, time
/// (Qt::DisplayRole, may be empty).
class SearchRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit SearchRowDelegate(CoverCache& covers, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    CoverCache& m_covers;
};

} // namespace sostenuto::ui
