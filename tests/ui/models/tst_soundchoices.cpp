// What can be chosen about the sound, and what the equaliser's window makes of its settings.
#include <ui/models/EqualiserEdit.h>
#include <ui/models/SoundChoices.h>

#include <QLocale>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace sostenuto::ui;
using namespace sostenuto::player;
using Change = SignalPath::Change;

class TestSoundChoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void theDefaultStandsFirst();
    void aChosenDeviceThatIsNotThereStaysChosen();
    void changesAreTakenBackOneByOne();
    void slidersAreTenOctaves();
    void aSliderLeavesTheOthers();
    void everyPresetIsFoundAgain();
    void ownBandsAreNoPreset();
    void curves();
};

void TestSoundChoices::theDefaultStandsFirst()
{
    const std::vector<OutputDevice> devices{{QStringLiteral("a"), QStringLiteral("Headphones"), false},
                                            {QStringLiteral("b"), QStringLiteral("Desk\tspeakers"), true}};
    const std::vector<DeviceChoice> expected{{QString(), QStringLiteral("System default (Desk speakers)"), false},
                                             {QStringLiteral("a"), QStringLiteral("Headphones"), true},
                                             {QStringLiteral("b"), QStringLiteral("Desk speakers"), false}};
    QVERIFY(deviceChoices(devices, QStringLiteral("a")) == expected);
    QVERIFY(deviceChoices({}, {}) == (std::vector<DeviceChoice>{{QString(), QStringLiteral("System default"), true}}));
}

void TestSoundChoices::aChosenDeviceThatIsNotThereStaysChosen()
{
    const auto choices =
        deviceChoices({{QStringLiteral("a"), QStringLiteral("Headphones"), true}}, QStringLiteral("alsa:long:id"));
    QCOMPARE(choices.size(), std::size_t{3});
    QVERIFY(choices.back().chosen);
    QCOMPARE(choices.back().id, QStringLiteral("alsa:long:id"));
    QCOMPARE(choices.back().words, QStringLiteral("Chosen device (not connected)"));
}

/// What describePath() says of a sound without the change no longer has it.
void TestSoundChoices::changesAreTakenBackOneByOne()
{
    SoundSettings sound;
    sound.level.levelling = Levelling::Track;
    sound.equaliser = octaveSettings({3, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    sound.balance = 0.5;
    sound.mono = true;
    sound.speed = 1.5;
    for (Change change :
         {Change::Levelling, Change::Equaliser, Change::Balance, Change::Mono, Change::Speed, Change::Resampled}) {
        const auto without = soundWithout(change, sound);
        QVERIFY(without.has_value());
        QVERIFY(*without != sound);
        sound = *without;
    }
    SoundSettings untouched;
    untouched.rate = RateChoice::FollowTrack;
    untouched.equaliser.bands = sound.equaliser.bands; // turned off, not thrown away
    QCOMPARE(sound, untouched);
    for (Change change : {Change::Volume, Change::SystemResamples, Change::Downmixed, Change::Rounded, Change::Limited})
        QVERIFY(!soundWithout(change, sound));
}

void TestSoundChoices::slidersAreTenOctaves()
{
    const OctaveGains gains{1, -2, 3, 0, 0, 0, 0, 0.5, 0, -12};
    QVERIFY(slidersOf(octaveSettings(gains)) == gains);
    QVERIFY(slidersOf({}) == OctaveGains{});
    EqualiserSettings other = octaveSettings(gains);
    other.bands[4].q = 3;
    QVERIFY(!slidersOf(other));
    other = octaveSettings(gains);
    other.bands[4].frequencyHz = 510;
    QVERIFY(!slidersOf(other));
    other = octaveSettings(gains);
    other.bands[4].kind = FilterKind::LowShelf;
    QVERIFY(!slidersOf(other));
    other = octaveSettings(gains);
    other.bands.pop_back();
    QVERIFY(!slidersOf(other));
}

void TestSoundChoices::aSliderLeavesTheOthers()
{
    EqualiserSettings settings = octaveSettings({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, -3);
    settings.on = false;
    const EqualiserSettings turned = withSlider(settings, 2, -4);
    QVERIFY(slidersOf(turned) == (OctaveGains{1, 2, -4, 4, 5, 6, 7, 8, 9, 10}));
    QCOMPARE(turned.preampDb, -3.0);
    QVERIFY(!turned.on);
}

void TestSoundChoices::everyPresetIsFoundAgain()
{
    for (int i = 0; i < int(equaliserPresets().size()); ++i) {
        QCOMPARE(presetOf(withPreset(i)), i);
        QVERIFY(withPreset(i).on);
    }
    QCOMPARE(presetOf({}), 0);
}

void TestSoundChoices::ownBandsAreNoPreset()
{
    QCOMPARE(presetOf(withSlider(withPreset(0), 3, 1.5)), -1);
    QCOMPARE(presetOf({true, 0, {{FilterKind::Peak, 100, 3, 1}}}), -1);
}

void TestSoundChoices::curves()
{
    const auto flat = responseCurve({}, 50);
    QCOMPARE(flat.size(), std::size_t{50});
    QCOMPARE(flat.front().frequencyHz, 20.0);
    QVERIFY(std::abs(flat.back().frequencyHz - 20000) < 0.001);
    QCOMPARE(curveInWords(flat), QStringLiteral("The same at all frequencies: 0 dB"));
    // Drawn also while it is off: one sees what one would hear.
    const auto peak = responseCurve({false, -2, {{FilterKind::Peak, 1000, 6, 2}}}, 301);
    const auto loudest = std::max_element(peak.begin(), peak.end(), [](auto& a, auto& b) { return a.db < b.db; });
    QVERIFY(std::abs(loudest->db - 4) < 0.05);
    QVERIFY(std::abs(loudest->frequencyHz - 1000) < 20);
    QVERIFY(curveInWords(peak).startsWith(QStringLiteral("Loudest at ")));
    QVERIFY(curveInWords(peak).contains(QStringLiteral("+4.0 dB")));
}

QTEST_GUILESS_MAIN(TestSoundChoices)
#include "tst_soundchoices.moc"
