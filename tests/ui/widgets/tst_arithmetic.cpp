// Where things stand and how wide they are: the widgets' pure parts.
#include <ui/widgets/BannerShape.h>
#include <ui/widgets/GridFit.h>
#include <ui/widgets/SeekRanges.h>
#include <ui/widgets/TrackFit.h>

#include <QTest>

#include <numeric>

using namespace sostenuto::ui;

class Arithmetic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rangesMerge_data();
    void rangesMerge();
    void seekStaysInWhatIsHeld();
    void seekKeys_data();
    void seekKeys();
    void seekSays();
    void gridFillsTheRow_data();
    void gridFillsTheRow();
    void columnsGoWithTheWindow_data();
    void columnsGoWithTheWindow();
    void titlesKeepTheirRoom();
    void columnsFillTheView();
    void columnsGrowWithTheText();
    void bannerWraps_data();
    void bannerWraps();
};

void Arithmetic::rangesMerge_data()
{
    QTest::addColumn<HeldRanges>("ranges");
    QTest::addColumn<int>("gap");
    QTest::addColumn<HeldRanges>("merged");
    QTest::newRow("none") << HeldRanges{} << 0 << HeldRanges{};
    QTest::newRow("unsorted") << HeldRanges{{50, 60}, {0, 10}} << 0 << HeldRanges{{0, 10}, {50, 60}};
    QTest::newRow("touching") << HeldRanges{{0, 10}, {10, 20}} << 0 << HeldRanges{{0, 20}};
    QTest::newRow("inside") << HeldRanges{{0, 100}, {10, 20}} << 0 << HeldRanges{{0, 100}};
    QTest::newRow("near") << HeldRanges{{0, 10}, {15, 20}} << 5 << HeldRanges{{0, 20}};
    QTest::newRow("empty ones") << HeldRanges{{5, 5}, {9, 3}} << 0 << HeldRanges{};
}

void Arithmetic::rangesMerge()
{
    QFETCH(HeldRanges, ranges);
    QFETCH(int, gap);
    QTEST(mergedRanges(ranges, gap), "merged");
}

void Arithmetic::seekStaysInWhatIsHeld()
{
    const HeldRanges held{{0, 1000}, {5000, 6000}};
    QCOMPARE(nearestHeld(held, 500), 500);
    QCOMPARE(nearestHeld(held, 3000), 1000);
    QCOMPARE(nearestHeld(held, 5500), 5500);
    QCOMPARE(nearestHeld(held, 9000), 6000);
    QCOMPARE(nearestHeld({}, 9000), 0);
}

void Arithmetic::seekKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<qint64>("target");
    QTest::newRow("left") << int(Qt::Key_Left) << qint64(95000);
    QTest::newRow("right") << int(Qt::Key_Right) << qint64(105000);
    QTest::newRow("page") << int(Qt::Key_PageUp) << qint64(130000);
    QTest::newRow("home") << int(Qt::Key_Home) << qint64(0);
    QTest::newRow("end") << int(Qt::Key_End) << qint64(200000);
    QTest::newRow("tenths") << int(Qt::Key_7) << qint64(140000);
    QTest::newRow("other") << int(Qt::Key_A) << qint64(-1);
}

void Arithmetic::seekKeys()
{
    QFETCH(int, key);
    QTEST(seekKeyTarget(key, 100000, 200000).value_or(-1), "target");
    QVERIFY(!seekKeyTarget(key, 0, 0));
}

void Arithmetic::seekSays()
{
    QCOMPARE(seekWords(112000, 277000, {{0, 277000}}),
             QStringLiteral("1 minute 52 of 4 minutes 37, all on this computer"));
    QCOMPARE(seekWords(112000, 277000, {{0, 190000}}),
             QStringLiteral("1 minute 52 of 4 minutes 37, held up to 3 minutes 10"));
    QCOMPARE(seekWords(5000, 120000, {}), QStringLiteral("5 seconds of 2 minutes"));
    QCOMPARE(seekTip(204000, {{0, 190000}}, false, false), QStringLiteral("3:24, not held yet"));
    QCOMPARE(seekTip(204000, {{0, 190000}}, true, true), QStringLiteral("Held up to 3:10"));
    QCOMPARE(seekTip(60000, {{0, 190000}}, true, true), QStringLiteral("1:00"));
}

void Arithmetic::gridFillsTheRow_data()
{
    QTest::addColumn<int>("width");
    for (int width = 240; width <= 3000; width += 37)
        QTest::addRow("%d", width) << width;
}

void Arithmetic::gridFillsTheRow()
{
    QFETCH(int, width);
    const GridFit fit = fitGrid(width, 32);
    const int used = fit.columns * fit.edge + (fit.columns - 1) * gridGap;
    QVERIFY(fit.edge >= 136 && fit.edge <= 168);
    if (width >= 200)
        QVERIFY(used <= width - 64);
    // From two columns on there is never room for another, nor a gap as wide as one at the side.
    if (fit.columns > 4)
        QVERIFY(width - 64 - used < fit.columns);
}

void Arithmetic::columnsGoWithTheWindow_data()
{
    QTest::addColumn<int>("window");
    QTest::addColumn<QVector<int>>("gone");
    QTest::addColumn<bool>("twoLine");
    QTest::newRow("wide") << 1280 << QVector<int>{} << false;
    QTest::newRow("1150") << 1150 << QVector<int>{Quality} << false;
    QTest::newRow("1100") << 1100 << QVector<int>{LastPlayed, Quality} << false;
    QTest::newRow("1000") << 1000 << QVector<int>{Genre, Composer, LastPlayed, Quality} << false;
    QTest::newRow("900") << 900 << QVector<int>{Artist, Album, Genre, Composer, Year, Plays, LastPlayed, Quality}
                         << true;
    QTest::newRow("750") << 750
                         << QVector<int>{Number, Artist, Album, Genre, Composer, Year, Plays, LastPlayed, Quality}
                         << true;
}

void Arithmetic::columnsGoWithTheWindow()
{
    QFETCH(int, window);
    QFETCH(QVector<int>, gone);
    QVector<TrackColumn> all;
    for (int c = 0; c < TrackColumnCount; ++c)
        all << static_cast<TrackColumn>(c);
    const TrackFit fit = fitTracks(all, window, window - 232);
    for (const TrackColumn column : all)
        QCOMPARE(fit.columns.contains(column), !gone.contains(int(column)));
    QTEST(fit.twoLine, "twoLine");
}

/// Beside the panel a wide window has little room for a list.
void Arithmetic::titlesKeepTheirRoom()
{
    const QVector<TrackColumn> usual{Availability, Title, Artist, Album,   Genre,     Year,
                                     Plays,        Love,  Time,   Quality, LastPlayed};
    QCOMPARE(fitTracks(usual, 1280, 1024).columns, usual);
    for (int width = 300; width < 1024; width += 7) {
        const TrackFit fit = fitTracks(usual, 1280, width);
        QVERIFY2(fit.widths[int(fit.columns.indexOf(Title))] >= std::min(108, width - 160),
                 qPrintable(QString::number(width)));
        QVERIFY(fit.columns.contains(Time) && fit.columns.contains(Availability));
    }
    const TrackFit beside = fitTracks(usual, 1280, 704);
    QVERIFY(!beside.columns.contains(Quality));
    QVERIFY(beside.columns.contains(Artist));
    QVERIFY(!beside.twoLine);
    QVERIFY(fitTracks(usual, 1280, 320).twoLine);
}

void Arithmetic::columnsFillTheView()
{
    for (int width = 500; width < 2000; width += 111) {
        const TrackFit fit = fitTracks({Number, Title, Artist, Album, Love, Availability, Time}, 1280, width);
        QCOMPARE(std::accumulate(fit.widths.begin(), fit.widths.end(), 0), width);
    }
}

/// Larger letters need the room of a wider window: columns go earlier, and those that stay are wider.
void Arithmetic::columnsGrowWithTheText()
{
    const QVector<TrackColumn> some{Number, Title, Artist, Album, Quality, Availability, Time};
    QVERIFY(fitTracks(some, 1280, 1000).columns.contains(Quality));
    const TrackFit larger = fitTracks(some, 1280, 1000, 125);
    QVERIFY(!larger.columns.contains(Quality));
    QCOMPARE(larger.widths.last(), 90);
    QCOMPARE(std::accumulate(larger.widths.begin(), larger.widths.end(), 0), 1000);
    QVERIFY(fitTracks(some, 1280, 1000, 150).twoLine);
    QCOMPARE(fitTracks(some, 1280, 1000, 90).widths, fitTracks(some, 1280, 1000).widths);
}

void Arithmetic::bannerWraps_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("wide") << 1048 << 60;
    QTest::newRow("buttons below") << 680 << 92;
    QTest::newRow("next below too") << 560 << 112;
}

void Arithmetic::bannerWraps()
{
    QFETCH(int, width);
    BannerNeeds needs;
    needs.headline = 180;
    needs.meta = 70;
    needs.keeps = 430;
    needs.next = 120;
    needs.buttons = 160;
    const auto tall = [](int) { return 20; };
    needs.headlineHeight = tall;
    needs.keepsHeight = tall;
    const BannerShape shape = bannerShape(width, needs);
    QTEST(shape.height, "height");
    for (const QRect& part : {shape.headline, shape.meta, shape.keeps, shape.next}) {
        QVERIFY(part.right() < width);
        QVERIFY(part.bottom() < shape.height);
    }
    QVERIFY(!shape.keeps.intersects(shape.next));
}

QTEST_GUILESS_MAIN(Arithmetic)
#include "tst_arithmetic.moc"
