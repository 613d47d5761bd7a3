// What was measured of held files: kept with the file, gone with its bytes, and given to whoever plays it.
#include <sync/held/Downloads.h>
#include <sync/store/FolderStore.h>
#include <sync/store/HeldStore.h>
#include <sync/store/Migrations.h>

#include "tests/support/sync/StoreBuilders.h"

#include <SQLiteCpp/Database.h>

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace sostenuto::sync;

namespace {

HeldRow heldRow(TrackId track, const QByteArray& checksum, int usedAt = 0)
{
    HeldRow row;
    row.track = track;
    row.path = QStringLiteral("%1.flac").arg(track.value);
    row.state = HeldState::Complete;
    row.bytes = 5;
    row.checksum = checksum;
    row.usedAt = moment(usedAt);
    return row;
}

Measurement measurement(double lufs, double peak, qint64 durationMs = 1000)
{
    return {lufs, peak, durationMs, QByteArray("wave")};
}

struct World {
    StoreFixture store;
    HeldStore held{*store.database};
    QVector<TrackId> tracks = putSomeTracks(*store.database, store.source, 4);

    SurveyTask task(int index, const QByteArray& checksum = "a") const { return {tracks[index], {}, checksum}; }
    bool hold(int index, const QByteArray& checksum = "a", int usedAt = 0)
    {
        return held.put(heldRow(tracks[index], checksum, usedAt)).has_value();
    }
    bool put(int index, const std::optional<Measurement>& found, int version = 1)
    {
        return held.putSurvey(task(index), version, found).value_or(false);
    }
    TrackId next(int version = 1)
    {
        const auto row = held.nextToSurvey(version);
        return row && *row ? (*row)->track : TrackId{};
    }
};

/// A folder with files in it, each a track or several.
struct LocalWorld : World {
    FolderStore folders{*store.database};
    SourceId folder = folders.add("/music", QStringLiteral("music")).value();

    bool put(const QByteArray& path, const QVector<FilePart>& parts = {{}}, qint64 mtime = 5)
    {
        FileRows rows;
        LocalFile file{{0, path, 1000, mtime, 1, quint64(qHash(path)), 0}, {}};
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QString id = QString::fromUtf8(path) + (i == 0 ? QString() : QStringLiteral("#%1").arg(i));
            rows.tracks.append(remoteTrack(id, id, QStringLiteral("Singer"), QStringLiteral("Folder")));
            file.tracks.append({id, parts[i]});
        }
        rows.files.append(file);
        return folders.put(folder, rows).has_value();
    }
    std::optional<SurveyTask> nextLocal(int version = 1) { return folders.nextToSurvey(version).value(); }
    TrackId track(const char* remoteId)
    {
        return CatalogueStore(*store.database).trackOf(folder, QString::fromUtf8(remoteId)).value().value();
    }
};

} // namespace

class TestMeasurements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLibraryOfBeforeKeepsEverything();
    void whatWasPutIsThereAgain();
    void theMostRecentlyUsedComesFirst();
    void onlyWholeFilesAreMeasured();
    void aTrackThatDoesNotDecodeIsLeftAlone();
    void aNewerVersionMeasuresAnew();
    void goesWithTheBytes_data();
    void goesWithTheBytes();
    void touchingKeepsIt();
    void aResultForOtherBytesIsNotKept();
    void albumLoudness_data();
    void albumLoudness();
    void theAlbumIsThatOfTheTrack();
    void travelsWithTheHeldBytes();
    void putTellsOnce();
    void whatWasMeasuredBeforeStays();
    void filesOfFoldersComeAfterHeldOnes();
    void everyPartOfAFileIsMeasured();
    void anAwayFolderWaits();
    void goesWithTheFile_data();
    void goesWithTheFile();
    void aFileThatSaysNothingIsPassedOver();
    void aTwinLendsWhatWasMeasured();
};

/// The file as the first version made it, with what a listener did in it.
void TestMeasurements::aLibraryOfBeforeKeepsEverything()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.db"));
    {
        SQLite::Database file(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        file.exec(builtInMigrations().first().sql.toStdString());
        file.exec(
            "PRAGMA user_version = 1;"
            "INSERT INTO source (id, kind, address, user, name) VALUES (1, 'subsonic', 'http://a', 'u', 'A');"
            "INSERT INTO track (id, source, remote_id, generation, folded, title_key, artist_key, album_key, title, "
            "artist, album, loved, rating) VALUES (7, 1, 't7', 1, 'x', 'x', 'y', 'z', 'X', 'Y', 'Z', 1, 4);"
            "INSERT INTO playlist (id, source, name) VALUES (3, 1, 'Mine');"
            "INSERT INTO playlist_entry (playlist_id, position, track_id) VALUES (3, 0, 7);"
            "INSERT INTO play (track_id, started_at) VALUES (7, 1234);"
            "INSERT INTO outbox (source, kind, object, payload, made_at) VALUES (1, 'love', 'track:7', '{}', 5);"
            "INSERT INTO held_file (track_id, path, state, bytes, checksum) "
            "VALUES (7, '7.flac', 'complete', 5, x'61');");
    }
    const auto database = Database::open(path, Database::Mode::ReadWrite);
    QVERIFY(database);
    QVERIFY(!(*database)->setAside());
    QCOMPARE(answerOf(**database, "PRAGMA user_version"), QString::number(builtInMigrations().last().number));
    QCOMPARE(answerOf(**database, "SELECT loved, rating, held FROM track"), QStringLiteral("1|4|1"));
    QCOMPARE(answerOf(**database, "SELECT name, track_count FROM playlist"), QStringLiteral("Mine|1"));
    QCOMPARE(answerOf(**database, "SELECT track_id, started_at FROM play"), QStringLiteral("7|1234"));
    QCOMPARE(answerOf(**database, "SELECT kind, object, state FROM outbox"), QStringLiteral("love|track:7|queued"));
    HeldStore held(**database);
    QCOMPARE(held.find(TrackId{7}).value()->checksum, QByteArray("a"));
    QCOMPARE(held.nextToSurvey(1).value()->track, TrackId{7});
    QVERIFY(held.putSurvey({TrackId{7}, {}, "a"}, 1, measurement(-20, 0.5)).value());
    QVERIFY(!held.nextToSurvey(1).value());
}

void TestMeasurements::whatWasPutIsThereAgain()
{
    World world;
    QVERIFY(world.hold(0));
    QVERIFY(world.held.loudness(world.tracks[0]).value() == MeasuredLoudness{});
    QCOMPARE(world.held.waveform(world.tracks[0]).value(), QByteArray());
    QVERIFY(world.put(0, measurement(-14.25, 1.125)));
    QVERIFY((world.held.loudness(world.tracks[0]).value() == MeasuredLoudness{-14.25, 1.125, -14.25, 1.125}));
    QCOMPARE(world.held.waveform(world.tracks[0]).value(), QByteArray("wave"));
    QCOMPARE(inconsistencies(*world.store.database), QString());
}

void TestMeasurements::theMostRecentlyUsedComesFirst()
{
    World world;
    QVERIFY(world.hold(0, "a", 10) && world.hold(1, "a", 30) && world.hold(2, "a", 20));
    for (const int index : {1, 2, 0}) {
        QCOMPARE(world.next(), world.tracks[index]);
        QVERIFY(world.put(index, measurement(-20, 1)));
    }
    QVERIFY(!world.next().isValid());
}

void TestMeasurements::onlyWholeFilesAreMeasured()
{
    World world;
    for (const HeldState state : {HeldState::Partial, HeldState::Failed}) {
        HeldRow row = heldRow(world.tracks[0], "a");
        row.state = state;
        QVERIFY(world.held.put(row));
        QVERIFY(!world.next().isValid());
        QVERIFY(!world.put(0, measurement(-20, 1)));
    }
    QVERIFY(!world.put(1, measurement(-20, 1))); // not held at all
    QCOMPARE(answerOf(*world.store.database, "SELECT count(*) FROM survey"), QStringLiteral("0"));
}

void TestMeasurements::aTrackThatDoesNotDecodeIsLeftAlone()
{
    World world;
    QVERIFY(world.hold(0));
    QVERIFY(world.put(0, std::nullopt));
    QVERIFY(!world.next().isValid());
    QVERIFY(world.held.loudness(world.tracks[0]).value() == MeasuredLoudness{});
    QCOMPARE(world.held.waveform(world.tracks[0]).value(), QByteArray());
}

void TestMeasurements::aNewerVersionMeasuresAnew()
{
    World world;
    QVERIFY(world.hold(0));
    QVERIFY(world.put(0, measurement(-20, 1)));
    QCOMPARE(world.next(2), world.tracks[0]);
    QCOMPARE(world.held.loudness(world.tracks[0])->trackLufs, std::optional(-20.0)); // good until then
    QVERIFY(world.put(0, measurement(-19, 1), 2));
    QVERIFY(!world.next(2).isValid());
    QVERIFY(!world.next(1).isValid());
    QCOMPARE(world.held.loudness(world.tracks[0])->trackLufs, std::optional(-19.0));
}

void TestMeasurements::goesWithTheBytes_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("other bytes") << "bytes";
    QTest::newRow("other length") << "length";
    QTest::newRow("begun again") << "partial";
    QTest::newRow("removed") << "removed";
}

void TestMeasurements::goesWithTheBytes()
{
    QFETCH(QString, what);
    World world;
    QVERIFY(world.hold(0) && world.hold(1));
    QVERIFY(world.put(0, measurement(-20, 1)) && world.put(1, measurement(-10, 1)));
    HeldRow row = heldRow(world.tracks[0], what == QStringLiteral("bytes") ? "b" : "a");
    if (what == QStringLiteral("length"))
        row.bytes = 6;
    if (what == QStringLiteral("partial"))
        row.state = HeldState::Partial;
    QVERIFY(what == QStringLiteral("removed") ? world.held.remove(row.track) : world.held.put(row));
    QCOMPARE(answerOf(*world.store.database, "SELECT track_id FROM survey"), QString::number(world.tracks[1].value));
    QVERIFY(world.hold(0, "c"));
    QCOMPARE(world.next(), world.tracks[0]);
}

void TestMeasurements::touchingKeepsIt()
{
    World world;
    QVERIFY(world.hold(0));
    QVERIFY(world.put(0, measurement(-20, 1)));
    QVERIFY(world.held.touch(world.tracks[0], moment(99)));
    QVERIFY(world.hold(0)); // the same bytes once more
    QVERIFY(!world.next().isValid());
}

void TestMeasurements::aResultForOtherBytesIsNotKept()
{
    World world;
    QVERIFY(world.hold(0, "new"));
    QVERIFY(!world.put(0, measurement(-20, 1))); // of "a"
    QCOMPARE(world.next(), world.tracks[0]);
}

void TestMeasurements::albumLoudness_data()
{
    using Tracks = QVector<Measurement>;
    QTest::addColumn<Tracks>("tracks");
    QTest::addColumn<double>("lufs"); // NaN = not known
    QTest::addColumn<double>("peak");
    const double no = NAN;
    const Measurement silent{{}, 0.0, 60'000, {}};
    const Measurement unreadable;
    QTest::newRow("none") << Tracks{} << no << no;
    QTest::newRow("one") << Tracks{measurement(-12, 0.8)} << -12.0 << 0.8;
    QTest::newRow("two alike") << Tracks{measurement(-12, 0.8), measurement(-12, 0.9)} << -12.0 << 0.9;
    QTest::newRow("energies, not decibels")
        << Tracks{measurement(-10, 1), measurement(-20, 1.2)} << 10 * std::log10(0.055) << 1.2;
    QTest::newRow("each as long as it lasts")
        << Tracks{measurement(-10, 1, 3000), measurement(-20, 1, 1000)} << 10 * std::log10(0.0775) << 1.0;
    QTest::newRow("silence is gated") << Tracks{measurement(-10, 1), silent} << -10.0 << 1.0;
    QTest::newRow("silence only") << Tracks{silent} << no << 0.0;
    QTest::newRow("what does not decode says nothing") << Tracks{measurement(-10, 1), unreadable} << -10.0 << 1.0;
    QTest::newRow("no length") << Tracks{measurement(-10, 1, 0)} << no << 1.0;
}

void TestMeasurements::albumLoudness()
{
    QFETCH(QVector<Measurement>, tracks);
    QFETCH(double, lufs);
    QFETCH(double, peak);
    const MeasuredLoudness album = sostenuto::sync::albumLoudness(tracks);
    QCOMPARE(album.albumLufs.has_value(), !std::isnan(lufs));
    QCOMPARE(album.albumPeak.has_value(), !std::isnan(peak));
    if (album.albumLufs)
        QCOMPARE(*album.albumLufs, lufs);
    if (album.albumPeak)
        QCOMPARE(*album.albumPeak, peak);
    QVERIFY(!album.trackLufs && !album.trackPeak);
}

void TestMeasurements::theAlbumIsThatOfTheTrack()
{
    World world;
    for (int i = 0; i < 3; ++i)
        QVERIFY(world.hold(i));
    world.store.database->connection().exec("UPDATE track SET album_id = NULL WHERE id = " +
                                            std::to_string(world.tracks[2].value));
    QVERIFY(world.put(0, measurement(-10, 0.5)) && world.put(1, measurement(-10, 0.75)));
    QVERIFY(world.put(2, measurement(-30, 1)));
    const MeasuredLoudness first = world.held.loudness(world.tracks[0]).value();
    QCOMPARE(*first.albumLufs, -10.0);
    QCOMPARE(*first.albumPeak, 0.75);
    QCOMPARE(*first.trackPeak, 0.5);
    const MeasuredLoudness alone = world.held.loudness(world.tracks[2]).value();
    QCOMPARE(*alone.trackLufs, -30.0);
    QVERIFY(!alone.albumLufs && !alone.albumPeak);
}

void TestMeasurements::travelsWithTheHeldBytes()
{
    World world;
    const QDir folder(world.store.folder.filePath(QStringLiteral("held")));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    for (int i = 0; i < 2; ++i) {
        QVERIFY(world.hold(i));
        QFile file(folder.filePath(QStringLiteral("%1.flac").arg(world.tracks[i].value)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("12345") == 5);
    }
    QVERIFY(world.put(0, measurement(-10, 0.5)));
    CatalogueStore catalogue(*world.store.database);
    Downloads downloads(folder.path());
    downloads.useStores(world.held, catalogue);
    const auto first = std::make_shared<HeldBytes>();
    downloads.serve(world.tracks[0], first);
    QVERIFY((first->measured() == MeasuredLoudness{-10.0, 0.5, -10.0, 0.5}));
    const auto other = std::make_shared<HeldBytes>(); // not measured itself, but its album was, in part
    downloads.serve(world.tracks[1], other);
    QVERIFY((other->measured() == MeasuredLoudness{{}, {}, -10.0, 0.5}));
    const auto away = std::make_shared<HeldBytes>();
    downloads.serve(world.tracks[2], away);
    QVERIFY(!away->measured());
}

void TestMeasurements::putTellsOnce()
{
    World world;
    QVERIFY(world.hold(0));
    CatalogueStore catalogue(*world.store.database);
    Downloads downloads(world.store.folder.filePath(QStringLiteral("held")));
    QSignalSpy surveyed(&downloads, &Downloads::surveyed);
    QVERIFY(!downloads.putSurvey(world.task(0), 1, measurement(-10, 1)));
    downloads.useStores(world.held, catalogue);
    const auto task = downloads.files()->nextToSurvey(1);
    QVERIFY(task && *task);
    QCOMPARE((*task)->track, world.tracks[0]);
    QCOMPARE((*task)->file, QDir(world.store.folder.filePath(QStringLiteral("held")))
                                .filePath(QStringLiteral("%1.flac").arg(world.tracks[0].value)));
    QVERIFY(downloads.putSurvey(world.task(0, "other"), 1, measurement(-10, 1)));
    QCOMPARE(surveyed.size(), 0);
    QVERIFY(downloads.putSurvey(**task, 1, measurement(-10, 1)));
    QCOMPARE(surveyed.size(), 1);
    downloads.close();
    QVERIFY(!downloads.files());
}

void TestMeasurements::whatWasMeasuredBeforeStays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.db"));
    {
        SQLite::Database file(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        for (const Migration& step : builtInMigrations())
            if (step.number < 9)
                file.exec(step.sql.toStdString());
        file.exec(
            "PRAGMA user_version = 8;"
            "INSERT INTO source (id, kind, address, user, name) VALUES (1, 'subsonic', 'http://a', 'u', 'A');"
            "INSERT INTO track (id, source, remote_id, generation, folded, title_key, artist_key, album_key, title, "
            "artist, album) VALUES (7, 1, 't7', 1, 'x', 'x', 'y', 'z', 'X', 'Y', 'Z');"
            "INSERT INTO held_file (track_id, path, state, bytes, checksum) VALUES (7, '7.flac', 'complete', 5, x'61');"
            "INSERT INTO survey (track_id, version, lufs, true_peak, duration_ms, waveform) "
            "VALUES (7, 1, -12.5, 0.5, 1000, x'77');");
    }
    const auto database = Database::open(path, Database::Mode::ReadWrite);
    QVERIFY(database);
    HeldStore held(**database);
    QVERIFY(!held.nextToSurvey(1).value());
    QCOMPARE(held.waveform(TrackId{7}).value(), QByteArray("w"));
    QCOMPARE(held.loudness(TrackId{7})->trackLufs, std::optional(-12.5));
    QVERIFY(held.remove(TrackId{7}));
    QCOMPARE(answerOf(**database, "SELECT count(*) FROM survey"), QStringLiteral("0"));
}

void TestMeasurements::filesOfFoldersComeAfterHeldOnes()
{
    LocalWorld world;
    CatalogueStore catalogue(*world.store.database);
    Downloads downloads(world.store.folder.filePath(QStringLiteral("held")));
    QVERIFY(!downloads.nextToSurvey(1).value());
    downloads.useFolders(world.folders);
    downloads.useStores(world.held, catalogue);
    QVERIFY(world.hold(0) && world.put("a.flac"));
    QCOMPARE(downloads.nextToSurvey(1).value()->track, world.tracks[0]);
    QVERIFY(world.World::put(0, measurement(-20, 1)));
    const auto task = downloads.nextToSurvey(1).value();
    QVERIFY(task);
    QCOMPARE(task->track, world.track("a.flac"));
    QCOMPARE(task->file, QStringLiteral("/music/a.flac"));
    QCOMPARE(task->folder, QStringLiteral("/music"));
    QVERIFY(!task->part);
    QSignalSpy surveyed(&downloads, &Downloads::surveyed);
    QVERIFY(downloads.putSurvey(*task, 1, measurement(-10, 0.5)));
    QCOMPARE(surveyed.size(), 1);
    QVERIFY(!downloads.nextToSurvey(1).value());
    QCOMPARE(world.held.waveform(task->track).value(), QByteArray("wave"));
    QCOMPARE(world.folders.loudness(task->track)->trackLufs, std::optional(-10.0));
    QVERIFY(downloads.nextToSurvey(2).value()); // measured anew when measuring changes
    QCOMPARE(inconsistencies(*world.store.database), QString());
}

void TestMeasurements::everyPartOfAFileIsMeasured()
{
    LocalWorld world;
    QVERIFY(world.put("live.flac", {{0, 75}, {75, std::nullopt}}));
    const auto first = world.nextLocal();
    QVERIFY(first && first->part);
    QCOMPARE(*first->part, (FilePart{0, 75}));
    QVERIFY(world.folders.putSurvey(*first, 1, measurement(-10, 1)).value());
    const auto second = world.nextLocal();
    QVERIFY(second && second->part);
    QCOMPARE(*second->part, (FilePart{75, std::nullopt}));
    QVERIFY(world.folders.putSurvey(*second, 1, std::nullopt).value());
    QVERIFY(!world.nextLocal());
    QVERIFY(world.put("live.flac", {{0, 75}, {75, 150}})); // the sheet was mended: its second track is another sound
    QCOMPARE(world.nextLocal()->track, second->track);
}

void TestMeasurements::anAwayFolderWaits()
{
    LocalWorld world;
    QVERIFY(world.put("a.flac"));
    QVERIFY(world.folders.setAway(world.folder, true));
    QVERIFY(!world.nextLocal());
    QVERIFY(world.folders.setAway(world.folder, false));
    QVERIFY(world.nextLocal());
}

void TestMeasurements::goesWithTheFile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("stays");
    QTest::newRow("read again") << "again" << true;
    QTest::newRow("moved") << "moved" << true;
    QTest::newRow("other bytes") << "bytes" << false;
    QTest::newRow("another track") << "sheet" << false;
    QTest::newRow("gone") << "gone" << false;
}

void TestMeasurements::goesWithTheFile()
{
    QFETCH(QString, what);
    QFETCH(bool, stays);
    LocalWorld world;
    QVERIFY(world.put("a.flac") && world.put("b.flac"));
    for (auto task = world.nextLocal(); task; task = world.nextLocal())
        QVERIFY(world.folders.putSurvey(*task, 1, measurement(-10, 1)).value());
    const SurveyTask old{world.track("a.flac"), {}, "1000 5", {}, QStringLiteral("/music")};
    const qint64 file = world.folders.files(world.folder).value().first().id;
    if (what == QStringLiteral("again"))
        QVERIFY(world.put("a.flac"));
    if (what == QStringLiteral("moved"))
        QVERIFY(
            world.folders.move(world.folder, {{file, "c.flac", QStringLiteral("a.flac"), QStringLiteral("c.flac")}}));
    if (what == QStringLiteral("bytes")) {
        QVERIFY(world.put("a.flac", {{}}, 6));
        QVERIFY(!world.folders.putSurvey(old, 1, measurement(-10, 1)).value()); // it was under way
    }
    if (what == QStringLiteral("sheet"))
        QVERIFY(world.put("a.flac", {{0, 75}, {75, std::nullopt}}));
    if (what == QStringLiteral("gone"))
        QVERIFY(world.folders.forget(world.folder, {file}));
    QCOMPARE(answerOf(*world.store.database, "SELECT count(*) FROM survey"), stays ? u"2"_qs : u"1"_qs);
    QCOMPARE(world.nextLocal().has_value(), !stays && what != QStringLiteral("gone"));
    QCOMPARE(inconsistencies(*world.store.database), QString());
}

void TestMeasurements::aFileThatSaysNothingIsPassedOver()
{
    LocalWorld world;
    QVERIFY(world.put("broken.flac", {}) && world.put("good.flac"));
    QCOMPARE(world.nextLocal()->track, world.track("good.flac"));
    QCOMPARE(answerOf(*world.store.database, "SELECT surveyed FROM local_file ORDER BY id"), u"1\n0"_qs);
}

void TestMeasurements::aTwinLendsWhatWasMeasured()
{
    LocalWorld world;
    QVERIFY(world.put("a.flac"));
    const TrackId local = world.track("a.flac");
    world.store.database->connection().exec(
        "UPDATE track SET twin_of = " + std::to_string(world.tracks[0].value) +
        ", album_id = (SELECT album_id FROM track WHERE id = " + std::to_string(world.tracks[0].value) +
        ") WHERE id = " + std::to_string(local.value));
    QVERIFY(world.folders.putSurvey(*world.nextLocal(), 1, measurement(-10, 0.5)).value());
    QCOMPARE(world.held.waveform(world.tracks[0]).value(), QByteArray("wave"));
    QVERIFY((world.held.loudness(world.tracks[0]).value() == MeasuredLoudness{-10, 0.5, -10, 0.5}));
    QVERIFY(world.hold(0) && world.World::put(0, measurement(-20, 0.25)));
    QVERIFY((world.held.loudness(world.tracks[0]).value() == MeasuredLoudness{-20, 0.25, -20, 0.25}));
    QCOMPARE(world.held.waveform(local).value(), QByteArray("wave"));
}

QTEST_GUILESS_MAIN(TestMeasurements)
#include "tst_measurements.moc"
