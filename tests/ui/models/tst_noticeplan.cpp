// What the desktop is told of outages, and that nothing is told twice.

#include <tests/support/ui/FakeStatus.h>

#include <ui/models/NoticePlan.h>

#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::BannerKind;
using sync::ServiceState;
using sync::SourceId;

namespace {

constexpr qint64 minute = 60'000;
const SourceId hearth{1};
const SourceId attic{2};
const QDateTime noon(QDate(2026, 5, 12), QTime(12, 0), Qt::UTC);

ServiceState up(SourceId source = hearth)
{
    ServiceState state = FakeStatus::up();
    state.source = source;
    state.serverName = source == hearth ? QStringLiteral("Hearth") : QStringLiteral("Attic");
    return state;
}

ServiceState down(SourceId source = hearth, const QDateTime& since = noon)
{
    ServiceState state = up(source);
    state.kind = BannerKind::Outage;
    state.since = since;
    state.reachable = false;
    return state;
}

ServiceState as(BannerKind kind)
{
    ServiceState state = down();
    state.kind = kind;
    return state;
}

MusicLeft someLeft(qint64 ms, const QVector<SourceId>& missed = {hearth})
{
    return {.tracks = 9, .playable = 4, .ms = ms, .missed = missed};
}

NoticeScene hidden(const MusicLeft& left, NoticeChoice choice = NoticeChoice::BeforeMusicStops)
{
    return {.seen = false, .playing = true, .left = left, .choice = choice, .now = noon.addSecs(4)};
}

/// Steps through states and says each time what was told: titles, "withdraw", or nothing.
class Story {
public:
    QString go(const QVector<ServiceState>& states, NoticeScene scene)
    {
        m_now = m_now.addSecs(step);
        scene.now = m_now;
        const NoticeStep next = nextNotice(m_memory, states, scene);
        m_memory = next.memory;
        if (next.show)
            last = *next.show;
        return next.show ? next.show->title : next.withdraw ? QStringLiteral("withdraw") : QString();
    }
    Notice last;
    int step = 4; ///< seconds

private:
    NoticeMemory m_memory;
    QDateTime m_now = noon;
};

sync::Track row(qint64 id, SourceId source, sync::Availability availability, const QVector<SourceId>& alsoAt = {})
{
    sync::Track track;
    track.id = sync::TrackId{id};
    track.source = source;
    track.availability = availability;
    track.durationMs = 3 * minute;
    track.alsoAt = alsoAt;
    return track;
}

player::PlayQueue queueOf(const QVector<qint64>& tracks, int current, player::Repeat repeat)
{
    std::vector<player::QueueItem> items;
    for (qsizetype i = 0; i < tracks.size(); ++i)
        items.push_back({.key = i + 1, .track = tracks[i], .durationMs = 3 * minute});
    player::PlayQueue queue;
    if (!items.empty())
        queue.set(items, size_t(current), 1);
    queue.setRepeat(repeat);
    return queue;
}

const QString away = QStringLiteral("Hearth is not answering");
const QString back = QStringLiteral("Hearth is back");

} // namespace

Q_DECLARE_METATYPE(sostenuto::sync::ServiceState)
Q_DECLARE_METATYPE(sostenuto::ui::NoticeScene)

class TestNoticePlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void theChoiceIsRemembered();
    void musicLeft_data();
    void musicLeft();
    void whatIsTold_data();
    void whatIsTold();
    void beginningAndEndAreToldOnce();
    void theEndIsToldOnlyIfTheBeginningWas();
    void aRelapseIsTheSameIncident();
    void whatIsSeenNeedsNoNotice();
    void timeMakesItMatter();
    void aDrillIsNoNews();
    void severalAreOneNotice();
    void anAccountThatGoesTakesItsNoticeAlong();
    void whatTheBannerIsFor();
};

void TestNoticePlan::theChoiceIsRemembered()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    QCOMPARE(noticeChoice(settings), NoticeChoice::BeforeMusicStops);
    for (const NoticeChoice choice : {NoticeChoice::EveryOutage, NoticeChoice::Never, NoticeChoice::BeforeMusicStops}) {
        setNoticeChoice(settings, choice);
        QCOMPARE(noticeChoice(settings), choice);
    }
    settings.setValue(QStringLiteral("notices/outages"), QStringLiteral("sometimes"));
    QCOMPARE(noticeChoice(settings), NoticeChoice::BeforeMusicStops);
    QCOMPARE(bannerChoice(settings), BannerChoice::Everything);
    for (const BannerChoice choice : {BannerChoice::OutagesOnly, BannerChoice::Everything}) {
        setBannerChoice(settings, choice);
        QCOMPARE(bannerChoice(settings), choice);
    }
    settings.setValue(QStringLiteral("notices/banner"), 7);
    QCOMPARE(bannerChoice(settings), BannerChoice::Everything);
}

void TestNoticePlan::whatTheBannerIsFor()
{
    using enum sync::BannerKind;
    for (const auto kind : {Outage, Offline, SignedOut, Maintenance, Recovering, Drill, AllClear}) {
        QVERIFY(bannerShows(BannerChoice::Everything, kind));
        QVERIFY(bannerShows(BannerChoice::OutagesOnly, kind));
    }
    for (const auto kind : {Degraded, MaintenancePlanned}) {
        QVERIFY(bannerShows(BannerChoice::Everything, kind));
        QVERIFY(!bannerShows(BannerChoice::OutagesOnly, kind));
    }
    QVERIFY(!bannerShows(BannerChoice::Everything, None));
}

void TestNoticePlan::musicLeft_data()
{
    QTest::addColumn<QVector<qint64>>("tracks");
    QTest::addColumn<int>("current");
    QTest::addColumn<int>("repeat");
    QTest::addColumn<int>("all");
    QTest::addColumn<int>("playable");
    QTest::addColumn<qint64>("minutes");
    QTest::addColumn<bool>("runsOut");
    using V = QVector<qint64>;
    const auto add = [](const char* name, const V& tracks, int current, player::Repeat repeat, int all, int playable,
                        qint64 minutes, bool runsOut) {
        QTest::newRow(name) << tracks << current << int(repeat) << all << playable << minutes << runsOut;
    };
    // 1 and 2 are here, 3 and 4 only at Hearth, 5 at Hearth and at Attic, which answers; 6 is nobody's. A minute of the
    // current one was heard.
    using player::Repeat;
    add("nothing", {}, 0, Repeat::Off, 0, 0, 0, false);
    add("all here", {1, 2}, 0, Repeat::Off, 2, 2, 5, false);
    add("what is behind does not count", {3, 1, 2}, 1, Repeat::Off, 2, 2, 5, false);
    add("some missing", {1, 3, 2, 4}, 0, Repeat::Off, 4, 2, 5, true);
    add("the current one is missing", {3, 1}, 0, Repeat::Off, 2, 1, 3, true);
    add("another service has it", {1, 5}, 0, Repeat::Off, 2, 2, 5, false);
    add("no row", {1, 6}, 0, Repeat::Off, 2, 1, 2, true);
    add("round", {3, 1, 2}, 1, Repeat::All, 3, 2, 5, false);
    add("round, and nothing is here", {3, 4}, 0, Repeat::All, 2, 0, 0, true);
    add("one over and over", {1, 3}, 0, Repeat::One, 1, 1, 2, false);
    add("a station has no end", {-7, 3}, 0, Repeat::Off, 0, 0, 0, false);
    add("a station ahead", {1, -7}, 0, Repeat::Off, 1, 1, 2, false);
}

void TestNoticePlan::musicLeft()
{
    QFETCH(QVector<qint64>, tracks);
    QFETCH(int, current);
    QFETCH(int, repeat);
    using sync::Availability;
    const QVector<sync::Track> rows{row(5, hearth, Availability::Server, {attic}), row(1, hearth, Availability::Held),
                                    row(2, hearth, Availability::Kept), row(3, hearth, Availability::Server),
                                    row(4, hearth, Availability::Loading)};
    const MusicLeft left = ui::musicLeft(
        queueOf(tracks, current, player::Repeat(repeat)), rows, minute,
        [](SourceId source, const QVector<SourceId>& alsoAt) { return source == attic || alsoAt.contains(attic); });
    QTEST(left.tracks, "all");
    QTEST(left.playable, "playable");
    QTEST(left.ms / minute, "minutes");
    QTEST(left.runsOut(), "runsOut");
    for (const qint64 track : tracks.mid(current))
        if (track == 3 || track == 4)
            QVERIFY(repeat == int(player::Repeat::One) || tracks[current] < 0 || left.missed == QVector{hearth});
}

void TestNoticePlan::whatIsTold_data()
{
    QTest::addColumn<ServiceState>("state");
    QTest::addColumn<NoticeScene>("scene");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    const auto add = [](const char* name, const ServiceState& state, const NoticeScene& scene, const QString& title,
                        const char* text) {
        QTest::newRow(name) << state << scene << title << QString::fromUtf8(text);
    };
    const MusicLeft few = someLeft(12 * minute);
    const MusicLeft all{.tracks = 9, .playable = 9, .ms = 12 * minute};
    const MusicLeft round{.tracks = 9, .playable = 4, .ms = 12 * minute, .missed = {hearth}, .endless = true};
    const char* soon = "Music on this computer plays for 12 min more";
    add("the music stops soon", down(), hidden(few), away, soon);
    add("nothing is here", down(), hidden(someLeft(0)), away, "Nothing more of the queue is on this computer");
    add("plenty is here", down(), hidden(someLeft(plentyMs)), {}, "");
    add("all of it is here", down(), hidden(all), {}, "");
    add("it goes round and round", down(), hidden(round), {}, "");
    add("what is missing is at another one", down(), hidden(someLeft(minute, {attic})), {}, "");
    add("everything works", up(), hidden(few), {}, "");
    NoticeScene scene = hidden(few);
    scene.seen = true;
    add("the window is seen", down(), scene, {}, "");
    scene = hidden(few);
    scene.playing = false;
    add("nothing plays", down(), scene, {}, "");
    scene.choice = NoticeChoice::EveryOutage;
    add("nothing plays, every outage", down(), scene, away,
        "764 tracks on this computer keep playing, and your changes wait here");
    add("all here, every outage", down(), hidden(all, NoticeChoice::EveryOutage), away,
        "Everything in the queue can be played to its end");
    add("the music stops, every outage", down(), hidden(few, NoticeChoice::EveryOutage), away, soon);
    add("never", down(), hidden(few, NoticeChoice::Never), {}, "");

    add("no network", as(BannerKind::Offline), hidden(few), QStringLiteral("This computer is offline"), soon);
    ServiceState chosen = as(BannerKind::Offline);
    chosen.cause = sync::ErrorKind::WorkOffline;
    add("offline by choice", chosen, hidden(few, NoticeChoice::EveryOutage), {}, "");
    add("signed out", as(BannerKind::SignedOut), hidden(few), QStringLiteral("Hearth signed you out"), soon);
    add("maintenance", as(BannerKind::Maintenance), hidden(few), QStringLiteral("Hearth is in maintenance"), soon);
    add("a drill", as(BannerKind::Drill), hidden(few, NoticeChoice::EveryOutage), {}, "");
    add("slow", as(BannerKind::Degraded), hidden(few, NoticeChoice::EveryOutage), {}, "");
    add("planned", as(BannerKind::MaintenancePlanned), hidden(few, NoticeChoice::EveryOutage), {}, "");
    ServiceState part = down();
    part.scope = sync::Scope::Artwork;
    add("covers", part, hidden(few, NoticeChoice::EveryOutage), {}, "");
    part.scope = sync::Scope::Streaming;
    add("streaming", part, hidden(few), QStringLiteral("Streaming is down at Hearth"), soon);
    part.scope = sync::Scope::Writes;
    part.reachable = true;
    part.changesWaiting = 3;
    add("changes", part, hidden(few), {}, "");
    add("changes, every outage", part, hidden(few, NoticeChoice::EveryOutage),
        QStringLiteral("Hearth takes no changes"), "Everything plays. 3 changes wait here and are safe");
}

void TestNoticePlan::whatIsTold()
{
    QFETCH(ServiceState, state);
    QFETCH(NoticeScene, scene);
    const NoticeStep step = nextNotice({}, {state}, scene);
    const Notice told = step.show.value_or(Notice{});
    QTEST(told.title, "title");
    QTEST(told.text, "text");
    QVERIFY(!step.withdraw);
}

void TestNoticePlan::beginningAndEndAreToldOnce()
{
    const NoticeScene scene = hidden(someLeft(12 * minute));
    Story story;
    story.step = 20 * 60;
    QCOMPARE(story.go({up()}, scene), QString());
    QCOMPARE(story.go({down(hearth, noon.addSecs(20 * 60))}, scene), away);
    QCOMPARE(story.go({down(hearth, noon.addSecs(20 * 60))}, scene), QString());
    ServiceState other = down(hearth, noon.addSecs(25 * 60)); // it turns out to be something else
    other.scope = sync::Scope::Streaming;
    QCOMPARE(story.go({other}, scene), QString());
    QCOMPARE(story.go({as(BannerKind::Maintenance)}, scene), QString());
    QCOMPARE(story.go({up()}, scene), back);
    QCOMPARE(story.last.text, QStringLiteral("It was away for 1 h 40 min"));
    QCOMPARE(story.go({up()}, scene), QString());
    QCOMPARE(story.go({down(hearth, noon.addSecs(9 * 3600))}, scene), away); // another one
    ServiceState recovering = up();
    recovering.kind = BannerKind::Recovering;
    QCOMPARE(story.go({recovering}, scene), back);
    recovering.kind = BannerKind::AllClear;
    QCOMPARE(story.go({recovering}, scene), QString());
}

void TestNoticePlan::theEndIsToldOnlyIfTheBeginningWas()
{
    Story story;
    QCOMPARE(story.go({down()}, hidden(someLeft(3 * plentyMs))), QString());
    QCOMPARE(story.go({up()}, hidden(someLeft(minute))), QString());
    Story never;
    QCOMPARE(never.go({down()}, hidden(someLeft(minute))), away);
    QCOMPARE(never.go({up()}, hidden(someLeft(minute), NoticeChoice::Never)), QStringLiteral("withdraw"));
}

void TestNoticePlan::aRelapseIsTheSameIncident()
{
    const NoticeScene scene = hidden(someLeft(minute));
    Story story;
    QCOMPARE(story.go({down()}, scene), away);
    QCOMPARE(story.go({up()}, scene), back);
    QCOMPARE(story.go({down()}, scene), QString());                         // as the state machine counts it
    QCOMPARE(story.go({up()}, scene), QString());                           // told already
    QCOMPARE(story.go({down(hearth, noon.addSecs(60))}, scene), QString()); // by a part, with a time of its own
    QCOMPARE(story.go({up()}, scene), QString());
    QCOMPARE(story.go({down(hearth, noon.addSecs(600))}, scene), away);
}

void TestNoticePlan::whatIsSeenNeedsNoNotice()
{
    NoticeScene seen = hidden(someLeft(minute));
    seen.seen = true;
    Story story; // the banner told it
    QCOMPARE(story.go({down()}, seen), QString());
    QCOMPARE(story.go({down()}, hidden(someLeft(minute))), QString());
    QCOMPARE(story.go({up()}, hidden(someLeft(minute))), QString());
    Story other; // told, and then looked at
    QCOMPARE(other.go({down()}, hidden(someLeft(minute))), away);
    QCOMPARE(other.go({down()}, seen), QString());
    QCOMPARE(other.go({up()}, seen), QStringLiteral("withdraw"));
    QCOMPARE(other.go({up()}, hidden(someLeft(minute))), QString());
    Story third; // the banner was seen when there was music enough: that it ends is news
    NoticeScene calm = hidden(someLeft(3 * plentyMs));
    calm.seen = true;
    QCOMPARE(third.go({down()}, calm), QString());
    QCOMPARE(third.go({down()}, hidden(someLeft(10 * minute))), away);
    QCOMPARE(third.go({up()}, hidden(someLeft(10 * minute))), back);
}

void TestNoticePlan::timeMakesItMatter()
{
    Story story;
    QCOMPARE(story.go({down()}, hidden(someLeft(90 * minute))), QString());
    QCOMPARE(story.go({down()}, hidden(someLeft(59 * minute))), away);
    QCOMPARE(story.last.text, QStringLiteral("Music on this computer plays for 59 min more"));
    QCOMPARE(story.go({down()}, hidden(someLeft(50 * minute))), QString());
}

void TestNoticePlan::aDrillIsNoNews()
{
    const NoticeScene scene = hidden(someLeft(minute), NoticeChoice::EveryOutage);
    Story story;
    QCOMPARE(story.go({as(BannerKind::Drill)}, scene), QString());
    QCOMPARE(story.go({up()}, scene), QString());
    QCOMPARE(story.go({down()}, scene), away);
    QCOMPARE(story.go({as(BannerKind::Drill)}, scene), QString()); // the real one goes on behind it
    QCOMPARE(story.go({down()}, scene), QString());
    QCOMPARE(story.go({up()}, scene), back);
}

void TestNoticePlan::severalAreOneNotice()
{
    const NoticeScene scene = hidden(someLeft(minute, {hearth, attic}));
    Story story;
    QCOMPARE(story.go({down(), down(attic)}, scene), QStringLiteral("Hearth and Attic are not answering"));
    QCOMPARE(story.go({up(), down(attic)}, scene), back);
    QCOMPARE(story.go({up(), up(attic)}, scene), QStringLiteral("Attic is back"));
    Story one; // only what is new is told
    QCOMPARE(one.go({down(), up(attic)}, scene), away);
    QCOMPARE(one.go({down(), down(attic)}, scene), QStringLiteral("Attic is not answering"));
    QCOMPARE(one.go({up(), up(attic)}, scene), QStringLiteral("Hearth and Attic are back"));
    ServiceState out = as(BannerKind::SignedOut);
    QCOMPARE(Story().go({out, down(attic)}, scene), QStringLiteral("Hearth signed you out"));
    QCOMPARE(nextNotice({}, {out, down(attic)}, scene).show->text,
             QStringLiteral("Music on this computer plays for 1 min more. Another server has trouble as well"));
}

void TestNoticePlan::anAccountThatGoesTakesItsNoticeAlong()
{
    const NoticeScene scene = hidden(someLeft(minute));
    Story story;
    QCOMPARE(story.go({down()}, scene), away);
    QCOMPARE(story.go({}, scene), QStringLiteral("withdraw"));
    QCOMPARE(story.go({}, scene), QString());
}

QTEST_GUILESS_MAIN(TestNoticePlan)
#include "tst_noticeplan.moc"
