// The power goes in the middle of an edit, at every moment at which the disk was waited for: what was confirmed is
// there afterwards, and of what was under way all or nothing.

#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/OutboxStore.h>
#include <sync/store/PlaylistStore.h>
#include <tests/support/sync/FaultSweep.h>
#include <tests/support/sync/StoreBuilders.h>
#include <tests/support/sync/StorePowerLoss.h>

#include <SQLiteCpp/Database.h>

#include <QTest>

#include <functional>

using namespace sostenuto::sync;

namespace {

using At = StorePowerLoss::At;

/// Something that is done with a library. What the listener did is confirmed; what can be fetched again may be lost
/// until something of the listener's comes after it.
struct Step {
    std::function<Result<void>(Database&)> act;
    bool isListeners = true;
};

template <class T>
Result<void> only(Result<T> result)
{
    return result ? Result<void>() : tl::unexpected(result.error());
}

Result<void> pullAPage(Database& database, int from)
{
    QVector<RemoteTrack> rows;
    for (int i = from; i < from + 20; ++i)
        rows.append(remoteTrack(u"t%1"_qs.arg(i), u"Name %1"_qs.arg(i), u"Band"_qs, u"Album"_qs));
    return only(CatalogueStore(database).putTracks(SourceId{1}, rows, 2));
}

QVector<Step> steps()
{
    QVector<Step> all{
        {[](Database& db) {
            return EditStore(db).setLoved({TrackId{1}, TrackId{2}}, true, moment(1));
        }},
        {[](Database& db) { return EditStore(db).setRating(TrackId{2}, 4, moment(2)); }},
        {[](Database& db) { return pullAPage(db, 20); }, false},
        {[](Database& db) { return EditStore(db).recordPlay(TrackId{3}, moment(3)); }},
        {[](Database& db) {
            return only(EditStore(db).createPlaylist(SourceId{1}, u"New"_qs, {TrackId{1}, TrackId{3}}, moment(4)));
        }},
        {[](Database& db) { return only(EditStore(db).addToPlaylist(PlaylistId{1}, {TrackId{4}}, 0, moment(5))); }},
        {[](Database& db) { return OutboxStore(db).setSending(1); }},
        {[](Database& db) { return pullAPage(db, 40); }, false},
        {[](Database& db) { return OutboxStore(db).done({1}); }},
        {[](Database& db) { return PlaylistStore(db).setRemoteId(PlaylistId{1}, u"p1"_qs); }},
        {[](Database& db) { return EditStore(db).renamePlaylist(PlaylistId{1}, u"Newer"_qs, moment(6)); }},
    };
    for (int i = 0; i < 4; ++i)
        all.append({[i](Database& db) { return EditStore(db).recordPlay(TrackId{1 + i % 5}, moment(100 + i)); }});
    return all;
}

std::unique_ptr<Database> opened(const QString& path)
{
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return nullptr;
    // The log is emptied into the file often, so that the power goes in the middle of that too.
    (*database)->connection().exec("PRAGMA wal_autocheckpoint = 20");
    return std::move(*database);
}

} // namespace

class TestPowerLoss : public QObject {
    Q_OBJECT

    StorePowerLoss m_power;
    StoreFixture m_original;
    QVector<Step> m_steps = steps();
    QStringList m_contents; ///< after so many steps
    int m_syncs = 0;

    [[nodiscard]] static QString libraryIn(const QTemporaryDir& folder) { return folder.filePath(u"library.db"_qs); }
    /// What is wrong after the power went at the n-th sync; empty = nothing.
    [[nodiscard]] QString cutAt(int n, At at, unsigned seed)
    {
        const QTemporaryDir folder;
        if (!copyFolder(m_original.folder.path(), folder.path()))
            return u"no copy"_qs;
        m_power.failNever();
        auto database = opened(libraryIn(folder));
        m_power.failAt(n, at);
        qsizetype done = 0;
        qsizetype safe = 0;
        while (done < m_steps.size()) {
            if (!m_steps[done].act(*database))
                break;
            ++done;
            safe = m_steps[done - 1].isListeners ? done : safe;
        }
        database.reset();
        const bool failed = m_power.failed();
        m_power.lose(seed);
        m_power.failNever();
        if (!failed)
            return {};
        database = opened(libraryIn(folder));
        if (!database)
            return u"does not open"_qs;
        if (database->setAside())
            return u"was taken for damaged"_qs;
        if (const QString wrong = inconsistencies(*database); !wrong.isEmpty())
            return wrong;
        const qsizetype found = m_contents.lastIndexOf(contentOf(*database));
        if (found < safe)
            return u"%1 steps were confirmed, %2 are there"_qs.arg(safe).arg(found);
        return found <= done + 1 ? QString() : u"more is there than was done"_qs;
    }

private Q_SLOTS:
    void initTestCase()
    {
        (void)putSomeTracks(*m_original.database, m_original.source, 6);
        m_original.database.reset();
        const QTemporaryDir folder;
        QVERIFY(copyFolder(m_original.folder.path(), folder.path()));
        const auto database = opened(libraryIn(folder));
        QVERIFY(database);
        m_power.failNever();
        m_contents.append(contentOf(*database));
        for (const Step& step : std::as_const(m_steps)) {
            const auto done = step.act(*database);
            QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
            m_contents.append(contentOf(*database));
        }
        m_syncs = m_power.syncs();
        QVERIFY(m_syncs > m_steps.size());
    }

    /// The disk of this test does lose what nobody waits for.
    void whatIsNotSyncedIsLost()
    {
        const QTemporaryDir folder;
        QVERIFY(copyFolder(m_original.folder.path(), folder.path()));
        auto database = opened(libraryIn(folder));
        m_power.failNever();
        QVERIFY(m_steps[0].act(*database));
        database->connection().exec("PRAGMA synchronous = OFF");
        QVERIFY(m_steps[1].act(*database)); // the store takes it for what it set last
        m_power.cut();
        database.reset();
        m_power.lose();
        m_power.failNever();
        database = opened(libraryIn(folder));
        QVERIFY(database);
        QCOMPARE(contentOf(*database), m_contents[1]);
    }

    void atEverySync_data()
    {
        QTest::addColumn<At>("at");
        QTest::addColumn<bool>("someReachesTheDisk");
        QTest::newRow("before it, nothing else is there") << At::BeforeSync << false;
        QTest::newRow("before it, some is there") << At::BeforeSync << true;
        QTest::newRow("after it, nothing else is there") << At::AfterSync << false;
        QTest::newRow("after it, some is there") << At::AfterSync << true;
    }
    void atEverySync()
    {
        QFETCH(At, at);
        QFETCH(bool, someReachesTheDisk);
        for (int n = 0; n < m_syncs; ++n) {
            for (unsigned seed = 0; seed < (someReachesTheDisk ? 2 : 1); ++seed) {
                const unsigned own = someReachesTheDisk ? 1 + seed + 10 * unsigned(n) : 0;
                const QString wrong = cutAt(n, at, own);
                QVERIFY2(wrong.isEmpty(), qPrintable(u"sync %1, seed %2: %3"_qs.arg(n).arg(own).arg(wrong)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
