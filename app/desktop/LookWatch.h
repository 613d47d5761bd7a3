// What the desktop wants of every window: dark or light, high contrast, less movement.
#pragma once

#include <ui/theme/SystemLook.h>

#include <QObject>

#include <memory>

namespace sostenuto::app {

/// Where the system does not tell, nothing is signalled. Thread: main.
class LookWatch : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    /// Once soon after the event loop has begun, then whenever it changes.
    void told(const sostenuto::ui::SystemLook& look);
};

/// That of this system.
[[nodiscard]] std::unique_ptr<LookWatch> makeLookWatch();

} // namespace sostenuto::app
