// From the demo service to the window's face: words come by themselves with music that is kept, and are there when the
// service is not, also after a restart.
#include <app/demo/DemoService.h>
#include <sync/credentials/MemoryStore.h>
#include <sync/service/AccountService.h>
#include <sync/service/KeepService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/LyricsService.h>
#include <sync/service/StatusService.h>
#include <sync/service/Sync.h>
#include <tests/support/sync/FutureValue.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto;
using tests::valueOf;

class TestLyrics : public QObject {
    Q_OBJECT

    static constexpr int patience = 30'000;

    QTemporaryDir m_demo;
    QTemporaryDir m_profile;
    std::unique_ptr<demo::DemoService> m_service;
    std::unique_ptr<sync::Sync> m_sync;

    void start()
    {
        sync::SyncOptions options;
        options.profileFolder = m_profile.path();
        options.heldFolder = m_profile.filePath(QStringLiteral("held"));
        options.makeCredentials = [] { return std::make_unique<sync::MemoryStore>(); };
        m_sync = std::make_unique<sync::Sync>(options);
    }
    sync::TrackId track(const QString& title)
    {
        const auto found = valueOf(m_sync->library().search(title, false, 5));
        return found && !found->tracks.isEmpty() ? found->tracks.first().id : sync::TrackId{};
    }
    sync::Result<sync::Lyrics> lyrics(const QString& title) { return valueOf(m_sync->lyrics().lyrics(track(title))); }

private Q_SLOTS:
    void initTestCase()
    {
        m_service = std::make_unique<demo::DemoService>(
            demo::DemoOptions{m_demo.path(), 0, QStringLiteral("demo"), QStringLiteral("demo"), false});
        QVERIFY(m_service->start());
        start();
        QVERIFY(valueOf(m_sync->account().connectTo({m_service->address(), {}, {}, {}}, m_service->user(),
                                                    m_service->password(), QStringLiteral("Demo"))));
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(m_sync->library().counts()).value_or(sync::LibraryCounts{}).tracks,
                                  m_service->trackCount(), patience);
    }
    void cleanupTestCase() { m_sync.reset(); }

    void theServiceTellsThem()
    {
        const auto timed = lyrics(QStringLiteral("Two Gates Open"));
        QVERIFY(timed);
        QCOMPARE(timed->lines.size(), 9);
        QVERIFY(timed->isSynced && timed->lines.first().startMs > 0);
        QCOMPARE(timed->from, sync::LyricsFrom::Service);
        const auto plain = lyrics(QStringLiteral("Windfall"));
        QVERIFY(plain && !plain->isSynced);
        QCOMPARE(plain->lines.first().text, QStringLiteral("I never shook the branches"));
        QVERIFY(lyrics(QStringLiteral("Slack Water"))->isEmpty());
    }

    void theyComeWithTheMusicAndStay()
    {
        const sync::TrackId kept = track(QStringLiteral("Kettle Song"));
        QSignalSpy changed(&m_sync->lyrics(), &sync::LyricsService::changed);
        QVERIFY(valueOf(m_sync->keep().pin({sync::PinKind::Track, kept.value})));
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience); // nobody asked
        QCOMPARE(changed.first().first().value<sync::TrackId>(), kept);
        m_service->setOutage(demo::Outage::Gone);
        m_sync.reset();
        start();
        QTRY_VERIFY_WITH_TIMEOUT(track(QStringLiteral("Kettle Song")).isValid(), patience);
        const auto timed = lyrics(QStringLiteral("Kettle Song"));
        QVERIFY(timed && timed->isSynced);
        QCOMPARE(timed->lines.size(), 8);
        QVERIFY(lyrics(QStringLiteral("Windfall")));  // shown before
        QVERIFY(!lyrics(QStringLiteral("Unposted"))); // nobody knows
    }
};

QTEST_GUILESS_MAIN(TestLyrics)
#include "tst_lyrics.moc"
