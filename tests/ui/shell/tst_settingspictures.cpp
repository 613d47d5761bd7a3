// Pictures of the settings, of the palette and the sheet of keys, and of pages at every text size: SOSTENUTO_PICTURES
// names the folder. Without it some of them are painted and only looked at for being painted at all.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/pages/SettingsPage.h>
#include <ui/shell/Navigation.h>
#include <ui/theme/Appearance.h>

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTreeWidget>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestSettingsPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void windows_data();
    void windows();

private:
    std::unique_ptr<testing::Look> m_look;
};

namespace {

qint64 sectionOf(const QString& what)
{
    if (what == QStringLiteral("keys"))
        return SettingsPage::shortcutsSection;
    if (what == QStringLiteral("about"))
        return SettingsPage::aboutSection;
    if (what == QStringLiteral("notices"))
        return SettingsPage::noticesSection;
    if (what == QStringLiteral("privacy"))
        return SettingsPage::privacySection;
    if (what == QStringLiteral("joins"))
        return SettingsPage::playbackSection;
    if (what == QStringLiteral("storage") || what == QStringLiteral("moving") || what == QStringLiteral("away"))
        return SettingsPage::storageSection;
    return what == QStringLiteral("look") ? SettingsPage::appearanceSection : 0;
}

Place placeOf(const FakeServices& fakes, const QString& what)
{
    if (what == QStringLiteral("album"))
        return {Place::Kind::Album, fakes.library.albumRows.firstKey()};
    if (what == QStringLiteral("artist"))
        return {Place::Kind::Artist, fakes.library.artistRows.firstKey()};
    if (what == QStringLiteral("tracks"))
        return {Place::Kind::Tracks};
    if (what == QStringLiteral("outage"))
        return {Place::Kind::Playlist, fakes.library.playlistRows.firstKey()};
    if (what == QStringLiteral("status"))
        return {Place::Kind::Status, 1};
    if (what == QStringLiteral("offline"))
        return {Place::Kind::Offline};
    if (what == QStringLiteral("search"))
        return {Place::Kind::Search};
    return {Place::Kind::Albums};
}

void show(WindowUnderTest& under, const QString& what)
{
    auto* pages = under.part<Navigation>("pageStack");
    if (what.startsWith(QStringLiteral("settings-"))) {
        const bool joins = what == QStringLiteral("settings-joins");
        const bool held = sectionOf(what.mid(9)) == SettingsPage::storageSection;
        const QString folder = QStringLiteral("/srv/music/a folder with a long name on another disk/held");
        pages->go({Place::Kind::Settings, sectionOf(what.mid(9)),
                   joins  ? QStringLiteral("Streaming quality")
                   : held ? QStringLiteral("Folder of held music")
                          : QString()});
        if (what == QStringLiteral("settings-moving"))
            under.fakes->keep.tellHome({.folder = folder,
                                        .to = QStringLiteral("/media/disk"),
                                        .stage = sync::HeldHome::Stage::Copying,
                                        .files = 764,
                                        .filesDone = 212,
                                        .bytes = 38'200'000'000,
                                        .bytesDone = 8'900'000'000});
        if (what == QStringLiteral("settings-storage"))
            under.fakes->keep.tellHome({.folder = folder,
                                        .to = QStringLiteral("/media/disk"),
                                        .trouble = sync::MoveTrouble::NoRoom,
                                        .bytesNeeded = 38'300'000'000,
                                        .bytesFree = 12'000'000'000});
        if (what == QStringLiteral("settings-away"))
            under.fakes->keep.tellHome(
                {.folder = folder, .to = QStringLiteral("/media/disk"), .trouble = sync::MoveTrouble::Away});
        if (what == QStringLiteral("settings-keys")) {
            auto* table = under.part<QTreeWidget>("shortcutsTable");
            table->setCurrentItem(table->findItems(QStringLiteral("Mute"), Qt::MatchExactly).value(0));
            QTest::keyClick(under.part<>("shortcutsKeys"), Qt::Key_L, Qt::ControlModifier);
        }
        if (what.startsWith(QStringLiteral("settings-server")))
            under.part<QPushButton>("connectionTestRun")->click();
        if (what == QStringLiteral("settings-serverdialog")) {
            under.part<QPushButton>("serverEdit")->click();
            under.window->findChild<QPushButton*>(QStringLiteral("serverDialogTest"))->click();
        }
        if (what == QStringLiteral("settings-found"))
            under.part<QLineEdit>("settingsSearch")->setText(QStringLiteral("play"));
        return;
    }
    pages->go(placeOf(*under.fakes, what));
    if (what == QStringLiteral("outage"))
        under.fakes->status.set(FakeStatus::streamingDown());
    if (what == QStringLiteral("queue"))
        under.action("actionShowQueue")->trigger();
    if (what == QStringLiteral("search"))
        under.part<QLineEdit>("searchField")->setText(QStringLiteral("sal"));
    if (what.startsWith(QStringLiteral("commands")))
        under.action("actionCommands")->trigger();
    if (what == QStringLiteral("commands-typed"))
        under.part<QLineEdit>("commandField")->setText(QStringLiteral("pla"));
    if (what == QStringLiteral("shortcuts"))
        under.action("actionShortcuts")->trigger();
}

} // namespace

void TestSettingsPictures::windows_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("compact");
    QTest::addColumn<bool>("contrast");
    QTest::addColumn<QSize>("size");
    const auto add = [](const QString& what, int percent, const QSize& size, bool compact = false,
                        bool contrast = false) {
        QTest::addRow("%s-%d-%d%s%s", qPrintable(what), percent, size.width(), compact ? "-compact" : "",
                      contrast ? "-contrast" : "")
            << what << percent << compact << contrast << size;
    };
    const QSize wide(1280, 800);
    const QSize narrow(900, 600);
    for (const char* what : {"settings-server", "settings-serverdialog"}) {
        add(QString::fromLatin1(what), 100, wide);
        add(QString::fromLatin1(what), 100, narrow);
        add(QString::fromLatin1(what), 150, narrow);
    }
    for (const char* what : {"settings-top", "settings-look", "settings-keys", "settings-found", "settings-notices",
                             "settings-privacy", "settings-joins", "settings-storage", "settings-moving",
                             "settings-away", "settings-about", "commands", "commands-typed", "shortcuts"}) {
        add(QString::fromLatin1(what), 100, wide);
        add(QString::fromLatin1(what), 150, narrow);
    }
    for (const char* what : {"albums", "album", "artist", "tracks", "outage", "queue", "search", "status", "offline"}) {
        for (const int percent : textSizes)
            add(QString::fromLatin1(what), percent, wide);
        add(QString::fromLatin1(what), 150, narrow);
    }
    for (const char* what : {"album", "queue"})
        add(QString::fromLatin1(what), 100, wide, true);
    for (const char* what : {"album", "outage", "settings-look"})
        add(QString::fromLatin1(what), 100, wide, false, true);
}

void TestSettingsPictures::windows()
{
    QFETCH(QString, what);
    QFETCH(int, percent);
    QFETCH(bool, compact);
    QFETCH(bool, contrast);
    QFETCH(QSize, size);
    const QString folder = qEnvironmentVariable("SOSTENUTO_PICTURES");
    if (folder.isEmpty() && percent != 150)
        QSKIP("SOSTENUTO_PICTURES names no folder");
    Appearance wanted = appearance();
    wanted.textSize = percent;
    wanted.compact = compact;
    setAppearance(wanted);
    setHighContrast(contrast);
    WindowUnderTest under(true, size);
    under.playSomething();
    QTRY_COMPARE(under.fakes->player.state(), player::PlayState::Playing);
    under.fakes->player.pause();
    show(under, what);
    if (what.startsWith(QStringLiteral("settings-")) && sectionOf(what.mid(9)) != 0)
        QTRY_VERIFY(under.part<QScrollArea>("settingsScroll")->verticalScrollBar()->value() > 0); // it is laid out
    QTest::qWait(folder.isEmpty() ? 0 : 400); // covers are decoded elsewhere
    QImage picture = under.window->grab().toImage();
    for (const char* dialog : {"commandPalette", "shortcutsDialog", "serverDialog"}) {
        if (QWidget* open = under.window->findChild<QWidget*>(QLatin1String(dialog)))
            picture = open->grab().toImage();
    }
    QVERIFY(!picture.isNull());
    if (!folder.isEmpty())
        QVERIFY(
            picture.save(QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png"))));
    setHighContrast(false);
}

QTEST_MAIN(TestSettingsPictures)
#include "tst_settingspictures.moc"
