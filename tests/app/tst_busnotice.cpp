// Notifications over a bus of the test's own, to a notification daemon that lives in the test. It has the test's
// thread: a call that waited for its answer would never get one.

#include <app/desktop/linux/BusNotice.h>
#include <tests/support/app/linux/PrivateBus.h>

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sostenuto;

namespace {

const QString name = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

struct Shown {
    QString app;
    uint replaces = 0;
    QString title;
    QString text;
    QStringList actions;
};

} // namespace

/// What the specification asks of a daemon, as far as it is used.
class Daemon : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QVector<Shown> shown;
    QVector<uint> closed;
    QStringList capabilities{QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions")};

public Q_SLOTS:
    Q_SCRIPTABLE QStringList GetCapabilities() { return capabilities; }
    Q_SCRIPTABLE uint Notify(const QString& app, uint replaces, const QString&, const QString& title,
                             const QString& text, const QStringList& actions, const QVariantMap&, int)
    {
        shown.append({app, replaces, title, text, actions});
        return replaces ? replaces : ++m_last;
    }
    Q_SCRIPTABLE void CloseNotification(uint id)
    {
        closed.append(id);
        Q_EMIT NotificationClosed(id, 3);
    }

Q_SIGNALS:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString& action);
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 40;
};

class TestBusNotice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void showsAndReplaces();
    void textIsNoMarkup();
    void aClickRaisesTheWindow();
    void isWithdrawn();
    void isWithdrawnBeforeItIsThere();
    void nobodyIsThere();
    void anotherDaemonBegins();

private:
    void serve();
    [[nodiscard]] app::BusNotice::Bus bus() const
    {
        return [] { return QDBusConnection(QStringLiteral("player")); };
    }

    std::unique_ptr<tests::PrivateBus> m_bus;
    std::unique_ptr<Daemon> m_daemon;
};

void TestBusNotice::initTestCase()
{
    QCoreApplication::setApplicationName(QStringLiteral("Sostenuto"));
    m_bus = std::make_unique<tests::PrivateBus>();
    QVERIFY(m_bus->start());
}

void TestBusNotice::cleanupTestCase()
{
    m_bus.reset();
}

void TestBusNotice::init()
{
    serve();
}

void TestBusNotice::serve()
{
    m_daemon = std::make_unique<Daemon>();
    QDBusConnection desktop(QStringLiteral("desktop"));
    QVERIFY(desktop.registerObject(path, m_daemon.get(),
                                   QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals));
    QVERIFY(desktop.registerService(name));
}

void TestBusNotice::cleanup()
{
    QDBusConnection desktop(QStringLiteral("desktop"));
    desktop.unregisterObject(path);
    desktop.unregisterService(name);
    m_daemon.reset();
}

void TestBusNotice::showsAndReplaces()
{
    app::BusNotice notice(bus());
    notice.show(QStringLiteral("Hearth is not answering"), QStringLiteral("Music plays"));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    const Shown first = m_daemon->shown.first();
    QCOMPARE(first.app, QStringLiteral("Sostenuto"));
    QCOMPARE(first.title, QStringLiteral("Hearth is not answering"));
    QCOMPARE(first.text, QStringLiteral("Music plays"));
    QCOMPARE(first.replaces, 0u);
    QCOMPARE(first.actions.value(0), QStringLiteral("default"));
    QTRY_VERIFY(notice.isShown());
    notice.show(QStringLiteral("Hearth is back"), {});
    QTRY_COMPARE(m_daemon->shown.size(), 2);
    QCOMPARE(m_daemon->shown.last().replaces, 41u);
}

void TestBusNotice::textIsNoMarkup()
{
    app::BusNotice notice(bus());
    notice.show(QStringLiteral("A & B"), QStringLiteral("<a href=\"http://x\">A</a> & B"));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QCOMPARE(m_daemon->shown.first().title, QStringLiteral("A & B")); // never markup
    QCOMPARE(m_daemon->shown.first().text, QStringLiteral("&lt;a href=&quot;http://x&quot;&gt;A&lt;/a&gt; &amp; B"));
    m_daemon->capabilities.removeAll(QStringLiteral("body-markup"));
    notice.show(QStringLiteral("A & B"), QStringLiteral("A & B"));
    QTRY_COMPARE(m_daemon->shown.size(), 2);
    QCOMPARE(m_daemon->shown.last().text, QStringLiteral("A & B"));
}

void TestBusNotice::aClickRaisesTheWindow()
{
    app::BusNotice notice(bus());
    QSignalSpy activated(&notice, &app::BusNotice::activated);
    notice.show(QStringLiteral("t"), QStringLiteral("x"));
    QTRY_VERIFY(notice.isShown());
    Q_EMIT m_daemon->ActionInvoked(7, QStringLiteral("default")); // of another program
    Q_EMIT m_daemon->ActionInvoked(41, QStringLiteral("other"));
    Q_EMIT m_daemon->ActionInvoked(41, QStringLiteral("default"));
    Q_EMIT m_daemon->NotificationClosed(41, 2);
    QTRY_VERIFY(!notice.isShown());
    QCOMPARE(activated.size(), 1);
}

void TestBusNotice::isWithdrawn()
{
    app::BusNotice notice(bus());
    notice.withdraw(); // there is none
    notice.show(QStringLiteral("t"), QStringLiteral("x"));
    QTRY_VERIFY(notice.isShown());
    notice.withdraw();
    QTRY_COMPARE(m_daemon->closed, QVector<uint>{41});
    notice.show(QStringLiteral("t"), QStringLiteral("x"));
    QTRY_COMPARE(m_daemon->shown.size(), 2);
    QCOMPARE(m_daemon->shown.last().replaces, 0u);
}

void TestBusNotice::isWithdrawnBeforeItIsThere()
{
    app::BusNotice notice(bus());
    notice.show(QStringLiteral("gone"), QStringLiteral("x"));
    notice.withdraw();
    app::BusNotice other(bus()); // calls of one connection are answered in their order
    other.show(QStringLiteral("stays"), QStringLiteral("x"));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QCOMPARE(m_daemon->shown.first().title, QStringLiteral("stays"));
}

void TestBusNotice::nobodyIsThere()
{
    cleanup();
    app::BusNotice notice(bus());
    notice.show(QStringLiteral("lost"), QStringLiteral("x"));
    notice.withdraw();
    notice.show(QStringLiteral("lost"), QStringLiteral("x"));
    QVERIFY(!notice.isShown());
    serve();
    notice.show(QStringLiteral("found"), QStringLiteral("x"));
    QTRY_VERIFY(!m_daemon->shown.isEmpty());
    QCOMPARE(m_daemon->shown.last().title, QStringLiteral("found"));
}

void TestBusNotice::anotherDaemonBegins()
{
    app::BusNotice notice(bus());
    notice.show(QStringLiteral("one"), QStringLiteral("x"));
    QTRY_VERIFY(notice.isShown());
    cleanup();
    serve();
    QSignalSpy activated(&notice, &app::BusNotice::activated);
    notice.show(QStringLiteral("two"), QStringLiteral("x"));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    Q_EMIT m_daemon->ActionInvoked(41, QStringLiteral("default"));
    QTRY_COMPARE(activated.size(), 1);
}

QTEST_GUILESS_MAIN(TestBusNotice)
#include "tst_busnotice.moc"
