// The words about sound: figures, chips, what changes the samples.
#include <ui/theme/SoundSentences.h>

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace sostenuto::ui;
using namespace sostenuto::player;
using Change = SignalPath::Change;

Q_DECLARE_METATYPE(sostenuto::player::SignalPath)

namespace {

SignalPath pathOf(std::vector<Change> changes, double levelDb = 0)
{
    return {true, std::move(changes), levelDb, 96000, 48000, 44100};
}

constexpr Change everyChange[] = {Change::Volume,    Change::Levelling, Change::Equaliser, Change::Balance,
                                  Change::Mono,      Change::Speed,     Change::Resampled, Change::SystemResamples,
                                  Change::Downmixed, Change::Rounded,   Change::Limited};

} // namespace

class TestSoundSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void figures_data();
    void figures();
    void chips_data();
    void chips();
    void headlines();
    void everyChangeIsToldAndItsWayBack();
    void namesOfDevicesAreBounded();
    void aDeviceThatIsGone();
    void whatPasses();
    void corrections();
};

void TestSoundSentences::figures_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("expected");
    QTest::newRow("down") << decibels(-6.2) << QStringLiteral("−6.2 dB");
    QTest::newRow("up") << decibels(3) << QStringLiteral("+3.0 dB");
    QTest::newRow("nothing") << decibels(0) << QStringLiteral("0 dB");
    QTest::newRow("next to nothing") << decibels(-0.04) << QStringLiteral("0 dB");
    QTest::newRow("CD") << kilohertz(44100) << QStringLiteral("44.1 kHz");
    QTest::newRow("whole") << kilohertz(96000) << QStringLiteral("96 kHz");
    QTest::newRow("low") << frequencyWord(62.5) << QStringLiteral("62.5 Hz");
    QTest::newRow("hundred") << frequencyWord(100) << QStringLiteral("100 Hz");
    QTest::newRow("high") << frequencyWord(2300) << QStringLiteral("2.3 kHz");
    QTest::newRow("faster") << speedWord(1.25) << QStringLiteral("1.25×");
    QTest::newRow("usual") << speedWord(1) << QStringLiteral("1×");
    QTest::newRow("gapless") << gaplessSentence(true) << QStringLiteral("Albums play without a pause");
    QTest::newRow("not gapless") << gaplessSentence(false)
                                 << QStringLiteral("Two seconds of silence between tracks, on albums too");
    QTest::newRow("fade, not gapless") << crossfadeSentence(false)
                                       << QStringLiteral("Only while gapless playback is on");
    QTest::newRow("no fade") << crossfadeWord(0) << QStringLiteral("Off");
    QTest::newRow("fade") << crossfadeWord(3000) << QStringLiteral("3 s");
    QTest::newRow("half") << crossfadeWord(500) << QStringLiteral("0.5 s");
    QTest::newRow("centre") << balanceWord(0.001) << QStringLiteral("Centre");
    QTest::newRow("left") << balanceWord(-0.4) << QStringLiteral("Left 40 %");
    QTest::newRow("right") << balanceWord(1) << QStringLiteral("Right 100 %");
    QTest::newRow("last second") << sleepWord(1) << QStringLiteral("Sleep in 1 min");
    QTest::newRow("begun minute") << sleepWord(60'001) << QStringLiteral("Sleep in 2 min");
}

void TestSoundSentences::figures()
{
    QFETCH(QString, said);
    QTEST(said, "expected");
}

void TestSoundSentences::chips_data()
{
    QTest::addColumn<SignalPath>("path");
    QTest::addColumn<QString>("chip");
    QTest::newRow("nothing plays") << SignalPath{} << QString();
    QTest::newRow("untouched") << pathOf({}) << QStringLiteral("Bit-perfect");
    QTest::newRow("levelled") << pathOf({Change::Volume, Change::Levelling}, -6.2) << QStringLiteral("RG −6.2 dB");
    QTest::newRow("only quieter") << pathOf({Change::Volume}) << QString();
}

void TestSoundSentences::chips()
{
    QFETCH(SignalPath, path);
    QTEST(soundChip(path), "chip");
}

void TestSoundSentences::headlines()
{
    QCOMPARE(soundHeadline({}), QStringLiteral("Nothing is playing."));
    QVERIFY(soundHeadline(pathOf({})).startsWith(QStringLiteral("Bit-perfect:")));
    QVERIFY(soundHeadline(pathOf({Change::Mono})).startsWith(QStringLiteral("One thing changes")));
    QVERIFY(soundHeadline(pathOf({Change::Mono, Change::Speed})).startsWith(QStringLiteral("2 things change")));
}

void TestSoundSentences::everyChangeIsToldAndItsWayBack()
{
    QSet<QString> told;
    for (Change change : everyChange) {
        const SoundChangeText text = soundChangeText(change, pathOf({change}, -6.2));
        QVERIFY(text.what.endsWith(u'.'));
        QVERIFY(!text.what.contains(u'%') || change == Change::Volume);
        QVERIFY(text.action.isEmpty() || text.undo.isEmpty()); // one way to undo it is told, not two
        told.insert(text.what);
    }
    QCOMPARE(told.size(), int(std::size(everyChange)));
    const QString converted = soundChangeText(Change::Resampled, pathOf({})).what.replace(QChar::Nbsp, u' ');
    QCOMPARE(converted, QStringLiteral("Converted from 96 kHz to 48 kHz."));
}

void TestSoundSentences::namesOfDevicesAreBounded()
{
    QCOMPARE(systemDefaultWord({}), QStringLiteral("System default"));
    QCOMPARE(systemDefaultWord(QStringLiteral("Desk\nspeakers")), QStringLiteral("System default (Desk speakers)"));
    QVERIFY(systemDefaultWord(QString(5000, u'x')).size() < 100);
    QVERIFY(deviceGoneSentence(QString(5000, u'x'), false, 0).size() < 100);
    QVERIFY(useDeviceWord(QString(5000, u'x')).size() < 100);
}

void TestSoundSentences::aDeviceThatIsGone()
{
    QCOMPARE(deviceGoneSentence(QStringLiteral("USB headphones"), false, 112'000),
             QStringLiteral("USB headphones is gone. Paused at 1:52."));
    QCOMPARE(deviceGoneSentence({}, true, 0),
             QStringLiteral("The output device is gone. Playing moved to the system's default."));
    QCOMPARE(useDeviceWord({}), QStringLiteral("Use the system default"));
    QCOMPARE(useDeviceWord(QStringLiteral("Desk speakers")), QStringLiteral("Use Desk speakers"));
}

void TestSoundSentences::whatPasses()
{
    QCOMPARE(passingWords(0, 1, false), QStringList());
    QCOMPARE(
        passingWords(24 * 60'000, 1.25, true),
        (QStringList{QStringLiteral("Stops after this"), QStringLiteral("Sleep in 24 min"), QStringLiteral("1.25×")}));
}

void TestSoundSentences::corrections()
{
    QVERIFY(correctionRefused(QStringLiteral("Line 3: what")).endsWith(QStringLiteral("Line 3: what")));
    QCOMPARE(correctionTaken(1, 0), QStringLiteral("1 band was taken over."));
    QCOMPARE(correctionTaken(32, 2), QStringLiteral("32 bands were taken over. 2 more did not fit."));
}

QTEST_GUILESS_MAIN(TestSoundSentences)
#include "tst_soundsentences.moc"
