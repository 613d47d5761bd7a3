// Sleep as logind tells of it, on a bus of the test's own in the place of the system's.

#include <app/desktop/linux/BusSleep.h>

#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::app;

class TestBusSleep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sleepAndWaking()
    {
        constexpr int patienceMs = 20'000;
        QProcess daemon;
        daemon.start(QStringLiteral("dbus-daemon"),
                     {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(daemon.waitForReadyRead(patienceMs));
        const QString address = QString::fromLatin1(daemon.readLine().trimmed());
        BusSleep watch(QDBusConnection::connectToBus(address, QStringLiteral("player")));
        const QDBusConnection logind = QDBusConnection::connectToBus(address, QStringLiteral("logind"));
        QSignalSpy sleeps(&watch, &SleepWatch::fallsAsleep);
        QSignalSpy wakes(&watch, &SleepWatch::woke);
        const auto tell = [&](const char* signal, const QVariant& value) {
            QDBusMessage message = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                                              QStringLiteral("org.freedesktop.login1.Manager"),
                                                              QString::fromLatin1(signal));
            message.setArguments({value});
            return logind.send(message);
        };
        // Signals of one connection come in their order; those before the match was heard are lost.
        QTRY_VERIFY(tell("PrepareForSleep", true) && !sleeps.isEmpty());
        QVERIFY(wakes.isEmpty());
        QVERIFY(tell("PrepareForShutdown", false) && tell("PrepareForSleep", QStringLiteral("no")));
        QVERIFY(tell("PrepareForSleep", false));
        QTRY_COMPARE(wakes.size(), 1);
        QDBusConnection::disconnectFromBus(QStringLiteral("player"));
        QDBusConnection::disconnectFromBus(QStringLiteral("logind"));
        daemon.terminate();
        daemon.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(TestBusSleep)
#include "tst_bussleep.moc"
