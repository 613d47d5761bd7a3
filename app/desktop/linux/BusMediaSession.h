// Media controls over the session's bus, as MPRIS 2.2 has them. Media keys come this way as well: GNOME, KDE and others
// send them to the player that was used last.
#pragma once

#include "app/desktop/MediaSession.h"

#include <QDBusConnection>
#include <QObject>

#include <functional>
#include <memory>

namespace sostenuto::app {

class MprisObject;

/// Every call is asynchronous: where the bus does not answer, nothing of the window waits. Thread: main.
class BusMediaSession : public QObject, public MediaSession {
    Q_OBJECT

public:
    static const QString usualName;

    BusMediaSession(MediaCommands& commands, const QDBusConnection& bus, QObject* parent = nullptr);
    ~BusMediaSession() override;

    void present(const MediaState& state) override;
    void jumpedTo(qint64 ms) override;
    /// What it is called on the bus; empty until the bus has said so. Another player may have the usual name.
    [[nodiscard]] QString name() const { return m_name; }

private:
    void askFor(const QString& name);

    QDBusConnection m_bus;
    std::unique_ptr<MprisObject> m_object;
    QString m_name;
};

} // namespace sostenuto::app
