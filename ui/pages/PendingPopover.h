// What waits for one playlist, each with how to take it back.
#pragma once

#include "ui/pages/Page.h"

#include <sync/model/Pending.h>

#include <QFrame>

class QGridLayout;

namespace sostenuto::ui {

class ThemeLabel;

/// A popup; Esc closes it, and so does the last change that goes. Follows what waits while it is open, and deletes
/// itself when it is closed. Thread: main.
class PendingPopover : public QFrame {
    Q_OBJECT

public:
    /// The first so many are shown; the page has all.
    static constexpr int mostShown = 8;

    PendingPopover(PageContext& context, sync::PlaylistId playlist, QWidget* parent);
    /// Below `anchor`, its left edge at the anchor's. Nothing shows when nothing waits.
    void showBelow(const QWidget& anchor);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void read();
    void say(const QVector<sync::PendingChange>& changes, int more);
    void addLine(const sync::PendingChange& change);
    void discard(qint64 id);

    PageContext& m_context;
    sync::PlaylistId m_playlist;
    ThemeLabel* m_heading;
    QWidget* m_list = nullptr; ///< pendingList
    QGridLayout* m_lines = nullptr;
    ThemeLabel* m_order; ///< below a hairline
    QPoint m_corner;     ///< top left, global
};

} // namespace sostenuto::ui
