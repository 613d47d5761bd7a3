// Lines of text, of which one is the present one and is kept in sight.
#pragma once

#include "ui/theme/Theme.h"

#include <QListView>
#include <QVariantAnimation>

namespace sostenuto::ui {

class ThemeLabel;

/// Shows a model of lines: PlayingRole marks the present one. Lines wrap; those from right to left stand at the right.
/// While it follows, the present line is the current index and stands at 40 % of the height. Scrolling by hand or with
/// the keys ends the following. Thread: main.
class LyricList : public QListView {
    Q_OBJECT

public:
    LyricList(TypeRole role, int spacing, QWidget* parent = nullptr);

    /// Timed: past lines are pale, a line can be chosen. Else all lines look alike and nothing follows.
    void setTimed(bool timed);
    /// -1 = none yet.
    void setPresent(int row);
    [[nodiscard]] int present() const { return m_present; }
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    /// What stands under the last line.
    [[nodiscard]] ThemeLabel& tail() const { return *m_tail; }
    /// Px between the lines' text and the sides.
    void setSideMargins(int left, int right);

    // For the delegate.
    [[nodiscard]] TypeRole role() const { return m_role; }
    [[nodiscard]] int lineSpacing() const { return m_spacing; }
    [[nodiscard]] bool isTimed() const { return m_isTimed; }
    [[nodiscard]] int leftMargin() const { return m_left; }
    [[nodiscard]] int rightMargin() const { return m_right; }
    [[nodiscard]] int tailHeight() const;

Q_SIGNALS:
    void followingChanged(bool following);
    /// By a click or Enter.
    void chosen(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;

private:
    void goToPresent(bool smoothly);
    void placeTail();

    TypeRole m_role;
    int m_spacing;
    bool m_isTimed = false;
    bool m_isFollowing = true;
    int m_present = -1;
    int m_pressed = -1;
    int m_left = 0;
    int m_right = 0;
    ThemeLabel* m_tail;
    QVariantAnimation m_movement;
};

} // namespace sostenuto::ui
