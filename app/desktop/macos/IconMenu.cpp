// The menu of the icon in the Dock.
//
// Written after the documentation of Qt and not yet compiled or tried by us: there is no Mac among the machines that
// build this project. Whoever builds it first is asked to take this line away.
#include "app/desktop/IconMenu.h"

#include <QMenu>

#include <utility>

namespace sostenuto::app {

namespace {

/// Thread: main.
class DockMenu : public QObject, public MediaSession {
public:
    explicit DockMenu(MediaCommands& commands) : m_commands(commands) { m_menu.setAsDockMenu(); }

    void present(const MediaState& state) override
    {
        const QVector<IconEntry> entries = iconEntries(state);
        if (entries == m_entries)
            return;
        m_entries = entries;
        m_menu.clear();
        bool playlistsBegan = false;
        for (const IconEntry& entry : entries) {
            if (entry.does == IconEntry::Does::Playlist && !std::exchange(playlistsBegan, true))
                m_menu.addSeparator();
            QString label = entry.label;
            label.replace(u'&', QStringLiteral("&&")); // a playlist's name is no shortcut
            QAction* action = m_menu.addAction(label);
            action->setEnabled(entry.enabled);
            connect(action, &QAction::triggered, this, [this, entry] { carryOut(entry, m_commands); });
        }
    }
    void jumpedTo(qint64) override {}

private:
    MediaCommands& m_commands;
    QVector<IconEntry> m_entries;
    QMenu m_menu;
};

} // namespace

std::unique_ptr<MediaSession> makeIconMenu(MediaCommands& commands, const QStringList&)
{
    return std::make_unique<DockMenu>(commands);
}

} // namespace sostenuto::app
