// What was heard: figures, bars that say what they show, names that lead somewhere.
#include "PageScene.h"

#include <ui/pages/TopList.h>
#include <ui/theme/StatisticsWords.h>
#include <ui/widgets/BarChart.h>
#include <ui/widgets/Chips.h>
#include <ui/widgets/Labels.h>

using namespace sostenuto;
using namespace sostenuto::ui;

namespace {

sync::Statistics heard()
{
    sync::Statistics found;
    found.plays = 14;
    found.ms = 52 * 60'000;
    found.tracks = 5;
    found.artists = 2;
    found.first = QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
    found.periods = {{sync::PlayedPeriod::Length::Day, QDate(2026, 5, 12), 13, 50 * 60'000},
                     {sync::PlayedPeriod::Length::Day, QDate(2026, 5, 13), 1, 2 * 60'000}};
    found.byHour[17] = 14;
    found.byWeekday[0] = 14;
    found.topArtists = {{{sync::ArtistId{3}, QStringLiteral("Saltbox")}, 9}};
    found.topAlbums = {{sync::AlbumId{4}, QStringLiteral("Weatherboard"), QStringLiteral("Saltbox"), 8}};
    found.topTracks = {{sync::TrackId{5}, sync::AlbumId{4}, QStringLiteral("Glass Tide"), QStringLiteral("Saltbox"), 7},
                       {sync::TrackId{6}, {}, QStringLiteral("Loose"), QStringLiteral("Nobody"), 1}};
    return found;
}

} // namespace

class TestStatisticsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHeardIsSaidInWords()
    {
        PageScene scene(Place::Kind::Statistics);
        scene.show({Place::Kind::Statistics});
        QVERIFY(scene.find<QWidget>("emptyState")->isVisible());
        QVERIFY(!scene.find<QWidget>("statisticsFourWeeks")->isVisible());
        QVERIFY(scene.find<QWidget>("statisticsLibrary")->accessibleName().contains(QStringLiteral("tracks")));
    }

    void nothingInThisTimeOffersAnother()
    {
        PageScene scene(Place::Kind::Statistics);
        scene.fake.library.played.first = heard().first;
        scene.show({Place::Kind::Statistics});
        QVERIFY(scene.find<QWidget>("emptyState")->isVisible());
        QVERIFY(scene.find<QWidget>("statisticsAlways")->isVisible());
    }

    void barsSayWhatTheyShow()
    {
        PageScene scene(Place::Kind::Statistics);
        scene.fake.library.played = heard();
        scene.show({Place::Kind::Statistics});
        auto* chart = scene.find<BarChart>("chartOverTime");
        QVERIFY(chart->isVisible());
        QCOMPARE(chart->accessibleName(), QStringLiteral("Plays per day"));
        QCOMPARE(chart->accessibleDescription(),
                 QStringLiteral("12 May 2026: 13 plays, 50 min. 13 May 2026: 1 play, 2 min"));
        QCOMPARE(scene.find<BarChart>("chartByHour")->accessibleDescription(),
                 QStringLiteral("17:00 to 18:00: 14 plays"));
        QCOMPARE(scene.find<BarChart>("chartByWeekday")->accessibleDescription(), QStringLiteral("Monday: 14 plays"));
        QVERIFY(scene.find<QWidget>("statisticsListening")->accessibleName().startsWith(QStringLiteral("14 plays")));
    }

    void namesLeadThere()
    {
        PageScene scene(Place::Kind::Statistics);
        scene.fake.library.played = heard();
        scene.show({Place::Kind::Statistics});
        const auto click = [&](const char* list, int row) {
            const auto labels = scene.find<TopList>(list)->findChildren<ElidedLabel*>();
            QTest::mouseClick(labels.at(row * 2), Qt::LeftButton);
        };
        click("topArtists", 0);
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::Artist, 3}));
        click("topAlbums", 0);
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::Album, 4}));
        const auto went = scene.host.gone.size();
        click("topTracks", 1); // of no album
        QCOMPARE(scene.host.gone.size(), went);
    }

    void anotherTimeIsAskedFor()
    {
        PageScene scene(Place::Kind::Statistics);
        scene.fake.library.played = heard();
        scene.show({Place::Kind::Statistics});
        scene.fake.library.played.periods = {{sync::PlayedPeriod::Length::Year, QDate(2026, 1, 1), 14, 0}};
        scene.find<FilterChip>("statisticsAlways")->click();
        QTRY_COMPARE(scene.find<BarChart>("chartOverTime")->accessibleName(), QStringLiteral("Plays per year"));
        QCOMPARE(scene.find<BarChart>("chartOverTime")->bars().size(), 1);
    }

    void words_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("expected");
        using Length = sync::PlayedPeriod::Length;
        const QDate day(2024, 2, 29);
        QTest::newRow("a play") << playsWords(1) << u"1 play"_qs;
        QTest::newRow("with a length") << playsWords(3, 48 * 60'000) << u"3 plays, 48 min"_qs;
        QTest::newRow("a day") << periodWords({Length::Day, day, 2, 0}) << u"29 February 2024: 2 plays"_qs;
        QTest::newRow("a month") << periodWords({Length::Month, day, 2, 0}) << u"February 2024: 2 plays"_qs;
        QTest::newRow("a year") << periodWords({Length::Year, day, 0, 0}) << u"2024: 0 plays"_qs;
        QTest::newRow("below a day") << periodLabel({Length::Day, day, 0, 0}) << u"29 Feb"_qs;
        QTest::newRow("below a month") << periodLabel({Length::Month, day, 0, 0}) << u"Feb"_qs;
        QTest::newRow("an hour") << hourWords(23, 1) << u"23:00 to 24:00: 1 play"_qs;
        QTest::newRow("a weekday") << weekdayLabel(6) << u"Sun"_qs;
    }
    void words()
    {
        QFETCH(QString, said);
        QFETCH(QString, expected);
        QCOMPARE(said, expected);
    }
};

QTEST_MAIN(TestStatisticsPage)
#include "tst_statisticspage.moc"
