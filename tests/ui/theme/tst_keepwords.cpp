// Keeping in words: pins, the room, what would play without any service.
#include <ui/theme/KeepWords.h>

#include <QLocale>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::PinKind;
using sync::PinState;

Q_DECLARE_METATYPE(sostenuto::sync::PinState)
Q_DECLARE_METATYPE(sostenuto::sync::Readiness)

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 giga = 1'000'000'000;

PinState pin(PinKind kind, int here, int tracks, const QString& name = QStringLiteral("Night Ferry"))
{
    PinState state;
    state.target = {kind, 1, {}};
    state.name = name;
    state.tracks = tracks;
    state.here = here;
    return state;
}

PinState failed(int failures, bool triesAgain)
{
    PinState state = pin(PinKind::Album, 7, 9);
    state.failed = failures;
    if (triesAgain)
        state.nextTry = QDateTime(QDate(2024, 5, 15), QTime(14, 10), Qt::UTC);
    return state;
}

sync::HeldTotals totals()
{
    sync::HeldTotals all;
    all.pinned = {400, 22'300'000'000, 1445 * minute};
    all.automatic = {240, 10'600'000'000, 690 * minute};
    all.passing = {124, 5'300'000'000, 345 * minute};
    all.quotaBytes = 60 * giga;
    return all;
}

sync::Readiness ready(int here, int tracks, qint64 aheadMin, qint64 hereMin = 0)
{
    sync::Readiness state;
    state.tracks = tracks;
    state.here = here;
    state.msAhead = aheadMin * minute;
    state.msHere = (hereMin > 0 ? hereMin : aheadMin) * minute;
    return state;
}

QString wordsOf(const QVector<ReadyLine>& lines)
{
    QStringList words;
    for (const ReadyLine& line : lines)
        words += (line.family == StatusFamily::Ok ? u"+ "_qs : u"! "_qs) + line.words;
    return words.join(u'\n');
}

} // namespace

class KeepWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void words_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("expected");
        QTest::newRow("keep") << keepWord(false) << u"Keep on this computer"_qs;
        QTest::newRow("let go") << keepWord(true) << u"Stop keeping"_qs;
        QTest::newRow("kept") << keepStateWord(true) << u"Kept on this computer"_qs;
        QTest::newRow("a toast") << keptWords(9) << u"Kept on this computer, 9 tracks to download"_qs;
        QTest::newRow("one to download") << keptWords(1) << u"Kept on this computer, 1 track to download"_qs;
        QTest::newRow("all here") << keptWords(0) << u"Kept on this computer"_qs;
        QTest::newRow("one needs") << needWords(1, u"Hearth"_qs) << u"1 track needs Hearth"_qs;
        QTest::newRow("some need") << needWords(51, u"Hearth"_qs) << u"51 tracks need Hearth"_qs;
        QTest::newRow("of several servers") << needWords(51, {}) << u"51 tracks need their server"_qs;
        QTest::newRow("one of several") << needWords(1, {}) << u"1 track needs its server"_qs;
        QTest::newRow("held") << heldWords(764) << u"of music on this computer, 764 tracks"_qs;
        QTest::newRow("one held") << heldWords(1) << u"of music on this computer, 1 track"_qs;
        QTest::newRow("hours") << heldShort(2480 * minute) << u"41 h"_qs;
        QTest::newRow("minutes") << heldShort(48 * minute) << u"48 min"_qs;
        QTest::newRow("days") << heldShort(20'000 * minute) << u"14 days"_qs;
        QTest::newRow("nothing") << heldShort(0) << QString();
        QTest::newRow("a round size") << roomSize(60 * giga) << u"60 GB"_qs;
        QTest::newRow("a broken size") << roomSize(1'500'000'000) << u"1.5 GB"_qs;
        QTest::newRow("a small size") << roomSize(412'000'000) << u"412 MB"_qs;
        QTest::newRow("the room")
            << quotaSentence(totals())
            << u"38.2 of 60 gigabytes: pinned 22.3, kept automatically 10.6, recently played 5.3"_qs;
        QTest::newRow("what is free") << freeWords(totals()) << u"about 23 h"_qs;
        QTest::newRow("free, of nothing") << freeWords({}) << QString();
        QTest::newRow("used") << roomHelp(totals())
                              << u"38.2 GB of it are used. What is pinned stays, even when it needs more"_qs;
        QTest::newRow("original") << keptQualityWords(0) << u"Original"_qs;
        QTest::newRow("smaller") << keptQualityWords(192) << u"Up to 192 kbit/s"_qs;
        QTest::newRow("as it comes") << streamQualityWords(sync::KeptQuality::automatic) << u"Automatic"_qs;
        QTest::newRow("streamed smaller") << streamQualityWords(320) << u"Up to 320 kbit/s"_qs;
        QTest::newRow("automatic help")
            << streamQualityHelp({})
            << u"At home: original. Elsewhere, where the network counts bytes: up to 192 kbit/s"_qs;
        QTest::newRow("automatic help, kept in less")
            << streamQualityHelp({128, sync::KeptQuality::automatic})
            << u"At home: original. Elsewhere, where the network counts bytes: up to 128 kbit/s"_qs;
        QTest::newRow("original help") << streamQualityHelp({128, 0})
                                       << u"What plays comes as the server has it, over every network"_qs;
        sync::HeldTotals full = totals();
        QTest::newRow("enough room") << beyondRoomSentence(full) << QString();
        full.lowerTracks = 2;
        QTest::newRow("in lower quality")
            << keptQualityHelp(full)
            << u"2 pinned tracks are here in lower quality. They play until better ones are here"_qs;
        QTest::newRow("passing") << passingHelp(totals())
                                 << u"124 tracks, 5.3 GB. They go by themselves when space is short"_qs;
        QTest::newRow("nothing passing") << passingHelp({}) << u"Nothing is here only because it was played lately"_qs;
        QTest::newRow("three hours") << queueRuleWords(180 * minute) << u"The next 3 hours of the queue"_qs;
        QTest::newRow("an hour") << queueRuleWords(60 * minute) << u"The next hour of the queue"_qs;
        QTest::newRow("some minutes") << queueRuleWords(90 * minute) << u"The next 1 h 30 min of the queue"_qs;
        QTest::newRow("missing") << missingWords(28, 1'100'000'000) << u"28 tracks are missing, 1.1 GB"_qs;
        QTest::newRow("missing, of unknown size") << missingWords(1, 0) << u"1 track is missing"_qs;
        QTest::newRow("nothing missing") << missingWords(0, 0) << QString();
        QTest::newRow("on its way") << onItsWayWords(true, u"Hearth"_qs) << u"It is being downloaded."_qs;
        QTest::newRow("waits") << onItsWayWords(false, u"Hearth"_qs) << u"It is downloaded when Hearth is back."_qs;
    }
    void words()
    {
        QFETCH(QString, said);
        QFETCH(QString, expected);
        QCOMPARE(said, expected);
    }

    void folders_data()
    {
        QTest::addColumn<int>("folders");
        QTest::addColumn<int>("tracks");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << 0 << 0 << QString();
        QTest::newRow("one") << 1 << 1 << u"Your local folder, 1 track, is always here and does not count."_qs;
        QTest::newRow("two") << 2 << 1204
                             << u"Your 2 local folders, 1,204 tracks, are always here and do not count."_qs;
    }
    void folders()
    {
        QFETCH(int, folders);
        QFETCH(int, tracks);
        sync::HeldTotals all;
        all.folders = folders;
        all.folderTracks = tracks;
        QTEST(foldersNote(all), "expected");
    }

    void pins_data()
    {
        QTest::addColumn<PinState>("state");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, PinState state, const char16_t* expected) {
            QTest::newRow(name) << state << QString::fromUtf16(expected);
        };
        PinState playlist = pin(PinKind::Playlist, 212, 240);
        playlist.bytesHere = 8'900'000'000;
        row("a playlist", playlist, u"Night Ferry, Playlist, 240 tracks, 212 of 240 on this computer, 8.9 GB");
        row("whole", pin(PinKind::Playlist, 131, 131), u"Night Ferry, Playlist, 131 tracks, All 131 tracks");
        row("empty", pin(PinKind::Playlist, 0, 0), u"Night Ferry, Playlist, 0 tracks, No tracks");
        PinState album = pin(PinKind::Album, 9, 9);
        album.subtitle = QStringLiteral("Glass Isthmus");
        row("an album", album, u"Night Ferry, Album by Glass Isthmus, All 9 tracks");
        PinState track = pin(PinKind::Track, 1, 1);
        row("a track", track, u"Night Ferry, Track, On this computer");
        row("an artist", pin(PinKind::Artist, 1, 42), u"Night Ferry, Artist, 42 tracks, 1 of 42 on this computer");
        row("the loved", pin(PinKind::Loved, 3, 4, {}), u"Loved tracks, Playlist, 4 tracks, 3 of 4 on this computer");
        PinState rule = pin(PinKind::Rule, 2, 2, {});
        rule.target.rule = QStringLiteral("genre:folk");
        row("a rule without a name", rule, u"genre:folk, Smart playlist, 2 tracks, All 2 tracks");
        row("some failed", failed(2, true), u"Night Ferry, Album, 2 failed, next try at 16:10");
        row("failed for good", failed(1, false), u"Night Ferry, Album, 1 failed");
    }
    void pins()
    {
        QFETCH(PinState, state);
        QTEST(pinSentence(state), "expected");
    }

    void rest_data()
    {
        QTest::addColumn<PinState>("state");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<bool>("reachable");
        QTest::addColumn<QString>("expected");
        const PinState open = pin(PinKind::Album, 6, 11);
        QTest::newRow("arriving") << open << false << true << u"5 are being downloaded"_qs;
        QTest::newRow("the last") << pin(PinKind::Album, 10, 11) << false << true << u"1 is being downloaded"_qs;
        QTest::newRow("paused") << open << true << true << u"5 wait while downloads are paused"_qs;
        QTest::newRow("away") << open << false << false << u"5 wait for Hearth"_qs;
        QTest::newRow("failed") << failed(2, true) << false << true << u"2 failed, next try at 16:10"_qs;
        QTest::newRow("whole") << pin(PinKind::Album, 11, 11) << true << false << QString();
    }
    void rest()
    {
        QFETCH(PinState, state);
        QFETCH(bool, paused);
        QFETCH(bool, reachable);
        QTEST(restWords(state, paused, reachable, u"Hearth"_qs), "expected");
    }

    void limits()
    {
        const PinState open = pin(PinKind::Album, 6, 11);
        QCOMPARE(restWords(open, false, true, {}, sync::FetchWait::Hours), u"5 wait for the hours that you chose"_qs);
        QCOMPARE(restWords(open, false, true, {}, sync::FetchWait::Metered),
                 u"5 wait for a network that counts no bytes"_qs);
        QCOMPARE(restWords(open, true, true, {}, sync::FetchWait::Hours), u"5 wait while downloads are paused"_qs);
        QCOMPARE(hoursWords({}), u"At any hour"_qs);
        QCOMPARE(hoursWords({false, 22 * 60, 6 * 60}), u"22:00 to 06:00"_qs);
        sync::HeldTotals totals;
        QVERIFY(!hoursHelp(totals).contains(u"wait"));
        totals.waits = sync::FetchWait::Hours;
        QVERIFY(hoursHelp(totals).contains(u"wait") && !meteredHelp(totals).contains(u"wait"));
    }

    void counts_data()
    {
        QTest::addColumn<QVector<PinKind>>("kinds");
        QTest::addColumn<QString>("expected");
        using Kinds = QVector<PinKind>;
        QTest::newRow("none") << Kinds{} << QString();
        QTest::newRow("a playlist") << Kinds{PinKind::Playlist} << u"1 playlist"_qs;
        QTest::newRow("lists") << Kinds{PinKind::Playlist, PinKind::Loved, PinKind::Rule} << u"3 playlists"_qs;
        QTest::newRow("albums") << Kinds{PinKind::Album, PinKind::Album} << u"2 albums"_qs;
        QTest::newRow("lists and albums") << Kinds{PinKind::Album, PinKind::Playlist} << u"2 playlists and albums"_qs;
        QTest::newRow("all sorts") << Kinds{PinKind::Album, PinKind::Track} << u"2 things"_qs;
    }
    void counts()
    {
        QFETCH(QVector<PinKind>, kinds);
        QVector<PinState> pins;
        for (const PinKind kind : kinds)
            pins.append(pin(kind, 1, 1));
        QTEST(pinnedCount(pins), "expected");
    }

    void queues_data()
    {
        QTest::addColumn<sync::Readiness>("queue");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("inPanel");
        QTest::addColumn<QString>("ruleHelp");
        QTest::newRow("empty") << ready(0, 0, 0) << u"! Nothing is pinned"_qs << QString() << u"The queue is empty"_qs;
        QTest::newRow("whole") << ready(11, 11, 48) << u"+ The queue plays to its end, 48 min"_qs
                               << u"All of this queue is on this computer"_qs << u"All of it is here"_qs;
        QTest::newRow("most") << ready(38, 41, 168) << u"+ The queue plays for 2 h 48 min"_qs
                              << u"The next 2 h 48 min of this queue are on this computer"_qs
                              << u"2 h 48 min of it are here"_qs;
        QTest::newRow("beyond the horizon")
            << ready(50, 60, 200) << u"+ The queue plays for 3 h 20 min"_qs
            << u"The next 3 h 20 min of this queue are on this computer"_qs << u"All of it is here"_qs;
        QTest::newRow("little") << ready(2, 41, 7) << u"! The queue plays for 7 min"_qs
                                << u"The next 7 min of this queue are on this computer"_qs
                                << u"7 min of it are here"_qs;
        QTest::newRow("a minute") << ready(1, 41, 1) << u"! The queue plays for 1 min"_qs
                                  << u"The next 1 min of this queue is on this computer"_qs
                                  << u"1 min of it is here"_qs;
        QTest::newRow("not the first") << ready(3, 11, 0, 12)
                                       << u"! 12 min of the queue, 3 tracks, are on this computer"_qs
                                       << u"8 tracks need Hearth"_qs << u"Not here yet"_qs;
        QTest::newRow("nothing") << ready(0, 2, 0) << u"! Nothing of the queue is on this computer"_qs
                                 << u"2 tracks need Hearth"_qs << u"Not here yet"_qs;
    }
    void queues()
    {
        QFETCH(sync::Readiness, queue);
        const QString first = wordsOf(readyLines(queue, {}, u"Hearth"_qs)).section(u'\n', 0, 0);
        QTEST(first, "line");
        QTEST(queueReadyWords(queue, u"Hearth"_qs), "inPanel");
        QTEST(queueRuleHelp(queue, 180 * minute), "ruleHelp");
    }

    void pinsInAnOutage()
    {
        const QVector<PinState> pins{pin(PinKind::Playlist, 212, 240), pin(PinKind::Playlist, 41, 64),
                                     pin(PinKind::Playlist, 9, 9),     pin(PinKind::Loved, 9, 9),
                                     pin(PinKind::Rule, 9, 9),         pin(PinKind::Playlist, 9, 9)};
        QCOMPARE(wordsOf(readyLines({}, pins, u"Hearth"_qs)),
                 u"+ 4 of 6 pinned playlists complete\n! 51 tracks in 2 playlists need Hearth"_qs);
        QCOMPARE(wordsOf(readyLines({}, pins.mid(2), u"Hearth"_qs)), u"+ All 4 pinned playlists complete"_qs);
        QCOMPARE(wordsOf(readyLines({}, {pin(PinKind::Track, 0, 1), pin(PinKind::Track, 0, 1)}, {})),
                 u"! 0 of 2 pinned things complete\n! 2 tracks need their server"_qs);
        QCOMPARE(wordsOf(readyLines({}, {pin(PinKind::Album, 0, 1), pin(PinKind::Playlist, 1, 1)}, {})),
                 u"+ 1 of 2 pinned playlists and albums complete\n! 1 track in 1 album needs its server"_qs);
    }

    void aListByName()
    {
        QCOMPARE(readyLine(u"Sodium"_qs, ready(11, 11, 52)).words, u"All 11 tracks of Sodium are on this computer"_qs);
        QCOMPARE(readyLine(u"Sodium"_qs, ready(1, 1, 5)).words, u"The track of Sodium is on this computer"_qs);
        QCOMPARE(readyLine(u"Sodium"_qs, ready(10, 11, 5)).words, u"1 track of Sodium is not on this computer"_qs);
        QVERIFY(readyLine(u"Sodium"_qs, ready(10, 11, 5)).family == StatusFamily::Degraded);
        QCOMPARE(readyLine(u"Sodium"_qs, {}).words, u"Sodium has no tracks"_qs);
    }

    void missingOfQueueAndPins()
    {
        sync::Readiness queue = ready(3, 11, 0);
        queue.bytesMissing = 300'000'000;
        PinState open = pin(PinKind::Playlist, 1, 3);
        open.bytesMissing = 2 * giga;
        QCOMPARE(missingWords(queue, {open, pin(PinKind::Album, 2, 2)}),
                 u"Of the queue 8 tracks are missing, 300 MB\nOf what is pinned 2 tracks are missing, 2.0 GB"_qs);
        QCOMPARE(missingWords(ready(2, 2, 9), {pin(PinKind::Album, 2, 2)}), QString());
    }
};

QTEST_MAIN(KeepWords)
#include "tst_keepwords.moc"
