// The words of the product: every banner of today, its numbers and times. TZ is Europe/Berlin in the test run.
#include <sync/model/DrillMark.h>
#include <ui/theme/Sentences.h>
#include <ui/theme/Words.h>

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace sostenuto::ui;
using namespace sostenuto;
using sync::BannerKind;
using sync::ErrorKind;
using sync::Health;
using sync::Scope;
using Place = KeepsContext::Place;

Q_DECLARE_METATYPE(sostenuto::sync::ServiceState)
Q_DECLARE_METATYPE(sostenuto::ui::KeepsContext)

namespace {

QDateTime local(int day, int hour, int minute, int second = 0)
{
    return QDateTime(QDate(2024, 5, day), QTime(hour, minute, second)).toUTC();
}

const QDateTime now = local(15, 14, 30); // a Wednesday

sync::ServiceState stateOf(BannerKind kind, Scope scope = Scope::Server)
{
    sync::ServiceState state;
    state.source = sync::SourceId{1};
    state.serverName = QStringLiteral("Hearth");
    state.kind = kind;
    state.scope = scope;
    state.since = local(15, 14, 5);
    state.nextCheck = now.addSecs(24);
    state.heldTracks = 764;
    return state;
}

KeepsContext playlist(int here, int total)
{
    return {Place::Playlist, here, total};
}
KeepsContext album(int here, int total)
{
    return {Place::Album, here, total};
}

} // namespace

class Sentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void banners_data();
    void banners();
    void keeps_data();
    void keeps();
    void since_data();
    void since();
    void countdown_data();
    void countdown();
    void allClearClaimsOnlyWhatIsTrue_data();
    void allClearClaimsOnlyWhatIsTrue();
    void catchingUp_data();
    void catchingUp();
    void actions_data();
    void actions();
    void words_data();
    void words();
    void everyErrorHasASentence_data();
    void everyErrorHasASentence();
    void plainTextLeavesOutTheCountdown();
    void numbers_data();
    void numbers();
    void days_data();
    void days();
};

void Sentences::banners_data()
{
    QTest::addColumn<sync::ServiceState>("state");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const sync::ServiceState& state, const char* sentence) {
        QTest::newRow(name) << state << QString::fromUtf8(sentence);
    };
    row("artwork slow", stateOf(BannerKind::Degraded, Scope::Artwork),
        "Artwork is slow at Hearth · since 14:05 · Music plays as usual, and covers already seen still show · "
        "next check in 0:24");
    auto artworkDown = stateOf(BannerKind::Degraded, Scope::Artwork);
    artworkDown.health[size_t(sync::Capability::Artwork)] = Health::Down;
    row("artwork down", artworkDown,
        "Artwork is down at Hearth · since 14:05 · Music plays as usual, and covers already seen still show · "
        "next check in 0:24");
    row("library slow", stateOf(BannerKind::Degraded, Scope::Library),
        "The library is slow at Hearth · since 14:05 · Music plays as usual. Lists may be from 14:05 · "
        "next check in 0:24");
    row("streaming slow", stateOf(BannerKind::Degraded, Scope::Streaming),
        "Streaming is slow at Hearth · since 14:05 · 764 tracks on this computer keep playing, and your changes wait "
        "here · next check in 0:24");
    auto slowSync = stateOf(BannerKind::Degraded, Scope::Writes);
    slowSync.changesWaiting = 3;
    row("sync slow", slowSync,
        "Changes are slow to reach Hearth · since 14:05 · Everything plays. 3 changes wait here and are safe · "
        "next try in 0:24");
    row("streaming down", stateOf(BannerKind::Outage, Scope::Streaming),
        "Streaming is down at Hearth · since 14:05 · 764 tracks on this computer keep playing, and your changes wait "
        "here · next check in 0:24");
    row("library down", stateOf(BannerKind::Outage, Scope::Library),
        "The library is down at Hearth · since 14:05 · Lists are from 14:05. Music plays as usual · next check in "
        "0:24");
    auto noChanges = stateOf(BannerKind::Outage, Scope::Writes);
    noChanges.changesWaiting = 1;
    row("sync down", noChanges,
        "Hearth takes no changes · since 14:05 · Everything plays. 1 change waits here and is safe · next try in 0:24");
    row("sign-in down", stateOf(BannerKind::Outage, Scope::SignIn),
        "Sign-in is down at Hearth · since 14:05 · 764 tracks on this computer keep playing, and your changes wait "
        "here "
        "· next try in 0:24");
    row("server", stateOf(BannerKind::Outage),
        "Hearth is not answering · since 14:05 · 764 tracks on this computer keep playing, and your changes wait here "
        "· next check in 0:24");
    row("offline", stateOf(BannerKind::Offline),
        "This computer is offline · since 14:05 · 764 tracks on this computer keep playing. Hearth itself may be fine "
        "· reconnects when the network is back");
    auto chosen = stateOf(BannerKind::Offline);
    chosen.cause = ErrorKind::WorkOffline;
    row("work offline", chosen,
        "You are working offline · since 14:05 · 764 tracks on this computer keep playing, and your changes wait here "
        "· nothing is sent until you go online");
    auto signedOut = stateOf(BannerKind::SignedOut);
    signedOut.cause = ErrorKind::WrongPassword;
    row("signed out", signedOut,
        "Hearth signed you out · at 14:05 · 764 tracks on this computer keep playing, and your changes wait here · "
        "nothing is sent until you sign in");
    signedOut.cause = ErrorKind::NoPassword;
    row("no password", signedOut,
        "Hearth needs your password · since 14:05 · 764 tracks on this computer keep playing, and your changes wait "
        "here · nothing is sent until you sign in");
    row("drill", stateOf(BannerKind::Drill),
        "Outage drill is on · since 14:05 · Sostenuto acts as if Hearth were down. Nothing is sent or fetched · "
        "ends in 0:24");
    const auto drill = [&](const char* name, Scope scope, sync::Nature nature, const char* second) {
        auto state = stateOf(BannerKind::Drill, scope);
        state.nextCheck = now.addSecs(9 * 60 + 12);
        state.diagnosis.nature = nature;
        row(name, state, (QByteArray("Outage drill is on · since 14:05 · ") + second + " · ends in 9:12").constData());
    };
    drill("drill: network", Scope::Server, sync::Nature::NoNetwork,
          "Sostenuto acts as if this computer were offline. Nothing is sent or fetched");
    drill("drill: slow", Scope::Server, sync::Nature::Slow,
          "Sostenuto acts as if Hearth were slow. Everything is sent and fetched, some seconds late");
    drill("drill: errors", Scope::Server, sync::Nature::ServerErrors,
          "Sostenuto acts as if Hearth had a fault. Nothing is sent or fetched");
    drill("drill: maintenance", Scope::Server, sync::Nature::Maintenance,
          "Sostenuto acts as if Hearth were in maintenance. Nothing is sent or fetched");
    drill("drill: sign-in", Scope::SignIn, sync::Nature::SignIn,
          "Sostenuto acts as if Hearth had signed you out. Nothing is fetched, and your password is kept");
    drill("drill: streaming", Scope::Streaming, sync::Nature::OnePart,
          "Sostenuto acts as if streaming were down at Hearth. Only what is on this computer plays, all else works");
    drill("drill: writes", Scope::Writes, sync::Nature::OnePart,
          "Sostenuto acts as if Hearth took no changes. They wait here and are safe, all else works");
    auto drillWithoutEnd = stateOf(BannerKind::Drill);
    drillWithoutEnd.nextCheck = {};
    row("drill without an end", drillWithoutEnd,
        "Outage drill is on · since 14:05 · Sostenuto acts as if Hearth were down. Nothing is sent or fetched · "
        "ends when you end it");
    auto drillOver = stateOf(BannerKind::Drill);
    drillOver.checking = true;
    row("drill that is over", drillOver,
        "Outage drill is on · since 14:05 · Sostenuto acts as if Hearth were down. Nothing is sent or fetched · "
        "over, checking now");
    auto clear = stateOf(BannerKind::AllClear);
    clear.downForMs = 20 * 60 * 1000;
    auto rehearsed = clear;
    rehearsed.technical = sync::drillMark;
    rehearsed.changesSent = 2;
    row("all clear after a drill", rehearsed,
        "Everything works again · since 14:25 · The outage drill lasted 20 min. 2 changes were sent, nothing was lost");
    rehearsed.kind = BannerKind::Recovering;
    rehearsed.changesSent = 1;
    rehearsed.changesWaiting = 1;
    row("catching up after a drill", rehearsed,
        "The outage drill is over · after 20 min · Catching up · 1 of 2 changes sent");
    clear.changesSent = 14;
    clear.playsSent = 11;
    row("all clear", clear,
        "Everything works again · since 14:25 · Hearth was down for 20 min. 14 changes and 11 plays were sent, nothing "
        "was lost");
    row("none", stateOf(BannerKind::None), "");
}

void Sentences::banners()
{
    QFETCH(sync::ServiceState, state);
    QFETCH(QString, sentence);
    QCOMPARE(bannerText(state, {}, now).plainText(), sentence);
}

void Sentences::keeps_data()
{
    QTest::addColumn<KeepsContext>("context");
    QTest::addColumn<int>("held");
    QTest::addColumn<QString>("keeps");
    const auto row = [](const char* name, const KeepsContext& context, int held, const char* keeps) {
        QTest::newRow(name) << context << held << QString::fromUtf8(keeps);
    };
    row("playlist", playlist(212, 240), 764,
        "212 of 240 tracks in this playlist are on this computer and keep playing");
    row("album", album(6, 11), 764, "6 of 11 tracks in this album are on this computer and keep playing");
    row("one of them", album(1, 11), 764, "1 of 11 tracks in this album is on this computer and keeps playing");
    row("complete", playlist(240, 240), 764, "All 240 tracks in this playlist are on this computer and keep playing");
    row("complete album", album(11, 11), 764, "All 11 tracks in this album are on this computer and keep playing");
    row("complete, of one", album(1, 1), 764, "The track in this album is on this computer and keeps playing");
    row("none here", playlist(0, 240), 764, "None of this playlist is on this computer. 764 other tracks keep playing");
    row("none here, one else", album(0, 9), 1, "None of this album is on this computer. 1 other track keeps playing");
    row("none anywhere", playlist(0, 240), 0,
        "Nothing is on this computer yet. Playing starts again when Hearth is back");
    row("empty playlist", playlist(0, 0), 764, "764 tracks on this computer keep playing, and your changes wait here");
    row("elsewhere", {}, 1, "1 track on this computer keeps playing, and your changes wait here");
    row("thousands", {}, 104318, "104,318 tracks on this computer keep playing, and your changes wait here");
    row("nothing", {}, 0, "Nothing is on this computer yet. Playing starts again when Hearth is back");
}

void Sentences::keeps()
{
    QFETCH(KeepsContext, context);
    QFETCH(int, held);
    QFETCH(QString, keeps);
    auto state = stateOf(BannerKind::Outage, Scope::Streaming);
    state.heldTracks = held;
    QCOMPARE(bannerText(state, context, now).keeps, keeps);
}

void Sentences::since_data()
{
    QTest::addColumn<QDateTime>("since");
    QTest::addColumn<QString>("meta");
    QTest::newRow("today") << local(15, 14, 5) << QStringLiteral("since 14:05");
    QTest::newRow("after midnight") << local(15, 0, 1) << QStringLiteral("since 00:01");
    QTest::newRow("yesterday") << local(14, 22, 10) << QStringLiteral("since yesterday 22:10");
    QTest::newRow("this week") << local(13, 22, 10) << QStringLiteral("since Mon 22:10");
    QTest::newRow("six days") << local(9, 8, 0) << QStringLiteral("since Thu 08:00");
    QTest::newRow("older") << local(3, 22, 10) << QStringLiteral("since 3 May");
}

void Sentences::since()
{
    QFETCH(QDateTime, since);
    QFETCH(QString, meta);
    auto state = stateOf(BannerKind::Outage);
    state.since = since;
    QCOMPARE(bannerText(state, {}, now).meta, meta);
}

void Sentences::countdown_data()
{
    QTest::addColumn<int>("ms");
    QTest::addColumn<QString>("next");
    QTest::newRow("seconds") << 9000 << QStringLiteral("next check in 0:09");
    QTest::newRow("begun seconds count") << 8001 << QStringLiteral("next check in 0:09");
    QTest::newRow("minutes") << 299000 << QStringLiteral("next check in 4:59");
    QTest::newRow("ten minutes") << 600000 << QStringLiteral("next check in 10:00");
    QTest::newRow("longer") << 601000 << QStringLiteral("next check at 14:40");
    QTest::newRow("now") << 0 << QStringLiteral("checking now");
    QTest::newRow("overdue") << -5000 << QStringLiteral("checking now");
}

void Sentences::countdown()
{
    QFETCH(int, ms);
    QFETCH(QString, next);
    auto state = stateOf(BannerKind::Outage);
    state.nextCheck = now.addMSecs(ms);
    QCOMPARE(bannerText(state, {}, now).next, next);
    state.checking = true;
    QCOMPARE(bannerText(state, {}, now).next, QStringLiteral("checking now"));
    state.checking = false;
    state.nextCheck = {};
    QVERIFY(bannerText(state, {}, now).next.isEmpty());
}

void Sentences::allClearClaimsOnlyWhatIsTrue_data()
{
    QTest::addColumn<int>("sent");
    QTest::addColumn<int>("plays");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<int>("parked");
    QTest::addColumn<QString>("keeps");
    const QString down = QStringLiteral("Hearth was down for 47 min");
    QTest::newRow("all") << 3 << 0 << 0 << 0 << down + QStringLiteral(". 3 changes were sent, nothing was lost");
    QTest::newRow("one") << 1 << 0 << 0 << 0 << down + QStringLiteral(". 1 change was sent, nothing was lost");
    QTest::newRow("one each") << 1 << 1 << 0 << 0
                              << down + QStringLiteral(". 1 change and 1 play were sent, nothing was lost");
    QTest::newRow("a play") << 0 << 1 << 0 << 0 << down + QStringLiteral(". 1 play was sent, nothing was lost");
    QTest::newRow("nothing") << 0 << 0 << 0 << 0 << down + QStringLiteral(". Nothing was waiting");
    QTest::newRow("some still wait") << 3 << 0 << 2 << 0 << down + QStringLiteral(". 3 changes were sent");
    QTest::newRow("none sent yet") << 0 << 0 << 2 << 0 << down;
    QTest::newRow("a choice") << 18 << 0 << 2 << 2
                              << down + QStringLiteral(". 18 of 20 changes were sent, 2 wait for your choice");
}

void Sentences::allClearClaimsOnlyWhatIsTrue()
{
    QFETCH(int, sent);
    QFETCH(int, plays);
    QFETCH(int, waiting);
    QFETCH(int, parked);
    QFETCH(QString, keeps);
    auto state = stateOf(BannerKind::AllClear);
    state.downForMs = 47 * 60 * 1000;
    state.changesSent = sent;
    state.playsSent = plays;
    state.changesWaiting = waiting;
    state.parked = parked;
    QCOMPARE(bannerText(state, {}, now).keeps, keeps);
}

void Sentences::catchingUp_data()
{
    QTest::addColumn<int>("sent");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<int>("playsSent");
    QTest::addColumn<int>("playsWaiting");
    QTest::addColumn<QString>("keeps");
    QTest::addColumn<double>("progress");
    QTest::newRow("changes") << 14 << 6 << 0 << 0 << QStringLiteral("Catching up · 14 of 20 changes sent") << 0.7;
    QTest::newRow("one") << 0 << 1 << 0 << 0 << QStringLiteral("Catching up · 0 of 1 change sent") << 0.0;
    QTest::newRow("then plays") << 5 << 0 << 1 << 4 << QStringLiteral("Catching up · 1 of 5 plays submitted") << 0.6;
    QTest::newRow("one play") << 0 << 0 << 0 << 1 << QStringLiteral("Catching up · 0 of 1 play submitted") << 0.0;
}

void Sentences::catchingUp()
{
    QFETCH(int, sent);
    QFETCH(int, waiting);
    QFETCH(int, playsSent);
    QFETCH(int, playsWaiting);
    QFETCH(QString, keeps);
    QFETCH(double, progress);
    auto state = stateOf(BannerKind::Recovering);
    state.downForMs = 47 * 60 * 1000;
    state.changesSent = sent;
    state.changesWaiting = waiting;
    state.playsSent = playsSent;
    state.playsWaiting = playsWaiting;
    const BannerText text = bannerText(state, {}, now);
    QCOMPARE(text.headline, QStringLiteral("Hearth is back"));
    QCOMPARE(text.meta, QStringLiteral("after 47 min"));
    QCOMPARE(text.keeps, keeps);
    QCOMPARE(text.progress, progress);
}

void Sentences::actions_data()
{
    QTest::addColumn<sync::ServiceState>("state");
    QTest::addColumn<int>("action");
    QTest::addColumn<bool>("dismissable");
    QTest::addColumn<int>("family");
    const auto row = [](const char* name, const sync::ServiceState& state, BannerAction action, bool cross,
                        StatusFamily f) { QTest::newRow(name) << state << int(action) << cross << int(f); };
    row("outage", stateOf(BannerKind::Outage), BannerAction::TryNow, false, StatusFamily::Outage);
    row("artwork", stateOf(BannerKind::Outage, Scope::Artwork), BannerAction::None, true, StatusFamily::Degraded);
    row("degraded", stateOf(BannerKind::Degraded, Scope::Library), BannerAction::None, true, StatusFamily::Degraded);
    row("offline", stateOf(BannerKind::Offline), BannerAction::TryNow, false, StatusFamily::Offline);
    row("recovering", stateOf(BannerKind::Recovering), BannerAction::None, false, StatusFamily::Recovering);
    row("signed out", stateOf(BannerKind::SignedOut), BannerAction::SignIn, false, StatusFamily::Degraded);
    row("drill", stateOf(BannerKind::Drill), BannerAction::EndDrill, false, StatusFamily::Offline);
    row("all clear", stateOf(BannerKind::AllClear), BannerAction::SeeReport, true, StatusFamily::Ok);
}

void Sentences::actions()
{
    QFETCH(sync::ServiceState, state);
    const BannerText text = bannerText(state, {}, now);
    QTEST(int(text.action), "action");
    QTEST(text.dismissable, "dismissable");
    QTEST(int(text.family), "family");
    QVERIFY(!text.iconName.isEmpty());
}

void Sentences::words_data()
{
    QTest::addColumn<sync::ServiceState>("state");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, const sync::ServiceState& state, const char* word) {
        QTest::newRow(name) << state << QString::fromUtf8(word);
    };
    auto well = stateOf(BannerKind::None);
    row("unknown", well, "Not checked yet");
    well.health.fill(Health::Ok);
    row("well", well, "All services up");
    well.source = {};
    row("no server", well, "No server");
    row("streaming", stateOf(BannerKind::Outage, Scope::Streaming), "Streaming down");
    row("server", stateOf(BannerKind::Outage), "Hearth down");
    row("slow", stateOf(BannerKind::Degraded, Scope::Artwork), "Artwork slow");
    row("offline", stateOf(BannerKind::Offline), "Offline");
    row("recovering", stateOf(BannerKind::Recovering), "Catching up");
    row("signed out", stateOf(BannerKind::SignedOut), "Signed out");
    row("drill", stateOf(BannerKind::Drill), "Outage drill");
}

void Sentences::words()
{
    QFETCH(sync::ServiceState, state);
    QTEST(statusWord(state), "word");
}

void Sentences::everyErrorHasASentence_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(ErrorKind::WorkOffline); ++kind)
        QTest::addRow("%d", kind) << kind;
}

void Sentences::everyErrorHasASentence()
{
    QFETCH(int, kind);
    const QString server = QStringLiteral("a 100%1 <b>odd</b> name");
    const QString sentence = connectSentence(static_cast<ErrorKind>(kind), server);
    QVERIFY(sentence.size() > 10);
    QVERIFY(!sentence.contains(u'!'));
    QVERIFY(!sentence.contains(u"sorry", Qt::CaseInsensitive));
    QVERIFY(!sentence.contains(u"please", Qt::CaseInsensitive));
    // A name from outside is put in as it is, whatever it holds.
    QString without = sentence;
    without.remove(server);
    QVERIFY2(!without.contains(u'%'), qPrintable(sentence));
}

void Sentences::plainTextLeavesOutTheCountdown()
{
    auto state = stateOf(BannerKind::Outage);
    const QString before = bannerText(state, {}, now).plainText(false);
    QVERIFY(!before.contains(u"next check"));
    QCOMPARE(bannerText(state, {}, now.addSecs(3)).plainText(false), before);
}

void Sentences::numbers_data()
{
    QTest::addColumn<QString>("got");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& got, const char* expected) {
        QTest::newRow(expected) << got << QString::fromUtf8(expected);
    };
    constexpr qint64 minute = 60000;
    row(trackTime(277000), "4:37");
    row(trackTime(277999), "4:37");
    row(trackTime(3729000), "1:02:09");
    row(trackTime(-1), "0:00");
    row(amountOfMusic(48 * minute), "48 min");
    row(amountOfMusic(59 * minute + 40000), "1 h");
    row(amountOfMusic((41 * 60 + 20) * minute), "41 h 20 min");
    row(amountOfMusic(qint64(318) * 24 * 60 * minute), "318 days");
    row(waitingTime(3000), "about 10 s");
    row(waitingTime(41000), "about 50 s");
    row(waitingTime(4 * minute), "about 4 min");
    row(waitingTime(47 * minute), "47 min");
    row(waitingTime(130 * minute), "2 h 10 min");
    row(sizeOf(999), "1 kB");
    row(sizeOf(412000000), "412 MB");
    row(sizeOf(8900000000), "8.9 GB");
    row(sizeOf(240000000000), "240 GB");
    row(counted(1, "1 track", "%1 tracks"), "1 track");
    row(counted(104318, "1 track", "%1 tracks"), "104,318 tracks");
    row(counted(0, "1 track", "%1 tracks"), "0 tracks");
    row(availabilityWord(sync::Availability::Loading, {}, 0.64), "Downloading, 64 percent");
    row(availabilityWord(sync::Availability::Server, QStringLiteral("Hearth"), 0), "Needs Hearth");
}

void Sentences::numbers()
{
    QFETCH(QString, got);
    QTEST(got, "expected");
}

void Sentences::days_data()
{
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<QString>("day");
    QTest::newRow("today") << local(15, 0, 5) << QStringLiteral("Today");
    QTest::newRow("yesterday") << local(14, 23, 55) << QStringLiteral("Yesterday");
    QTest::newRow("this year") << local(12, 10, 0) << QStringLiteral("12 May");
    QTest::newRow("before") << QDateTime(QDate(2023, 5, 12), QTime(9, 0)).toUTC() << QStringLiteral("12 May 2023");
}

void Sentences::days()
{
    QFETCH(QDateTime, when);
    QTEST(dayOf(when, now), "day");
}

QTEST_GUILESS_MAIN(Sentences)
#include "tst_sentences.moc"
