#include "AccessibilityWalk.h"

#include <ui/pages/Page.h>
#include <ui/widgets/ItemRoles.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

namespace sostenuto::ui {

namespace {

QString nameOf(QWidget& widget)
{
    const QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(&widget);
    return voice ? voice->text(QAccessible::Name) : QString();
}

QString roleOf(QWidget& widget)
{
    const QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(&widget);
    const char* key = voice ? QMetaEnum::fromType<QAccessible::Role>().valueToKey(voice->role()) : nullptr;
    return QString::fromLatin1(key);
}

/// The nearest page, dialog or popup that it stands in; of the frame around the pages the window.
QString placeOf(const QWidget& widget)
{
    for (const QWidget* up = widget.parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<const Page*>(up) || up->isWindow())
            return up->objectName().isEmpty() ? QString::fromLatin1(up->metaObject()->className()) : up->objectName();
    }
    return widget.objectName();
}

/// For whoever mends it.
QString pathOf(const QWidget& widget)
{
    QStringList path;
    for (const QWidget* up = &widget; up; up = up->isWindow() ? nullptr : up->parentWidget()) {
        const QString kind = QString::fromLatin1(up->metaObject()->className()).section(QStringLiteral("::"), -1);
        path.prepend(up->objectName().isEmpty() ? kind : up->objectName());
        if (qobject_cast<const Page*>(up))
            break;
    }
    return path.mid(std::max<qsizetype>(0, path.size() - 5)).join(u'/');
}

bool hasTab(const QWidget& widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

/// The words of a menu entry, as an accessible name would say them.
QString plain(QString text)
{
    text = text.section(u'\t', 0, 0).remove(u'&');
    return text.endsWith(u'…') ? text.chopped(1) : text;
}

/// An action with keys or a menu entry does the same.
bool hasKeys(const QWidget& top, QWidget& widget)
{
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget); button && !button->shortcut().isEmpty())
        return true;
    const QString name = plain(nameOf(widget));
    const QList<QAction*> actions = top.findChildren<QAction*>();
    return std::any_of(actions.begin(), actions.end(), [&](const QAction* action) {
        const QList<QObject*> owners = action->associatedObjects();
        const bool inMenu = std::any_of(owners.begin(), owners.end(),
                                        [](QObject* owner) { return qobject_cast<QMenu*>(owner) != nullptr; });
        return (inMenu || !action->shortcut().isEmpty()) && plain(action->text()) == name;
    });
}

/// One of several of which Tab reaches the chosen one, and the arrows the others.
bool isOneOfAGroup(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
}

} // namespace

bool AccessibilityWalk::isInteractive(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    if (button && button->focusPolicy() == Qt::NoFocus && button->testAttribute(Qt::WA_TransparentForMouseEvents))
        return false; // a sign that only looks like one
    const bool isInside = widget.objectName().startsWith(QStringLiteral("qt_")) ||
                          qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent) ||
                          qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QScrollBar*>(&widget);
    if (isInside)
        return false;
    if (qobject_cast<const QHeaderView*>(&widget) || qobject_cast<const QLabel*>(&widget))
        return hasTab(widget);
    return widget.focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton*>(&widget) ||
           qobject_cast<const QAbstractSlider*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget);
}

void AccessibilityWalk::look(QWidget& top)
{
    QHash<QString, int> names;
    QVector<QWidget*> shown;
    m_classes.insert(QString::fromLatin1(top.metaObject()->className()));
    if (qobject_cast<const QDialog*>(&top) && top.windowTitle().isEmpty())
        found(pathOf(top), QStringLiteral("it has no title"));
    const QList<QWidget*> all = top.findChildren<QWidget*>();
    for (QWidget* widget : all) {
        if (!widget->isVisibleTo(&top) || widget->window() != top.window())
            continue;
        if (roleOf(*widget) == QStringLiteral("AlertMessage"))
            writeDown(*widget, widget->objectName());
        if (!isInteractive(*widget))
            continue;
        m_classes.insert(QString::fromLatin1(widget->metaObject()->className()));
        shown.append(widget);
        ++names[widget->objectName()];
    }
    QSet<QString> keys;
    for (QWidget* widget : std::as_const(shown)) {
        // Parts of pieces that stand there several times are told apart by the piece: appearanceTheme/segment0.
        QString key = widget->objectName();
        if (!key.isEmpty() && names.value(key) > 1)
            key = widget->parentWidget()->objectName() + u'/' + key;
        judge(top, *widget);
        if (key.isEmpty())
            continue;
        if (keys.contains(key))
            found(pathOf(*widget), QStringLiteral("another one has this object name"));
        keys.insert(key);
        // Where a system does not tell object names, role and name must do.
        const QString spoken = placeOf(*widget) + roleOf(*widget) + u'/' + nameOf(*widget);
        if (keys.contains(spoken))
            found(pathOf(*widget), QStringLiteral("another one there has the role and name “%1”").arg(nameOf(*widget)));
        keys.insert(spoken);
        writeDown(*widget, key);
    }
}

void AccessibilityWalk::judge(const QWidget& top, QWidget& widget)
{
    const QString where = pathOf(widget);
    if (widget.objectName().isEmpty())
        found(where, QStringLiteral("no object name"));
    if (nameOf(widget).trimmed().isEmpty())
        found(where, QStringLiteral("no accessible name"));
    if (!hasTab(widget) && !hasKeys(top, widget) && !isOneOfAGroup(widget))
        found(where, QStringLiteral("out of reach of the keyboard"));
    if (auto* view = qobject_cast<QAbstractItemView*>(&widget))
        judgeRows(where, *view);
}

/// The first rows say what they are.
void AccessibilityWalk::judgeRows(const QString& where, QAbstractItemView& view)
{
    QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(&view);
    QAccessibleTableInterface* table = voice ? voice->tableInterface() : nullptr;
    if (!view.model() || view.model()->rowCount() == 0)
        return;
    if (!table)
        return found(where, QStringLiteral("its rows are not told"));
    constexpr int looked = 5;
    for (int row = 0; row < std::min(looked, view.model()->rowCount()); ++row)
        judgeRow(where, view, row);
}

void AccessibilityWalk::judgeRow(const QString& where, QAbstractItemView& view, int row)
{
    const QModelIndex index = view.model()->index(row, 0);
    const QString title = index.data(TitleRole).toString();
    const QAccessibleInterface* cell = QAccessible::queryAccessibleInterface(&view)->tableInterface()->cellAt(row, 0);
    const QString said = cell ? cell->text(QAccessible::Name) : QString();
    if (title.isEmpty() && index.data().toString().isEmpty())
        return; // not loaded
    if (said.trimmed().isEmpty())
        return found(where, QStringLiteral("its rows say nothing"));
    if (!said.contains(title))
        return found(where, QStringLiteral("its rows do not say their title “%1”, only “%2”").arg(title, said));
    const QString kind = index.data(ItemKindRole).toString();
    if (kind == QStringLiteral("trackRow") && !said.contains(index.data(SubtitleRole).toString()))
        found(where, QStringLiteral("its rows do not say title and artist, only “%1”").arg(said));
    if (!kind.isEmpty() && index.data(ItemKeyRole).toString().isEmpty())
        found(where, QStringLiteral("its rows, of the kind %1, have no key").arg(kind));
}

void AccessibilityWalk::menus(QWidget& top)
{
    constexpr int patienceMs = 1000;
    const QList<QAbstractItemView*> views = top.findChildren<QAbstractItemView*>();
    for (QAbstractItemView* view : views)
        openMenuOf(*view);
    const QList<QAbstractButton*> buttons = top.findChildren<QAbstractButton*>();
    for (QAbstractButton* button : buttons) {
        if (!button->isVisible() || !button->objectName().endsWith(QStringLiteral("More")))
            continue;
        button->click();
        const auto isThere = [] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()) != nullptr; };
        if (!QTest::qWaitFor(isThere, patienceMs))
            continue; // it shows more of the page
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        judgeMenu(placeOf(*button) + u'/' + button->objectName(), *menu);
        menu->close();
    }
}

void AccessibilityWalk::openMenuOf(QAbstractItemView& view)
{
    constexpr int patienceMs = 300; // the entries may have to be asked for
    const QString place = placeOf(view) + u'/' + view.objectName();
    if (view.objectName().isEmpty()) // the head of a list, which has the list's own menu
        return;
    if (!view.isVisible() || !view.model() || view.model()->rowCount() == 0 || m_menus.contains(place))
        return;
    m_menus.insert(place);
    const QModelIndex before = view.currentIndex();
    const int column = std::max(0, view.indexAt(QPoint(view.viewport()->width() / 2, 2)).column());
    const QModelIndex first = view.model()->index(0, column);
    view.selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    QCoreApplication::processEvents(); // the page scrolls there, which would close the menu
    const QPoint where = view.visualRect(first).center();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, where, view.viewport()->mapToGlobal(where));
    QApplication::sendEvent(view.viewport(), &asked);
    const auto isThere = [] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()) != nullptr; };
    if (QTest::qWaitFor(isThere, patienceMs)) {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        judgeMenu(place + QStringLiteral("/contextMenu"), *menu);
        menu->close();
    }
    view.selectionModel()->setCurrentIndex(before, QItemSelectionModel::NoUpdate);
}

void AccessibilityWalk::judgeMenu(const QString& place, const QMenu& menu)
{
    if (menu.objectName().isEmpty())
        found(place, QStringLiteral("the menu has no object name"));
    QJsonObject entries;
    QSet<QString> said;
    const QList<QAction*> actions = menu.actions();
    for (const QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString text = plain(action->text());
        if (text.trimmed().isEmpty())
            found(place, QStringLiteral("the entry %1 says nothing").arg(action->objectName()));
        if (said.contains(text))
            found(place, QStringLiteral("two entries say “%1”").arg(text));
        said.insert(text);
        const QString name = action->menu() ? action->menu()->objectName() : action->objectName();
        if (name.isEmpty())
            found(place, QStringLiteral("the entry “%1” has no object name").arg(text));
        else if (entries.contains(name))
            found(place, QStringLiteral("two entries are called %1").arg(name));
        entries.insert(
            name, QJsonObject{{QStringLiteral("role"), QStringLiteral("MenuItem")}, {QStringLiteral("name"), text}});
    }
    if (entries.isEmpty())
        found(place, QStringLiteral("the menu is empty"));
    m_contract.insert(place, entries);
}

void AccessibilityWalk::writeDown(QWidget& widget, const QString& key)
{
    const bool isAlert = roleOf(widget) == QStringLiteral("AlertMessage"); // it says what happened
    const QString name = isAlert ? QStringLiteral("*") : nameOf(widget);
    const QString place = placeOf(widget);
    QJsonObject things = m_contract.value(place).toObject();
    if (things.contains(key))
        return;
    things.insert(key, QJsonObject{{QStringLiteral("role"), roleOf(widget)}, {QStringLiteral("name"), name}});
    m_contract.insert(place, things);
}

void AccessibilityWalk::tab(QWidget& top)
{
    constexpr int mostStops = 500;
    top.activateWindow();
    QApplication::setActiveWindow(&top);
    if (!QTest::qWaitForWindowActive(&top))
        return found(pathOf(top), QStringLiteral("it can't be made active"));
    QSet<const QWidget*> visited;
    const QWidget* before = nullptr;
    for (int i = 0; i < mostStops; ++i) {
        QWidget* at = QApplication::focusWidget();
        QTest::keyClick(at ? at : &top, Qt::Key_Tab);
        at = QApplication::focusWidget();
        if (!at)
            break;
        if (at == before && visited.size() > 1)
            found(pathOf(*at), QStringLiteral("Tab does not leave it"));

        if (visited.contains(at))
            break;
        visited.insert(at);
        before = at;
    }
    const QList<QWidget*> all = top.findChildren<QWidget*>();
    for (QWidget* widget : all) {
        const bool counts = widget->isVisibleTo(&top) && widget->window() == top.window() && widget->isEnabled() &&
                            isInteractive(*widget) && hasTab(*widget) && !isOneOfAGroup(*widget);
        if (counts && !visited.contains(widget) && !visited.contains(widget->focusProxy()))
            found(pathOf(*widget), QStringLiteral("Tab does not come to it"));
    }
}

QStringList AccessibilityWalk::findings() const
{
    QStringList sorted(m_findings.begin(), m_findings.end());
    sorted.sort();
    return sorted;
}

} // namespace sostenuto::ui
