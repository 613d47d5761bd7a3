// Sound in the window: the settings, the equaliser, the player bar's chips and menus, a device that goes.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <player/dsp/EqualiserPresets.h>
#include <ui/pages/EqualiserDialog.h>
#include <ui/shell/Navigation.h>
#include <ui/shell/SoundPopover.h>
#include <ui/widgets/Chips.h>
#include <ui/widgets/Segments.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>

using namespace sostenuto;
using namespace sostenuto::ui;
using player::SoundSettings;
using Change = player::SignalPath::Change;

class TestWindowSound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init() { m_under = std::make_unique<WindowUnderTest>(); }
    void cleanup() { m_under.reset(); }

    void settingsOpenByKeyAndGoBack();
    void everySettingIsHeard();
    void settingsFollowThePlayer();
    void everythingInTheSettingsCanBeNamed();
    void theSectionsLead();
    void theWheelNeedsFocus();
    void devicesAreChosen();

    void presetsAndSlidersAreHeard();
    void theSafePreampIsSafe();
    void bandsAreEdited();
    void textIsTakenOverOrRefused();
    void filesAreImported();
    void thereIsOneEqualiser();

    void theChipSaysWhatHappens();
    void thePopoverUndoes();
    void whatPassesIsSeenAndEnded();
    void speedAndSleepByMenu();
    void aDeviceThatGoesIsToldOf();
    void theThemeIsChosenInTheSettings();

private:
    [[nodiscard]] player::Player& player() { return m_under->fakes->player; }
    [[nodiscard]] const SoundSettings& sound() { return player().sound(); }
    void openSettings() { m_under->action("actionSettings")->trigger(); }
    QWidget* openEqualiser()
    {
        m_under->action("actionEqualiser")->trigger();
        return m_under->part<>("equaliserDialog");
    }
    void segment(const char* name, int id)
    {
        m_under->part<Segments>(name)->findChild<QAbstractButton*>(QStringLiteral("segment%1").arg(id))->click();
    }

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
};

void TestWindowSound::settingsOpenByKeyAndGoBack()
{
    m_under->key(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(m_under->isShown("pageSettings"));
    m_under->action("actionGoBack")->trigger();
    QVERIFY(!m_under->isShown("pageSettings"));
    QVERIFY(m_under->isShown("albumsGrid"));
}

void TestWindowSound::everySettingIsHeard()
{
    openSettings();
    segment("playbackWhenDeviceGoes", int(player::WhenDeviceGoes::Move));
    segment("playbackRate", int(player::RateChoice::FollowTrack));
    segment("playbackReplayGain", int(player::Levelling::Album));
    const auto slide = [this](const char* name, int value) { m_under->part<QSlider>(name)->setValue(value); };
    slide("playbackPreamp", 3);
    slide("playbackUntagged", -8);
    slide("playbackCrossfade", 6);
    slide("playbackBalance", -25);
    slide("playbackSpeed", 125);
    m_under->click("playbackPreventClipping");
    m_under->click("playbackEqualiser");
    m_under->click("playbackMono");
    m_under->click("playbackGapless");
    SoundSettings expected;
    expected.gapless = false;
    expected.whenDeviceGoes = player::WhenDeviceGoes::Move;
    expected.rate = player::RateChoice::FollowTrack;
    expected.level = {player::Levelling::Album, 1.5, -4, false};
    expected.crossfadeMs = 3000;
    expected.balance = -0.25;
    expected.speed = 1.25;
    expected.equaliser.on = true;
    expected.mono = true;
    QCOMPARE(sound(), expected);
    m_under->click("playbackSpeedReset");
    QCOMPARE(sound().speed, 1.0);
}

void TestWindowSound::settingsFollowThePlayer()
{
    openSettings();
    QVERIFY(!m_under->part<>("playbackPreamp")->isEnabled()); // there is nothing to add to
    SoundSettings changed;
    changed.level.levelling = player::Levelling::Automatic;
    changed.crossfadeMs = 12000;
    changed.mono = true;
    QSignalSpy spy(&player(), &player::Player::soundChanged);
    player().setSound(changed);
    QCOMPARE(m_under->part<Segments>("playbackReplayGain")->chosen(), int(player::Levelling::Automatic));
    QCOMPARE(m_under->part<QSlider>("playbackCrossfade")->value(), 24);
    QVERIFY(m_under->part<QAbstractButton>("playbackMono")->isChecked());
    QVERIFY(m_under->part<QAbstractButton>("playbackGapless")->isChecked());
    QVERIFY(m_under->part<QSlider>("playbackCrossfade")->isEnabled());
    QVERIFY(m_under->part<>("playbackPreamp")->isEnabled());
    QCOMPARE(spy.size(), 1); // showing it changes nothing
}

void TestWindowSound::everythingInTheSettingsCanBeNamed()
{
    openSettings();
    const auto* page = m_under->part<>("pageSettings");
    int controls = 0;
    for (QWidget* widget : page->findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        ++controls;
    }
    QVERIFY(controls > 20);
}

void TestWindowSound::theSectionsLead()
{
    openSettings();
    auto* list = m_under->part<QListWidget>("settingsNavList");
    const auto* bar = m_under->part<QScrollArea>("settingsScroll")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    list->setCurrentRow(1);
    QVERIFY(bar->value() > 0);
    list->setCurrentRow(0);
    QCOMPARE(bar->value(), 0);
    const_cast<QScrollBar*>(bar)->setValue(bar->maximum());
    QCOMPARE(list->currentRow(), list->count() - 1);
}

void TestWindowSound::theWheelNeedsFocus()
{
    openSettings();
    auto* slider = m_under->part<QSlider>("playbackCrossfade");
    const auto turn = [slider] {
        QWheelEvent wheel(QPointF(5, 5), slider->mapToGlobal(QPointF(5, 5)), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(slider, &wheel);
        return wheel.isAccepted();
    };
    QVERIFY(!turn()); // the page below may have it
    QCOMPARE(sound(), SoundSettings{});
    slider->setFocus();
    QVERIFY(turn());
    QVERIFY(sound().crossfadeMs > 0);
}

void TestWindowSound::devicesAreChosen()
{
    openSettings();
    auto* combo = m_under->part<QComboBox>("playbackDevice");
    QCOMPARE(combo->count(), 3);
    QCOMPARE(combo->itemText(0), QStringLiteral("System default (Desk speakers)"));
    QCOMPARE(combo->itemText(2), QStringLiteral("USB headphones"));
    combo->setCurrentIndex(2);
    Q_EMIT combo->activated(2);
    QCOMPARE(sound().device, QStringLiteral("usb"));
    QVERIFY(m_under->part<>("playerDevice")->accessibleName().contains(QStringLiteral("USB headphones")));
    m_under->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto* menu = m_under->part<QMenu>("deviceMenu");
    QVERIFY(menu->isVisible());
    QVERIFY(menu->actions()[2]->isChecked());
    menu->actions()[0]->trigger();
    menu->close();
    QCOMPARE(sound().device, QString());
    QCOMPARE(combo->currentIndex(), 0);
}

void TestWindowSound::presetsAndSlidersAreHeard()
{
    openEqualiser();
    auto* preset = m_under->part<QComboBox>("equaliserPreset");
    preset->setCurrentIndex(1);
    Q_EMIT preset->activated(1);
    QCOMPARE(sound().equaliser, player::settingsOf(player::equaliserPresets()[1]));
    QVERIFY(m_under->part<QAbstractButton>("equaliserOn")->isChecked());
    m_under->part<QSlider>("equaliserBand10")->setValue(-6);
    QCOMPARE(sound().equaliser.bands[9].gainDb, -3.0);
    QCOMPARE(sound().equaliser.bands[0].gainDb, player::equaliserPresets()[1].gainsDb[0]);
    QCOMPARE(preset->currentText(), QStringLiteral("Own"));
    QVERIFY(m_under->part<>("equaliserCurve")->accessibleDescription().startsWith(QStringLiteral("Loudest at")));
    m_under->click("equaliserOn");
    QVERIFY(!sound().equaliser.on);
}

void TestWindowSound::theSafePreampIsSafe()
{
    openEqualiser();
    m_under->part<QSlider>("equaliserBand3")->setValue(24);
    QCOMPARE(sound().equaliser.preampDb, 0.0);
    m_under->click("equaliserSafePreamp");
    QCOMPARE(sound().equaliser.preampDb, player::safePreampDb(sound().equaliser));
    QVERIFY(sound().equaliser.preampDb <= -12);
}

void TestWindowSound::bandsAreEdited()
{
    openEqualiser();
    segment("equaliserTabs", 1);
    for (int i = 0; i < player::MostEqualiserBands; ++i)
        m_under->click("equaliserAdd");
    QCOMPARE(sound().equaliser.bands.size(), std::size_t(player::MostEqualiserBands));
    QVERIFY(!m_under->part<>("equaliserAdd")->isEnabled());
    m_under->part<QDoubleSpinBox>("equaliserFrequency2")->setValue(105);
    m_under->part<QDoubleSpinBox>("equaliserGain2")->setValue(-2.8);
    m_under->part<QDoubleSpinBox>("equaliserWidth2")->setValue(0.7);
    auto* kind = m_under->part<QComboBox>("equaliserKind2");
    kind->setCurrentIndex(1);
    Q_EMIT kind->activated(1);
    const player::EqualiserBand wanted{player::FilterKind::LowShelf, 105, -2.8, 0.7};
    QCOMPARE(sound().equaliser.bands[1], wanted);
    auto* number = m_under->part<QDoubleSpinBox>("equaliserFrequency3");
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("250"));
    QTest::keyClick(number, Qt::Key_Return); // ends the number, not the dialog
    QCOMPARE(sound().equaliser.bands[2].frequencyHz, 250.0);
    QVERIFY(m_under->isShown("equaliserDialog"));
    m_under->click("equaliserRemove1");
    QCOMPARE(sound().equaliser.bands[0], wanted);
    QCOMPARE(sound().equaliser.bands.size(), std::size_t(player::MostEqualiserBands - 1));
    segment("equaliserTabs", 0); // ten sliders can't show these, and throw nothing away by themselves
    QVERIFY(!m_under->isShown("equaliserBand1"));
    m_under->click("equaliserStartOver");
    QVERIFY(sound().equaliser.bands.empty());
    QTRY_VERIFY(m_under->isShown("equaliserBand1"));
}

void TestWindowSound::textIsTakenOverOrRefused()
{
    auto* dialog = qobject_cast<EqualiserDialog*>(openEqualiser());
    dialog->take(QStringLiteral("Preamp: -6.2 dB\nFilter 1: ON PK Fc 105 Hz Gain -2.8 dB Q 0.70\n"));
    QCOMPARE(sound().equaliser, (player::EqualiserSettings{true, -6.2, {{player::FilterKind::Peak, 105, -2.8, 0.7}}}));
    const auto* words = m_under->part<QLabel>("equaliserWords");
    QCOMPARE(words->text(), QStringLiteral("1 band was taken over."));
    const SoundSettings before = sound();
    dialog->take(QStringLiteral("Filter 1: ON PK Fc <b>105</b> Hz"));
    QCOMPARE(sound(), before);
    QVERIFY(words->text().startsWith(QStringLiteral("Nothing was changed")));
    QCOMPARE(words->textFormat(), Qt::PlainText);
    m_under->click("equaliserCopy");
    player().setSound({});
    m_under->action("actionEqualiserPaste")->trigger();
    QCOMPARE(sound(), before);
}

void TestWindowSound::filesAreImported()
{
    openEqualiser();
    const QString path = m_under->fakes->folder.filePath(QStringLiteral("ParametricEQ.txt"));
    const auto import = [&] {
        m_under->action("actionEqualiserFile")->trigger();
        auto* chooser = m_under->part<QFileDialog>("equaliserFile");
        Q_EMIT chooser->fileSelected(path);
        delete chooser;
    };
    import(); // it is not there
    const auto* words = m_under->part<QLabel>("equaliserWords");
    QTRY_VERIFY(words->text().startsWith(QStringLiteral("The file could not be opened")));
    QCOMPARE(sound(), SoundSettings{});
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Preamp: -3 dB\r\nFilter 1: ON LSC Fc 105 Hz Gain 3.0 dB Q 0.70\r\n");
    file.close();
    import();
    QTRY_COMPARE(sound().equaliser,
                 (player::EqualiserSettings{true, -3, {{player::FilterKind::LowShelf, 105, 3, 0.7}}}));
}

void TestWindowSound::thereIsOneEqualiser()
{
    openEqualiser();
    openEqualiser();
    QCOMPARE(m_under->window->findChildren<EqualiserDialog*>().size(), 1);
}

void TestWindowSound::theChipSaysWhatHappens()
{
    player().setVolume(1);
    m_under->playSomething();
    const auto* chip = m_under->part<QualityChip>("playerQuality");
    QTRY_VERIFY(player().signalPath().bitPerfect());
    QTRY_VERIFY(chip->accessibleName().endsWith(QStringLiteral("Bit-perfect")));
    SoundSettings levelled;
    levelled.level.levelling = player::Levelling::Track;
    player().setSound(levelled);
    QTRY_VERIFY(chip->accessibleName().endsWith(QStringLiteral("RG −6.0 dB"))); // there is no tag
    m_under->window->resize(1100, 700);
    QTRY_VERIFY(!chip->accessibleName().contains(QStringLiteral("RG")));
    QVERIFY(chip->isVisible());
}

void TestWindowSound::thePopoverUndoes()
{
    m_under->playSomething();
    SoundSettings changed;
    changed.mono = true;
    changed.balance = 0.5;
    player().setVolume(0.5);
    player().setSound(changed);
    QTRY_VERIFY(player().signalPath().known);
    QTRY_VERIFY(m_under->isShown("playerQuality"));
    m_under->click("playerQuality");
    QVERIFY(m_under->isShown("soundPopover"));
    const auto undo = [this](Change change) {
        const QByteArray name = "soundUndo" + QByteArray::number(int(change));
        QTRY_VERIFY(m_under->window->findChild<QPushButton*>(QLatin1String(name)));
        m_under->click(name.constData());
    };
    auto* popover = m_under->part<SoundPopover>("soundPopover");
    const int before = popover->height();
    popover->say({true, {Change::Volume, Change::Mono, Change::Balance, Change::Equaliser, Change::Speed}, 0, 0, 0, 0});
    QVERIFY(popover->height() > before);
    popover->say(player().signalPath());
    QCOMPARE(popover->height(), before);
    undo(Change::Mono);
    QVERIFY(!sound().mono);
    undo(Change::Balance);
    QCOMPARE(sound(), SoundSettings{});
    undo(Change::Volume);
    QCOMPARE(player().volume(), 1.0);
    QTRY_VERIFY(m_under->part<QLabel>("soundHeadline")->text().startsWith(QStringLiteral("Bit-perfect")));
    QTest::keyClick(m_under->part<>("soundPopover"), Qt::Key_Escape);
    QVERIFY(!m_under->isShown("soundPopover"));
}

void TestWindowSound::whatPassesIsSeenAndEnded()
{
    QVERIFY(!m_under->isShown("playerPassing"));
    m_under->playSomething();
    m_under->key(Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(player().stopsAfterCurrent());
    m_under->action("actionSleep30")->trigger();
    m_under->action("actionSpeed150")->trigger();
    QVERIFY(m_under->isShown("playerPassing"));
    QCOMPARE(m_under->part<>("playerPassing")->accessibleName(),
             QStringLiteral("Stops after this, Sleep in 30 min, 1.5×"));
    while (m_under->isShown("playerPassing")) {
        m_under->click("playerPassing");
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu && !menu->actions().isEmpty());
        menu->actions().first()->trigger();
        menu->close();
        QTRY_VERIFY(!m_under->window->findChild<QMenu*>(QStringLiteral("passingMenu")));
    }
    QVERIFY(!player().stopsAfterCurrent());
    QCOMPARE(player().sleepLeftMs(), 0);
    QCOMPARE(sound().speed, 1.0);
}

void TestWindowSound::speedAndSleepByMenu()
{
    m_under->action("actionSpeed75")->trigger();
    QCOMPARE(sound().speed, 0.75);
    QVERIFY(m_under->action("actionSpeed75")->isChecked());
    QCOMPARE(m_under->action("actionSpeed")->text(), QStringLiteral("Speed: 0.75×"));
    m_under->action("actionSpeed100")->trigger();
    QCOMPARE(sound().speed, 1.0);
    m_under->action("actionSpeed100")->trigger(); // again: it stays
    QVERIFY(m_under->action("actionSpeed100")->isChecked());
    m_under->action("actionSleep15")->trigger();
    QCOMPARE(m_under->action("actionSleepTimer")->text(), QStringLiteral("Sleep in 15 min"));
    m_under->action("actionSleepOff")->trigger();
    QCOMPARE(m_under->action("actionSleepTimer")->text(), QStringLiteral("Sleep timer"));
    QCOMPARE(player().sleepLeftMs(), 0);
}

void TestWindowSound::aDeviceThatGoesIsToldOf()
{
    m_under->playSomething();
    SoundSettings chosen;
    chosen.device = QStringLiteral("usb");
    player().setSound(chosen);
    QTRY_COMPARE(player().state(), player::PlayState::Playing);
    player().pause();
    Q_EMIT player().deviceGone(QStringLiteral("USB headphones"), false);
    QVERIFY(m_under->isShown("windowNote"));
    QVERIFY(
        m_under->part<>("windowNote")->accessibleName().startsWith(QStringLiteral("USB headphones is gone. Paused")));
    QCOMPARE(m_under->part<QPushButton>("windowNoteAction")->text(), QStringLiteral("Use Desk speakers"));
    m_under->click("windowNoteAction");
    QCOMPARE(sound().device, QString());
    QTRY_COMPARE(player().state(), player::PlayState::Playing);
    QVERIFY(!m_under->isShown("windowNote"));
    Q_EMIT player().deviceGone(QStringLiteral("USB headphones"), true);
    QVERIFY(m_under->part<>("windowNote")->accessibleName().contains(QStringLiteral("moved")));
    m_under->click("windowNoteAction");
    QVERIFY(!m_under->isShown("windowNote"));
}

void TestWindowSound::theThemeIsChosenInTheSettings()
{
    openSettings();
    segment("appearanceTheme", int(Theme::Mode::Light));
    QVERIFY(!Theme::current().isDark());
    QVERIFY(m_under->action("actionThemeLight")->isChecked());
    m_under->action("actionThemeDark")->trigger();
    QCOMPARE(m_under->part<Segments>("appearanceTheme")->chosen(), int(Theme::Mode::Dark));
    QCOMPARE(m_under->fakes->settings.value(QStringLiteral("look/theme")).toString(), QStringLiteral("dark"));
}

QTEST_MAIN(TestWindowSound)
#include "tst_windowsound.moc"
