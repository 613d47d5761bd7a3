// The look as the desktop portal tells of it (org.freedesktop.portal.Settings): the same on every desktop, and within
// Flatpak.
#pragma once

#include "app/desktop/LookWatch.h"

#include <QDBusConnection>
#include <QDBusVariant>

class QDBusPendingCallWatcher;

namespace sostenuto::app {

/// One setting into the look; what is not about it, or of another type, changes nothing. Pure.
[[nodiscard]] ui::SystemLook with(ui::SystemLook look, const QString& space, const QString& key, const QVariant& value);

/// Thread: main. A desktop without the portal tells nothing.
class BusLook : public LookWatch {
    Q_OBJECT

public:
    explicit BusLook(const QDBusConnection& bus, QObject* parent = nullptr);

private Q_SLOTS:
    void change(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void take(QDBusPendingCallWatcher& call);

    QDBusConnection m_bus;
    ui::SystemLook m_look;
};

} // namespace sostenuto::app
