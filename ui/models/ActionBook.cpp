#include "ui/models/ActionBook.h"

#include <QAction>
#include <QSettings>

#include <algorithm>

namespace sostenuto::ui {

namespace {

QString settingOf(const QString& action)
{
    return QStringLiteral("keys/") + action;
}

void show(const ActionEntry& entry)
{
    QList<QKeySequence> all = entry.fixed;
    if (!entry.keys.isEmpty())
        all.prepend(entry.keys);
    entry.action->setShortcuts(all);
}

} // namespace

ActionBook::ActionBook(QSettings& settings, QObject* parent) : QObject(parent), m_settings(settings) {}

void ActionBook::add(QAction* action, const QKeySequence& keys, const QList<QKeySequence>& fixed)
{
    ActionEntry entry;
    entry.action = action;
    entry.usual = keys;
    entry.fixed = fixed;
    entry.keys = keys;
    if (const QVariant chosen = m_settings.value(settingOf(action->objectName())); chosen.isValid())
        entry.keys = QKeySequence(chosen.toString(), QKeySequence::PortableText);
    show(entry);
    m_entries.append(entry);
}

void ActionBook::setMenu(const QAction* action, const QString& menu)
{
    if (ActionEntry* entry = entryOf(action->objectName()))
        entry->menu = menu;
}

const ActionEntry* ActionBook::find(const QString& name) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [&](const ActionEntry& entry) { return entry.action->objectName() == name; });
    return it == m_entries.end() ? nullptr : &*it;
}

ActionEntry* ActionBook::entryOf(const QString& name)
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [&](const ActionEntry& entry) { return entry.action->objectName() == name; });
    return it == m_entries.end() ? nullptr : &*it;
}

KeyVerdict ActionBook::judge(const QString& name, const QKeySequence& keys) const
{
    QVector<KeyUse> uses;
    for (const ActionEntry& entry : m_entries) {
        uses.append({entry.action->objectName(), entry.keys});
        for (const QKeySequence& fixed : entry.fixed)
            uses.append({entry.action->objectName(), fixed});
    }
    return judgeKeys(uses, name, keys);
}

bool ActionBook::isChosen(const QString& name) const
{
    return m_settings.contains(settingOf(name));
}

/// Remembered only where it differs: what an action comes with may change with a later version.
void ActionBook::give(ActionEntry& entry, const QKeySequence& keys)
{
    entry.keys = keys;
    const QString setting = settingOf(entry.action->objectName());
    if (keys == entry.usual)
        m_settings.remove(setting);
    else
        m_settings.setValue(setting, keys.toString(QKeySequence::PortableText));
    show(entry);
}

void ActionBook::setKeys(const QString& name, const QKeySequence& keys)
{
    for (ActionEntry& other : m_entries) {
        if (!keys.isEmpty() && other.keys == keys && other.action->objectName() != name)
            give(other, {});
    }
    if (ActionEntry* entry = entryOf(name))
        give(*entry, keys);
    Q_EMIT keysChanged();
}

void ActionBook::reset(const QString& name)
{
    if (const ActionEntry* entry = find(name))
        setKeys(name, entry->usual);
}

void ActionBook::resetAll()
{
    for (ActionEntry& entry : m_entries)
        give(entry, entry.usual);
    Q_EMIT keysChanged();
}

QString keyWords(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText)
        .replace(u'+', u' ')
        .replace(QStringLiteral("  "), QStringLiteral(" +"));
}

} // namespace sostenuto::ui
