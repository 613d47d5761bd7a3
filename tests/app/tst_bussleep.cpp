// Sleep as logind tells of it, on a bus of the test's own in the place of the system's.

#include <app/desktop/linux/BusSleep.h>
#include <tests/support/app/linux/PrivateBus.h>

#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::app;

class TestBusSleep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sleepAndWaking()
    {
        tests::PrivateBus bus;
        QVERIFY(bus.start());
        BusSleep watch(bus.player());
        const QDBusConnection logind = bus.desktop();
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
    }
};

QTEST_GUILESS_MAIN(TestBusSleep)
#include "tst_bussleep.moc"
