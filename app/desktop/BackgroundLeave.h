// The desktop's leave to go on without a window. Sandboxes ask for it: who has none is ended as soon as the window is
// hidden.
#pragma once

#include <QObject>

#include <memory>

namespace sostenuto::app {

/// As it is here, everybody has it. Thread: main.
class BackgroundLeave : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The window is about to be hidden. false = the desktop has said no; until it says something it is yes. It is
    /// asked the first time, and nobody waits for it.
    [[nodiscard]] virtual bool mayStay() { return true; }

Q_SIGNALS:
    /// It says no, and the window may be hidden already.
    void refused();
};

/// That of this system.
[[nodiscard]] std::unique_ptr<BackgroundLeave> makeBackgroundLeave();

} // namespace sostenuto::app
