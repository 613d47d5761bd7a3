// Rows of the narrow lists: the queue, the sidebar's playlists, search results, pins. All read the roles of
// ItemRoles.h, and Qt::DisplayRole only where it is said. All stand mirrored where one reads from the right.
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
    /// 52, or 44 where the listener wants compact rows: at 100 % text size.
    [[nodiscard]] static int rowHeight();

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

/// 44 px: icon (Qt::DecorationRole as its name, may be empty), name (TitleRole, MatchRole set off) and a count at the
/// end (SubtitleRole). PlayingRole, PlayableRole.
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

/// What the row of a pin says beyond ItemRoles.h.
enum PinRole {
    ProgressWordsRole = Qt::UserRole + 64, ///< QString: "212 of 240"
    TroubleWordsRole,                      ///< QString, stands before them in the colour of an outage: "2 failed"
    ShareRole,                             ///< double 0..1 for the meter before the words; below 0 = no meter
};

/// 52 px: cover 40, title and subtitle, meter and words, size (Qt::DisplayRole), availability; the sign for more is
/// there on the row that is hovered or has the keyboard.
class PinRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit PinRowDelegate(CoverCache& covers, QObject* parent = nullptr);
    /// Where the sign for more stands in a row.
    [[nodiscard]] static QRect moreRect(const QRect& row, Qt::LayoutDirection direction);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    CoverCache& m_covers;
};

/// 52 px: icon (Qt::DecorationRole as its name), what was changed (TitleRole), why it waits (SubtitleRole), a mark at
/// the end (NoteRole, set off in the colour of what needs attention).
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
