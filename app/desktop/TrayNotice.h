// Notifications where only a tray icon may send them.
#pragma once

#include "app/desktop/SystemNotice.h"

#include <QSystemTrayIcon>

namespace sostenuto::app {

/// The icon is in the tray only as long as there is something to tell. Thread: main.
class TrayNotice : public SystemNotice {
    Q_OBJECT

public:
    explicit TrayNotice(QObject* parent = nullptr);

    void show(const QString& title, const QString& text, const QString& picture = {}) override;
    void withdraw() override;

private:
    QSystemTrayIcon m_icon;
};

} // namespace sostenuto::app
