// A folder on its way into the library while the disk or a lock lets the library down: the next scan makes it whole,
// and nothing that the listener made is lost meanwhile.

#include <sync/folder/FolderScan.h>
#include <sync/store/EditStore.h>
#include <tests/support/sync/FaultSweep.h>
#include <tests/support/sync/StoreBuilders.h>
#include <tests/support/sync/TaggedFiles.h>

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTest>

using namespace sostenuto::sync;

namespace {

using Fault = StoreFaults::Fault;

/// As the folders' worker does it.
Result<void> scan(Database& database, const QByteArray& root)
{
    FolderStore folders(database);
    FolderScan scan(folders, {SourceId{2}, root, {}});
    ScanReport report;
    QEventLoop loop;
    QObject::connect(&scan, &FolderScan::finished, &loop, [&](const ScanReport& told) {
        report = told;
        loop.quit();
    });
    scan.start();
    loop.exec();
    if (report.error)
        return tl::unexpected(*report.error);
    return folders.scanned(SourceId{2}, moment());
}

QString madeHere(Database& database)
{
    return answerOf(database, "SELECT * FROM play") + answerOf(database, "SELECT root FROM folder") +
           answerOf(database, "SELECT id, loved, rating FROM track WHERE loved + rating > 0 ORDER BY id") +
           answerOf(database, "SELECT track_id, position FROM playlist_entry ORDER BY 2");
}

} // namespace

class TestScanFaults : public QObject {
    Q_OBJECT

    StoreFixture m_store;
    QTemporaryDir m_music;

    [[nodiscard]] QByteArray root() const { return QFile::encodeName(m_music.path()); }
    [[nodiscard]] bool put(const QString& path, const QString& title, const QString& artist, const QString& album) const
    {
        return putTagged(m_music.filePath(path),
                         {{u"TITLE"_qs, {title}}, {u"ARTIST"_qs, {artist}}, {u"ALBUM"_qs, {album}}});
    }
    void sweepAll(int most)
    {
        const QString made = madeHere(*m_store.database);
        m_store.database.reset();
        FaultSweep sweep;
        sweep.original = m_store.folder.path();
        sweep.most = most;
        sweep.operation = [&](const QString& path) {
            const auto opened = Database::open(path, Database::Mode::ReadWrite);
            return opened ? scan(**opened, root()) : tl::unexpected(opened.error());
        };
        sweep.check = [&](Database& database, const Result<void>&) {
            const QString now = madeHere(database);
            return now == made ? QString() : u"lost: "_qs + firstDifference(made, now);
        };
        for (const Fault fault : {Fault::Full, Fault::Broken, Fault::Glitch, Fault::Unreadable, Fault::Busy}) {
            int faults = 0;
            sweep.faults = &faults;
            const QString wrong = sweep.run(fault);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            QVERIFY2(faults > 0, FaultSweep::nameOf(fault));
        }
        m_store.database = std::move(*Database::open(m_store.path, Database::Mode::ReadWrite));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(put(u"x/1.mp3"_qs, u"One"_qs, u"Band"_qs, u"Record"_qs));
        QVERIFY(put(u"x/2.mp3"_qs, u"Two"_qs, u"Band"_qs, u"Record"_qs));
        QVERIFY(put(u"y/3.mp3"_qs, u"Three"_qs, u"Other"_qs, u"Album"_qs));
        QVERIFY(put(u"z/4.mp3"_qs, u"Four"_qs, u"Third"_qs, u"Gone"_qs));
        QVERIFY(put(u"v/5.flac"_qs, u"Five"_qs, u"Fourth"_qs, u"Live"_qs));
        QCOMPARE(FolderStore(*m_store.database).add(root(), u"music"_qs).value(), SourceId{2});
    }

    void theFirstScan() { sweepAll(32); }

    /// Moved, copied, removed, added and told anew, and the listener was at work.
    void aLaterScan()
    {
        QVERIFY(scan(*m_store.database, root()));
        const auto idOf = [&](const char* title) {
            const QString sql = u"SELECT id FROM track WHERE title = '%1'"_qs.arg(QLatin1String(title));
            return TrackId{answerOf(*m_store.database, qPrintable(sql)).toLongLong()};
        };
        EditStore edits(*m_store.database);
        QVERIFY(edits.setLoved({idOf("One"), idOf("Three")}, true, moment()));
        QVERIFY(edits.setRating(idOf("Four"), 3, moment()) && edits.recordPlay(idOf("Two"), moment()));
        QVERIFY(edits.createPlaylist(SourceId{2}, u"Here"_qs, {idOf("Four"), idOf("Three")}, moment()));

        QDir music(m_music.path());
        QVERIFY(music.mkpath(u"n"_qs));
        QVERIFY(music.rename(u"x/1.mp3"_qs, u"n/moved.mp3"_qs));
        QVERIFY(QFile::copy(music.filePath(u"y/3.mp3"_qs), music.filePath(u"n/copied.mp3"_qs)));
        QVERIFY(music.remove(u"y/3.mp3"_qs) && QDir(music.filePath(u"z"_qs)).removeRecursively());
        QVERIFY(put(u"x/2.mp3"_qs, u"Two, and a long tail of words"_qs, u"Band"_qs, u"Record"_qs));
        QVERIFY(put(u"w/6.mp3"_qs, u"Six"_qs, u"New"_qs, u"New"_qs));
        QFile sheet(music.filePath(u"v/5.cue"_qs));
        QVERIFY(sheet.open(QIODevice::WriteOnly));
        sheet.write("PERFORMER Fourth\nTITLE Live\nFILE 5.flac WAVE\nTRACK 01 AUDIO\nTITLE A\nINDEX 01 00:00:00\n"
                    "TRACK 02 AUDIO\nTITLE B\nINDEX 01 00:00:10\n");
        sheet.close();
        sweepAll(64);
    }
};

QTEST_GUILESS_MAIN(TestScanFaults)
#include "tst_scanfaults.moc"
