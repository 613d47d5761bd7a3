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
#include <QPointer>
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

    void aServerIsSaidWithItsState_data();
    void aServerIsSaidWithItsState();
    void buttonsStayInTheCard_data();
    void buttonsStayInTheCard();
    void theConnectionIsTested();
    void aFailedTestSaysWhatGoesOn();
    void anotherAddressIsAdded();
    void aWrongAddressIsSaid();
    void renaming();
    void theUserStays();
    void aNewPasswordSignsInAnew();
    void whatIsEnteredIsTested_data();
    void whatIsEnteredIsTested();
    void aTestThatFailsIsSaid();
    void aLateAnswerIsNotTold();
    void lettingGoAsksFirst();
    void whatIsHeldMayStay_data();
    void whatIsHeldMayStay();
    void aSecondServer();

private:
    [[nodiscard]] FakeAccount& account() const { return m_under->fakes->account; }
    [[nodiscard]] bool says(const QString& text) const
    {
        const auto labels = m_under->part<ServerSettings>("serverSettings")->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->text() == text || label->accessibleName() == text;
        });
    }
    template <class T = QLineEdit>
    [[nodiscard]] T* in(const QDialog* dialog, const char* name) const
    {
        return dialog->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] ServerDialog* openDialog() const
    {
        m_under->part<QPushButton>("serverEdit")->click();
        return m_under->window->findChild<ServerDialog*>();
    }

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
};

void TestServerSettings::aServerIsSaidWithItsState_data()
{
    QTest::addColumn<sync::ServiceState>("state");
    QTest::addColumn<QString>("word");
    const auto of = [](sync::BannerKind kind) {
        sync::ServiceState state = FakeStatus::serverDown();
        state.kind = kind;
        return state;
    };
    QTest::newRow("up") << FakeStatus::up() << QStringLiteral("Connected");
    QTest::newRow("down") << FakeStatus::serverDown() << QStringLiteral("Hearth down");
    QTest::newRow("a part") << FakeStatus::streamingDown() << QStringLiteral("Streaming down");
    QTest::newRow("signed out") << of(sync::BannerKind::SignedOut) << QStringLiteral("Signed out");
    QTest::newRow("offline") << of(sync::BannerKind::Offline) << QStringLiteral("Offline");
    sync::ServiceState unknown = FakeStatus::up();
    unknown.health = {};
    QTest::newRow("not asked yet") << unknown << QStringLiteral("Not checked yet");
}

void TestServerSettings::aServerIsSaidWithItsState()
{
    QFETCH(sync::ServiceState, state);
    QFETCH(QString, word);
    auto* edit = m_under->part<QPushButton>("serverEdit");
    edit->setFocus();
    m_under->fakes->status.set(state);
    QCOMPARE(m_under->part<QAbstractButton>("serverState")->text(), word);
    QVERIFY(says(QStringLiteral("Hearth")));
    QVERIFY(says(QStringLiteral("https://hearth.example.net, signed in as mira, OpenSubsonic 1.16.1")));
    QCOMPARE(m_under->part<QPushButton>("serverEdit"), edit); // it was not built anew under the keyboard
}

/// The buttons of the card stay in it, at every width and with long words.
void TestServerSettings::buttonsStayInTheCard_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("words");
    for (const int width : {760, 900, 1280})
        for (const char* words : {"", "A name of a button that is far too long", "Bearbeiten und noch mehr…"})
            QTest::addRow("%d %s", width, words) << width << QString::fromUtf8(words);
}

void TestServerSettings::buttonsStayInTheCard()
{
    QFETCH(int, width);
    QFETCH(QString, words);
    m_under->part<QPushButton>("connectionTestRun")->click();
    if (!words.isEmpty())
        for (const char* name : {"statusPageOpen", "serverEdit", "serverSignOut"})
            m_under->part<QPushButton>(name)->setText(words);
    m_under->window->resize(width, 800);
    QTest::qWait(0);
    const QWidget* card = m_under->part<>("serverCard");
    const auto inCard = [card](const QWidget* part) {
        return card->rect().contains(QRect(part->mapTo(card, QPoint()), part->size()));
    };
    QTRY_COMPARE(m_under->window->width(), width);
    for (const char* name : {"statusPageOpen", "serverEdit", "serverSignOut", "connectionTestRun", "serverState",
                             "connectionCheck0", "connectionCheck1", "connectionCheck7"}) {
        const QWidget* part = m_under->part<>(name);
        QTRY_VERIFY2(inCard(part), name);
    }
    const QWidget* edit = m_under->part<>("serverEdit");
    QVERIFY(edit->width() >= edit->sizeHint().width());
    QVERIFY(card->mapTo(m_under->part<>("settingsScroll"), QPoint(card->width(), 0)).x() <=
            m_under->part<>("settingsScroll")->width());
}

void TestServerSettings::theConnectionIsTested()
{
    account().holdAnswers = true;
    auto* run = m_under->part<QPushButton>("connectionTestRun");
    QCOMPARE(run->text(), QStringLiteral("Test"));
    QVERIFY(!m_under->isShown("connectionTestList"));
    run->click();
    QVERIFY(!run->isEnabled());
    QVERIFY(says(QStringLiteral("Address found, checking")));
    QCOMPARE(m_under->fakes->status.triedNow, 1);
    account().release();
    QTRY_VERIFY(run->isEnabled());
    QCOMPARE(run->text(), QStringLiteral("Test again"));
    QCOMPARE(account().calls, QStringList{QStringLiteral("tryConnection 1")});
    for (const char* line :
         {"Address found, 11 ms", "Sign-in, 84 ms", "Library, 142 ms", "Streaming, first sound, 310 ms, 24 Mbit/s",
          "Artwork, 186 ms", "Lyrics by line, not offered"})
        QVERIFY2(says(QString::fromLatin1(line)), line);
    QVERIFY(m_under->part<QLabel>("connectionTestInstead")->text().contains(QStringLiteral("Without lyrics by line")));
    const QString summary = m_under->part<QLabel>("connectionTestSummary")->text();
    QVERIFY2(summary.endsWith(QStringLiteral(", finished in 1.1 s. 7 of 8 checks passed.")), qPrintable(summary));
    // Renaming it builds nothing anew, and what was found stays.
    (void)account().rename(sync::SourceId{1}, QStringLiteral("Home"));
    QTRY_VERIFY(says(QStringLiteral("Home")));
    QCOMPARE(m_under->part<QPushButton>("connectionTestRun"), run);
    QVERIFY(says(QStringLiteral("Artwork, 186 ms")));
}

void TestServerSettings::aFailedTestSaysWhatGoesOn()
{
    account().probeError = sync::ErrorKind::Refused;
    m_under->part<QPushButton>("connectionTestRun")->click();
    QTRY_VERIFY(says(QStringLiteral("Address not found, no answer")));
    QVERIFY(says(QStringLiteral("Library, not tried")));
    QVERIFY(m_under->part<QLabel>("connectionTestInstead")
                ->text()
                .startsWith(QStringLiteral("Nothing answers at Hearth. Check the address")));
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
        says(QStringLiteral("https://hearth.example.net, and 1 more address, signed in as mira, OpenSubsonic 1.16.1")));
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

/// What the listener made belongs to the user: another one is another account.
void TestServerSettings::theUserStays()
{
    ServerDialog* dialog = openDialog();
    QCOMPARE(in(dialog, "serverDialogUser")->text(), QStringLiteral("mira"));
    QVERIFY(in(dialog, "serverDialogUser")->isReadOnly());
    QVERIFY(in(dialog, "serverDialogPassword")->text().isEmpty());
    in<QPushButton>(dialog, "serverDialogSave")->click();
    QVERIFY(!dialog->isVisible());
    QVERIFY(account().calls.isEmpty()); // nothing was changed
}

void TestServerSettings::aNewPasswordSignsInAnew()
{
    const QPointer<ServerDialog> dialog = openDialog();
    auto* password = in(dialog, "serverDialogPassword");
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    account().connectError = sync::ErrorKind::WrongPassword;
    in(dialog, "serverDialogName")->setText(QStringLiteral("Home"));
    QTest::keyClicks(password, QStringLiteral("wrong"));
    in<QPushButton>(dialog, "serverDialogSave")->click();
    auto* error = in<QLabel>(dialog, "serverDialogPasswordError");
    QTRY_VERIFY(error->isVisible());
    QVERIFY2(error->text().startsWith(QStringLiteral("Hearth does not accept this user name")),
             qPrintable(error->text()));
    QCOMPARE(password->text(), QStringLiteral("wrong"));
    QVERIFY(dialog->isVisible() && in<QPushButton>(dialog, "serverDialogSave")->isEnabled());
    QVERIFY(says(QStringLiteral("Hearth"))); // nor was it renamed
    account().connectError.reset();
    QTest::keyClicks(password, QStringLiteral("right"));
    QVERIFY(!error->isVisible());
    in<QPushButton>(dialog, "serverDialogSave")->click();
    QTRY_VERIFY(!dialog); // it went, all of it being saved
    QCOMPARE(account().calls.count(QStringLiteral("signInAgain")), 2);
    QTRY_VERIFY(says(QStringLiteral("Home")));
}

void TestServerSettings::whatIsEnteredIsTested_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("call");
    QTest::newRow("as it is") << QString() << QString() << QStringLiteral("trySignIn 1");
    QTest::newRow("a password") << QString() << QStringLiteral("new") << QStringLiteral("trySignIn 1 anew");
    QTest::newRow("an address") << QStringLiteral("http://10.0.0.2") << QString()
                                << QStringLiteral("trySignIn 1 http://10.0.0.2");
    QTest::newRow("both") << QStringLiteral("http://10.0.0.2") << QStringLiteral("new")
                          << QStringLiteral("trySignIn 1 http://10.0.0.2 anew");
}

void TestServerSettings::whatIsEnteredIsTested()
{
    QFETCH(QString, address);
    QFETCH(QString, password);
    QFETCH(QString, call);
    ServerDialog* dialog = openDialog();
    in(dialog, "serverDialogAddress")->setText(address);
    in(dialog, "serverDialogPassword")->setText(password);
    auto* result = in<QLabel>(dialog, "serverDialogTested");
    QVERIFY(!result->isVisible());
    in<QPushButton>(dialog, "serverDialogTest")->click();
    QTRY_VERIFY(account().calls.contains(call));
    const QString host = address.isEmpty() ? QStringLiteral("hearth.example.net") : QStringLiteral("10.0.0.2");
    QTRY_VERIFY2(result->text().startsWith(host + QStringLiteral(" signs mira in. It answered in ")),
                 qPrintable(result->text()));
    QVERIFY(dialog->isVisible() && in<QPushButton>(dialog, "serverDialogTest")->isEnabled());
    QVERIFY(!account().calls.contains(QStringLiteral("signInAgain"))); // nothing is kept
    in(dialog, "serverDialogPassword")->setText(QStringLiteral("something else"));
    QVERIFY(!result->isVisible()); // it was about other text
}

void TestServerSettings::aTestThatFailsIsSaid()
{
    ServerDialog* dialog = openDialog();
    account().connectError = sync::ErrorKind::Timeout;
    in<QPushButton>(dialog, "serverDialogTest")->click();
    auto* result = in<QLabel>(dialog, "serverDialogTested");
    QTRY_VERIFY2(result->text().startsWith(QStringLiteral("No answer from hearth.example.net.")),
                 qPrintable(result->text()));
    account().connectError = sync::ErrorKind::WrongPassword;
    in(dialog, "serverDialogPassword")->setText(QStringLiteral("wrong"));
    in<QPushButton>(dialog, "serverDialogTest")->click();
    QTRY_VERIFY(in<QLabel>(dialog, "serverDialogPasswordError")->isVisible());
    QVERIFY(!result->isVisible());
    QCOMPARE(in(dialog, "serverDialogPassword")->text(), QStringLiteral("wrong"));
    account().probeError = sync::ErrorKind::NotSubsonic;
    in(dialog, "serverDialogAddress")->setText(QStringLiteral("news.example.net"));
    in<QPushButton>(dialog, "serverDialogTest")->click();
    QTRY_VERIFY2(result->text().startsWith(QStringLiteral("news.example.net answers, but not as an OpenSubsonic")),
                 qPrintable(result->text()));
}

/// An answer that comes after something else was typed is about something else.
void TestServerSettings::aLateAnswerIsNotTold()
{
    ServerDialog* dialog = openDialog();
    account().holdAnswers = true;
    in<QPushButton>(dialog, "serverDialogTest")->click();
    QCOMPARE(account().calls, QStringList{QStringLiteral("trySignIn 1")});
    in(dialog, "serverDialogPassword")->setText(QStringLiteral("new"));
    account().release();
    QTest::qWait(0);
    QVERIFY(!in<QLabel>(dialog, "serverDialogTested")->isVisible());
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
