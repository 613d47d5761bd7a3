// A message bus of the test's own, with two who speak over it: the player and a desktop that the test plays.
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTest>

namespace sostenuto::tests {

/// The connections are gone, and the bus has ended, when it goes. Thread: main.
class PrivateBus {
public:
    static constexpr int patienceMs = 20'000;

    PrivateBus() = default;
    ~PrivateBus()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("player"));
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        m_daemon.terminate();
        m_daemon.waitForFinished(patienceMs);
    }
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;

    /// Both can speak.
    [[nodiscard]] bool start()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_daemon.waitForStarted(patienceMs) ||
            !QTest::qWaitFor([this] { return m_daemon.canReadLine(); }, patienceMs))
            return false;
        const QString address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        return QDBusConnection::connectToBus(address, QStringLiteral("player")).isConnected() &&
               QDBusConnection::connectToBus(address, QStringLiteral("desktop")).isConnected();
    }
    [[nodiscard]] static QDBusConnection player() { return QDBusConnection(QStringLiteral("player")); }
    [[nodiscard]] static QDBusConnection desktop() { return QDBusConnection(QStringLiteral("desktop")); }

private:
    QProcess m_daemon;
};

} // namespace sostenuto::tests
