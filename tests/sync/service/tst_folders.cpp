// Folders through all of sync: added, heard, changed, taken away and brought back.
#include <sync/credentials/MemoryStore.h>
#include <sync/model/PathText.h>
#include <sync/service/AccountService.h>
#include <sync/service/ArtworkService.h>
#include <sync/service/EditService.h>
#include <sync/service/FolderService.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/Sync.h>
#include <tests/support/sync/FutureValue.h>
#include <tests/support/sync/TaggedFiles.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

class TestFolders : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Sync> m_sync;

    [[nodiscard]] QString at(const QString& path) const { return m_home->filePath(u"music/"_qs + path); }
    bool put(const QString& path, const QString& title, const QByteArray& cover = {}) const
    {
        return putTagged(at(path),
                         {{u"TITLE"_qs, {title}}, {u"ARTIST"_qs, {u"Band"_qs}}, {u"ALBUM"_qs, {u"Record"_qs}}}, cover);
    }
    void start(bool rests = false)
    {
        SyncOptions options;
        options.profileFolder = m_home->filePath(u"profile"_qs);
        options.heldFolder = m_home->filePath(u"held"_qs);
        options.makeCredentials = [] { return std::make_unique<MemoryStore>(); };
        options.rests = rests;
        m_sync = std::make_unique<Sync>(options);
    }
    [[nodiscard]] QVector<Track> tracks() const
    {
        const auto ids = valueOf(m_sync->library().trackIds({}));
        return ids ? valueOf(m_sync->library().tracks(*ids)).value_or(QVector<Track>()) : QVector<Track>();
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        const QVector<Track> all = tracks();
        for (const Track& track : all)
            titles.append(track.title);
        titles.sort();
        return titles;
    }
    [[nodiscard]] MusicFolder folder() const { return m_sync->folders().folders().value(0); }
    [[nodiscard]] Result<SourceId> add() { return valueOf(m_sync->folders().add(m_home->filePath(u"music"_qs))); }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(put(u"x/1.mp3"_qs, u"One"_qs, "a picture") && put(u"x/2.flac"_qs, u"Two"_qs));
        start();
    }
    void cleanup() { m_sync.reset(); }

    void aFolderBecomesTheLibrary()
    {
        QVERIFY(add());
        QTRY_COMPARE(titles(), (QStringList{u"One"_qs, u"Two"_qs}));
        QTRY_VERIFY(!folder().scanning);
        QCOMPARE(folder().trackCount, 2);
        QVERIFY(!folder().away && folder().scannedAt.isValid());
        const QVector<Track> all = tracks();
        QCOMPARE(all[0].availability, Availability::Kept);
        QVERIFY(m_sync->account().accounts().isEmpty()); // a folder is nobody's account
        const auto found = valueOf(m_sync->library().search(u"two"_qs, false, 5));
        QVERIFY(found);
        QCOMPARE(found->tracks.size(), 1);
    }

    void atRestItIsLookedThroughOnlyWhenAsked()
    {
        QVERIFY(add());
        QTRY_VERIFY(folder().scannedAt.isValid());
        m_sync.reset();
        QVERIFY(put(u"x/3.mp3"_qs, u"Three"_qs));
        start(true);
        QTRY_COMPARE(titles(), (QStringList{u"One"_qs, u"Two"_qs}));
        QTRY_COMPARE(m_sync->folders().folders().size(), 1);
        QVERIFY(!folder().scanning);
        m_sync->folders().rescan(folder().id);
        QTRY_COMPARE(titles().size(), 3);
    }

    void itsBytesAreReadWhereTheyLie()
    {
        QVERIFY(add());
        QTRY_COMPARE(titles().size(), 2);
        const QVector<Track> all = tracks();
        const auto bytes = m_sync->held().open(all[0].id);
        QFile file(at(all[0].title == u"One"_qs ? u"x/1.mp3"_qs : u"x/2.flac"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QCOMPARE(bytes->size(), std::optional<qint64>(whole.size()));
        QTRY_VERIFY(bytes->isComplete()); // said just after the size
        QVERIFY(!bytes->part());
        QByteArray got(whole.size(), '\0');
        QCOMPARE(bytes->read(0, got.data(), got.size()).bytes, whole.size());
        QCOMPARE(got, whole);
    }

    void aNameOfAnyBytesPlays()
    {
#ifndef Q_OS_LINUX
        QSKIP("names are Unicode here");
#endif
        const QByteArray odd = QFile::encodeName(at(u"x/"_qs)) + "\xE9\xFF.mp3";
        QCOMPARE(std::rename(QFile::encodeName(at(u"x/1.mp3"_qs)).constData(), odd.constData()), 0);
        QVERIFY(QFile::remove(at(u"x/2.flac"_qs)));
        QVERIFY(add());
        QTRY_COMPARE(titles(), QStringList{u"One"_qs});
        const auto bytes = m_sync->held().open(tracks()[0].id);
        char first = 0;
        QCOMPARE(bytes->read(0, &first, 1).bytes, 1);
        m_sync.reset();
        QCOMPARE(std::remove(odd.constData()), 0); // QTemporaryDir can't
    }

    void aPartOfAFileSaysSo()
    {
        QFile sheet(at(u"x/2.cue"_qs));
        QVERIFY(sheet.open(QIODevice::WriteOnly));
        sheet.write("FILE 2.wav WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nTITLE B\nINDEX 01 00:00:10\n");
        sheet.close();
        QVERIFY(add());
        QTRY_COMPARE(titles().size(), 3);
        const QVector<Track> all = tracks();
        for (const Track& track : all)
            if (track.title == u"B"_qs)
                QCOMPARE(m_sync->held().open(track.id)->part(), (FilePart{10, std::nullopt}));
    }

    void aFileThatVanishedFailsInWords()
    {
        QVERIFY(add());
        QTRY_COMPARE(titles().size(), 2);
        const TrackId id = tracks()[0].id;
        QVERIFY(QDir(at(u"x"_qs)).removeRecursively());
        const auto bytes = m_sync->held().open(id);
        char first = 0;
        QCOMPARE(bytes->read(0, &first, 1).status, HeldBytes::Status::Failed);
        QCOMPARE(bytes->error()->kind, ErrorKind::FileMissing);
        QVERIFY(bytes->error()->detail.contains(u"/x/"_qs));
    }

    void whatChangesIsNoticed()
    {
        QVERIFY(add());
        QTRY_COMPARE(titles().size(), 2);
        QTRY_VERIFY(!folder().scanning);
        QVERIFY(put(u"y/3.ogg"_qs, u"Three"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(titles().size(), 3, 20'000);
        QVERIFY(QFile::remove(at(u"x/1.mp3"_qs)));
        QTRY_COMPARE_WITH_TIMEOUT(titles(), (QStringList{u"Three"_qs, u"Two"_qs}), 20'000);
    }

    void anUnpluggedDriveIsAwayAndComesBack()
    {
        const auto id = add();
        QVERIFY(id);
        QTRY_COMPARE(titles().size(), 2);
        QTRY_VERIFY(!folder().scanning);
        QVERIFY(QDir().rename(m_home->filePath(u"music"_qs), m_home->filePath(u"elsewhere"_qs)));
        m_sync->folders().rescan(*id);
        QTRY_VERIFY(folder().away);
        QCOMPARE(titles().size(), 2);
        QCOMPARE(tracks()[0].availability, Availability::Server);
        QVERIFY(QDir().rename(m_home->filePath(u"elsewhere"_qs), m_home->filePath(u"music"_qs)));
        QTRY_VERIFY_WITH_TIMEOUT(!folder().away, 20'000); // seen by itself
        QTRY_COMPARE(tracks()[0].availability, Availability::Kept);
    }

    void aRemovedFolderLeavesAndComesBackAsItWas()
    {
        const auto id = add();
        QTRY_COMPARE(titles().size(), 2);
        QVERIFY(valueOf(m_sync->edits().setLoved({tracks()[0].id}, true)));
        QVERIFY(valueOf(m_sync->folders().remove(*id)));
        QTRY_VERIFY(titles().isEmpty());
        QTRY_VERIFY(m_sync->folders().folders().isEmpty());
        QVERIFY(QFile::exists(at(u"x/1.mp3"_qs)));
        QCOMPARE(add().value(), *id);
        QTRY_COMPARE(titles().size(), 2);
        QTRY_COMPARE(valueOf(m_sync->library().lovedTrackIds())->size(), 1);
    }

    void foldersDoNotLieInOneAnother()
    {
        QCOMPARE(valueOf(m_sync->folders().add(at(u"nowhere"_qs))).error().kind, ErrorKind::FileMissing);
        const auto id = add();
        QVERIFY(id);
        QCOMPARE(valueOf(m_sync->folders().add(at(u"x"_qs))).error().kind, ErrorKind::NotAllowed);
        QCOMPARE(valueOf(m_sync->folders().add(m_home->path())).error().kind, ErrorKind::NotAllowed);
        QCOMPARE(valueOf(m_sync->folders().add(m_home->filePath(u"music/"_qs))).value(), *id);
        QTRY_COMPARE(titles().size(), 2);
    }

    void ignoredFoldersLeave()
    {
        QVERIFY(put(u"y/3.mp3"_qs, u"Three"_qs));
        const auto id = add();
        QTRY_COMPARE(titles().size(), 3);
        QVERIFY(valueOf(m_sync->folders().setIgnored(*id, {u"x"_qs})));
        QTRY_COMPARE(titles(), QStringList{u"Three"_qs});
    }

    void itsCoversAreShown()
    {
        QVERIFY(QFile::remove(at(u"x/2.flac"_qs)));
        QVERIFY(add());
        QTRY_COMPARE(titles().size(), 1);
        QCOMPARE(valueOf(m_sync->artwork().cover(tracks()[0].coverKey, 320)).value(), QByteArray("a picture"));
        QFile picture(at(u"x/Cover.jpg"_qs));
        QVERIFY(picture.open(QIODevice::WriteOnly));
        picture.write("another");
        picture.close();
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(m_sync->artwork().cover(tracks()[0].coverKey, 320)).value(),
                                  QByteArray("another"), 20'000);
        QVERIFY(!valueOf(m_sync->artwork().cover(u"folder-tag:99:x"_qs, 320)));
    }

    void whatChangedWhileNobodyLookedIsFoundAtTheNextStart()
    {
        QVERIFY(add());
        QTRY_COMPARE(titles().size(), 2);
        QTRY_VERIFY(!folder().scanning);
        m_sync.reset();
        QVERIFY(put(u"x/3.opus"_qs, u"Three"_qs));
        start();
        QTRY_COMPARE(titles().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestFolders)
#include "tst_folders.moc"
