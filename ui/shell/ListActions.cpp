#include "ui/shell/ListActions.h"

#include "ui/pages/ListCommands.h"
#include "ui/shell/WindowActions.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace sostenuto::ui {

namespace {

struct Joint {
    const char* action;
    ListCommand command;
};

constexpr Joint joints[] = {
    {"actionPlayItem", ListCommand::PlayItem},     {"actionPlayNext", ListCommand::PlayNext},
    {"actionAddToQueue", ListCommand::AddToQueue}, {"actionAddToPlaylist", ListCommand::AddToPlaylist},
    {"actionRemove", ListCommand::Remove},         {"actionMoveUp", ListCommand::MoveUp},
    {"actionMoveDown", ListCommand::MoveDown},     {"actionCopy", ListCommand::Copy},
    {"actionSelectAll", ListCommand::SelectAll},   {"actionSelectNone", ListCommand::SelectNone},
};

} // namespace

ListActions::ListActions(WindowActions& actions, QObject* parent) : QObject(parent), m_actions(actions)
{
    for (const Joint& joint : joints) {
        QAction* action = actions[joint.action];
        connect(action, &QAction::triggered, this, [this, command = joint.command] {
            if (m_list)
                m_list->run(command);
        });
        // The listener chooses keys for the action: the lists take the same.
        const auto takeKeys = [action, command = joint.command] {
            ListCommands::setKeys(command, action->shortcuts());
        };
        connect(action, &QAction::changed, this, takeKeys);
        takeKeys();
    }
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* to) { focusWent(to); });
    follow();
}

void ListActions::focusWent(QWidget* to)
{
    const bool isMenu = qobject_cast<QMenu*>(to) || qobject_cast<QMenuBar*>(to);
    if (!to || isMenu || to->objectName() == QStringLiteral("appMenuButton"))
        return;
    use(ListCommands::of(to));
}

void ListActions::use(ListCommands* list)
{
    if (list == m_list)
        return;
    if (m_list)
        disconnect(m_list, nullptr, this, nullptr);
    m_list = list;
    if (list)
        connect(list, &ListCommands::changed, this, &ListActions::follow);
    follow();
}

void ListActions::follow()
{
    for (const Joint& joint : joints)
        m_actions[joint.action]->setEnabled(m_list && m_list->can(joint.command));
}

} // namespace sostenuto::ui
