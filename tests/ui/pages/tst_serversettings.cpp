// Servers in the settings: what is said of them, more ways to one, a second one, letting one go.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/pages/ServerDialog.h>
#include <ui/pages/ServerSettings.h>
#include <ui/shell/Navigation.h>

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestServerSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init()
    {
        m_under = std::make_unique<WindowUnderTest>(true);
        m_under->part<Navigation>("pageStack")->go({Place::Kind::Settings, 0});
    }
    void cleanup() { m_under.reset(); }

    void aServerIsSaidWithItsState();
    void anotherAddressIsAdded();
    void aWrongAddressIsSaid();
    void renaming();
    void lettingGoAsksFirst();
    void whatIsHeldMayStay_data();
    void whatIsHeldMayStay();
    void aSecondServer();

private:
    [[nodiscard]] FakeAccount& account() const { return m_under->fakes->account; }
    [[nodiscard]] bool says(const QString& text) const
    {
        const auto labels = m_under->part<ServerSettings>("serverSettings")->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == text; });
    }
    [[nodiscard]] ServerDialog* openDialog() const
    {
        m_under->part<QPushButton>("serverEdit")->click();
        return m_under->window->findChild<ServerDialog*>();
    }

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
};

void TestServerSettings::aServerIsSaidWithItsState()
{
    QVERIFY(says(QStringLiteral("Hearth")));
    QVERIFY(says(QStringLiteral("https://hearth.example.net, signed in as mira  ·  All services up")));
    m_under->fakes->status.set(FakeStatus::serverDown());
    QVERIFY(says(QStringLiteral("https://hearth.example.net, signed in as mira  ·  Hearth down")));
}

void TestServerSettings::anotherAddressIsAdded()
{
    ServerDialog* dialog = openDialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("serverDialogName"))->text(), QStringLiteral("Hearth"));
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("serverDialogRemoveAddress"))); // the last one stays
    auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("serverDialogAddress"));
    field->setText(QStringLiteral("http://10.0.0.2:4533"));
    dialog->findChild<QPushButton*>(QStringLiteral("serverDialogAdd"))->click(); // before the address has answered
    QTRY_VERIFY(account().calls.contains(QStringLiteral("addAddress 1 http://10.0.0.2:4533")));
    QTRY_VERIFY(dialog->findChild<QPushButton*>(QStringLiteral("serverDialogRemoveAddress")));
    QVERIFY(field->text().isEmpty());
    QTRY_VERIFY(
        says(QStringLiteral("https://hearth.example.net, and 1 more address, signed in as mira  ·  All services up")));
    dialog->findChild<QPushButton*>(QStringLiteral("serverDialogRemoveAddress"))->click();
    QTRY_COMPARE(account().present[0].addresses.size(), 1);
}

void TestServerSettings::aWrongAddressIsSaid()
{
    ServerDialog* dialog = openDialog();
    account().connectError = sync::ErrorKind::OtherServer;
    dialog->findChild<QLineEdit*>(QStringLiteral("serverDialogAddress"))->setText(QStringLiteral("http://10.0.0.9"));
    dialog->findChild<QPushButton*>(QStringLiteral("serverDialogAdd"))->click();
    auto* error = dialog->findChild<QLabel*>(QStringLiteral("serverDialogError"));
    QTRY_VERIFY(error->isVisible());
    QVERIFY2(error->text().startsWith(QStringLiteral("10.0.0.9 is another server")), qPrintable(error->text()));
    QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("serverDialogAddress"))->text(),
             QStringLiteral("http://10.0.0.9"));
}

void TestServerSettings::renaming()
{
    ServerDialog* dialog = openDialog();
    dialog->findChild<QLineEdit*>(QStringLiteral("serverDialogName"))->setText(QStringLiteral("<b>Home</b>"));
    dialog->findChild<QPushButton*>(QStringLiteral("serverDialogSave"))->click();
    QTRY_VERIFY(says(QStringLiteral("<b>Home</b>")));
}

void TestServerSettings::lettingGoAsksFirst()
{
    m_under->part<QPushButton>("serverSignOut")->click();
    QTRY_VERIFY(m_under->window->findChild<QMessageBox*>(QStringLiteral("serverRemoveDialog")));
    auto* box = m_under->window->findChild<QMessageBox*>(QStringLiteral("serverRemoveDialog"));
    QVERIFY(box);
    QVERIFY(account().calls.isEmpty());
    QVERIFY(!box->checkBox()); // nothing of it is here
    box->findChild<QPushButton*>(QStringLiteral("serverRemoveYes"))->click();
    QTRY_COMPARE(account().calls, QStringList{QStringLiteral("remove 1")});
    QTRY_VERIFY(m_under->isShown("pageWelcome")); // there is no music left
}

void TestServerSettings::whatIsHeldMayStay_data()
{
    QTest::addColumn<bool>("stays");
    QTest::newRow("it stays") << true;
    QTest::newRow("it goes") << false;
}

void TestServerSettings::whatIsHeldMayStay()
{
    QFETCH(bool, stays);
    account().heldHere.tracks = 1204;
    account().heldHere.bytes = 8'900'000'000;
    m_under->part<QPushButton>("serverSignOut")->click();
    QTRY_VERIFY(m_under->window->findChild<QMessageBox*>(QStringLiteral("serverRemoveDialog")));
    auto* box = m_under->window->findChild<QMessageBox*>(QStringLiteral("serverRemoveDialog"));
    auto* keep = box->findChild<QCheckBox*>(QStringLiteral("serverRemoveKeep"));
    QVERIFY(keep && keep->isChecked());
    QCOMPARE(keep->text(), QStringLiteral("Keep the music that is on this computer: 1,204 tracks, 8.9 GB"));
    keep->setChecked(stays);
    box->findChild<QPushButton*>(QStringLiteral("serverRemoveYes"))->click();
    if (!stays) {
        QTRY_COMPARE(account().calls, QStringList{QStringLiteral("remove 1")});
        QTRY_VERIFY(m_under->isShown("pageWelcome"));
        return;
    }
    QTRY_COMPARE(account().calls, QStringList{QStringLiteral("remove 1 but held")});
    QTRY_VERIFY(says(QStringLiteral("Removed. 1,204 tracks of it are kept on this computer, 8.9 GB")));
    QVERIFY(!m_under->isShown("pageWelcome")); // there is music left
    // And when that goes, too, there is none.
    m_under->part<QPushButton>("serverLeftRemove")->click();
    auto* last = m_under->window->findChild<QMessageBox*>(QStringLiteral("serverLeftDialog"));
    QVERIFY(last && account().calls.size() == 1);
    last->findChild<QPushButton*>(QStringLiteral("serverLeftYes"))->click();
    QTRY_COMPARE(account().calls.last(), QStringLiteral("remove 1"));
    QTRY_VERIFY(m_under->isShown("pageWelcome"));
}

void TestServerSettings::aSecondServer()
{
    m_under->part<QPushButton>("serverAdd")->click();
    QVERIFY(m_under->isShown("pageWelcome"));
    (void)account().connectTo({QUrl(QStringLiteral("https://attic.example.net")), {}, {}, {}}, QStringLiteral("mira"),
                              QStringLiteral("secret"), QStringLiteral("Attic"));
    QTRY_VERIFY(!m_under->isShown("pageWelcome"));
    sync::ServiceState attic = FakeStatus::serverDown();
    attic.source = sync::SourceId{2};
    attic.serverName = QStringLiteral("Attic");
    m_under->fakes->status.others = {attic};
    m_under->fakes->status.set(FakeStatus::up());
    QVERIFY(m_under->isShown("statusBanner")); // the one that concerns most
    QCOMPARE(m_under->fakes->status.state().serverName, QStringLiteral("Attic"));
    m_under->action("actionBannerDetails")->trigger();
    QVERIFY(m_under->isShown("pageStatus"));
    const auto choices = m_under->part<>("statusServers")->findChildren<QAbstractButton*>();
    QCOMPARE(choices.size(), 2);
    QVERIFY(choices[1]->isVisible() && choices[1]->isChecked());
    QCOMPARE(choices[1]->text(), QStringLiteral("Attic"));
    QVERIFY(m_under->part<QLabel>("statusSummary")->text().startsWith(QStringLiteral("Attic is not answering")));
    choices[0]->click();
    QCOMPARE(m_under->part<QLabel>("statusSummary")->text(), QStringLiteral("Everything works at Hearth."));
    QVERIFY(m_under->isShown("statusBanner")); // about the other one
}

QTEST_MAIN(TestServerSettings)
#include "tst_serversettings.moc"
