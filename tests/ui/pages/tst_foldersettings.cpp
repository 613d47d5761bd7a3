// Folders of this computer in the window: adding, what is said of them, removing, and a library of nothing else.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/pages/FolderSettings.h>
#include <ui/shell/Navigation.h>
#include <ui/theme/Sentences.h>

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestFolderSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void cleanup() { m_under.reset(); }

    void foldersAreAddedAndRemoved();
    void aRefusalIsSaid();
    void aFolderIsALibrary();
    void noFoldersIsNoNewsOfAccounts();
    void states_data();
    void states();

private:
    void open(bool signedIn) { m_under = std::make_unique<WindowUnderTest>(signedIn); }
    [[nodiscard]] FakeFolders& folders() const { return m_under->fakes->folders; }
    void chooseInDialog(const QString& path) const;

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
    QTemporaryDir m_folder;
};

void TestFolderSettings::chooseInDialog(const QString& path) const
{
    QTRY_VERIFY(m_under->window->findChild<QFileDialog*>());
    Q_EMIT m_under->window->findChild<QFileDialog*>()->fileSelected(path);
    m_under->window->findChild<QFileDialog*>()->close();
}

void TestFolderSettings::foldersAreAddedAndRemoved()
{
    open(true);
    m_under->part<Navigation>("pageStack")->go({Place::Kind::Settings, 0});
    m_under->part<QPushButton>("folderAdd")->click();
    chooseInDialog(QStringLiteral("/music/<b>mine</b>"));
    QTRY_COMPARE(folders().known.size(), 1);
    auto* settings = m_under->part<FolderSettings>("folderSettings");
    const auto says = [settings](const QString& text) {
        const auto labels = settings->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == text; });
    };
    QVERIFY(says(QStringLiteral("/music/<b>mine</b>")));
    QVERIFY(says(QStringLiteral("Looking through it")));
    auto* rescan = m_under->part<QPushButton>("folderRescan");
    QVERIFY(!rescan->isEnabled());
    sync::MusicFolder folder = folders().known.first();
    folder.scanning = false;
    folder.trackCount = 1204;
    folders().tell(folder);
    QVERIFY(says(QStringLiteral("1,204 tracks")));
    QCOMPARE(m_under->part<QPushButton>("folderRescan"), rescan); // counting changes words, not widgets
    rescan->click();
    QCOMPARE(folders().rescanned, QVector<sync::SourceId>{folder.id});
    m_under->part<QPushButton>("folderRemove")->click();
    QTRY_VERIFY(folders().known.isEmpty());
    QVERIFY(!settings->findChild<QPushButton*>(QStringLiteral("folderRemove")));
}

void TestFolderSettings::aRefusalIsSaid()
{
    open(true);
    m_under->part<Navigation>("pageStack")->go({Place::Kind::Settings, 0});
    folders().refusal = sync::ErrorKind::NotAllowed;
    m_under->part<QPushButton>("folderAdd")->click();
    chooseInDialog(QStringLiteral("/music/inside"));
    QTRY_VERIFY(m_under->isShown("folderTrouble"));
    QTRY_VERIFY(!m_under->window->findChild<QFileDialog*>());
    m_under->action("actionAddFolder")->trigger();
    chooseInDialog(QStringLiteral("/music/inside"));
    QTRY_VERIFY(m_under->isShown("toast"));
}

/// Nobody is signed in anywhere.
void TestFolderSettings::aFolderIsALibrary()
{
    open(false);
    QVERIFY(m_under->isShown("pageWelcome"));
    folders().refusal = sync::ErrorKind::FileMissing;
    m_under->click("welcomeAddFolder");
    chooseInDialog(QStringLiteral("/nowhere"));
    QTRY_VERIFY(m_under->isShown("welcomeFolderTrouble"));
    folders().refusal.reset();
    m_under->click("welcomeAddFolder");
    chooseInDialog(QStringLiteral("/music"));
    QTRY_VERIFY(m_under->isShown("pageStack"));
    QVERIFY(m_under->action("actionOpenStream")->isEnabled());
    m_under->action("actionConnect")->trigger(); // a server may come later
    QTRY_VERIFY(m_under->isShown("pageWelcome"));
    m_under->click("welcomeLeave");
    QTRY_VERIFY(m_under->isShown("pageStack"));
    m_under->reopen();
    QVERIFY(m_under->isShown("pageStack"));
    (void)folders().remove(folders().known.first().id);
    QTRY_VERIFY(m_under->isShown("pageWelcome"));
}

/// At a start folders are told of before accounts: that there are none must not lead to the first page, nor lose the
/// place where the listener was.
void TestFolderSettings::noFoldersIsNoNewsOfAccounts()
{
    open(true);
    m_under->part<Navigation>("pageStack")->go({Place::Kind::Tracks, 0});
    m_under->window->close(); // it remembers
    m_under->fakes->account.present.clear();
    m_under->reopen();
    QVERIFY(m_under->isShown("pageStack"));
    Q_EMIT folders().changed({});
    QVERIFY(m_under->isShown("pageStack"));
    QCOMPARE(int(m_under->part<Navigation>("pageStack")->place().kind), int(Place::Kind::Tracks));
    Q_EMIT m_under->fakes->account.ready(); // there is really none
    QTRY_VERIFY(m_under->isShown("pageWelcome"));
}

void TestFolderSettings::states_data()
{
    QTest::addColumn<sync::MusicFolder>("folder");
    QTest::addColumn<QString>("words");
    sync::MusicFolder folder;
    folder.trackCount = 1;
    QTest::newRow("one") << folder << "1 track";
    folder.unread = 2;
    QTest::newRow("unread") << folder << "1 track · 2 files or folders could not be read";
    folder.scanning = true;
    folder.scanned = 320;
    folder.toScan = 1204;
    QTest::newRow("reading") << folder << "Reading 320 of 1,204 files";
    folder.away = true;
    folder.trackCount = 7;
    QTest::newRow("away") << folder << "Not connected. 7 tracks come back with it";
}

void TestFolderSettings::states()
{
    QFETCH(sync::MusicFolder, folder);
    QFETCH(QString, words);
    QCOMPARE(folderStateWords(folder), words);
    for (int kind = 0; kind <= int(sync::ErrorKind::WorkOffline); ++kind)
        QVERIFY(!folderSentence(sync::ErrorKind(kind)).isEmpty());
}

QTEST_MAIN(TestFolderSettings)
#include "tst_foldersettings.moc"
