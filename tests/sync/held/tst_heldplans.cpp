#include <sync/held/ByteChecks.h>
#include <sync/held/DownloadPlan.h>
#include <sync/held/FailureVerdict.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

QVector<TrackId> tracks(std::initializer_list<int> ids)
{
    QVector<TrackId> list;
    for (const int id : ids)
        list.append(TrackId{id});
    return list;
}

QSet<TrackId> trackSet(std::initializer_list<int> ids)
{
    const auto list = tracks(ids);
    return {list.begin(), list.end()};
}

} // namespace

Q_DECLARE_METATYPE(DownloadNeeds)
Q_DECLARE_METATYPE(QVector<TrackId>)

class TestHeldPlans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What was to wait under a clock that ran ahead waits no more.
    void aClockThatWasSetBackHoldsUpNothing()
    {
        constexpr qint64 now = 1'700'000'000'000;
        QCOMPARE(dueAt(now + 30'000, now), now + 30'000);
        QCOMPARE(dueAt(now + longestWaitMs, now), now + longestWaitMs);
        QCOMPARE(dueAt(now + longestWaitMs + 1, now), now);
        QCOMPARE(dueAt(0, now), 0);
    }

    void whatIsDownloadedNext_data()
    {
        QTest::addColumn<DownloadNeeds>("needs");
        QTest::addColumn<QVector<TrackId>>("start");
        QTest::addColumn<QVector<TrackId>>("stop");
        QTest::addColumn<qint64>("wakeAt");
        const auto row = [](const char* name, const DownloadNeeds& needs, const QVector<TrackId>& start,
                            const QVector<TrackId>& stop = {},
                            qint64 wakeAt = -1) { QTest::newRow(name) << needs << start << stop << wakeAt; };
        const auto five = tracks({1, 2, 3, 4, 5});
        row("nothing wanted", {}, {});
        row("the playing one first", {.wanted = five}, tracks({1}));
        row("held ones are passed over", {.wanted = five, .held = trackSet({1, 2})}, tracks({3}));
        row("all held", {.wanted = five, .held = trackSet({1, 2, 3, 4, 5})}, {});
        row("one after the other", {.wanted = five, .running = tracks({1})}, {});
        row("a wanted one runs, urgent ones are held", {.wanted = five, .held = trackSet({1}), .running = tracks({2})},
            {});
        row("an urgent one runs beside", {.wanted = five, .running = tracks({4})}, tracks({1}));
        row("the least needed makes room", {.wanted = five, .running = tracks({3, 4})}, tracks({1}), tracks({4}));
        row("an unwanted one makes room", {.wanted = five, .running = tracks({9, 4})}, tracks({1}), tracks({9}));
        row("read but not in the list", {.opened = tracks({9}), .wanted = five}, tracks({9}));
        row("read and in the list", {.opened = tracks({3}), .wanted = five}, tracks({1}));
        row("read and held", {.opened = tracks({9}), .wanted = five, .held = trackSet({9})}, tracks({1}));
        row("a failed one waits, the next goes", {.wanted = five, .notBefore = {{TrackId{1}, 500}}, .now = 100},
            tracks({2}), {}, 500);
        row("it has waited", {.wanted = five, .notBefore = {{TrackId{1}, 500}}, .now = 500}, tracks({1}));
        row("all wait", {.wanted = tracks({1, 2}), .notBefore = {{TrackId{1}, 700}, {TrackId{2}, 500}}, .now = 100}, {},
            {}, 500);
        row("the service is away", {.wanted = five, .away = trackSet({1, 2, 3, 4, 5})}, {});
        row("one service of two is away", {.wanted = five, .away = trackSet({1, 2, 4})}, tracks({3}));
        row("one may try",
            {.wanted = five, .notBefore = {{TrackId{1}, 500}}, .away = trackSet({1, 2, 3, 4, 5}), .tryOne = true},
            tracks({1}));
        row("no room on the disk", {.wanted = five, .paused = true}, {});
        const auto pins = tracks({11, 12, 13});
        row("two at once for keeping", {.kept = pins}, tracks({11, 12}));
        row("what is wanted comes first, alone", {.wanted = five, .kept = pins}, tracks({1}));
        row("one of them runs", {.kept = pins, .running = tracks({11})}, tracks({12}));
        row("both run", {.kept = pins, .running = tracks({11, 12})}, {});
        row("beside them for the queue ahead", {.wanted = five, .kept = pins, .running = tracks({11})}, tracks({1}));
        row("one makes room for the queue ahead", {.wanted = five, .kept = pins, .running = tracks({11, 12})},
            tracks({1}), tracks({11}));
        row("none is begun beside the queue ahead", {.wanted = five, .kept = pins, .running = tracks({1})}, {});
        row("all yield to what plays",
            {.opened = tracks({1}), .wanted = five, .kept = pins, .running = tracks({11, 12})}, tracks({1}),
            tracks({11, 12}));
        row("the one that plays runs already",
            {.opened = tracks({1}), .wanted = five, .kept = pins, .running = tracks({1, 11})}, {}, tracks({11}));
        row("what plays is here", {.opened = tracks({1}), .kept = pins, .held = trackSet({1}), .running = tracks({11})},
            tracks({12}));
        row("what plays waits for its time",
            {.opened = tracks({1}),
             .kept = pins,
             .running = tracks({11}),
             .notBefore = {{TrackId{1}, 500}},
             .now = 100},
            tracks({12}), {}, 500);
        row("what plays can't be had",
            {.opened = tracks({1}), .kept = pins, .running = tracks({11}), .away = trackSet({1})}, tracks({12}));
        row("kept ones that failed wait", {.kept = pins, .notBefore = {{TrackId{11}, 500}, {TrackId{12}, 400}}},
            tracks({13}), {}, 400);
        row("an unwanted one makes room for keeping", {.kept = pins, .running = tracks({9, 11})}, tracks({12}),
            tracks({9}));
        row("kept ones that are here", {.kept = pins, .held = trackSet({11, 12})}, tracks({13}));
        row("paused by the listener", {.wanted = five, .kept = pins, .onlyOpened = true}, {});
        row("paused, and something plays", {.opened = tracks({3}), .wanted = five, .kept = pins, .onlyOpened = true},
            tracks({3}));
        row("paused in the middle",
            {.opened = tracks({3}), .wanted = five, .kept = pins, .running = tracks({3, 11}), .onlyOpened = true}, {},
            tracks({11}));
        row("twice in the list", {.wanted = tracks({1, 1}), .held = trackSet({1})}, {});
    }
    void whatIsDownloadedNext()
    {
        QFETCH(const DownloadNeeds, needs);
        const DownloadPlan plan = planDownloads(needs);
        QTEST(plan.start, "start");
        QTEST(plan.stop, "stop");
        QTEST(plan.wakeAt.value_or(-1), "wakeAt");
    }

    void retriesGrowFurtherApart_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<qint64>("least");
        QTest::addColumn<qint64>("most");
        QTest::newRow("1") << 1 << qint64(800) << qint64(1200);
        QTest::newRow("2") << 2 << qint64(1600) << qint64(2400);
        QTest::newRow("5") << 5 << qint64(12800) << qint64(19200);
        QTest::newRow("6") << 6 << qint64(24000) << qint64(36000);
        QTest::newRow("1000") << 1000 << qint64(24000) << qint64(36000);
    }
    void retriesGrowFurtherApart()
    {
        QFETCH(const int, failures);
        QTEST(downloadRetryMs(failures, 0.0), "least");
        QFETCH(const qint64, most);
        const qint64 longest = downloadRetryMs(failures, 0.9999);
        QVERIFY(longest <= most && longest > most - 100);
    }

    void documentsAreNotAudio_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("document");
        QTest::newRow("flac") << QByteArray("fLaC\0\0\0\x22", 8) << false;
        QTest::newRow("ogg") << QByteArray("OggS\0", 5) << false;
        QTest::newRow("id3") << QByteArray("ID3\4\0", 5) << false;
        QTest::newRow("mpeg") << QByteArray("\xff\xfb\x90\x64") << false;
        QTest::newRow("mp4") << QByteArray("\0\0\0 ftypM4A ", 12) << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("json") << QByteArray(R"({"subsonic-response":{"status":"failed"}})") << true;
        QTest::newRow("xml") << QByteArray("<?xml version=\"1.0\"?>") << true;
        QTest::newRow("html") << QByteArray("\r\n  <!DOCTYPE html>") << true;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF<subsonic-response") << true;
    }
    void documentsAreNotAudio()
    {
        QFETCH(const QByteArray, head);
        const auto error = documentInsteadOfAudio(head);
        QTEST(error.has_value(), "document");
        QVERIFY(!error || error->kind == ErrorKind::NotAudio);
    }

    void lengths_data()
    {
        QTest::addColumn<qint64>("got");
        QTest::addColumn<qint64>("announced");
        QTest::addColumn<qint64>("catalogued");
        QTest::addColumn<int>("error"); // -1 = none
        const auto row = [](const char* name, qint64 got, qint64 announced, qint64 catalogued, int error) {
            QTest::newRow(name) << got << announced << catalogued << error;
        };
        const int cut = static_cast<int>(ErrorKind::CutShort);
        row("all agree", 10, 10, 10, -1);
        row("nothing known", 10, -1, 0, -1);
        row("nothing came", 0, -1, 0, cut);
        row("cut", 9, 10, 10, cut);
        row("cut, only announced", 9, 10, 0, cut);
        row("cut, only catalogued", 9, -1, 10, cut);
        row("too much", 11, 10, 10, static_cast<int>(ErrorKind::Protocol));
        row("the service has a shorter file", 9, 9, 10, cut);
        row("tagged anew", 12, 12, 10, -1);
    }
    void lengths()
    {
        QFETCH(const qint64, got);
        QFETCH(const qint64, announced);
        QFETCH(const qint64, catalogued);
        const auto error = lengthError({got, announced, catalogued});
        QTEST(error ? static_cast<int>(error->kind) : -1, "error");
    }

    void suffixesStayInTheFolder_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("safe");
        QTest::newRow("flac") << QStringLiteral("flac") << QStringLiteral("flac");
        QTest::newRow("upper") << QStringLiteral("MP3") << QStringLiteral("mp3");
        QTest::newRow("path") << QStringLiteral("/../../x") << QStringLiteral("x");
        QTest::newRow("nothing") << QString() << QStringLiteral("bin");
        QTest::newRow("dots") << QStringLiteral("../..") << QStringLiteral("bin");
        QTest::newRow("long") << QString(99, QLatin1Char('a')) << QString(8, QLatin1Char('a'));
    }
    void suffixesStayInTheFolder()
    {
        QFETCH(const QString, suffix);
        QTEST(safeSuffix(suffix), "safe");
    }

    void verdicts_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("failures");
        QTest::addColumn<FailureVerdict>("verdict");
        using enum FailureVerdict;
        QTest::newRow("lost") << ErrorKind::ConnectionLost << 99 << Retry;
        QTest::newRow("503") << ErrorKind::ServerError << 99 << Retry;
        QTest::newRow("not found") << ErrorKind::NotFound << 1 << GiveUp;
        QTest::newRow("not allowed") << ErrorKind::NotAllowed << 1 << GiveUp;
        QTest::newRow("document once") << ErrorKind::NotAudio << 1 << Retry;
        QTest::newRow("document thrice") << ErrorKind::NotAudio << 3 << GiveUp;
        QTest::newRow("cut thrice") << ErrorKind::CutShort << 3 << GiveUp;
        QTest::newRow("disk full") << ErrorKind::DiskFull << 1 << Pause;
        QTest::newRow("read-only") << ErrorKind::ReadOnly << 1 << Pause;
        QTest::newRow("store") << ErrorKind::StoreFailed << 1 << Pause;
    }
    void verdicts()
    {
        QFETCH(const ErrorKind, kind);
        QFETCH(const int, failures);
        QTEST(verdictOf(kind, failures), "verdict");
    }
};

QTEST_GUILESS_MAIN(TestHeldPlans)
#include "tst_heldplans.moc"
