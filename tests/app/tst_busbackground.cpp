// Leave to go on without a window, of a portal that lives in the test, on a bus of the test's own.

#include <app/desktop/linux/BusBackground.h>
#include <tests/support/app/linux/PrivateBus.h>

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <memory>

using namespace sostenuto;
using namespace sostenuto::app;

namespace {

const QString name = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");

} // namespace

/// As far as it is used.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Background")

public:
    QVector<QVariantMap> asked;
    QString parent;
    QString handle; ///< empty = as the specification has it, from the caller and its token
    QString request;
    std::function<void()> meanwhile; ///< before the call is answered

public Q_SLOTS:
    Q_SCRIPTABLE QDBusObjectPath RequestBackground(const QString& window, const QVariantMap& options,
                                                   const QDBusMessage& message)
    {
        asked.append(options);
        parent = window;
        request = handle.isEmpty() ? path + QStringLiteral("/request/") + message.service().mid(1).replace(u'.', u'_') +
                                         u'/' + options[QStringLiteral("handle_token")].toString()
                                   : handle;
        if (meanwhile)
            meanwhile();
        return QDBusObjectPath(request);
    }
};

class TestBusBackground : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { serve(); }
    void cleanup();
    void answers_data();
    void answers();
    void isAskedOnce();
    void theAnswerMayComeBeforeTheHandle();
    void olderPortalsChooseTheHandle();
    void nobodyIsThere();
    void elsewhereNobodyIsAsked();

private:
    void serve();
    void answer(uint response, const QVariantMap& results) const;
    [[nodiscard]] static BusBackground::Bus bus()
    {
        return [] { return QDBusConnection(QStringLiteral("player")); };
    }
    [[nodiscard]] static QVariantMap says(bool allowed) { return {{QStringLiteral("background"), allowed}}; }

    std::unique_ptr<tests::PrivateBus> m_bus;
    std::unique_ptr<Portal> m_portal;
};

void TestBusBackground::initTestCase()
{
    m_bus = std::make_unique<tests::PrivateBus>();
    QVERIFY(m_bus->start());
}

void TestBusBackground::cleanupTestCase()
{
    m_bus.reset();
}

void TestBusBackground::serve()
{
    m_portal = std::make_unique<Portal>();
    QDBusConnection desktop(QStringLiteral("desktop"));
    QVERIFY(desktop.registerObject(path, m_portal.get(), QDBusConnection::ExportScriptableSlots));
    QVERIFY(desktop.registerService(name));
}

void TestBusBackground::cleanup()
{
    QDBusConnection desktop(QStringLiteral("desktop"));
    desktop.unregisterObject(path);
    desktop.unregisterService(name);
    m_portal.reset();
}

void TestBusBackground::answer(uint response, const QVariantMap& results) const
{
    QDBusMessage signal = QDBusMessage::createSignal(
        m_portal->request, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"));
    signal.setArguments({response, results});
    QVERIFY(QDBusConnection(QStringLiteral("desktop")).send(signal));
}

void TestBusBackground::answers_data()
{
    QTest::addColumn<uint>("response");
    QTest::addColumn<QVariantMap>("results");
    QTest::addColumn<bool>("refused");
    QTest::newRow("yes") << 0U << says(true) << false;
    QTest::newRow("no") << 0U << says(false) << true;
    QTest::newRow("put aside") << 1U << says(false) << false;
    QTest::newRow("ended in another way") << 2U << QVariantMap() << false;
    QTest::newRow("says nothing of it") << 0U << QVariantMap() << false;
    QTest::newRow("is no answer") << 0U << QVariantMap{{QStringLiteral("background"), QStringLiteral("no")}} << false;
}

void TestBusBackground::answers()
{
    QFETCH(uint, response);
    QFETCH(QVariantMap, results);
    QFETCH(bool, refused);
    BusBackground leave(bus());
    QSignalSpy told(&leave, &BackgroundLeave::refused);
    QVERIFY(leave.mayStay()); // nobody waits
    QTRY_COMPARE(m_portal->asked.size(), 1);
    QVERIFY(m_portal->parent.isEmpty());
    QVERIFY(!m_portal->asked[0][QStringLiteral("reason")].toString().isEmpty());
    QVERIFY(!m_portal->asked[0].contains(QStringLiteral("autostart")));
    answer(response, results);
    BusBackground last(bus()); // calls and signals of one connection come in their order
    (void)last.mayStay();
    QTRY_COMPARE(m_portal->asked.size(), 2);
    answer(0, says(false));
    QTRY_VERIFY(!last.mayStay());
    QCOMPARE(told.size(), refused ? 1 : 0);
    QCOMPARE(leave.mayStay(), !refused);
}

void TestBusBackground::isAskedOnce()
{
    BusBackground leave(bus());
    QVERIFY(m_portal->asked.isEmpty()); // a window that is never hidden asks nobody
    QVERIFY(leave.mayStay() && leave.mayStay());
    QTRY_COMPARE(m_portal->asked.size(), 1);
    QSignalSpy told(&leave, &BackgroundLeave::refused);
    answer(0, says(false));
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(!leave.mayStay() && !leave.mayStay());
    QCOMPARE(m_portal->asked.size(), 1);
}

/// Who has chosen for good is not asked, and the answer is there at once.
void TestBusBackground::theAnswerMayComeBeforeTheHandle()
{
    m_portal->meanwhile = [this] { answer(0, says(false)); };
    BusBackground leave(bus());
    QSignalSpy told(&leave, &BackgroundLeave::refused);
    QVERIFY(leave.mayStay());
    QTRY_COMPARE(told.size(), 1);
}

void TestBusBackground::olderPortalsChooseTheHandle()
{
    m_portal->handle = path + QStringLiteral("/request/7");
    BusBackground leave(bus());
    QSignalSpy told(&leave, &BackgroundLeave::refused);
    QVERIFY(leave.mayStay());
    QTRY_VERIFY(!m_portal->asked.isEmpty());
    QTRY_VERIFY((answer(0, says(false)), !told.isEmpty())); // what comes before it is listened to is lost
    QCOMPARE(told.size(), 1);
}

void TestBusBackground::nobodyIsThere()
{
    cleanup();
    BusBackground leave(bus());
    QVERIFY(leave.mayStay());
    serve();
    BusBackground other(bus());
    QVERIFY(other.mayStay());
    QTRY_COMPARE(m_portal->asked.size(), 1); // that of the first came to nothing before
    QVERIFY(leave.mayStay());
}

void TestBusBackground::elsewhereNobodyIsAsked()
{
    BackgroundLeave everybody;
    QVERIFY(everybody.mayStay());
}

QTEST_GUILESS_MAIN(TestBusBackground)
#include "tst_busbackground.moc"
