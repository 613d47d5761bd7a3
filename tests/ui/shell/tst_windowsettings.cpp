// The settings in the window: its look, its keys, what is found in them; and the sheet of keys and the palette.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/models/PrivacyChoice.h>
#include <ui/pages/AboutSettings.h>
#include <ui/pages/SettingsPage.h>
#include <ui/pages/Wash.h>
#include <ui/shell/Navigation.h>
#include <ui/shell/RememberedWindow.h>
#include <ui/shell/ShortcutsDialog.h>
#include <ui/theme/Appearance.h>
#include <ui/theme/Tips.h>
#include <ui/widgets/KeyField.h>
#include <ui/widgets/SearchField.h>
#include <ui/widgets/Segments.h>
#include <ui/widgets/TrackView.h>

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTreeWidget>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestWindowSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init() { m_under = std::make_unique<WindowUnderTest>(); }
    void cleanup()
    {
        m_under.reset();
        Appearance usual;
        usual.mode = Theme::Mode::Dark;
        usual.lessMovement = true;
        setAppearance(usual);
    }

    void theTextGrows();
    void nothingIsCutAtAnySize_data();
    void nothingIsCutAtAnySize();
    void rowsGetCloser();
    void theLookIsRemembered();
    void coversLendNoColourWhenUnwanted();

    void keysAreChosen();
    void keysThatAreTakenAreTold();
    void keysComeBack();
    void theFieldTakesWhatTheWindowWouldDo();

    void thePaletteRunsWhatIsTyped();
    void thePaletteLeadsToListsAndSettings();
    void whatCannotBeDoneIsSaid();

    void theSheetHasEveryKey();
    void theSheetIsSearched();
    void columnsAreAboutAsLong();

    void settingsAreFound();
    void theVersionIsCopied();
    void theConnectionIsTested();
    void playsMayStayHere();
    void theHistoryIsClearedWhenAsked();

private:
    [[nodiscard]] FakeServices& fakes() { return *m_under->fakes; }
    void openSettings(qint64 section = 0)
    {
        m_under->part<Navigation>("pageStack")->go({Place::Kind::Settings, section});
    }
    void segment(const char* name, int id)
    {
        m_under->part<>(name)->findChild<QAbstractButton*>(QStringLiteral("segment%1").arg(id))->click();
    }
    [[nodiscard]] QTreeWidgetItem* shortcut(const QString& text)
    {
        auto* table = m_under->part<QTreeWidget>("shortcutsTable");
        const auto found = table->findItems(text, Qt::MatchExactly);
        return found.value(0);
    }
    void choose(const QString& text) { m_under->part<QTreeWidget>("shortcutsTable")->setCurrentItem(shortcut(text)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(m_under->part<>("shortcutsKeys"), key, modifiers);
    }
    [[nodiscard]] QListView* openPalette()
    {
        m_under->action("actionCommands")->trigger();
        return m_under->part<QListView>("commandList");
    }
    [[nodiscard]] QString firstCut() const;
    void type(const QString& text) { m_under->part<QLineEdit>("commandField")->setText(text); }
    [[nodiscard]] QString firstFound()
    {
        return m_under->part<QListView>("commandList")->model()->index(0, 0).data().toString();
    }

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
};

void TestWindowSettings::theTextGrows()
{
    m_under->part<Navigation>("pageStack")->go({Place::Kind::Tracks});
    const auto* rows = m_under->part<>("pageTracks")->findChild<TrackView*>();
    QTRY_COMPARE(rows->rowHeight(), 28);
    const int bar = m_under->part<>("playerBar")->height();
    openSettings();
    segment("appearanceTextSize", 125);
    QCOMPARE(QApplication::font().pixelSize(), 16);
    QCOMPARE(Theme::current().lineHeight(TypeRole::Body), 25);
    QCOMPARE(rows->rowHeight(), 33); // line height + 8
    QCOMPARE(m_under->part<>("playerBar")->height(), bar + 5);
    segment("appearanceTextSize", 150); // the artist goes under the title
    QCOMPARE(rows->rowHeight(), 44 + 10 + 8);
    segment("appearanceTextSize", 90);
    QCOMPARE(rows->rowHeight(), 26);
    segment("appearanceTextSize", 100);
    QCOMPARE(rows->rowHeight(), 28);
    QCOMPARE(m_under->part<>("playerBar")->height(), bar);
}

void TestWindowSettings::nothingIsCutAtAnySize_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("width");
    for (const int percent : textSizes) {
        for (const int width : {1280, 900, 720})
            QTest::addRow("%d at %d", percent, width) << percent << width;
    }
}

/// The first label or button that is lower than its text; empty = none is.
QString TestWindowSettings::firstCut() const
{
    const auto widgets = m_under->window->findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* label = qobject_cast<const QLabel*>(widget);
        const QString text = button ? button->text() : label ? label->text() : QString();
        const QFontMetrics metrics = widget->fontMetrics();
        if (!text.isEmpty() && widget->height() < metrics.ascent() + metrics.descent() - 2)
            return QStringLiteral("%1 “%2” %3 x %4 in %5")
                .arg(widget->objectName(), text)
                .arg(widget->width())
                .arg(widget->height())
                .arg(widget->parentWidget()->objectName());
    }
    return {};
}

void TestWindowSettings::nothingIsCutAtAnySize()
{
    QFETCH(int, percent);
    QFETCH(int, width);
    Appearance wanted = appearance();
    wanted.textSize = percent;
    setAppearance(wanted);
    m_under->window->resize(width, 700);
    m_under->playSomething();
    fakes().status.set(FakeStatus::streamingDown());
    for (const Place::Kind kind :
         {Place::Kind::Albums, Place::Kind::Tracks, Place::Kind::Offline, Place::Kind::Settings, Place::Kind::Status}) {
        m_under->part<Navigation>("pageStack")->go({kind});
        QTRY_COMPARE(firstCut(), QString()); // once it is laid out
    }
}

void TestWindowSettings::rowsGetCloser()
{
    m_under->part<Navigation>("pageStack")->go({Place::Kind::Album, fakes().library.albumRows.firstKey()});
    const auto* rows = m_under->part<TrackView>("albumTrackList");
    QTRY_COMPARE(rows->rowHeight(), 36);
    m_under->playSomething();
    QTRY_COMPARE(m_under->part<>("queueNow")->height(), 52);
    openSettings();
    segment("appearanceDensity", 1);
    QCOMPARE(rows->rowHeight(), 32);
    QCOMPARE(m_under->part<>("queueNow")->height(), 44);
    segment("appearanceDensity", 0);
    QCOMPARE(rows->rowHeight(), 36);
}

void TestWindowSettings::theLookIsRemembered()
{
    openSettings();
    segment("appearanceTextSize", 125);
    segment("appearanceDensity", 1);
    m_under->click("appearanceWash");
    m_under->click("appearanceLessMovement");
    Appearance expected;
    expected.mode = Theme::Mode::Dark;
    expected.textSize = 125;
    expected.compact = true;
    expected.wash = false;
    expected.lessMovement = false; // it was on
    QCOMPARE(RememberedWindow::appearance(fakes().settings), expected);
    QCOMPARE(appearance(), expected);
    fakes().settings.setValue(QStringLiteral("look/textSize"), 777); // written by hand
    setAppearance(RememberedWindow::appearance(fakes().settings));
    QCOMPARE(appearance().textSize, 100);
}

void TestWindowSettings::coversLendNoColourWhenUnwanted()
{
    const auto painted = [] {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        paintWash(&painter, image.rect(), Qt::red);
        return image.pixelColor(10, 0) != QColor(Qt::black);
    };
    QVERIFY(painted());
    openSettings();
    m_under->click("appearanceWash");
    QVERIFY(!painted());
    m_under->click("appearanceWash");
    setHighContrast(true);
    QVERIFY(!painted());
    setHighContrast(false);
}

void TestWindowSettings::keysAreChosen()
{
    openSettings(SettingsPage::shortcutsSection);
    choose(QStringLiteral("Love this track"));
    QCOMPARE(m_under->part<QLineEdit>("shortcutsKeys")->text(), QStringLiteral("Ctrl L"));
    press(Qt::Key_F8, Qt::NoModifier);
    QCOMPARE(shortcut(QStringLiteral("Love this track"))->text(2), QStringLiteral("F8"));
    QCOMPARE(m_under->action("actionLove")->shortcut(), QKeySequence(Qt::Key_F8));
    QCOMPARE(tipParts(m_under->part<QAbstractButton>("playerLike")->toolTip()),
             (TipParts{QStringLiteral("Love this track"), QStringLiteral("F8")}));
    m_under->reopen();
    QCOMPARE(m_under->action("actionLove")->shortcut(), QKeySequence(Qt::Key_F8));
    openSettings(SettingsPage::shortcutsSection);
    choose(QStringLiteral("Love this track"));
    press(Qt::Key_Escape, Qt::NoModifier);
    QVERIFY(m_under->action("actionLove")->shortcuts().isEmpty());
}

void TestWindowSettings::keysThatAreTakenAreTold()
{
    openSettings(SettingsPage::shortcutsSection);
    choose(QStringLiteral("Mute"));
    press(Qt::Key_L, Qt::ControlModifier);
    auto* verdict = m_under->part<QLabel>("shortcutsVerdict");
    QCOMPARE(verdict->text(),
             QStringLiteral("Ctrl L belongs to “Love this track”. Used here, that has no keys any more."));
    QVERIFY(m_under->isShown("shortcutsTake"));
    QCOMPARE(m_under->action("actionMute")->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+M"))); // nothing yet
    m_under->click("shortcutsTake");
    QCOMPARE(m_under->action("actionMute")->shortcut(), QKeySequence(QStringLiteral("Ctrl+L")));
    QVERIFY(m_under->action("actionLove")->shortcut().isEmpty());
    QVERIFY(!m_under->isShown("shortcutsTake"));

    press(Qt::Key_M, Qt::NoModifier);
    QCOMPARE(verdict->text(), QStringLiteral("M types or moves. Add Ctrl or Alt."));
    QVERIFY(!m_under->isShown("shortcutsTake"));
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(verdict->text(), QStringLiteral("Ctrl C is needed by fields, lists or menus."));
    press(Qt::Key_MediaNext, Qt::NoModifier); // stays with who has it
    QVERIFY(verdict->text().contains(QStringLiteral("belongs to “Next track”")));
    QVERIFY(!m_under->isShown("shortcutsTake"));
    QCOMPARE(m_under->action("actionMute")->shortcut(), QKeySequence(QStringLiteral("Ctrl+L")));
}

void TestWindowSettings::keysComeBack()
{
    openSettings(SettingsPage::shortcutsSection);
    choose(QStringLiteral("Louder"));
    QVERIFY(!m_under->part<>("shortcutsUsual")->isEnabled());
    press(Qt::Key_F7, Qt::NoModifier);
    choose(QStringLiteral("Softer"));
    press(Qt::Key_F6, Qt::ControlModifier);
    choose(QStringLiteral("Louder"));
    m_under->click("shortcutsUsual");
    QCOMPARE(m_under->action("actionVolumeUp")->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+Up")));
    QCOMPARE(m_under->action("actionVolumeDown")->shortcut(), QKeySequence(QStringLiteral("Ctrl+F6")));
    m_under->click("shortcutsReset");
    QCOMPARE(m_under->action("actionVolumeDown")->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+Down")));
    QCOMPARE(shortcut(QStringLiteral("Softer"))->text(2), QStringLiteral("Ctrl Shift Down"));
}

void TestWindowSettings::theFieldTakesWhatTheWindowWouldDo()
{
    openSettings(SettingsPage::shortcutsSection);
    choose(QStringLiteral("Albums"));
    m_under->part<>("shortcutsKeys")->setFocus();
    press(Qt::Key_4, Qt::ControlModifier); // would go to the artists
    QVERIFY(m_under->isShown("pageSettings"));
    QVERIFY(m_under->part<QLabel>("shortcutsVerdict")->text().contains(QStringLiteral("“Artists”")));
    m_under->key(Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != m_under->part<>("shortcutsKeys"));
}

void TestWindowSettings::thePaletteRunsWhatIsTyped()
{
    const QListView* list = openPalette();
    QVERIFY(list->model()->rowCount() > 60);
    type(QStringLiteral("tracks go"));
    QCOMPARE(firstFound(), QStringLiteral("Tracks"));
    QTest::keyClick(m_under->part<>("commandField"), Qt::Key_Return);
    QTRY_VERIFY(m_under->isShown("pageTracks"));
    QTRY_VERIFY(!m_under->window->findChild<QWidget*>(QStringLiteral("commandPalette")));

    list = openPalette(); // what was used is the first
    QCOMPARE(firstFound(), QStringLiteral("Tracks"));
    QTest::keyClick(m_under->part<>("commandField"), Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(m_under->part<>("commandField"), Qt::Key_Up);
    QTest::keyClick(m_under->part<>("commandField"), Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 0);
    m_under->action("actionCommands")->trigger(); // there is one
    QCOMPARE(m_under->window->findChildren<QWidget*>(QStringLiteral("commandPalette")).size(), 1);
}

void TestWindowSettings::thePaletteLeadsToListsAndSettings()
{
    const sync::Playlist playlist = fakes().library.playlistRows.first();
    const QListView* list = openPalette();
    type(playlist.name);
    QTRY_COMPARE(firstFound(), playlist.name);
    QTest::keyClick(m_under->part<>("commandField"), Qt::Key_Return);
    QTRY_VERIFY(m_under->isShown("pagePlaylist"));
    QTRY_VERIFY(!m_under->window->findChild<QWidget*>(QStringLiteral("commandPalette")));
    list = openPalette();
    type(QStringLiteral("settings appear"));
    QCOMPARE(firstFound(), QStringLiteral("Appearance"));
    Q_EMIT const_cast<QListView*>(list)->clicked(list->model()->index(0, 0));
    QTRY_VERIFY(m_under->isShown("pageSettings"));
    QTRY_COMPARE(m_under->part<QListWidget>("settingsNavList")->currentItem()->text(), QStringLiteral("Appearance"));
    const auto* bar = m_under->part<QScrollArea>("settingsScroll")->verticalScrollBar();
    QTRY_VERIFY(bar->value() > 0); // scrolled to, once everything has its height
    QVERIFY(!m_under->part<>("appearanceTextSize")->visibleRegion().isEmpty());
}

void TestWindowSettings::whatCannotBeDoneIsSaid()
{
    QVERIFY(!m_under->action("actionUndo")->isEnabled());
    const QListView* list = openPalette();
    type(QStringLiteral("undo"));
    QCOMPARE(firstFound(), QStringLiteral("Undo"));
    QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Undo, Edit, not now, Ctrl Z"));
    QTest::keyClick(m_under->part<>("commandField"), Qt::Key_Return);
    QVERIFY(m_under->isShown("commandPalette"));
    type(QStringLiteral("qqqq"));
    QVERIFY(!m_under->isShown("commandList"));
    QTest::keyClick(m_under->part<>("commandField"), Qt::Key_Return);
    QVERIFY(m_under->isShown("commandPalette"));
}

void TestWindowSettings::theSheetHasEveryKey()
{
    m_under->window->findChild<QAction*>(QStringLiteral("actionShortcuts"))->trigger();
    QStringList words;
    const auto labels = m_under->part<>("shortcutsDialog")->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        words.append(label->text());
    int withKeys = 0;
    const auto actions = m_under->window->findChildren<QAction*>();
    for (const QAction* action : actions) {
        if (!action->objectName().startsWith(QStringLiteral("action")) || action->shortcut().isEmpty())
            continue;
        QVERIFY2(words.contains(action->text().remove(u'&')), qPrintable(action->text()));
        ++withKeys;
    }
    QVERIFY(withKeys > 35);
    QVERIFY(words.contains(QStringLiteral("In lists")));
    m_under->action("actionShortcuts")->trigger(); // there is one
    QCOMPARE(m_under->window->findChildren<QWidget*>(QStringLiteral("shortcutsDialog")).size(), 1);
}

void TestWindowSettings::theSheetIsSearched()
{
    m_under->action("actionShortcuts")->trigger();
    const auto* dialog = m_under->part<>("shortcutsDialog");
    const auto shown = [dialog] {
        QStringList words;
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        return words;
    };
    auto* field = m_under->part<QLineEdit>("shortcutsSearch");
    field->setText(QStringLiteral("mute"));
    QVERIFY(shown().contains(QStringLiteral("Mute")));
    QVERIFY(!shown().contains(QStringLiteral("Louder")));
    field->setText(QStringLiteral("f11")); // by key
    QVERIFY(shown().contains(QStringLiteral("Full screen")));
    QVERIFY(!shown().contains(QStringLiteral("Mute")));
    field->setText(QStringLiteral("nothing of that kind"));
    QVERIFY(m_under->isShown("shortcutsNothing"));
}

void TestWindowSettings::columnsAreAboutAsLong()
{
    QCOMPARE(groupsInFirstColumn({}), 0);
    QCOMPARE(groupsInFirstColumn({7}), 1);
    QCOMPARE(groupsInFirstColumn({5, 5}), 1);
    QCOMPARE(groupsInFirstColumn({2, 2, 2, 9}), 3);
    QCOMPARE(groupsInFirstColumn({9, 2, 2, 2}), 1);
}

void TestWindowSettings::settingsAreFound()
{
    openSettings();
    auto* search = m_under->part<QLineEdit>("settingsSearch");
    search->setText(QStringLiteral("text size"));
    QVERIFY(m_under->isShown("appearanceTextSize"));
    QVERIFY(!m_under->isShown("appearanceDensity"));
    QVERIFY(!m_under->isShown("playbackDevice"));
    const auto* sections = m_under->part<QListWidget>("settingsNavList");
    QCOMPARE(sections->currentItem()->text(), QStringLiteral("Appearance"));
    search->setText(QStringLiteral("shuffle")); // a shortcut
    QVERIFY(m_under->isShown("shortcutsTable"));
    QVERIFY(shortcut(QStringLiteral("Mute"))->isHidden());
    search->setText(QStringLiteral("playback")); // a section's name: all of it
    QVERIFY(m_under->isShown("playbackDevice"));
    search->setText(QStringLiteral("no such thing"));
    QVERIFY(m_under->isShown("settingsNothing"));
    search->clear();
    QVERIFY(m_under->isShown("appearanceDensity"));
    QVERIFY(!m_under->isShown("settingsNothing"));
    QVERIFY(!shortcut(QStringLiteral("Mute"))->isHidden());
    m_under->action("actionFind")->trigger();
    QVERIFY(search->hasFocus());
}

void TestWindowSettings::theVersionIsCopied()
{
    m_under->action("actionAbout")->trigger();
    QTRY_VERIFY(m_under->isShown("aboutVersion"));
    m_under->click("aboutCopy");
    const QString text = QApplication::clipboard()->text();
    QCOMPARE(text, AboutSettings::plainText());
    for (const QString& part : {QStringLiteral("Sostenuto "), QStringLiteral("Qt 6."), QStringLiteral("FFmpeg "),
                                QStringLiteral("SQLite 3."), QStringLiteral("TagLib ")})
        QVERIFY2(text.contains(part), qPrintable(part));
    m_under->click("aboutLicences");
    QVERIFY(m_under->isShown("licencesText"));
}

void TestWindowSettings::theConnectionIsTested()
{
    openSettings(SettingsPage::serversSection);
    QVERIFY(!m_under->isShown("connectionTestList"));
    m_under->click("connectionTestRun");
    QTRY_VERIFY(m_under->isShown("connectionCheck0"));
    QTRY_COMPARE(m_under->part<QPushButton>("connectionTestRun")->text(), QStringLiteral("Test again"));
    QTRY_VERIFY(m_under->part<>("connectionTestRun")->isEnabled());
    QCOMPARE(m_under->part<QLabel>("connectionCheck0")->text(), QStringLiteral("Address found"));
    fakes().account.probeError = sync::ErrorKind::Refused;
    m_under->click("connectionTestRun");
    QTRY_COMPARE(m_under->part<QLabel>("connectionCheck0")->text(), QStringLiteral("Address not found"));
    QVERIFY(m_under->isShown("connectionTestInstead"));
}

void TestWindowSettings::playsMayStayHere()
{
    QVERIFY(submitsPlays(fakes().settings));
    openSettings(SettingsPage::privacySection);
    m_under->click("privacySubmitPlays");
    QVERIFY(!submitsPlays(fakes().settings));
    m_under->click("privacySubmitPlays");
    QVERIFY(submitsPlays(fakes().settings));
}

void TestWindowSettings::theHistoryIsClearedWhenAsked()
{
    openSettings(SettingsPage::privacySection);
    m_under->click("privacyClearHistory");
    QVERIFY(m_under->isShown("privacyClearDialog"));
    QVERIFY(!fakes().edits.calls.contains(QStringLiteral("clearHistory")));
    m_under->click("privacyClearYes");
    QTRY_VERIFY(fakes().edits.calls.contains(QStringLiteral("clearHistory")));
    QTRY_VERIFY(m_under->isShown("toast") || m_under->isShown("toastArea"));
}

QTEST_MAIN(TestWindowSettings)
#include "tst_windowsettings.moc"
