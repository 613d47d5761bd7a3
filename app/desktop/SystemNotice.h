// A notification of the desktop: one at a time, a newer one takes the place of the one before.
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace sostenuto::app {

/// Where the desktop shows none, nothing happens, and nobody waits for it. Thread: main.
class SystemNotice : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Plain text, whatever the desktop makes of it. `picture`: a file on this computer; empty = the player's icon.
    virtual void show(const QString& title, const QString& text, const QString& picture = {}) = 0;
    /// What was shown last, if it is still there.
    virtual void withdraw() = 0;

Q_SIGNALS:
    /// The listener clicked on it.
    void activated();
};

/// That of this system.
[[nodiscard]] std::unique_ptr<SystemNotice> makeSystemNotice();

} // namespace sostenuto::app
