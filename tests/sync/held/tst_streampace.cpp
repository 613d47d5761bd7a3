// When a stream is too slow for what is heard.
#include <sync/held/StreamPace.h>

#include <QTest>
#include <QVector>

using namespace sostenuto::sync;

class TestStreamPace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// `had` after each second. What was said last: 1 = in time, 0 = not, -1 = nothing.
    void words_data()
    {
        QTest::addColumn<QVector<qint64>>("had");
        QTest::addColumn<double>("perSecond");
        QTest::addColumn<int>("said");
        const auto steady = [](qint64 perSecond, int seconds) {
            QVector<qint64> had;
            for (int i = 1; i <= seconds; ++i)
                had.append(perSecond * i);
            return had;
        };
        QTest::newRow("as fast as it is heard") << steady(16'000, 20) << 16'000.0 << 1;
        QTest::newRow("faster") << steady(900'000, 20) << 16'000.0 << 1;
        QTest::newRow("a little slower") << steady(15'500, 20) << 16'000.0 << 1;
        QTest::newRow("half as fast") << steady(8'000, 20) << 16'000.0 << 0;
        QTest::newRow("one bad window") << steady(8'000, 11) << 16'000.0 << -1;
        QTest::newRow("too soon") << steady(8'000, 5) << 16'000.0 << -1;
        QTest::newRow("nobody knows how fast it is heard") << steady(1, 60) << 0.0 << -1;
        QTest::newRow("nothing comes") << QVector<qint64>(20, 0) << 16'000.0 << 0;
        QTest::newRow("slow, and then all at once")
            << steady(8'000, 12) + QVector<qint64>(6, 4'000'000) << 16'000.0 << 1;
    }
    void words()
    {
        QFETCH(const QVector<qint64>, had);
        QFETCH(const double, perSecond);
        QFETCH(const int, said);
        StreamPace pace;
        pace.begin(1'000'000, 0);
        int last = -1;
        qint64 now = 1'000'000;
        for (const qint64 bytes : had)
            if (const auto inTime = pace.note(now += 1000, bytes, perSecond))
                last = *inTime ? 1 : 0;
        QCOMPARE(last, said);
    }
    void aClockThatIsSetBackBeginsAnew()
    {
        StreamPace pace;
        pace.begin(1'000'000, 0);
        QVERIFY(!pace.note(1000, 0, 16'000.0));
        QVERIFY(!pace.note(1000 + StreamPace::windowMs, 0, 16'000.0)); // the first that is late
        QCOMPARE(pace.note(1000 + 2 * StreamPace::windowMs, 0, 16'000.0), std::optional(false));
    }
};

QTEST_GUILESS_MAIN(TestStreamPace)
#include "tst_streampace.moc"
