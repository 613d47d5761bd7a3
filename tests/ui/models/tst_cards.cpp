// Cards of the first page and of the playlists: what they say, in which order they stand, what is dimmed.
#include <ui/models/HomeCards.h>
#include <ui/models/PlaylistCards.h>
#include <ui/theme/FolderWords.h>
#include <ui/theme/HomeWords.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/WideCards.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;

namespace {

constexpr qint64 minute = 60'000;

sync::Begun someAlbum()
{
    sync::Begun begun;
    begun.id = 3;
    begun.title = QStringLiteral("Ferry Hours");
    begun.artist = QStringLiteral("Northlight Ferry");
    for (int i = 1; i <= 11; ++i)
        begun.list.append(sync::TrackId{i});
    begun.place = 1;
    begun.lengthMs = 60 * minute;
    begun.leftMs = 48 * minute;
    return begun;
}

sync::Playlist list(const QString& name, int tracks, int here, qint64 ms)
{
    sync::Playlist made;
    made.id = sync::PlaylistId{tracks};
    made.name = name;
    made.trackCount = tracks;
    made.heldCount = here;
    made.durationMs = ms;
    return made;
}

} // namespace

class TestCards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasBegun()
    {
        const CardFacts card = begunCard(someAlbum(), true);
        QCOMPARE(card.kind, u"homeContinueCard"_qs);
        QCOMPARE(card.key, u"album:3"_qs);
        QCOMPARE(card.note, u"Track 2 of 11 · 48 min left"_qs);
        QCOMPARE(card.spoken, u"Ferry Hours, Northlight Ferry, Track 2 of 11 · 48 min left"_qs);
        QVERIFY(qAbs(card.progress - 0.2) < 0.001);
        QVERIFY(card.playable);
        QVERIFY(!begunCard(someAlbum(), false).playable);
        sync::Begun partly = someAlbum();
        partly.here = 1;
        QVERIFY(begunCard(partly, false).playable);
        partly.kind = sync::Begun::Kind::Playlist;
        QCOMPARE(begunCard(partly, false).key, u"playlist:3"_qs);
    }

    void whatIsNotHereMovesBehind()
    {
        QVector<CardFacts> cards;
        for (const char16_t* key : {u"a", u"b", u"c", u"d"})
            cards.append({u"albumCard"_qs, QString::fromUtf16(key)});
        cards[0].playable = cards[2].playable = false;
        QString order;
        const QVector<CardFacts> ordered = playableFirst(cards);
        for (const CardFacts& card : ordered)
            order += card.key;
        QCOMPARE(order, u"bdac"_qs);
    }

    void aMixSaysHowMuchIsHere_data()
    {
        QTest::addColumn<int>("here");
        QTest::addColumn<QString>("expected");
        QTest::newRow("some") << 46 << u"46 on this computer"_qs;
        QTest::newRow("all") << 50 << u"All on this computer"_qs;
        QTest::newRow("none") << 0 << u"None on this computer"_qs;
    }
    void aMixSaysHowMuchIsHere()
    {
        QFETCH(int, here);
        QFETCH(QString, expected);
        sync::Mix mix{sync::Mix::Kind::Around, u"Saltbox"_qs, QVector<sync::TrackId>(50)};
        const CardFacts card = mixCard(mix, {50, here, 0, {}}, false);
        QCOMPARE(card.title, u"Around Saltbox"_qs);
        QCOMPARE(card.subtitle, u"And who is like them, 50 tracks"_qs);
        QCOMPARE(card.note, expected);
        QCOMPARE(card.playable, here > 0);
    }

    void theModelKeepsItsRows()
    {
        CardListModel model;
        QAbstractItemModelTester tester(&model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setCards({begunCard(someAlbum(), true)});
        QCOMPARE(resets.size(), 1);
        model.setCards({begunCard(someAlbum(), false)});
        QCOMPARE(resets.size(), 1);
        QCOMPARE(changes.size(), 1);
        QVERIFY(model.index(0).data(DimmedRole).toBool());
        model.setCards({});
        QCOMPARE(resets.size(), 2);
    }

    void playlists()
    {
        const QVector<sync::Playlist> lists{list(u"Rain"_qs, 40, 10, 90 * minute),
                                            list(u"Ferry"_qs, 12, 12, 200 * minute),
                                            list(u"Kitchen"_qs, 60, 0, 30 * minute)};
        const auto names = [&](PlaylistOrder order, const QString& filter = {}) {
            QStringList found;
            const QVector<sync::Playlist> ordered = orderedPlaylists(lists, order, filter);
            for (const sync::Playlist& one : ordered)
                found.append(one.name);
            return found.join(u' ');
        };
        QCOMPARE(names(PlaylistOrder::Name), u"Rain Ferry Kitchen"_qs);
        QCOMPARE(names(PlaylistOrder::MostTracks), u"Kitchen Rain Ferry"_qs);
        QCOMPARE(names(PlaylistOrder::Longest), u"Ferry Rain Kitchen"_qs);
        QCOMPARE(names(PlaylistOrder::HereFirst), u"Ferry Rain Kitchen"_qs);
        QCOMPARE(names(PlaylistOrder::Name, u"ER"_qs), u"Ferry"_qs);
        const CardFacts ferry = playlistCard(lists[1], false, nullptr);
        QCOMPARE(ferry.subtitle, u"12 tracks, 3 h 20 min"_qs);
        QCOMPARE(ferry.availability, u"held"_qs);
        QCOMPARE(ferry.spoken, u"Ferry, playlist, 12 tracks, all on this computer"_qs);
        QVERIFY(!playlistCard(lists[2], false, nullptr).playable);
        QCOMPARE(smartCard({sync::SmartPlaylistId{4}, u"Loud"_qs, {}, sync::TrackOrder::Artist, false, {}}, nullptr)
                     .iconName,
                 u"sparkles"_qs);
    }

    void words_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("expected");
        const QDateTime now(QDate(2026, 5, 12), QTime(12, 0), Qt::UTC);
        const QStringList one{u"Hearth"_qs};
        QTest::newRow("one source") << libraryLine(one, 104'318, now.addSecs(-120), now)
                                    << u"Hearth · %1 tracks · synced 2 min ago"_qs.arg(QLocale().toString(104'318));
        QTest::newRow("just now") << libraryLine(one, 1, now, now) << u"Hearth · 1 track · synced just now"_qs;
        QTest::newRow("never") << libraryLine(one, 5, {}, now) << u"Hearth · 5 tracks"_qs;
        QTest::newRow("several") << libraryLine({u"Hearth"_qs, u"Attic"_qs}, 5, {}, now) << u"2 sources · 5 tracks"_qs;
        QTest::newRow("pace") << paceWords(19 * 60 * minute, 60 * minute)
                              << u"About 19 days at the pace you listen."_qs;
        QTest::newRow("a day") << paceWords(60 * minute, 60 * minute) << u"About a day at the pace you listen."_qs;
        QTest::newRow("an hour") << paceWords(5 * minute, 60 * minute) << u"Less than a day at the pace you listen."_qs;
        QTest::newRow("nothing heard") << paceWords(60 * minute, 0) << QString();
        QTest::newRow("for ages") << paceWords(60'000 * minute, minute)
                                  << u"More than %1 days at the pace you listen."_qs.arg(999);
        QTest::newRow("albums") << addedWords(14) << u"14 albums this week"_qs;
        QTest::newRow("no albums") << addedWords(0) << QString();
        QTest::newRow("files") << filesWords(3) << u"3 files"_qs;
        QTest::newRow("a file") << filesWords(1) << u"1 file"_qs;
        QTest::newRow("very many") << filesWords(10'000) << u"%1+ files"_qs.arg(QLocale().toString(10'000));
        QTest::newRow("not counted") << filesWords(-1) << QString();
        QTest::newRow("no drill") << lastDrillWords({}, now) << u"No outage drill yet"_qs;
        sync::Incident drill;
        drill.drill = true;
        drill.recovered = now.addDays(-12);
        sync::Incident outage = drill;
        outage.drill = false;
        outage.recovered = now;
        QTest::newRow("a drill") << lastDrillWords({outage, drill}, now)
                                 << u"Last outage drill 12 days ago · all played"_qs;
        drill.silenceMs = 20'000;
        QTest::newRow("a silent one") << lastDrillWords({drill}, now)
                                      << u"Last outage drill 12 days ago · silent for about 20 s"_qs;
    }
    void words()
    {
        QFETCH(QString, said);
        QFETCH(QString, expected);
        QCOMPARE(said, expected);
    }

    void columns_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("expected");
        QTest::newRow("one and a bit") << 543 << 1;
        QTest::newRow("two") << 544 << 2;
        QTest::newRow("never more than asked for") << 2'000 << 2;
        QTest::newRow("narrower than one") << 100 << 1;
    }
    void columns()
    {
        QFETCH(int, width);
        QFETCH(int, expected);
        QCOMPARE(wideColumns(width, 264, 16, 2), expected);
    }
};

QTEST_MAIN(TestCards)
#include "tst_cards.moc"
