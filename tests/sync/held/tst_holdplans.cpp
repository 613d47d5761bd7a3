// What is kept, what goes, whether it is enough: the decisions, as tables.
#include <sync/held/EvictionPlan.h>
#include <sync/held/HeldFolder.h>
#include <sync/held/HoldPlan.h>
#include <sync/held/ReadinessPlan.h>
#include <sync/held/ScrubPlan.h>
#include <sync/store/KeptStore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

using Ids = QVector<qint64>;

QVector<HoldCandidate> each(std::initializer_list<int> ids, qint64 bytes = 10)
{
    QVector<HoldCandidate> list;
    for (const int id : ids)
        list.append({TrackId{id}, bytes});
    return list;
}

QSet<TrackId> set(std::initializer_list<int> ids)
{
    QSet<TrackId> all;
    for (const int id : ids)
        all.insert(TrackId{id});
    return all;
}

Ids values(const QVector<HoldItem>& items)
{
    Ids ids;
    for (const HoldItem& item : items)
        ids.append(item.track.value);
    return ids;
}

/// Used so many days ago.
EvictionNeeds::File file(int id, HeldReason reason, int days, int plays = 1, bool loved = false)
{
    HeldFile held;
    held.track = TrackId{id};
    held.bytes = 100;
    held.usedAt = moment(-days * 24 * 60 * 60);
    held.plays = plays;
    held.loved = loved;
    return {held, reason};
}

constexpr auto passing = HeldReason::Passing;
constexpr auto automatic = HeldReason::Automatic;
constexpr auto pinned = HeldReason::Pinned;

} // namespace

Q_DECLARE_METATYPE(HoldNeeds)
Q_DECLARE_METATYPE(EvictionNeeds)
Q_DECLARE_METATYPE(HeldMark)
Q_DECLARE_METATYPE(FolderSigns)

class TestHoldPlans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsFetchedForKeeping_data()
    {
        QTest::addColumn<HoldNeeds>("needs");
        QTest::addColumn<Ids>("fetch");
        QTest::addColumn<qint64>("beyond");
        const auto row = [](const char* name, const HoldNeeds& needs, const Ids& fetch, qint64 beyond = 0) {
            QTest::newRow(name) << needs << fetch << beyond;
        };
        row("nothing", {.quota = 1000}, {});
        row("the classes, in order",
            {.pinned = each({1}), .loved = each({2}), .newAlbums = each({3}), .recent = each({4}), .quota = 1000},
            {1, 2, 3, 4});
        row("each once, in its first class",
            {.pinned = each({1, 2}), .loved = each({2, 3}), .recent = each({3, 4}), .quota = 1000}, {1, 2, 3, 4});
        row("what is here is not fetched", {.pinned = each({1, 2}), .here = set({1}), .quota = 1000}, {2});
        row("what is wanted comes by itself", {.pinned = each({1, 2}), .wanted = set({2}), .quota = 1000}, {1});
        row("pins beyond the quota", {.pinned = each({1, 2, 3}), .loved = each({4}), .quota = 25}, {1, 2, 3}, 5);
        row("pins that are here count as well", {.pinned = each({1}), .space = {.pinned = 95}, .quota = 100}, {1}, 5);
        row("pins that just fit", {.pinned = each({1}), .space = {.pinned = 90}, .quota = 100}, {1}, 0);
        row("rules as far as it fits beside pins", {.loved = each({1, 2, 3}), .space = {.pinned = 80}, .quota = 100},
            {1, 2});
        row("rules do not push out each other",
            {.newAlbums = each({1, 2}), .space = {.automatic = 90, .newAlbums = 0}, .quota = 100}, {1});
        row("rules push out what was only played", {.loved = each({1, 2}), .space = {.passing = 100}, .quota = 100},
            {1, 2});
        row("what is too large is passed over", {.loved = each({1}, 200) + each({2}), .quota = 100}, {2});
        row("what was played needs free room", {.recent = each({1}), .space = {.passing = 85}, .quota = 100}, {});
        row("and gets it", {.recent = each({1}), .space = {.passing = 80}, .quota = 100}, {1});
        row("what is planned counts", {.loved = each({1}, 80), .recent = each({2, 3}), .quota = 100}, {1, 2});
        row("new albums have a bound of their own",
            {.newAlbums = each({1, 2}, 3'000'000'000), .quota = 100'000'000'000}, {1});
        row("what is here of them counts",
            {.newAlbums = each({1}, 1'000'000'000),
             .space = {.automatic = 4'500'000'000, .newAlbums = 4'500'000'000},
             .quota = 100'000'000'000},
            {});
        row("no room at all", {.pinned = each({1}), .loved = each({2}), .recent = each({3}), .quota = 0}, {1}, 10);
    }
    void whatIsFetchedForKeeping()
    {
        QFETCH(const HoldNeeds, needs);
        const HoldPlan plan = planHolding(needs);
        QTEST(values(plan.fetch), "fetch");
        QTEST(plan.pinsBeyond, "beyond");
    }

    void theClassIsSaid()
    {
        const HoldPlan plan = planHolding({.pinned = each({1}), .recent = each({2}), .quota = 1000});
        QCOMPARE(plan.fetch, (QVector<HoldItem>{{TrackId{1}, HoldClass::Pinned}, {TrackId{2}, HoldClass::Recent}}));
    }

    void whatGoesWhenSpaceIsShort_data()
    {
        QTest::addColumn<EvictionNeeds>("needs");
        QTest::addColumn<Ids>("gone");
        const auto row = [](const char* name, EvictionNeeds needs, const Ids& gone) {
            needs.now = moment();
            needs.quota = 300;
            if (needs.totalBytes == 0)
                needs.totalBytes = 100 * needs.files.size();
            QTest::newRow(name) << needs << gone;
        };
        const QVector<EvictionNeeds::File> four{file(1, passing, 9), file(2, passing, 8), file(3, passing, 7),
                                                file(4, passing, 6)};
        row("room enough", {.files = four.mid(1)}, {});
        row("the one used longest ago", {.files = four}, {1});
        row("as many as it takes", {.files = four, .totalBytes = 501}, {1, 2, 3});
        row("whatever the order", {.files = {four[3], four[2], four[1], four[0]}}, {1});
        row("not what is needed", {.files = four, .needed = set({1, 2})}, {3});
        row("never in an outage", {.files = four, .serviceAway = true}, {});
        row("never a pin", {.files = {file(1, pinned, 900), file(2, pinned, 900)}, .totalBytes = 5000}, {});
        row("what was only played before what rules keep",
            {.files = {file(1, automatic, 300), file(2, automatic, 300), file(3, pinned, 300), file(4, passing, 0)}},
            {4});
        row("then what is worth least",
            {.files = {file(1, automatic, 10, 1, true), file(2, automatic, 10), file(3, automatic, 40),
                       file(4, automatic, 10, 200)},
             .totalBytes = 550},
            {3, 2, 1});
        row("what was played stays where it may", {.files = {file(1, passing, 9)}}, {});
        row("else it goes a day later",
            {.files = {file(1, passing, 9), file(2, passing, 0), file(3, automatic, 9), file(4, pinned, 9)},
             .totalBytes = 300,
             .passingStays = false},
            {1});
        row("unless it is needed", {.files = {file(1, passing, 9)}, .needed = set({1}), .passingStays = false}, {});
        row("or a service is away", {.files = {file(1, passing, 9)}, .serviceAway = true, .passingStays = false}, {});
    }
    void whatGoesWhenSpaceIsShort()
    {
        QFETCH(const EvictionNeeds, needs);
        Ids gone;
        for (const HeldFile& held : planEviction(needs))
            gone.append(held.track.value);
        QTEST(gone, "gone");
    }

    void theListenerWantsTheRoom()
    {
        const EvictionNeeds needs{
            .files = {file(1, passing, 0), file(2, automatic, 90), file(3, pinned, 90), file(4, passing, 90)},
            .needed = set({4}),
            .serviceAway = true};
        const auto gone = planClearing(needs);
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone.first().track, TrackId{1});
    }

    void worth_data()
    {
        QTest::addColumn<EvictionNeeds::File>("more");
        QTest::addColumn<EvictionNeeds::File>("less");
        QTest::newRow("used later") << file(1, automatic, 1) << file(2, automatic, 5);
        QTest::newRow("played more") << file(1, automatic, 1, 9) << file(2, automatic, 1, 2);
        QTest::newRow("loved") << file(1, automatic, 1, 1, true) << file(2, automatic, 1);
        QTest::newRow("loved, not heard for long") << file(1, automatic, 200, 0, true) << file(2, automatic, 1, 1);
        QTest::newRow("played often this week") << file(1, automatic, 3, 20) << file(2, automatic, 200, 0, true);
        QTest::newRow("a clock that went wrong") << file(1, automatic, -900, 2) << file(2, automatic, 0, 1);
    }
    void worth()
    {
        QFETCH(const EvictionNeeds::File, more);
        QFETCH(const EvictionNeeds::File, less);
        QVERIFY(worthOf(more.file, moment()) > worthOf(less.file, moment()));
    }

    void readiness_data()
    {
        QTest::addColumn<QVector<ReadyTrack>>("tracks");
        QTest::addColumn<Readiness>("ready");
        const auto here = [](int id) { return ReadyTrack{TrackId{id}, 60, 10, true}; };
        const auto not_ = [](int id) { return ReadyTrack{TrackId{id}, 60, 10, false}; };
        using All = QVector<ReadyTrack>;
        QTest::newRow("nothing") << All{} << Readiness{};
        QTest::newRow("all of it") << All{here(1), here(2)} << Readiness{2, 2, 120, 120, 0, {}};
        QTest::newRow("up to the first that is missing")
            << All{here(1), not_(2), here(3)} << Readiness{3, 2, 60, 120, 10, {TrackId{2}}};
        QTest::newRow("twice in the list")
            << All{not_(2), here(1), not_(2), here(1)} << Readiness{4, 2, 0, 120, 10, {TrackId{2}}};
        QTest::newRow("none") << All{not_(2), not_(1)} << Readiness{2, 0, 0, 0, 20, {TrackId{2}, TrackId{1}}};
    }
    void readiness()
    {
        QFETCH(const QVector<ReadyTrack>, tracks);
        QTEST(readinessOf(tracks), "ready");
    }

    void readinessNamesAThousand()
    {
        QVector<ReadyTrack> tracks;
        for (int i = 1; i <= 1500; ++i)
            tracks.append({TrackId{i}, 60, 10, false});
        const Readiness ready = readinessOf(tracks);
        QCOMPARE(ready.missing.size(), Readiness::mostMissing);
        QCOMPARE(ready.bytesMissing, 15'000);
    }

    void sizesAreEstimated_data()
    {
        QTest::addColumn<qint64>("announced");
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<qint64>("kbps");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("announced") << 5LL << 60'000LL << 320LL << 5LL;
        QTest::newRow("by the bit rate") << 0LL << 60'000LL << 320LL << 2'400'000LL;
        QTest::newRow("by the length alone") << 0LL << 60'000LL << 0LL << 1'920'000LL;
        QTest::newRow("nothing is known") << 0LL << 0LL << 0LL << 0LL;
    }
    void sizesAreEstimated()
    {
        QFETCH(const qint64, announced);
        QFETCH(const qint64, ms);
        QFETCH(const qint64, kbps);
        QTEST(estimatedBytes(announced, ms, kbps), "bytes");
    }

    void aScrub_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("found"); // "-": it was not read
        QTest::addColumn<ScrubVerdict>("verdict");
        using enum ScrubVerdict;
        QTest::newRow("whole") << QByteArray("a") << QByteArray("a") << QByteArray("a") << Whole;
        QTest::newRow("damaged") << QByteArray("a") << QByteArray("a") << QByteArray("b") << Damaged;
        QTest::newRow("breaks off") << QByteArray("a") << QByteArray("a") << QByteArray() << Damaged;
        QTest::newRow("not read") << QByteArray("a") << QByteArray("a") << QByteArray("-") << Unsure;
        QTest::newRow("another file by now") << QByteArray("a") << QByteArray("b") << QByteArray("a") << Unsure;
        QTest::newRow("no checksum") << QByteArray() << QByteArray() << QByteArray("a") << Whole;
    }
    void aScrub()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QByteArray, found);
        QTEST(scrubVerdict(before, after, found == "-" ? std::nullopt : std::optional(found)), "verdict");
        QCOMPARE(scrubDue(moment()).daysTo(moment()), scrubDays);
    }

    void whoseFolder_data()
    {
        QTest::addColumn<HeldMark>("known");
        QTest::addColumn<FolderSigns>("signs");
        QTest::addColumn<FolderVerdict>("verdict");
        using enum FolderVerdict;
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        const auto known = [&](bool apart, bool hasFiles) { return HeldMark{a, apart, false, hasFiles}; };
        QTest::newRow("ours") << known(true, true) << FolderSigns{a} << Ours;
        QTest::newRow("never marked") << HeldMark{{}, false, false, true} << FolderSigns{} << New;
        QTest::newRow("unplugged") << known(true, true) << FolderSigns{} << Away;
        QTest::newRow("unplugged, and nothing was in it") << known(true, false) << FolderSigns{} << New;
        QTest::newRow("another drive in its place") << known(true, true) << FolderSigns{b} << Away;
        QTest::newRow("another library's folder") << known(false, true) << FolderSigns{b} << Away;
        QTest::newRow("deleted from the library's own drive") << known(false, true) << FolderSigns{} << New;
        QTest::newRow("a link to a drive that went") << known(false, true) << FolderSigns{std::nullopt, true} << Away;
    }
    void whoseFolder()
    {
        QFETCH(const HeldMark, known);
        QFETCH(const FolderSigns, signs);
        QTEST(folderVerdict(known, signs), "verdict");
    }
};

QTEST_GUILESS_MAIN(TestHoldPlans)
#include "tst_holdplans.moc"
