// What levelling does to a track, for all that may be known of it and all settings.
#include "player/dsp/LevelPlan.h"

#include <QTest>

#include <cmath>

using namespace sostenuto::player;

namespace {

constexpr double Track = -4;
constexpr double Album = -7;
constexpr double TrackPeak = 0.9;
constexpr double AlbumPeak = 1.1;

/// Bit by bit: track gain, track peak, album gain, album peak.
Loudness knownOf(int bits)
{
    Loudness known;
    if (bits & 1)
        known.trackGainDb = Track;
    if (bits & 2)
        known.trackPeak = TrackPeak;
    if (bits & 4)
        known.albumGainDb = Album;
    if (bits & 8)
        known.albumPeak = AlbumPeak;
    return known;
}

constexpr double none = NAN;

} // namespace

class TestLevelPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesTheGain_data();
    void choosesTheGain();
    void everyCombination();
    void preventsClipping_data();
    void preventsClipping();
    void offIsExactlyOne();
    void nothingToDoIsExactlyOne();
    void keepsSettingsWithinBounds();
    void mergesByPair_data();
    void mergesByPair();
};

void TestLevelPlan::choosesTheGain_data()
{
    QTest::addColumn<int>("levelling");
    QTest::addColumn<bool>("albumGoesOn");
    QTest::addColumn<int>("known");
    QTest::addColumn<double>("gain");
    const auto row = [](const char* name, Levelling levelling, bool goesOn, int known, double gain) {
        QTest::newRow(name) << int(levelling) << goesOn << known << gain;
    };
    row("track of both", Levelling::Track, false, 5, Track);
    row("track of both, the album goes on", Levelling::Track, true, 5, Track);
    row("track of an album's only", Levelling::Track, false, 4, Album);
    row("album of both", Levelling::Album, false, 5, Album);
    row("album of a track's only", Levelling::Album, false, 1, Track);
    row("automatic, alone", Levelling::Automatic, false, 5, Track);
    row("automatic, the album goes on", Levelling::Automatic, true, 5, Album);
    row("automatic, alone, an album's only", Levelling::Automatic, false, 4, Album);
    row("automatic, the album goes on, a track's only", Levelling::Automatic, true, 1, Track);
    row("nothing known", Levelling::Track, false, 0, none);
    row("peaks only", Levelling::Album, false, 10, none);
    row("automatic, nothing known", Levelling::Automatic, true, 0, none);
}

void TestLevelPlan::choosesTheGain()
{
    QFETCH(int, levelling);
    QFETCH(bool, albumGoesOn);
    QFETCH(int, known);
    QFETCH(double, gain);
    LevelSettings settings;
    settings.levelling = Levelling(levelling);
    settings.preampDb = 2.5;
    settings.untaggedDb = -8;
    settings.preventClipping = false;
    const Level level = planLevel(knownOf(known), settings, albumGoesOn);
    QCOMPARE(level.known, !std::isnan(gain));
    QCOMPARE(level.gainDb, level.known ? gain + 2.5 : -8);
    QCOMPARE(level.gain, static_cast<float>(std::pow(10.0, level.gainDb / 20)));
    QVERIFY(!level.lowered);
}

/// What must hold whatever is known and set, against the rules as they are spoken.
void TestLevelPlan::everyCombination()
{
    int seen = 0;
    for (int bits = 0; bits < 16; ++bits)
        for (const Levelling levelling : {Levelling::Off, Levelling::Track, Levelling::Album, Levelling::Automatic})
            for (const bool goesOn : {false, true})
                for (const bool prevent : {false, true})
                    for (const double preamp : {-3.0, 0.0, 12.0}) {
                        const LevelSettings settings{levelling, preamp, -6, prevent};
                        const Level level = planLevel(knownOf(bits), settings, goesOn);
                        const bool album =
                            levelling == Levelling::Album || (levelling == Levelling::Automatic && goesOn);
                        const bool hasTrack = bits & 1;
                        const bool hasAlbum = bits & 4;
                        double want = -6;
                        if (hasTrack || hasAlbum)
                            want = ((album && hasAlbum) || !hasTrack ? Album : Track) + preamp;
                        if (levelling == Levelling::Off)
                            want = 0;
                        QCOMPARE(level.known, levelling != Levelling::Off && (hasTrack || hasAlbum));
                        QVERIFY(level.gainDb <= want);
                        QCOMPARE(level.lowered, level.gainDb < want);
                        if (levelling == Levelling::Off || !prevent || !(bits & 10))
                            QVERIFY(!level.lowered);
                        else if (bits & 8 && (album || !(bits & 2)))
                            QVERIFY(level.gain * AlbumPeak <= 1.0001 || !hasAlbum);
                        ++seen;
                    }
    QCOMPARE(seen, 16 * 4 * 2 * 2 * 3);
}

void TestLevelPlan::preventsClipping_data()
{
    QTest::addColumn<double>("gain");
    QTest::addColumn<double>("peak");
    QTest::addColumn<double>("preamp");
    QTest::addColumn<double>("expected");
    QTest::addColumn<bool>("lowered");
    QTest::newRow("room enough") << 4.0 << 0.5 << 0.0 << 4.0 << false;
    QTest::newRow("not room enough") << 8.0 << 0.5 << 0.0 << 6.0206 << true;
    QTest::newRow("the pre-amp counts") << 4.0 << 0.5 << 6.0 << 6.0206 << true;
    QTest::newRow("a peak above full scale") << 0.0 << 2.0 << 0.0 << -6.0206 << true;
    QTest::newRow("exactly full") << 0.0 << 1.0 << 0.0 << 0.0 << false;
    QTest::newRow("a peak of nothing says nothing") << 9.0 << 0.0 << 0.0 << 9.0 << false;
    QTest::newRow("nothing known but the peak") << none << 2.0 << 0.0 << -6.0206 << true;
}

void TestLevelPlan::preventsClipping()
{
    QFETCH(double, gain);
    QFETCH(double, peak);
    QFETCH(double, preamp);
    QFETCH(double, expected);
    QFETCH(bool, lowered);
    Loudness known;
    if (!std::isnan(gain))
        known.trackGainDb = gain;
    known.trackPeak = peak;
    const Level level = planLevel(known, {Levelling::Track, preamp, 3, true}, false);
    QVERIFY2(std::abs(level.gainDb - expected) < 1e-4, qPrintable(QString::number(level.gainDb)));
    QCOMPARE(level.lowered, lowered);
    if (lowered)
        QVERIFY(double(level.gain) * peak <= 1 + 1e-6);
}

void TestLevelPlan::offIsExactlyOne()
{
    const Level level = planLevel(knownOf(15), {Levelling::Off, 7, 7, true}, true);
    QVERIFY(level == Level{});
    QVERIFY(level.gain == 1.0F);
}

void TestLevelPlan::nothingToDoIsExactlyOne()
{
    Loudness known;
    known.trackGainDb = -2;
    QVERIFY(planLevel(known, {Levelling::Track, 2, 0, true}, false).gain == 1.0F);
}

void TestLevelPlan::keepsSettingsWithinBounds()
{
    QCOMPARE(planLevel({}, {Levelling::Track, 0, 100, false}, false).gainDb, MostLevelDb);
    QCOMPARE(planLevel(knownOf(1), {Levelling::Track, -100, 0, false}, false).gainDb, Track - MostLevelDb);
}

void TestLevelPlan::mergesByPair_data()
{
    QTest::addColumn<int>("tags");
    QTest::addColumn<int>("measured");
    QTest::addColumn<QVector<double>>("merged"); // track gain and peak, album gain and peak; NaN = not known
    using V = QVector<double>;
    QTest::newRow("nothing") << 0 << 0 << V{none, none, none, none};
    QTest::newRow("tags only") << 15 << 0 << V{Track, TrackPeak, Album, AlbumPeak};
    QTest::newRow("measured only") << 0 << 15 << V{Track + 1, TrackPeak + 1, Album + 1, AlbumPeak + 1};
    QTest::newRow("tags win") << 15 << 15 << V{Track, TrackPeak, Album, AlbumPeak};
    QTest::newRow("track tagged, album measured") << 3 << 15 << V{Track, TrackPeak, Album + 1, AlbumPeak + 1};
    QTest::newRow("tags without peaks") << 5 << 15 << V{Track, TrackPeak + 1, Album, AlbumPeak + 1};
    QTest::newRow("tags of peaks only") << 10 << 5 << V{Track + 1, TrackPeak, Album + 1, AlbumPeak};
}

void TestLevelPlan::mergesByPair()
{
    QFETCH(int, tags);
    QFETCH(int, measured);
    QFETCH(QVector<double>, merged);
    Loudness other = knownOf(measured);
    for (std::optional<double>* value : {&other.trackGainDb, &other.trackPeak, &other.albumGainDb, &other.albumPeak})
        if (*value)
            **value += 1;
    const Loudness both = merge(knownOf(tags), other);
    const std::optional<double> got[] = {both.trackGainDb, both.trackPeak, both.albumGainDb, both.albumPeak};
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(got[i].has_value(), !std::isnan(merged[i]));
        if (got[i])
            QCOMPARE(*got[i], merged[i]);
    }
}

QTEST_GUILESS_MAIN(TestLevelPlan)
#include "tst_levelplan.moc"
