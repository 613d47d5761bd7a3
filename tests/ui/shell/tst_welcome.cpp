// The first run: finding a server, signing in, every way in which that fails.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/pages/AddressField.h>
#include <ui/shell/Navigation.h>

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::ErrorKind;

class TestWelcome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init() { m_under = std::make_unique<WindowUnderTest>(false); }
    void cleanup() { m_under.reset(); }

    void fillsTheWindow();
    void theAddressIsTriedWhenTypingStops();
    void theAddressSaysWhatWasFound_data();
    void theAddressSaysWhatWasFound();
    void anOldAnswerIsNotAboutANewText();
    void connectNeedsAllFields();
    void connectsAndShowsTheFirstPage();
    void connectWaitsForTheAddress();
    void aFailureKeepsWhatWasTyped_data();
    void aFailureKeepsWhatWasTyped();
    void aPasswordForThisSessionIsSaid();
    void thePasswordCanBeShown();
    void theDemoIsOffered();
    void thereIsNoPlaylistToActOn();
    void anAccountThatIsFoundLaterOpensTheWindow();
    void theFirstReadingIsSaid();

private:
    void fill(const QString& address = QStringLiteral("hearth.example.net"));
    [[nodiscard]] FakeServices& fakes() const { return *m_under->fakes; }
    [[nodiscard]] QString state() const { return m_under->part<QLabel>("welcomeAddressState")->text(); }

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
};

void TestWelcome::fill(const QString& address)
{
    m_under->part<QLineEdit>("welcomeServerAddress")->setText(address);
    m_under->part<QLineEdit>("welcomeUser")->setText(QStringLiteral("mira"));
    m_under->part<QLineEdit>("welcomePassword")->setText(QStringLiteral("open sesame"));
}

void TestWelcome::fillsTheWindow()
{
    QVERIFY(m_under->isShown("pageWelcome"));
    QVERIFY(!m_under->isShown("sidebar"));
    QVERIFY(!m_under->isShown("playerBar"));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("welcomeServerAddress"));
    QVERIFY(m_under->isShown("welcomeAddFolder"));
}

void TestWelcome::theAddressIsTriedWhenTypingStops()
{
    QTest::keyClicks(m_under->part<>("welcomeServerAddress"), QStringLiteral("hearth"));
    QVERIFY(fakes().account.calls.isEmpty());
    QTRY_COMPARE(fakes().account.calls, QStringList{QStringLiteral("probe hearth")});
    QTRY_COMPARE(state(), QStringLiteral("Server found"));
}

void TestWelcome::theAddressSaysWhatWasFound_data()
{
    QTest::addColumn<ErrorKind>("error");
    QTest::addColumn<QString>("words");
    QTest::newRow("refused") << ErrorKind::Refused << "No answer from this address";
    QTest::newRow("timeout") << ErrorKind::Timeout << "No answer from this address";
    QTest::newRow("page") << ErrorKind::NotSubsonic << "This is not an OpenSubsonic server";
    QTest::newRow("name") << ErrorKind::NameLookup << "Nobody knows this address";
    QTest::newRow("certificate") << ErrorKind::Tls << "Its certificate is not trusted";
    QTest::newRow("offline") << ErrorKind::NoNetwork << "This computer is offline";
}

void TestWelcome::theAddressSaysWhatWasFound()
{
    QFETCH(ErrorKind, error);
    fakes().account.probeError = error;
    fill();
    QTRY_VERIFY(!state().isEmpty() && state() != QStringLiteral("Looking…"));
    QTEST(state(), "words");
    QVERIFY(m_under->isShown("welcomeAddressState"));
}

void TestWelcome::anOldAnswerIsNotAboutANewText()
{
    fakes().account.holdAnswers = true;
    auto* field = m_under->part<AddressField>("welcomeServerAddress");
    field->setText(QStringLiteral("hearth"));
    field->askNow();
    QCOMPARE(state(), QStringLiteral("Looking…"));
    field->setText(QStringLiteral("heart"));
    fakes().account.release();
    QTest::qWait(0);
    QVERIFY(!field->server());
    QCOMPARE(state(), QString());
}

void TestWelcome::connectNeedsAllFields()
{
    const QWidget* button = m_under->part<>("welcomeConnectButton");
    QVERIFY(!button->isEnabled());
    fill();
    QVERIFY(button->isEnabled());
    for (const char* name : {"welcomeServerAddress", "welcomeUser", "welcomePassword"}) {
        auto* field = m_under->part<QLineEdit>(name);
        const QString text = field->text();
        field->clear();
        QVERIFY2(!button->isEnabled(), name);
        field->setText(text);
    }
    QVERIFY(button->isEnabled());
}

void TestWelcome::connectsAndShowsTheFirstPage()
{
    fill();
    QTRY_COMPARE(state(), QStringLiteral("Server found"));
    m_under->click("welcomeConnectButton");
    QTRY_VERIFY(m_under->isShown("pageHome"));
    QCOMPARE(fakes().account.calls.last(), QStringLiteral("connectTo https://hearth.example.net mira"));
    QVERIFY(m_under->isShown("sidebar"));
    m_under->reopen(); // the next start does not flash the welcome page
    QVERIFY(m_under->isShown("pageHome"));
}

void TestWelcome::connectWaitsForTheAddress()
{
    fill();
    QTest::keyClick(m_under->part<>("welcomePassword"), Qt::Key_Return); // before the address was tried
    QTRY_VERIFY(m_under->isShown("pageHome"));
}

void TestWelcome::aFailureKeepsWhatWasTyped_data()
{
    QTest::addColumn<bool>("atTheAddress");
    QTest::addColumn<ErrorKind>("error");
    QTest::newRow("nobody there") << true << ErrorKind::Refused;
    QTest::newRow("a web page") << true << ErrorKind::NotSubsonic;
    QTest::newRow("certificate") << true << ErrorKind::Tls;
    QTest::newRow("password") << false << ErrorKind::WrongPassword;
    QTest::newRow("way of signing in") << false << ErrorKind::AuthUnsupported;
    QTest::newRow("gone meanwhile") << false << ErrorKind::ConnectionLost;
}

void TestWelcome::aFailureKeepsWhatWasTyped()
{
    QFETCH(bool, atTheAddress);
    QFETCH(ErrorKind, error);
    (atTheAddress ? fakes().account.probeError : fakes().account.connectError) = error;
    fill();
    m_under->click("welcomeConnectButton");
    QTRY_VERIFY(m_under->isShown("welcomeError"));
    QVERIFY(m_under->part<QLabel>("welcomeError")->text().size() > 10);
    QVERIFY(m_under->isShown("pageWelcome"));
    QCOMPARE(m_under->part<QLineEdit>("welcomeServerAddress")->text(), QStringLiteral("hearth.example.net"));
    QCOMPARE(m_under->part<QLineEdit>("welcomePassword")->text(), QStringLiteral("open sesame"));
    fakes().account.probeError.reset();
    fakes().account.connectError.reset();
    QVERIFY(m_under->part<>("welcomeConnectButton")->isEnabled());
    m_under->click("welcomeConnectButton");
    QTRY_VERIFY(m_under->isShown("pageHome"));
}

void TestWelcome::aPasswordForThisSessionIsSaid()
{
    fakes().account.keptInKeyring = false;
    fill();
    m_under->click("welcomeConnectButton");
    QTRY_VERIFY(m_under->isShown("windowNote"));
    m_under->click("windowNoteAction");
    QVERIFY(!m_under->isShown("windowNote"));
}

void TestWelcome::thePasswordCanBeShown()
{
    auto* password = m_under->part<QLineEdit>("welcomePassword");
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    m_under->click("welcomePasswordShow");
    QCOMPARE(password->echoMode(), QLineEdit::Normal);
    QCOMPARE(m_under->part<>("welcomePasswordShow")->accessibleName(), QStringLiteral("Hide the password"));
    m_under->click("welcomePasswordShow");
    QCOMPARE(password->echoMode(), QLineEdit::Password);
}

void TestWelcome::theDemoIsOffered()
{
    QSignalSpy demo(m_under->window.get(), &MainWindow::demoRequested);
    m_under->click("welcomeDemo");
    QCOMPARE(demo.size(), 1);
}

void TestWelcome::thereIsNoPlaylistToActOn()
{
    for (const char* action : {"actionRename", "actionDeletePlaylist", "actionExportPlaylist"})
        QVERIFY2(!m_under->action(action)->isEnabled(), action);
    fakes().account.signIn();
    Q_EMIT fakes().account.ready();
    m_under->part<Navigation>("pageStack")->go({Place::Kind::Playlist, fakes().library.playlistRows.firstKey()});
    QVERIFY(m_under->action("actionRename")->isEnabled());
    m_under->action("actionConnect")->trigger();
    QVERIFY(!m_under->action("actionRename")->isEnabled());
}

void TestWelcome::anAccountThatIsFoundLaterOpensTheWindow()
{
    fakes().account.signIn();
    Q_EMIT fakes().account.ready();
    QVERIFY(m_under->isShown("pageHome"));
}

void TestWelcome::theFirstReadingIsSaid()
{
    fakes().account.signIn();
    sync::PullProgress pull;
    pull.running = true;
    pull.tracks = 1204;
    fakes().account.setPull(pull);
    QVERIFY(m_under->isShown("windowNote"));
    pull.running = false;
    pull.finishedAt = QDateTime::currentDateTimeUtc();
    fakes().account.setPull(pull);
    QVERIFY(!m_under->isShown("windowNote"));
}

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
