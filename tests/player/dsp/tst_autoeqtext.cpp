// Corrections come in as they were meant, and what is none is refused.
#include "player/dsp/AutoEqText.h"
#include "player/dsp/EqualiserCurve.h"
#include "player/dsp/EqualiserDesign.h"
#include "player/dsp/EqualiserPresets.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace sostenuto::player;

namespace {

using Bands = std::vector<EqualiserBand>;

EqualiserBand peak(double frequency, double gain, double q)
{
    return {FilterKind::Peak, frequency, gain, q};
}

/// A curve as AutoEq writes it: points a few per cent apart, gains with one decimal.
QString graphicText(const EqualiserSettings& settings)
{
    QStringList points;
    for (double frequency = 20; frequency < 20000; frequency *= 1.056) {
        const int rounded = static_cast<int>(frequency);
        points.append(QStringLiteral("%1 %2").arg(rounded).arg(responseDb(settings, 192000, rounded), 0, 'f', 1));
    }
    return QStringLiteral("GraphicEQ: ") + points.join(QStringLiteral("; "));
}

} // namespace

class TestAutoEqText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void bandsPastTheMostAreCounted();
    void curvesAreFollowed_data();
    void curvesAreFollowed();
    void roundTrips_data();
    void roundTrips();
    void whatIsNoNumberIsNotWritten();
    void garbageNeverCrashes();
};

void TestAutoEqText::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("preamp");
    QTest::addColumn<std::vector<EqualiserBand>>("bands");
    const auto row = [](const char* name, const char* text, double preamp, const Bands& bands) {
        QTest::newRow(name) << QString::fromUtf8(text) << preamp << bands;
    };
    const EqualiserBand one = peak(105, -2.8, 0.7);
    row("as AutoEq writes it",
        "Preamp: -6.2 dB\nFilter 1: ON LSC Fc 105 Hz Gain 5.5 dB Q 0.70\nFilter 2: ON PK Fc 8800 Hz Gain -5.1 dB Q "
        "1.42\n"
        "Filter 3: ON HSC Fc 10000 Hz Gain 1.3 dB Q 0.70\n",
        -6.2,
        {{FilterKind::LowShelf, 105, 5.5, 0.7}, peak(8800, -5.1, 1.42), {FilterKind::HighShelf, 10000, 1.3, 0.7}});
    row("Windows lines", "Preamp: -1 dB\r\nFilter 1: ON PK Fc 105 Hz Gain -2.8 dB Q 0.70\r\n\r\n", -1, {one});
    row("a byte order mark", "\xEF\xBB\xBFPreamp: -1 dB", -1, {});
    row("any case, any spaces", "  PREAMP :  -1DB\n\tfilter  1 :on  pk fc  105hz  gain -2.8db  q 0.7  ", -1, {one});
    row("no units", "Filter 1: ON PK Fc 105 Gain -2.8 Q 0.70", 0, {one});
    row("no number", "Filter: ON PK Fc 105 Hz Gain -2.8 dB Q 0.70", 0, {one});
    row("comments", "# Preamp: -9 dB\nPreamp: -1 dB # quieter\n#\nFilter 1: ON PK Fc 105 Hz Gain -2.8 dB Q .7 #", -1,
        {one});
    row("off and none", "Filter 1: OFF PK Fc 9 Hz Gain 9 dB Q 9\nFilter 2: ON None\nFilter 3: OFF XY", 0, {});
    row("preamps add up", "Preamp: -1.5 dB\nPreamp: +0.5 dB", -1, {});
    row("shelves by other names",
        "Filter 1: ON LS Fc 90 Hz Gain 3 dB\nFilter 2: ON HS Fc 9000 Hz Gain -3 dB\n"
        "Filter 3: ON LSQ Fc 90 Hz Gain 3 dB Q 1\nFilter 4: ON HSQ Fc 9000 Hz Gain -3 dB Q 1",
        0,
        {{FilterKind::LowShelf, 90, 3, 0.7071},
         {FilterKind::HighShelf, 9000, -3, 0.7071},
         {FilterKind::LowShelf, 90, 3, 1},
         {FilterKind::HighShelf, 9000, -3, 1}});
    row("passes", "Filter 1: ON HP Fc 20 Hz\nFilter 2: ON LPQ Fc 18000 Hz Q 0.5\nFilter 3: ON LP Fc 300 Hz Gain 9 dB",
        0,
        {{FilterKind::HighPass, 20, 0, 0.7071},
         {FilterKind::LowPass, 18000, 0, 0.5},
         {FilterKind::LowPass, 300, 0, 0.7071}});
    row("values past the limits", "Preamp: -99 dB\nFilter 1: ON PK Fc 99999 Hz Gain 99 dB Q 999", -24,
        {peak(22000, 24, 20)});
    row("the last line without an end", "Filter 10: ON PK Fc 105 Hz Gain -2.80 dB Q 0.700", 0, {one});
}

void TestAutoEqText::reads()
{
    QFETCH(QString, text);
    QFETCH(double, preamp);
    QFETCH(std::vector<EqualiserBand>, bands);
    const auto read = parseAutoEqText(text);
    QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error()));
    QVERIFY(read->settings.on);
    QVERIFY(std::abs(read->settings.preampDb - preamp) < 1e-9);
    QVERIFY(read->settings.bands == bands);
    QCOMPARE(read->leftOut, 0);
}

void TestAutoEqText::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mistake"); ///< how it begins
    const auto row = [](const char* name, const QString& text, const char* mistake) {
        QTest::newRow(name) << text << QString::fromLatin1(mistake);
    };
    const QString fine = QStringLiteral("Filter 1: ON PK Fc 105 Hz Gain -2.8 dB Q 0.70\n");
    row("nothing", {}, "1: ");
    row("comments only", QStringLiteral("# one\n# two\n"), "1: ");
    row("prose", QStringLiteral("Dear listener,"), "1: Dear listener,");
    row("markup", QStringLiteral("<html>"), "1: <html>");
    row("a decimal comma", fine + QStringLiteral("Filter 2: ON PK Fc 105 Hz Gain -2,8 dB Q 0,70"), "2: Filter 2");
    row("a comma in the preamp", QStringLiteral("Preamp: -6,2 dB"), "1: Preamp");
    row("an exponent", QStringLiteral("Preamp: -1e3 dB"), "1: ");
    row("not a number", QStringLiteral("Preamp: nan dB"), "1: ");
    row("infinite", QStringLiteral("Preamp: -inf dB"), "1: ");
    row("no value", QStringLiteral("Preamp:"), "1: ");
    row("other digits", QStringLiteral("Preamp: -\u0666 dB"), "1: ");
    row("too many digits", QStringLiteral("Preamp: -%1 dB").arg(QString(400, u'9')), "1: ");
    row("a kind that is not known", fine + QStringLiteral("\nFilter 2: ON BP Fc 105 Hz Q 0.7"), "3: Filter 2: ON BP");
    row("a shelf by slope", QStringLiteral("Filter: ON LSC 12 dB Fc 105 Hz Gain 5 dB"), "1: ");
    row("a peak without a gain", QStringLiteral("Filter 1: ON PK Fc 105 Hz Q 0.7"), "1: ");
    row("a peak without a width", QStringLiteral("Filter 1: ON PK Fc 105 Hz Gain 3 dB"), "1: ");
    row("no width at all", QStringLiteral("Filter 1: ON PK Fc 105 Hz Gain 3 dB Q 0"), "1: ");
    row("no frequency", QStringLiteral("Filter 1: ON PK Gain 3 dB Q 1"), "1: ");
    row("frequency 0", QStringLiteral("Filter 1: ON PK Fc 0 Hz Gain 3 dB Q 1"), "1: ");
    row("below 0", QStringLiteral("Filter 1: ON PK Fc -50 Hz Gain 3 dB Q 1"), "1: ");
    row("more behind it", QStringLiteral("Filter 1: ON PK Fc 50 Hz Gain 3 dB Q 1 Q 1"), "1: ");
    row("neither on nor off", QStringLiteral("Filter 1: PK Fc 50 Hz Gain 3 dB Q 1"), "1: ");
    row("another command", QStringLiteral("Include: other.txt"), "1: Include");
    row("an empty curve", QStringLiteral("GraphicEQ:"), "1: GraphicEQ");
    row("a curve of separators", QStringLiteral("GraphicEQ: ;;;"), "1: GraphicEQ");
    row("a point without a gain", QStringLiteral("GraphicEQ: 20 -1; 30; 40 -2"), "1: GraphicEQ");
    row("a point at 0", QStringLiteral("GraphicEQ: 0 -1; 30 -2"), "1: GraphicEQ");
    row("three values", QStringLiteral("GraphicEQ: 20 -1 5; 30 -2"), "1: GraphicEQ");
    row("a second curve", QStringLiteral("GraphicEQ: 20 -1\nGraphicEQ: 20 -1"), "2: GraphicEQ");
    row("control characters", QStringLiteral("Pre\u0007amp\u001B[31m: 1"), "1: Pre amp [31m: 1");
    row("a nul", fine + QChar(0), "2: ");
    row("too long", QString(LongestAutoEqText + 1, u'\n'), "1: longer");
}

void TestAutoEqText::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, mistake);
    const auto read = parseAutoEqText(text);
    QVERIFY(!read);
    QVERIFY2(read.error().startsWith(mistake), qPrintable(read.error()));
    QVERIFY(read.error().size() < 100);
}

void TestAutoEqText::bandsPastTheMostAreCounted()
{
    QString text;
    for (int i = 1; i <= 40; ++i)
        text += QStringLiteral("Filter %1: ON PK Fc %2 Hz Gain 1 dB Q 1\n").arg(i).arg(i * 100);
    const auto read = parseAutoEqText(text);
    QVERIFY(read);
    QCOMPARE(read->settings.bands.size(), static_cast<std::size_t>(MostEqualiserBands));
    QCOMPARE(read->settings.bands.back().frequencyHz, 3200.0);
    QCOMPARE(read->leftOut, 8);
}

void TestAutoEqText::curvesAreFollowed_data()
{
    QTest::addColumn<EqualiserSettings>("settings");
    QTest::addColumn<double>("most"); ///< decibels it may be off
    const auto row = [](const char* name, double most, double preamp, const Bands& bands) {
        QTest::newRow(name) << EqualiserSettings{true, preamp, bands} << most;
    };
    row("level", 0.02, -7, {});
    row("a headphone", 0.8, -6.2,
        {{FilterKind::LowShelf, 105, 5.5, 0.7},
         peak(180, -3.1, 0.9),
         peak(3100, 4.2, 1.5),
         peak(5000, -5, 2),
         {FilterKind::HighShelf, 9000, -3, 0.7}});
    row("more bass than seems good", 0.6, -12, {{FilterKind::LowShelf, 60, 12, 0.7}});
    row("narrow", 0.6, -3, {peak(1000, 6, 3), peak(2500, -8, 3)});
    row("narrow, and between two bands", 2, -3, {peak(5657, -8, 3)});
}

void TestAutoEqText::curvesAreFollowed()
{
    QFETCH(EqualiserSettings, settings);
    QFETCH(double, most);
    const auto read = parseAutoEqText(graphicText(settings));
    QVERIFY(read);
    QCOMPARE(read->settings.bands.size(), std::size_t{31});
    double worst = 0;
    for (double frequency = 25; frequency < 16000; frequency *= 1.03) {
        worst = std::max(
            worst, std::abs(responseDb(read->settings, 48000, frequency) - responseDb(settings, 192000, frequency)));
    }
    qInfo("off by at most %.2f dB", worst);
    QVERIFY2(worst < most, qPrintable(QString::number(worst)));
}

void TestAutoEqText::roundTrips_data()
{
    QTest::addColumn<EqualiserSettings>("settings");
    for (const EqualiserPreset& preset : equaliserPresets())
        QTest::newRow(preset.name) << settingsOf(preset);
    const EqualiserSettings kinds{true,
                                  -3.25,
                                  {{FilterKind::LowShelf, 31.25, 1.2345, 0.7071},
                                   {FilterKind::HighShelf, 12345.6789, -0.0001, 19.9},
                                   {FilterKind::LowPass, 20000, 0, 0.5},
                                   {FilterKind::HighPass, 10, 0, 0.1},
                                   peak(1000, -24, 20)}};
    QTest::newRow("all kinds") << kinds;
    QTest::newRow("none") << EqualiserSettings{true, 0, {}};
    const std::vector<CurvePoint> curve{{20, -9}, {100, -2.5}, {1000, -5}, {20000, -1}};
    QTest::newRow("a curve") << settingsAlong(curve);
}

void TestAutoEqText::roundTrips()
{
    QFETCH(EqualiserSettings, settings);
    const QString text = toAutoEqText(settings);
    const auto read = parseAutoEqText(text);
    QVERIFY2(read && read->settings == settings, qPrintable(text));
    QCOMPARE(toAutoEqText(read->settings), text);
}

void TestAutoEqText::whatIsNoNumberIsNotWritten()
{
    constexpr double None = std::numeric_limits<double>::quiet_NaN();
    const EqualiserSettings broken{true, None, {peak(None, 3, 1), peak(1000, 1e300, -1), peak(1e-300, -1e-300, 1)}};
    const QString text = toAutoEqText(broken);
    QVERIFY2(parseAutoEqText(text).has_value(), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("nan")) && !text.contains(QStringLiteral("-0 ")));
}

void TestAutoEqText::garbageNeverCrashes()
{
    const QString good = QStringLiteral("Preamp: -6.2 dB\nFilter 1: ON LSC Fc 105 Hz Gain 5.5 dB Q 0.70\n"
                                        "GraphicEQ: 20 -7.1; 21 -7.0; 30 2.5\n");
    std::mt19937 random(1);
    int taken = 0;
    for (int round = 0; round < 3000; ++round) {
        QString text = good;
        for (std::uint32_t change = 1 + random() % 4; change > 0; --change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<std::uint32_t>(text.size()));
            if (random() % 2 == 0)
                text[at] = QChar(static_cast<char16_t>(random() % 0x300));
            else
                text.remove(at, static_cast<qsizetype>(random() % 20));
            if (text.isEmpty())
                break;
        }
        const auto read = parseAutoEqText(text);
        if (!read)
            continue;
        ++taken;
        QVERIFY(std::abs(read->settings.preampDb) <= MostBandGainDb);
        for (const EqualiserBand& band : read->settings.bands)
            QCOMPARE(band, withinLimits(band));
    }
    QVERIFY(taken > 0); // some changes hurt nothing
}

QTEST_APPLESS_MAIN(TestAutoEqText)
#include "tst_autoeqtext.moc"
