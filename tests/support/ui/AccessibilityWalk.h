// What a screen reader, a keyboard and a UI test find in a window: looked at, written down, and judged.
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QStringList>

class QAbstractItemView;
class QMenu;
class QWidget;

namespace sostenuto::ui {

/// Everything that can be focused, clicked or edited must have an object name of its own, say what it is, and be
/// reached without a mouse.
class AccessibilityWalk {
public:
    /// Looks at all that is shown in `top`: a window, a dialog or a popup.
    void look(QWidget& top);
    /// Presses Tab in this window, which is active, until it comes round.
    void tab(QWidget& top);
    /// Opens the context menu of each list that is shown in `top`, and the menu of each button that says More. Every
    /// entry must say what it does, once, and have an object name.
    void menus(QWidget& top);

    /// Sorted, each once.
    [[nodiscard]] QStringList findings() const;
    /// Place → object name → role and accessible name, as they were when each was first seen.
    [[nodiscard]] QJsonObject contract() const { return m_contract; }
    /// The classes of everything that was looked at.
    [[nodiscard]] const QSet<QString>& classes() const { return m_classes; }

    /// Can somebody do something with it? Not what Qt makes inside its own widgets.
    [[nodiscard]] static bool isInteractive(const QWidget& widget);

private:
    void judge(const QWidget& top, QWidget& widget);
    void judgeRows(const QString& where, QAbstractItemView& view);
    void judgeRow(const QString& where, QAbstractItemView& view, int row);
    void judgeMenu(const QString& place, const QMenu& menu);
    void openMenuOf(QAbstractItemView& view);
    void writeDown(QWidget& widget, const QString& key);
    void found(const QString& where, const QString& what) { m_findings.insert(where + QStringLiteral(": ") + what); }

    QSet<QString> m_findings;
    QSet<QString> m_classes;
    QSet<QString> m_menus; ///< those that were opened
    QJsonObject m_contract;
};

} // namespace sostenuto::ui
