// No preset makes anything louder than it was, and each does what it is called after.
#include "player/dsp/EqualiserDesign.h"
#include "player/dsp/EqualiserPresets.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace sostenuto::player;

namespace {

struct Loudest {
    double decibels = -1000;
    double frequencyHz = 0;
};

/// A finer sweep than the one in the source, and not on the same frequencies.
Loudest loudest(const EqualiserSettings& settings, int rate)
{
    const EqualiserCoefficients coefficients = design(settings, rate);
    Loudest found;
    for (double frequency = 3; frequency < std::min(22050.0, rate / 2.0); frequency *= 1.0031) {
        const double here = responseDb(coefficients, rate, frequency);
        if (here > found.decibels)
            found = {here, frequency};
    }
    return found;
}

const EqualiserPreset& preset(const char* name)
{
    const auto all = equaliserPresets();
    return *std::find_if(all.begin(), all.end(),
                         [&](const EqualiserPreset& each) { return qstrcmp(each.name, name) == 0; });
}

} // namespace

class TestEqualiserPresets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingGetsLouder_data();
    void nothingGetsLouder();
    void namesAreUniqueAndSoAreSounds();
    void flatChangesNothing();
    void characters_data();
    void characters();
    void octavesAreOctaves();
    void safePreamps_data();
    void safePreamps();
};

void TestEqualiserPresets::nothingGetsLouder_data()
{
    QTest::addColumn<int>("at");
    for (int i = 0; i < static_cast<int>(equaliserPresets().size()); ++i)
        QTest::newRow(equaliserPresets()[static_cast<std::size_t>(i)].name) << i;
}

void TestEqualiserPresets::nothingGetsLouder()
{
    QFETCH(int, at);
    const EqualiserSettings settings = settingsOf(equaliserPresets()[static_cast<std::size_t>(at)]);
    double most = -1000;
    for (const int rate : {44100, 48000, 88200, 96000, 192000}) {
        const Loudest found = loudest(settings, rate);
        const QString where = QStringLiteral("%1 dB at %2 Hz, %3").arg(found.decibels).arg(found.frequencyHz).arg(rate);
        QVERIFY2(found.decibels <= 0, qPrintable(where));
        most = std::max(most, found.decibels);
    }
    QVERIFY(most > -0.2); // nor quieter than need be
    QVERIFY(settings.on);
    QCOMPARE(settings.bands.size(), OctaveBandsHz.size());
}

void TestEqualiserPresets::namesAreUniqueAndSoAreSounds()
{
    QSet<QByteArray> names;
    for (const EqualiserPreset& each : equaliserPresets()) {
        QVERIFY(!names.contains(each.name));
        names.insert(each.name);
        for (const EqualiserPreset& other : equaliserPresets())
            QVERIFY(&each == &other || each.gainsDb != other.gainsDb);
    }
    QVERIFY(names.size() >= 12);
}

void TestEqualiserPresets::flatChangesNothing()
{
    QVERIFY(design(settingsOf(preset("Flat")), 44100).isIdentity());
}

void TestEqualiserPresets::characters_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<double>("louderHz");
    QTest::addColumn<double>("thanHz");
    QTest::newRow("Bass boost") << QByteArray("Bass boost") << 50.0 << 2000.0;
    QTest::newRow("Treble boost") << QByteArray("Treble boost") << 8000.0 << 300.0;
    QTest::newRow("Vocal") << QByteArray("Vocal") << 2000.0 << 60.0;
    QTest::newRow("Loudness, low") << QByteArray("Loudness") << 40.0 << 700.0;
    QTest::newRow("Loudness, high") << QByteArray("Loudness") << 14000.0 << 700.0;
    QTest::newRow("Small speakers") << QByteArray("Small speakers") << 150.0 << 31.25;
    QTest::newRow("Late night") << QByteArray("Late night") << 1500.0 << 40.0;
}

void TestEqualiserPresets::characters()
{
    QFETCH(QByteArray, name);
    QFETCH(double, louderHz);
    QFETCH(double, thanHz);
    const EqualiserSettings settings = settingsOf(preset(name.constData()));
    QVERIFY(responseDb(settings, 44100, louderHz) > responseDb(settings, 44100, thanHz) + 3);
}

void TestEqualiserPresets::octavesAreOctaves()
{
    const OctaveGains gains{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    const EqualiserSettings settings = octaveSettings(gains, -3);
    QCOMPARE(settings.preampDb, -3.0);
    for (std::size_t i = 0; i < gains.size(); ++i) {
        QCOMPARE(settings.bands[i], (EqualiserBand{FilterKind::Peak, OctaveBandsHz[i], gains[i], 1.41}));
        QVERIFY(i == 0 || OctaveBandsHz[i] == 2 * OctaveBandsHz[i - 1]);
    }
}

void TestEqualiserPresets::safePreamps_data()
{
    QTest::addColumn<EqualiserSettings>("settings");
    QTest::addColumn<double>("preamp");
    const auto peak = [](double frequency, double gain, double q) {
        return EqualiserBand{FilterKind::Peak, frequency, gain, q};
    };
    QTest::newRow("nothing") << EqualiserSettings{} << 0.0;
    QTest::newRow("cuts only") << EqualiserSettings{true, 0, {peak(1000, -9, 1)}} << 0.0;
    QTest::newRow("one boost") << EqualiserSettings{true, 0, {peak(1000, 9, 1)}} << -9.0;
    QTest::newRow("rounds down") << EqualiserSettings{true, 0, {peak(1000, 4.32, 1)}} << -4.4;
    QTest::newRow("the narrowest is not missed") << EqualiserSettings{true, 0, {peak(1234.5, 9, 20)}} << -9.0;
    QTest::newRow("sums") << EqualiserSettings{true, 0, {peak(900, 6, 1), peak(900, 3, 3)}} << -9.0;
    QTest::newRow("off and preamp do not count") << EqualiserSettings{false, 20, {peak(1000, 9, 1)}} << -9.0;
    QTest::newRow("a shelf") << EqualiserSettings{true, 0, {{FilterKind::LowShelf, 100, 6, 0.7}}} << -6.0;
}

void TestEqualiserPresets::safePreamps()
{
    QFETCH(EqualiserSettings, settings);
    QFETCH(double, preamp);
    const double found = safePreampDb(settings);
    QVERIFY2(std::abs(found - preamp) < 0.11 && found <= preamp + 0.001, qPrintable(QString::number(found)));
    settings.on = true;
    settings.preampDb = found;
    QVERIFY(loudest(settings, 44100).decibels <= 0);
}

QTEST_APPLESS_MAIN(TestEqualiserPresets)
#include "tst_equaliserpresets.moc"
