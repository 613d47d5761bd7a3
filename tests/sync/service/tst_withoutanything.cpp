// A start without anything: no server, no password, no keyring, no room for music. The library is there in full, what
// is held plays, and what the listener does is kept.
#include "sync/credentials/MemoryStore.h"
#include "sync/model/Answer.h"
#include "sync/service/AccountService.h"
#include "sync/service/AccountWorker.h"
#include "sync/service/EditService.h"
#include "sync/service/HeldService.h"
#include "sync/service/LibraryService.h"
#include "sync/service/QueueService.h"
#include "sync/service/StatusService.h"
#include "sync/service/Sync.h"
#include "sync/store/HeldStore.h"
#include "sync/store/QueueStore.h"
#include "sync/store/SourceStore.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace sostenuto::sync;
using sostenuto::tests::valueOf;

namespace {

const QUrl address(QStringLiteral("http://127.0.0.1:1")); // nobody listens there
const QString user = QStringLiteral("ann");
const QByteArray sound(50'000, 's');

/// What a start may find in the place of a keyring.
enum class Keyring { HasIt, Locked, Absent, Empty };

class OddKeyring : public CredentialStore {
public:
    explicit OddKeyring(Keyring kind) : m_kind(kind) {}
    QFuture<Result<QString>> read(const QString& account) override
    {
        Q_UNUSED(account)
        switch (m_kind) {
        case Keyring::HasIt:
            m_answer.give(QStringLiteral("secret"));
            break;
        case Keyring::Locked: // the system asks the listener, who is not there
            break;
        case Keyring::Absent:
            m_answer.fail({ErrorKind::NoKeyring, QStringLiteral("no service")});
            break;
        case Keyring::Empty:
            m_answer.fail({ErrorKind::NoPassword, QStringLiteral("no such entry")});
            break;
        }
        return m_answer.future();
    }
    QFuture<Result<void>> write(const QString&, const QString&) override { return done(); }
    QFuture<Result<void>> remove(const QString&) override { return done(); }

private:
    static QFuture<Result<void>> done()
    {
        const Answer<void> answer;
        answer.give({});
        return answer.future();
    }

    Keyring m_kind;
    Answer<QString> m_answer;
};

} // namespace

class TestWithoutAnything : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<Sync> m_sync;
    QVector<TrackId> m_tracks;

    [[nodiscard]] QString libraryPath() const { return m_profile->filePath(QStringLiteral("library.db")); }
    [[nodiscard]] QString heldFolder() const { return m_profile->filePath(QStringLiteral("held")); }

    /// As an earlier session left it: three tracks of a service, of which the first is held.
    void fill()
    {
        const auto database = Database::open(libraryPath(), Database::Mode::ReadWrite);
        QVERIFY(database);
        const auto source =
            SourceStore(**database).put(QStringLiteral("subsonic"), address, user, QStringLiteral("Hearth"));
        QVERIFY(source);
        m_tracks = putSomeTracks(**database, source->id, 3);
        QVERIFY(QDir().mkpath(heldFolder()));
        QFile file(heldFolder() + QStringLiteral("/one.flac"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sound) == sound.size());
        HeldRow row;
        row.track = m_tracks[0];
        row.path = QStringLiteral("one.flac");
        row.state = HeldState::Complete;
        row.bytes = row.total = sound.size();
        QVERIFY(HeldStore(**database).put(row));
    }
    void start(Keyring keyring, const QString& held = {})
    {
        SyncOptions options;
        options.profileFolder = m_profile->path();
        options.heldFolder = held.isEmpty() ? heldFolder() : held;
        options.makeCredentials = [keyring] { return std::make_unique<OddKeyring>(keyring); };
        m_sync = std::make_unique<Sync>(options);
    }
    [[nodiscard]] QByteArray readAll(TrackId id)
    {
        QByteArray all;
        std::thread reader([&] {
            const auto bytes = m_sync->held().open(id);
            char buffer[4096];
            while (true) {
                const auto read = bytes->read(all.size(), buffer, sizeof buffer);
                if (read.status != HeldBytes::Status::Ok)
                    return;
                all.append(buffer, read.bytes);
            }
        });
        reader.join();
        return all;
    }
    [[nodiscard]] LibraryCounts counts() { return valueOf(m_sync->library().counts()).value_or(LibraryCounts{}); }

private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<QTemporaryDir>();
        fill();
    }
    void cleanup()
    {
        m_sync.reset();
        m_profile.reset();
    }

    void theLibraryIsThere_data()
    {
        QTest::addColumn<int>("keyring");
        QTest::addColumn<int>("banner");
        QTest::newRow("the server is gone") << int(Keyring::HasIt) << int(BannerKind::Outage);
        QTest::newRow("the keyring is locked") << int(Keyring::Locked) << int(BannerKind::None);
        QTest::newRow("there is no keyring") << int(Keyring::Absent) << int(BannerKind::SignedOut);
        QTest::newRow("the keyring is empty") << int(Keyring::Empty) << int(BannerKind::SignedOut);
    }
    void theLibraryIsThere()
    {
        QFETCH(int, keyring);
        QFETCH(int, banner);
        start(Keyring(keyring));
        QSignalSpy trouble(&m_sync->library(), &LibraryService::storeTrouble);
        QSignalSpy heldTrouble(&m_sync->held(), &HeldService::trouble);
        QTRY_COMPARE(counts().tracks, 3);
        QCOMPARE(counts().heldTracks, 1);
        const auto found = valueOf(m_sync->library().search(QStringLiteral("track"), false, 5));
        QVERIFY(found && !found->tracks.isEmpty());
        QTRY_COMPARE(m_sync->account().accounts().size(), 1);
        QCOMPARE(readAll(m_tracks[0]), sound);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_sync->status().state().kind), banner, 20'000);
        QVERIFY(readAll(m_tracks[1]).isEmpty()); // at once: nobody can give it

        QVERIFY(valueOf(m_sync->edits().setLoved({m_tracks[1]}, true)));
        QVERIFY(valueOf(m_sync->edits().setRating(m_tracks[0], 5)));
        QVERIFY(valueOf(m_sync->edits().recordPlay(m_tracks[0], moment(5))));
        QVERIFY(valueOf(m_sync->edits().createPlaylist(QStringLiteral("Made alone"), {m_tracks[0], m_tracks[2]})));
        m_sync->queues().leave({m_tracks, 1, 61'000});
        QVERIFY(valueOf(m_sync->queues().sendNow())); // nothing can go out: answered all the same
        QVERIFY(trouble.isEmpty() && heldTrouble.isEmpty());
        m_sync.reset();

        const auto database = Database::open(libraryPath(), Database::Mode::ReadWrite);
        QVERIFY(database);
        QCOMPARE(answerOf(**database, "SELECT kind FROM outbox ORDER BY id"),
                 QStringLiteral("love\nrate\nplay\nplaylist-create\nplaylist-add"));
        QCOMPARE(answerOf(**database, "SELECT count(*) FROM play"), QStringLiteral("1"));
        const auto left = QueueStore(**database).left(SourceId{1}).value();
        QVERIFY(left && left->waiting && left->place.positionMs == 61'000);
        QCOMPARE(inconsistencies(**database), QString());
    }

    /// The held folder can't be made: said once and clearly, and everything that needs no new bytes goes on.
    void noPlaceForMusic()
    {
        QFile blocker(m_profile->filePath(QStringLiteral("blocked")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        start(Keyring::HasIt, m_profile->filePath(QStringLiteral("blocked/held")));
        QTRY_COMPARE(counts().tracks, 3);
        QTRY_COMPARE(m_sync->account().accounts().size(), 1);
        QVERIFY(valueOf(m_sync->edits().setLoved({m_tracks[1]}, true)));
        m_sync->held().setWanted(m_tracks);
        QVERIFY(readAll(m_tracks[1]).isEmpty());
        QCOMPARE(counts().tracks, 3);
    }

    /// What was done under a clock that ran ahead is there, and what is done now is taken.
    void theClockWasSetBack()
    {
        {
            const auto database = Database::open(libraryPath(), Database::Mode::ReadWrite);
            QVERIFY(database);
            QVERIFY((*database)->transaction(Database::Durability::Listener, [&] {
                (void)answerOf(**database, "UPDATE source SET pulled_at = 4102444800000"); // in the year 2100
                (void)answerOf(**database, "INSERT INTO play (track_id, started_at) VALUES (1, 4102444800000)");
            }));
        }
        start(Keyring::HasIt);
        QTRY_COMPARE(counts().tracks, 3);
        QVERIFY(valueOf(m_sync->edits().recordPlay(m_tracks[0], QDateTime::currentDateTimeUtc())));
        QVERIFY(valueOf(m_sync->edits().setLoved({m_tracks[0]}, true)));
        QCOMPARE(readAll(m_tracks[0]), sound);
        QCOMPARE(counts().tracks, 3);
    }
};

QTEST_GUILESS_MAIN(TestWithoutAnything)
#include "tst_withoutanything.moc"
