// Waiting changes in words.
#include <ui/theme/PendingWords.h>

#include <QtTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::BannerKind;
using sync::ChangeKind;
using sync::ChangeState;
using sync::ErrorKind;
using sync::Scope;

namespace {

const QDateTime now = QDateTime(QDate(2026, 5, 12), QTime(16, 30)).toUTC();

sync::PendingChange change(ChangeKind kind, const QString& subject, const QString& detail = {}, int count = 1)
{
    sync::PendingChange made;
    made.id = 1;
    made.source = sync::SourceId{1};
    made.kind = kind;
    made.subject = subject;
    made.detail = detail;
    made.count = count;
    made.madeAt = now.addSecs(-600);
    return made;
}

sync::ServiceState service(BannerKind kind, Scope scope = Scope::Server, ErrorKind cause = ErrorKind::Refused)
{
    sync::ServiceState state;
    state.source = sync::SourceId{1};
    state.serverName = QStringLiteral("Hearth");
    state.kind = kind;
    state.scope = scope;
    state.cause = cause;
    return state;
}

} // namespace

class TestPendingWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void whatItIs_data()
    {
        QTest::addColumn<sync::PendingChange>("made");
        QTest::addColumn<QString>("words");
        const auto row = [](const sync::PendingChange& made, const char16_t* words) {
            QTest::newRow(qPrintable(QString::fromUtf16(words))) << made << QString::fromUtf16(words);
        };
        row(change(ChangeKind::Love, u"Night Ferry"_qs), u"Loved “Night Ferry”");
        row(change(ChangeKind::Unlove, u"Night Ferry"_qs), u"Removed “Night Ferry” from loved");
        row(change(ChangeKind::Bookmark, u"Night Ferry"_qs, u"2530000"_qs), u"Bookmark in “Night Ferry” at 42:10");
        row(change(ChangeKind::Bookmark, u"Night Ferry"_qs, u"-1"_qs), u"Removed the bookmark of “Night Ferry”");
        row(change(ChangeKind::PlaylistDescribe, u"Mix"_qs, u"For Sundays"_qs), u"Described “Mix” as “For Sundays”");
        row(change(ChangeKind::PlaylistDescribe, u"Mix"_qs), u"Removed the description of “Mix”");
        row(change(ChangeKind::Rate, u"Night Ferry"_qs, u"4"_qs), u"Rated “Night Ferry” 4 of 5");
        row(change(ChangeKind::Rate, u"Night Ferry"_qs, u"0"_qs), u"Removed the rating of “Night Ferry”");
        row(change(ChangeKind::PlaylistCreate, u"Mix"_qs), u"Made the playlist “Mix”");
        row(change(ChangeKind::PlaylistRename, u"Mix"_qs, u"%1 Mixes"_qs), u"Renamed “Mix” to “%1 Mixes”");
        row(change(ChangeKind::PlaylistDelete, u"Mix"_qs), u"Deleted the playlist “Mix”");
        row(change(ChangeKind::PlaylistAdd, u"Kitchen, Sunday"_qs, u"Glass Tide"_qs),
            u"Added “Glass Tide” to “Kitchen, Sunday”");
        row(change(ChangeKind::PlaylistAdd, u"Kitchen, Sunday"_qs, u"Glass Tide"_qs, 3),
            u"Added 3 tracks to “Kitchen, Sunday”");
        row(change(ChangeKind::PlaylistRemove, u"Mix"_qs, u"Glass Tide"_qs), u"Removed “Glass Tide” from “Mix”");
        row(change(ChangeKind::PlaylistMove, u"Mix"_qs, u"Glass Tide"_qs), u"Moved “Glass Tide” in “Mix”");
        row(change(ChangeKind::Play, u"Glass Tide"_qs), u"Played “Glass Tide”");
        row(change(ChangeKind::QueuePlace, {}), u"Where you are in the queue");
        row(change(ChangeKind::Love, {}), u"Loved something without a name");
    }
    void whatItIs()
    {
        QFETCH(sync::PendingChange, made);
        QTEST(changeWords(made), "words");
        QVERIFY(!changeIcon(made.kind).isEmpty());
    }

    void whyItWaits_data()
    {
        QTest::addColumn<ChangeState>("state");
        QTest::addColumn<std::optional<ErrorKind>>("why");
        QTest::addColumn<int>("nextIn"); ///< seconds; 0 = as soon as can be
        QTest::addColumn<sync::ServiceState>("where");
        QTest::addColumn<QString>("words");
        using Why = std::optional<ErrorKind>;
        const auto row = [](const char* name, ChangeState state, const Why& why, int nextIn,
                            const sync::ServiceState& where,
                            const QString& words) { QTest::newRow(name) << state << why << nextIn << where << words; };
        const auto well = service(BannerKind::None);
        row("turn", ChangeState::Waiting, {}, 0, well, u"Waits for its turn"_qs);
        row("sending", ChangeState::Sending, {}, 0, well, u"Is being sent now"_qs);
        row("checking", ChangeState::Checking, {}, 0, well,
            u"Sent, but no answer came. Hearth is asked whether it has it"_qs);
        row("away", ChangeState::Waiting, {}, 0, service(BannerKind::Outage), u"Waits until Hearth is back"_qs);
        row("away, checking", ChangeState::Checking, {}, 0, service(BannerKind::Outage),
            u"Waits until Hearth is back"_qs);
        row("only streaming is away", ChangeState::Waiting, {}, 0, service(BannerKind::Outage, Scope::Streaming),
            u"Waits for its turn"_qs);
        row("no changes", ChangeState::Waiting, {}, 0, service(BannerKind::Outage, Scope::Writes),
            u"Hearth takes no changes just now"_qs);
        row("offline", ChangeState::Waiting, {}, 0, service(BannerKind::Offline),
            u"Waits until this computer is online"_qs);
        row("on purpose", ChangeState::Waiting, {}, 0,
            service(BannerKind::Offline, Scope::Server, ErrorKind::WorkOffline), u"Waits until you go online"_qs);
        row("signed out", ChangeState::Waiting, {}, 0, service(BannerKind::SignedOut),
            u"Waits until you sign in to Hearth"_qs);
        row("drill", ChangeState::Waiting, {}, 0, service(BannerKind::Drill), u"Waits until the drill ends"_qs);
        row("again", ChangeState::Waiting, Why(ErrorKind::ServerError), 600, well,
            u"Hearth has a fault. Next try at 16:40"_qs);
        row("again, timeout", ChangeState::Waiting, Why(ErrorKind::Timeout), 600, well,
            u"Hearth did not answer in time. Next try at 16:40"_qs);
        row("again, asked to wait", ChangeState::Waiting, Why(ErrorKind::Throttled), 600, well,
            u"Hearth asked to wait. Next try at 16:40"_qs);
        row("again, broken", ChangeState::Checking, Why(ErrorKind::ConnectionLost), 600, well,
            u"The connection to Hearth broke. Next try at 16:40"_qs);
        row("again, nobody knows why", ChangeState::Waiting, {}, 600, well, u"Next try at 16:40"_qs);
        row("due", ChangeState::Waiting, Why(ErrorKind::ServerError), -5, well, u"Waits for its turn"_qs);
        row("not allowed", ChangeState::NeedsYou, Why(ErrorKind::NotAllowed), 0, well, u"Hearth does not allow it"_qs);
        row("unknown there", ChangeState::NeedsYou, Why(ErrorKind::NotFound), 0, well,
            u"Hearth does not know it any more"_qs);
        row("failing", ChangeState::NeedsYou, Why(ErrorKind::ServerError), 0, service(BannerKind::Outage),
            u"Hearth failed each time it was sent"_qs);
        row("unreadable", ChangeState::NeedsYou, Why(ErrorKind::Protocol), 0, well,
            u"Hearth answered something that can't be read"_qs);
        row("refused", ChangeState::NeedsYou, {}, 0, well, u"Hearth did not take it"_qs);
        row("conflict", ChangeState::Conflict, Why(ErrorKind::NotFound), 0, well,
            u"The playlist was deleted at Hearth"_qs);
        row("two names", ChangeState::Conflict, Why(ErrorKind::NotAllowed), 0, well,
            u"It got another name at Hearth"_qs);
        row("no name", ChangeState::Waiting, {}, 0, sync::ServiceState{}, u"Waits for its turn"_qs);
    }
    void whyItWaits()
    {
        QFETCH(ChangeState, state);
        QFETCH(std::optional<ErrorKind>, why);
        QFETCH(int, nextIn);
        QFETCH(sync::ServiceState, where);
        QFETCH(QString, words);
        auto made = change(ChangeKind::Love, u"x"_qs);
        made.state = state;
        made.why = why;
        if (nextIn != 0)
            made.nextTry = now.addSecs(nextIn);
        QCOMPARE(ui::whyItWaits(made, where, now), words);
        QCOMPARE(changeDetails(made, where, now), u"16:20 · "_qs + words);
    }

    void marks()
    {
        QCOMPARE(changeMark(ChangeState::NeedsYou), u"Needs you"_qs);
        QCOMPARE(changeMark(ChangeState::Conflict), u"Needs you"_qs);
        QCOMPARE(changeMark(ChangeState::Sending), u"Being sent"_qs);
        QCOMPARE(changeMark(ChangeState::Waiting), QString());
        QCOMPARE(changeMark(ChangeState::Checking), QString());
    }

    void belowTheList()
    {
        const auto well = service(BannerKind::None);
        const auto away = service(BannerKind::Outage);
        QCOMPARE(sendingOrderWords({well}), u"Sent in this order. A restart keeps them."_qs);
        QCOMPARE(sendingOrderWords({}), u"Sent in this order. A restart keeps them."_qs);
        QCOMPARE(sendingOrderWords({well, away}), u"Sent in this order when Hearth is back. A restart keeps them."_qs);
        QCOMPARE(sendingOrderWords({away, away}),
                 u"Sent in this order when their servers are back. A restart keeps them."_qs);
    }

    void whatWasDone()
    {
        QCOMPARE(discardQuestion(3, {}),
                 u"Discard 3 changes? They are never sent, and what they did here is taken back."_qs);
        QCOMPARE(discardQuestion(1, u"Mix"_qs),
                 u"Discard the playlist “Mix”? It was never sent, and goes with everything in it."_qs);
        QCOMPARE(discardedWords(1), u"1 change discarded"_qs);
        QCOMPARE(discardedWords(1204), u"1,204 changes discarded"_qs);
        QCOMPARE(retriedWords(2), u"2 changes are sent again"_qs);
        QCOMPARE(changesCount(1), u"1 change"_qs);
        QCOMPARE(conflictSentence(u"Mix"_qs, u"Hearth"_qs),
                 u"“Mix” was deleted at Hearth, and changed here. Both can't hold."_qs);
        for (const ErrorKind kind :
             {ErrorKind::Cancelled, ErrorKind::DiskFull, ErrorKind::NotFound, ErrorKind::StoreFailed})
            QVERIFY(!pendingSentence(kind).isEmpty());
        QVERIFY(pendingSentence(ErrorKind::Cancelled).contains(u"nothing was discarded"_qs));
    }

    void theBanner()
    {
        auto one = service(BannerKind::None);
        one.parked = 2;
        const BannerText text = needsYouText(2, {one, service(BannerKind::None)});
        QCOMPARE(text.plainText(), u"2 changes could not be sent · Hearth did not take what you changed. It is kept "
                                   "here · waits for your choice"_qs);
        QVERIFY(text.dismissable);
        QCOMPARE(needsYouText(1, {one}).headline, u"1 change could not be sent"_qs);
        QCOMPARE(needsYouText(4, {one, one}).keeps, u"Your servers did not take what you changed. It is kept here"_qs);
    }
};

QTEST_MAIN(TestPendingWords)
#include "tst_pendingwords.moc"
