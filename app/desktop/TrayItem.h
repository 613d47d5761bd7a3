// The player in the tray: an icon with a menu, and a dot while something is wrong with a service.
#pragma once

#include "app/desktop/MediaSession.h"

#include <QColor>
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace sostenuto::app {

/// How the services are. `dot` invalid = nothing is wrong.
struct TrayService {
    QString word;     ///< "Hearth down"
    QString sentence; ///< all that there is to say
    QColor dot = {};
    friend bool operator==(const TrayService&, const TrayService&) = default;
};
/// `base` with a dot at the bottom right, in the sizes of trays.
[[nodiscard]] QIcon trayIcon(const QIcon& base, const QColor& dot);
/// What plays, then what is wrong: plain text.
[[nodiscard]] QString trayToolTip(const MediaState& state, const TrayService& service);

/// Where the desktop has no tray nothing is seen of it. Thread: main.
class TrayItem : public QObject, public MediaSession {
    Q_OBJECT

public:
    /// `commands` outlives it.
    explicit TrayItem(MediaCommands& commands, QObject* parent = nullptr);

    void present(const MediaState& state) override;
    void jumpedTo(qint64) override {}
    void tell(const TrayService& service);
    [[nodiscard]] static bool isPossible() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void show() { m_icon.show(); }

Q_SIGNALS:
    /// To the page that tells how the services are.
    void serviceAsked();

private:
    QAction* add(const char* objectName, const std::function<void()>& what);
    void sayWords();

    MediaCommands& m_commands;
    MediaState m_state;
    TrayService m_service;
    QIcon m_base;
    QMenu m_menu; ///< the icon looks at it
    QSystemTrayIcon m_icon;
    QAction* m_play;
    QAction* m_next;
    QAction* m_love;
    QAction* m_window;
    QAction* m_status;
    QAction* m_quit;
};

} // namespace sostenuto::app
