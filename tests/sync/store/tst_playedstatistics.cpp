// What the listener heard, in numbers.
#include <sync/store/LibraryReader.h>
#include <sync/store/PlayedStatistics.h>
#include <sync/store/Query.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QTest>
#include <QTimeZone>

using namespace sostenuto::sync;
using Length = PlayedPeriod::Length;

class TestPlayedStatistics : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;
    QVector<TrackId> m_tracks;

    Database& db() { return *m_store->database; }
    void play(int track, const QDateTime& when)
    {
        const auto put = db().transaction(Database::Durability::Listener, [&] {
            run(db(), "INSERT INTO play (track_id, started_at) VALUES (?1, ?2)", m_tracks[track], when);
        });
        QVERIFY(put);
    }
    static QDateTime at(int year, int month, int day, int hour)
    {
        return QDateTime(QDate(year, month, day), QTime(hour, 30), Qt::UTC);
    }
    static QString shown(const QVector<PlayedPeriod>& periods)
    {
        if (periods.isEmpty())
            return {};
        const char* lengths[]{"days", "months", "years"};
        return QStringLiteral("%1 %2 from %3 to %4")
            .arg(periods.size())
            .arg(QLatin1String(lengths[int(periods.first().length)]), periods.first().from.toString(Qt::ISODate),
                 periods.last().from.toString(Qt::ISODate));
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_tracks = putSomeTracks(db(), m_store->source, 3);
    }

    void periods_data()
    {
        QTest::addColumn<int>("span");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("periods");
        const auto row = [](const char* name, StatisticsSpan span, const QDate& first, const QDate& today,
                            const char* periods) {
            QTest::newRow(name) << int(span) << first << today << QString::fromLatin1(periods);
        };
        const QDate today(2026, 3, 5);
        row("nothing yet", StatisticsSpan::Always, {}, today, "");
        row("four weeks", StatisticsSpan::FourWeeks, {2020, 1, 1}, today, "28 days from 2026-02-06 to 2026-03-05");
        row("twelve months", StatisticsSpan::TwelveMonths, {2026, 3, 1}, today,
            "12 months from 2025-04-01 to 2026-03-01");
        row("always: today", StatisticsSpan::Always, today, today, "1 months from 2026-03-01 to 2026-03-01");
        row("always: two years", StatisticsSpan::Always, {2024, 4, 30}, today,
            "24 months from 2024-04-01 to 2026-03-01");
        row("always: more", StatisticsSpan::Always, {2024, 3, 31}, today, "3 years from 2024-01-01 to 2026-01-01");
        row("a clock that was wrong", StatisticsSpan::Always, {2030, 1, 1}, today,
            "1 months from 2026-03-01 to 2026-03-01");
        row("in January", StatisticsSpan::TwelveMonths, {2020, 1, 1}, {2026, 1, 31},
            "12 months from 2025-02-01 to 2026-01-01");
    }
    void periods()
    {
        QFETCH(int, span);
        QFETCH(QDate, first);
        QFETCH(QDate, today);
        QFETCH(QString, periods);
        QCOMPARE(shown(periodsOf(StatisticsSpan(span), first, today)), periods);
    }

    void aDayIsInOnePeriod()
    {
        const auto periods = periodsOf(StatisticsSpan::TwelveMonths, {2020, 1, 1}, {2026, 3, 5});
        QCOMPARE(periodOf(periods, {2025, 3, 31}), -1);
        QCOMPARE(periodOf(periods, {2025, 4, 1}), 0);
        QCOMPARE(periodOf(periods, {2025, 4, 30}), 0);
        QCOMPARE(periodOf(periods, {2026, 3, 5}), 11);
        QCOMPARE(periodOf(periods, {2030, 1, 1}), 11);
    }

    void nothingHeardYet()
    {
        const auto found = LibraryReader(db()).statistics(StatisticsSpan::Always, at(2026, 3, 5, 12));
        QVERIFY(found);
        QCOMPARE(found->plays, 0);
        QVERIFY(!found->first.isValid());
        QCOMPARE(found->library.tracks, 3);
        QVERIFY(found->periods.isEmpty());
    }

    void countsWhatIsInTheSpan()
    {
        play(0, at(2026, 3, 5, 8)); // a Thursday
        play(0, at(2026, 3, 4, 8));
        play(1, at(2026, 3, 4, 21));
        play(2, at(2025, 6, 1, 9));
        play(2, at(2021, 6, 1, 9));
        const QDateTime now = at(2026, 3, 5, 12);
        const Statistics weeks = LibraryReader(db()).statistics(StatisticsSpan::FourWeeks, now).value();
        QCOMPARE(weeks.plays, 3);
        QCOMPARE(weeks.ms, 3 * 180'000);
        QCOMPARE(weeks.tracks, 2);
        QCOMPARE(weeks.artists, 1);
        QCOMPARE(weeks.first, at(2021, 6, 1, 9));
        QCOMPARE(weeks.periods.last().plays, 1);
        QCOMPARE(weeks.periods[26].plays, 2);
        QCOMPARE(weeks.periods[26].ms, 2 * 180'000);
        QCOMPARE(weeks.byHour[8], 2);
        QCOMPARE(weeks.byHour[21], 1);
        QCOMPARE(weeks.byWeekday[3], 1);
        QCOMPARE(weeks.byWeekday[2], 2);
        QCOMPARE(weeks.topTracks.size(), 2);
        QCOMPARE(weeks.topTracks[0].title, u"Track 1"_qs);
        QCOMPARE(weeks.topTracks[0].plays, 2);
        QCOMPARE(weeks.topAlbums[0].title, u"Record"_qs);
        QCOMPARE(weeks.topAlbums[0].plays, 3);
        QCOMPARE(weeks.topArtists[0].artist.name, u"Band"_qs);
        QCOMPARE(LibraryReader(db()).statistics(StatisticsSpan::TwelveMonths, now).value().plays, 4);
        const Statistics always = LibraryReader(db()).statistics(StatisticsSpan::Always, now).value();
        QCOMPARE(always.plays, 5);
        QCOMPARE(always.periods.size(), 6);
        QCOMPARE(always.periods.first().plays, 1);
    }

    void daysBeginWhereTheListenerIs()
    {
        play(0, at(2026, 3, 4, 23)); // half past midnight of the fifth in Berlin
        const QDateTime now = at(2026, 3, 5, 12).toTimeZone(QTimeZone("Europe/Berlin"));
        const Statistics found = LibraryReader(db()).statistics(StatisticsSpan::FourWeeks, now).value();
        QCOMPARE(found.periods.last().plays, 1);
        QCOMPARE(found.byHour[0], 1);
        QCOMPARE(found.byWeekday[3], 1);
    }

    void noMoreThanTenAreListed()
    {
        m_tracks = putSomeTracks(db(), m_store->source, 14);
        for (int i = 0; i < 14; ++i) {
            for (int times = 0; times <= i; ++times)
                play(i, at(2026, 3, 1, 1).addSecs(i * 1000 + times));
        }
        const Statistics found = LibraryReader(db()).statistics(StatisticsSpan::FourWeeks, at(2026, 3, 5, 12)).value();
        QCOMPARE(found.topTracks.size(), Statistics::mostListed);
        QCOMPARE(found.topTracks.first().plays, 14);
        QCOMPARE(found.topTracks.last().plays, 5);
    }
};

QTEST_GUILESS_MAIN(TestPlayedStatistics)
#include "tst_playedstatistics.moc"
