#include "ui/pages/ListCommands.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace sostenuto::ui {

namespace {

using Keys = std::map<ListCommand, QList<QKeySequence>>;

Keys usualKeys()
{
    const auto keys = [](const char* portable) {
        return QList<QKeySequence>{QKeySequence(QLatin1String(portable), QKeySequence::PortableText)};
    };
    Keys usual{
        {ListCommand::PlayNext, keys("Ctrl+Shift+Return")},
        {ListCommand::AddToQueue, keys("Ctrl+Return")},
        {ListCommand::AddToPlaylist, keys("Ctrl+D")},
        {ListCommand::Remove, keys("Del")},
        {ListCommand::MoveUp, keys("Alt+Up")},
        {ListCommand::MoveDown, keys("Alt+Down")},
        {ListCommand::Copy, keys("Ctrl+C")},
        {ListCommand::SelectAll, keys("Ctrl+A")},
        {ListCommand::SelectNone, keys("Ctrl+Shift+A")},
    };
#ifdef Q_OS_MACOS
    usual[ListCommand::Remove] = keys("Backspace") + keys("Del");
#endif
    return usual;
}

Keys& keysInUse()
{
    static Keys keys = usualKeys();
    return keys;
}

/// As it is written in sequences: no keypad, one Enter.
QKeySequence pressed(const QKeyEvent& event)
{
    const int key = event.key() == Qt::Key_Enter ? int(Qt::Key_Return) : event.key();
    return QKeySequence(int(event.modifiers() & ~Qt::KeypadModifier) | key);
}

} // namespace

ListCommands::ListCommands(QAbstractItemView& view) : QObject(&view), m_view(view)
{
    view.installEventFilter(this);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListCommands::changed);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, &ListCommands::changed);
    if (view.selectionMode() != QAbstractItemView::ExtendedSelection)
        return;
    offer(
        ListCommand::SelectAll, [this] { m_view.selectAll(); }, [this] { return m_view.model()->rowCount() > 0; });
    offer(
        ListCommand::SelectNone, [this] { m_view.clearSelection(); },
        [this] { return m_view.selectionModel()->hasSelection(); });
}

ListCommands* ListCommands::of(const QWidget* widget)
{
    return widget ? widget->findChild<ListCommands*>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
}

void ListCommands::offer(ListCommand command, std::function<void()> act, std::function<bool()> can)
{
    m_offers[command] = {std::move(act), std::move(can)};
    Q_EMIT changed();
}

void ListCommands::onMiddleClick(std::function<void(const QModelIndex&)> act)
{
    m_middle = std::move(act);
    m_view.viewport()->installEventFilter(this);
}

bool ListCommands::can(ListCommand command) const
{
    const auto offer = m_offers.find(command);
    if (offer == m_offers.end())
        return false;
    return offer->second.can ? offer->second.can() : m_view.currentIndex().isValid();
}

bool ListCommands::run(ListCommand command)
{
    if (!can(command))
        return false;
    const auto act = m_offers[command].act; // which may make other offers
    act();
    return true;
}

QList<QKeySequence> ListCommands::keys(ListCommand command)
{
    return keysInUse()[command];
}

void ListCommands::setKeys(ListCommand command, const QList<QKeySequence>& keys)
{
    keysInUse()[command] = keys;
}

/// Pressed and let go on the same row. The view hears nothing of it: the selection stays.
bool ListCommands::clicked(QEvent* event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::MiddleButton)
        return false;
    const QModelIndex row = m_view.indexAt(mouse->position().toPoint());
    if (isPress)
        m_pressed = row;
    else if (row.isValid() && row == m_pressed)
        m_middle(row);
    return true;
}

bool ListCommands::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != parent()) // the viewport; not asked of the view, which may be half gone
        return clicked(event);
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const QKeySequence sequence = pressed(*static_cast<QKeyEvent*>(event));
    for (const auto& [command, offer] : m_offers) {
        if (!keys(command).contains(sequence) || !can(command))
            continue;
        if (event->type() == QEvent::KeyPress)
            run(command);
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sostenuto::ui
