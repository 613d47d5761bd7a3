// Bookmarks on this computer: set, moved, taken away, taken back, and what a pull says of them.
#include <sync/store/Bookmarks.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/Export.h>
#include <sync/store/OutboxStore.h>
#include <sync/store/PendingStore.h>
#include <sync/store/Restore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <SQLiteCpp/Database.h>

#include <QTest>

using namespace sostenuto::sync;

class TestBookmarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_tracks = putSomeTracks(db(), m_store->source, 3);
    }
    void theLastPlaceWins();
    void takenAway();
    void takenBack();
    void aPullBringsThemAndTakesThemAway();
    void whatWasNeverThereStays();
    void whatWaitsOrJustArrivedStays();
    void twinsHaveOne();
    void nobodyHearsOfThoseInFolders();
    void exportAndRestore();
    void noSuchTrack();

private:
    Database& db() { return *m_store->database; }
    EditStore edits() { return EditStore(db()); }
    void set(int track, qint64 ms, int at) { QVERIFY(edits().setBookmark(m_tracks[track], ms, moment(at))); }
    /// "track position, …", the newest first.
    QString marks()
    {
        QStringList all;
        const auto known = bookmarksIn(db()).value_or(QVector<Bookmark>{});
        for (const Bookmark& mark : known)
            all.append(QStringLiteral("%1 %2").arg(m_tracks.indexOf(mark.track) + 1).arg(mark.positionMs));
        return all.join(u", ");
    }
    QString waiting()
    {
        return answerOf(db(), "SELECT json_extract(payload, '$.position') FROM outbox WHERE kind = 'bookmark'");
    }
    bool told(const QVector<RemoteBookmark>& bookmarks)
    {
        return CatalogueStore(db()).setBookmarks(m_store->source, bookmarks).value();
    }
    void delivered() { db().connection().exec("DELETE FROM outbox"); }

    std::unique_ptr<StoreFixture> m_store;
    QVector<TrackId> m_tracks;
};

void TestBookmarks::theLastPlaceWins()
{
    set(0, 60'000, 1);
    set(1, 5'000, 2);
    set(0, 120'000, 3);
    set(0, 120'000, 4); // the same: nothing to say
    QCOMPARE(marks(), QStringLiteral("1 120000, 2 5000"));
    QCOMPARE(waiting(), QStringLiteral("120000\n5000"));
    const auto changes = PendingStore(db()).changes(0, 10).value();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0].kind, ChangeKind::Bookmark);
    QCOMPARE(changes[0].detail, QStringLiteral("120000"));
    QCOMPARE(inconsistencies(db()), QString());
}

void TestBookmarks::takenAway()
{
    set(0, 60'000, 1);
    delivered();
    QVERIFY(edits().removeBookmarks({m_tracks[0], m_tracks[1]}, moment(2)));
    QCOMPARE(marks(), QString());
    QCOMPARE(waiting(), QStringLiteral("-1"));
    set(0, 7'000, 3); // and set anew before anybody heard
    QCOMPARE(marks(), QStringLiteral("1 7000"));
    QCOMPARE(waiting(), QStringLiteral("7000"));
}

void TestBookmarks::takenBack()
{
    const auto discardAll = [this] { return PendingStore(db()).discard(PendingStore(db()).ids().value()); };
    set(0, 60'000, 1);
    QVERIFY(discardAll());
    QCOMPARE(marks(), QString());
    set(0, 60'000, 1);
    delivered();
    set(0, 90'000, 2);
    set(0, 95'000, 3);
    QVERIFY(discardAll());
    QCOMPARE(marks(), QStringLiteral("1 60000"));
    QVERIFY(edits().removeBookmarks({m_tracks[0]}, moment(4)));
    QVERIFY(discardAll());
    QCOMPARE(marks(), QStringLiteral("1 60000"));
    QCOMPARE(waiting(), QString());
}

void TestBookmarks::aPullBringsThemAndTakesThemAway()
{
    const RemoteBookmark first{QStringLiteral("t1"), 60'000, moment(10)};
    QVERIFY(told({first, {QStringLiteral("t3"), 5'000, moment(20)}, {QStringLiteral("unknown"), 1, moment(1)}}));
    QCOMPARE(marks(), QStringLiteral("3 5000, 1 60000"));
    QVERIFY(!told({first, {QStringLiteral("t3"), 5'000, moment(20)}})); // the same again
    QVERIFY(told({{QStringLiteral("t1"), 61'000, QDateTime{}}}));       // moved, and one went; no time is said
    QCOMPARE(marks(), QStringLiteral("1 61000"));
    QVERIFY(told({}));
    QCOMPARE(marks(), QString());
}

void TestBookmarks::whatWasNeverThereStays()
{
    set(0, 60'000, 1);
    delivered(); // to a service that keeps none, and says so by an empty list
    QVERIFY(!told({}));
    QCOMPARE(marks(), QStringLiteral("1 60000"));
}

void TestBookmarks::whatWaitsOrJustArrivedStays()
{
    QVERIFY(told({{QStringLiteral("t1"), 60'000, moment(10)}, {QStringLiteral("t2"), 60'000, moment(10)}}));
    set(0, 90'000, 20);
    set(1, 90'000, 20);
    CatalogueStore catalogue(db());
    QVERIFY(catalogue.beginQuestions(m_store->source));
    const auto rows = OutboxStore(db()).waiting(m_store->source).value();
    QVERIFY(OutboxStore(db()).done({rows[1].id}));
    QVERIFY(!told({{QStringLiteral("t1"), 60'000, moment(10)}, {QStringLiteral("t2"), 60'000, moment(10)}}));
    QCOMPARE(marks(), QStringLiteral("1 90000, 2 90000"));
    QVERIFY(catalogue.beginQuestions(m_store->source)); // the next pull asks after it arrived
    QVERIFY(told({{QStringLiteral("t2"), 95'000, moment(30)}}));
    QCOMPARE(marks(), QStringLiteral("2 95000, 1 90000"));
}

void TestBookmarks::twinsHaveOne()
{
    db().connection().exec("UPDATE track SET twin_of = " + std::to_string(m_tracks[0].value) +
                           " WHERE id = " + std::to_string(m_tracks[1].value));
    set(0, 60'000, 1);
    set(1, 90'000, 2);
    QCOMPARE(marks(), QStringLiteral("1 90000"));
    QVERIFY(edits().removeBookmarks({m_tracks[0]}, moment(3)));
    QCOMPARE(marks(), QString());
    QCOMPARE(waiting(), QStringLiteral("-1\n-1"));
}

void TestBookmarks::nobodyHearsOfThoseInFolders()
{
    db().connection().exec("UPDATE source SET kind = 'folder'");
    set(0, 60'000, 1);
    QCOMPARE(marks(), QStringLiteral("1 60000"));
    QVERIFY(edits().removeBookmarks({m_tracks[0]}, moment(2)));
    QCOMPARE(answerOf(db(), "SELECT count(*) FROM outbox"), QStringLiteral("0"));
    QCOMPARE(answerOf(db(), "SELECT count(*) FROM bookmark"), QStringLiteral("0"));
}

void TestBookmarks::exportAndRestore()
{
    set(0, 60'000, 1);
    set(1, 90'000, 2);
    QVERIFY(edits().removeBookmarks({m_tracks[1]}, moment(3)));
    const QJsonObject document = exportOf(db()).value();
    QTemporaryDir folder;
    const auto fresh = Database::open(folder.filePath(QStringLiteral("new.db")), Database::Mode::ReadWrite);
    QVERIFY(fresh);
    QVERIFY(restore(**fresh, document));
    const auto back = bookmarksIn(**fresh).value();
    QCOMPARE(back, (QVector<Bookmark>{{m_tracks[0], 60'000, moment(1)}}));
    QCOMPARE(answerOf(**fresh, "SELECT state, json_extract(payload, '$.position') FROM outbox"),
             QStringLiteral("ambiguous|60000\nambiguous|-1"));
}

void TestBookmarks::noSuchTrack()
{
    QCOMPARE(edits().setBookmark(TrackId{4711}, 1, moment()).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestBookmarks)
#include "tst_bookmarks.moc"
