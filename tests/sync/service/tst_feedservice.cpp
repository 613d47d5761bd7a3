// Status pages as the window sees them: tried, used, matched, forgotten, and what status is told.
#include "sync/service/FeedWorker.h"
#include "sync/service/LiveFeedService.h"
#include "sync/service/Sync.h"

#include "tests/support/sync/FeedServer.h"
#include "tests/support/sync/StoreBuilders.h"

#include <sync/credentials/MemoryStore.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using sostenuto::tests::FeedServer;

namespace {

const QByteArray green = R"({"page":{"name":"Harbour"},"status":{"indicator":"none"},"incidents":[],"components":[)"
                         R"({"id":"a","name":"Audio","status":"operational"},{"id":"z","name":"Zone 4"}]})";
const QByteArray red = R"({"page":{"name":"Harbour"},"status":{"indicator":"major"},"incidents":[{"id":"i","name":)"
                       R"("Cuts","status":"identified","impact":"major","components":[{"id":"a"}]}],"components":[)"
                       R"({"id":"a","name":"Audio","status":"partial_outage"},{"id":"z","name":"Zone 4"}]})";

struct Told {
    SourceId source;
    std::optional<Published> published;
    FeedParts parts;
};

} // namespace

class FeedServiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingBeforeTheStore();
    void aPageIsTriedAndUsed();
    void aPageIsFoundWhereTheServiceNamesIt();
    void whatIsNoPageIsNotUsed();
    void statusIsTold();
    void whatWasReadLastCountsAtTheStart();
    void theListenersMatchCounts();
    void aForgottenPageSaysNothing();
    void aServerThatIsGoneIsNotAsked();
    void offlineNothingIsAsked();
    void anotherPageInItsPlace();
    void throughTheDoor();

private:
    void begin();
    [[nodiscard]] FeedPlace place() const;
    [[nodiscard]] Result<FeedPlace> wait(const QFuture<Result<FeedPlace>>& future) const;
    [[nodiscard]] std::optional<FeedState> said(Capability part) const
    {
        return m_told.isEmpty() ? std::nullopt : m_told.last().parts[static_cast<size_t>(part)];
    }

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<FeedServer> m_server;
    std::unique_ptr<FeedWorker> m_worker;
    std::unique_ptr<LiveFeedService> m_service;
    Account m_account;
    QVector<Told> m_told;
};

void FeedServiceTest::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_server = std::make_unique<FeedServer>();
    m_server->replies["/s"] = {green};
    m_account = {m_fixture->source, m_server->url(QStringLiteral("/music")), QStringLiteral("anna"),
                 QStringLiteral("Hearth")};
    begin();
    m_worker->useStore(*m_fixture->database);
    m_worker->useServices({m_account});
}

void FeedServiceTest::cleanup()
{
    m_service.reset();
    if (m_worker)
        m_worker->close();
    m_worker.reset();
}

/// As at the start of the program.
void FeedServiceTest::begin()
{
    cleanup();
    m_told.clear();
    m_worker = std::make_unique<FeedWorker>();
    FeedPace pace;
    pace.floorMs = 20;
    pace.busyMs = 40;
    pace.startMs = 0;
    m_worker->setPace(pace);
    m_service = std::make_unique<LiveFeedService>(m_worker.get());
    connect(m_worker.get(), &FeedWorker::published, this,
            [this](SourceId source, const std::optional<Published>& published, const FeedParts& parts) {
                m_told.append({source, published, parts});
            });
}

FeedPlace FeedServiceTest::place() const
{
    FeedPlace made;
    made.source = m_fixture->source;
    made.address = m_server->url(QStringLiteral("/s"));
    return made;
}

Result<FeedPlace> FeedServiceTest::wait(const QFuture<Result<FeedPlace>>& future) const
{
    return QTest::qWaitFor([&] { return future.isFinished(); })
               ? future.result()
               : failure(ErrorKind::Cancelled, QStringLiteral("hangs"));
}

void FeedServiceTest::nothingBeforeTheStore()
{
    begin();
    m_worker->useServices({m_account});
    QCOMPARE(wait(m_service->preview(place().address)).error().kind, ErrorKind::StoreFailed);
    QCOMPARE(wait(m_service->find(place().source)).error().kind, ErrorKind::StoreFailed);
    m_service->use(place());
    m_service->forget(place().source);
    m_service->match(place().source, QStringLiteral("a"), Capability::Writes);
    m_worker->useStore(*m_fixture->database); // and the accounts were not lost
    m_service->use(place());
    QTRY_COMPARE(m_service->places().size(), 1);
}

void FeedServiceTest::aPageIsTriedAndUsed()
{
    const auto tried = wait(m_service->preview(place().address));
    QVERIFY(tried);
    QCOMPARE(tried->last.name, QStringLiteral("Harbour"));
    QCOMPARE(tried->meant, (QMap<QString, Capability>{{QStringLiteral("a"), Capability::Streaming}}));
    QVERIFY(m_service->places().isEmpty()); // nothing is kept
    FeedPlace used = *tried;
    used.source = m_fixture->source;
    used.parts.insert(QStringLiteral("z"), Capability::Library);
    m_service->use(used);
    QTRY_COMPARE(m_service->places().size(), 1);
    QCOMPARE(m_service->places()[0].address, place().address);
    QCOMPARE(m_service->places()[0].parts, used.parts);
    QTRY_COMPARE(m_server->paths.size(), 2); // asked anew: what was tried has no tag
    m_server->replies["/s"] = {"<html>"};
    QCOMPARE(wait(m_service->preview(place().address)).error().kind, ErrorKind::NotFound);
}

void FeedServiceTest::aPageIsFoundWhereTheServiceNamesIt()
{
    QCOMPARE(wait(m_service->find(SourceId{99})).error().kind, ErrorKind::NotFound);
    QCOMPARE(wait(m_service->find(m_fixture->source)).error().kind, ErrorKind::NotFound);
    m_server->replies["/"] = {"<html><link rel='status' href='/s'></html>"};
    const auto found = wait(m_service->find(m_fixture->source));
    QVERIFY(found);
    QVERIFY(found->found);
    QCOMPARE(found->source, m_fixture->source);
    QCOMPARE(found->address, place().address);
}

void FeedServiceTest::whatIsNoPageIsNotUsed()
{
    FeedPlace odd = place();
    odd.address = QUrl(QStringLiteral("file:///etc/passwd"));
    m_worker->use(odd);
    odd = place();
    odd.source = SourceId{99};
    m_worker->use(odd);
    QCOMPARE(answerOf(*m_fixture->database, "SELECT count(*) FROM feed"), QStringLiteral("0"));
    QVERIFY(m_told.isEmpty());
    FeedPlace secret = place();
    secret.address.setUserInfo(QStringLiteral("anna:secret"));
    m_worker->use(secret);
    QCOMPARE(answerOf(*m_fixture->database, "SELECT address FROM feed"), place().address.toString());
}

void FeedServiceTest::statusIsTold()
{
    m_worker->use(place());
    QCOMPARE(m_told.size(), 1);
    QVERIFY(!m_told[0].published); // nothing was read yet
    QTRY_VERIFY(m_told.last().published);
    QCOMPARE(m_told.last().source, m_fixture->source);
    QCOMPARE(m_told.last().published->says, Published::Says::NoProblem);
    QCOMPARE(said(Capability::Streaming), std::optional(FeedState::Operational));
    m_server->replies["/s"] = {red};
    ServiceState down;
    down.source = m_fixture->source;
    down.health[static_cast<size_t>(Capability::Streaming)] = Health::Down;
    m_worker->setStates({down}); // our own trouble is a reason to look
    QTRY_COMPARE(m_told.last().published->says, Published::Says::Problem);
    QCOMPARE(m_told.last().published->title, QStringLiteral("Cuts"));
    QCOMPARE(said(Capability::Streaming), std::optional(FeedState::PartialOutage));
    QCOMPARE(said(Capability::Library), std::optional<FeedState>());
}

void FeedServiceTest::whatWasReadLastCountsAtTheStart()
{
    m_server->replies["/s"] = {red};
    m_worker->use(place());
    QTRY_VERIFY(!m_told.isEmpty() && m_told.last().published);
    m_server->close();
    begin();
    m_worker->useStore(*m_fixture->database);
    m_worker->useServices({m_account});
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told[0].published->title, QStringLiteral("Cuts"));
    QTRY_VERIFY(!m_service->places().isEmpty() && m_service->places()[0].trouble);
    QCOMPARE(m_service->places()[0].trouble->kind, ErrorKind::Refused);
    QCOMPARE(m_told.last().published->title, QStringLiteral("Cuts")); // not to be read is no news
}

void FeedServiceTest::theListenersMatchCounts()
{
    m_server->replies["/s"] = {red};
    m_worker->use(place());
    QTRY_COMPARE(said(Capability::Streaming), std::optional(FeedState::PartialOutage));
    m_worker->match(m_fixture->source, QStringLiteral("a"), Capability::Artwork);
    QCOMPARE(said(Capability::Artwork), std::optional(FeedState::PartialOutage));
    QCOMPARE(said(Capability::Streaming), std::optional<FeedState>());
    QCOMPARE(answerOf(*m_fixture->database, "SELECT component, part FROM feed_part"), QStringLiteral("a|3"));
    m_worker->match(m_fixture->source, QStringLiteral("a"), std::nullopt);
    QCOMPARE(said(Capability::Streaming), std::optional(FeedState::PartialOutage));
    m_worker->match(SourceId{99}, QStringLiteral("a"), Capability::Artwork);
}

void FeedServiceTest::aForgottenPageSaysNothing()
{
    m_server->replies["/s"] = {red};
    m_worker->use(place());
    QTRY_VERIFY(m_told.last().published);
    m_worker->forget(m_fixture->source);
    QVERIFY(!m_told.last().published);
    QVERIFY(!said(Capability::Streaming));
    QVERIFY(m_service->places().isEmpty());
    QCOMPARE(answerOf(*m_fixture->database, "SELECT count(*) FROM feed"), QStringLiteral("0"));
}

void FeedServiceTest::aServerThatIsGoneIsNotAsked()
{
    m_worker->use(place());
    QTRY_VERIFY(m_told.last().published);
    m_worker->useServices({});
    QVERIFY(m_service->places().isEmpty());
    m_worker->useServices({m_account}); // it came back, and its page with it
    QCOMPARE(m_service->places().size(), 1);
}

void FeedServiceTest::offlineNothingIsAsked()
{
    ServiceState offline;
    offline.source = m_fixture->source;
    offline.kind = BannerKind::Offline;
    m_worker->setStates({offline});
    m_worker->use(place());
    // What is typed meanwhile is asked for: that was asked by hand.
    QVERIFY(wait(m_service->preview(place().address)));
    QCOMPARE(m_server->paths.size(), 1);
    offline.kind = BannerKind::None;
    m_worker->setStates({offline});
    QTRY_COMPARE(m_server->paths.size(), 2);
}

void FeedServiceTest::anotherPageInItsPlace()
{
    m_server->replies["/t"] = {red};
    m_worker->use(place());
    FeedPlace other = place();
    other.address = m_server->url(QStringLiteral("/t"));
    m_worker->use(other);
    QTRY_VERIFY(m_told.last().published);
    QCOMPARE(m_told.last().published->title, QStringLiteral("Cuts"));
    QCOMPARE(m_service->places().size(), 1);
    QCOMPARE(m_service->places()[0].address, other.address);
}

void FeedServiceTest::throughTheDoor()
{
    const QTemporaryDir folder;
    const Sync sync(
        {folder.path(), folder.filePath(QStringLiteral("held")), [] { return std::make_unique<MemoryStore>(); }});
    Result<FeedPlace> tried = failure(ErrorKind::Cancelled);
    QTRY_VERIFY((tried = wait(sync.feeds().preview(place().address))).has_value()); // once the store is open
    QCOMPARE(tried->last.name, QStringLiteral("Harbour"));
    QCOMPARE(wait(sync.feeds().find(SourceId{1})).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(FeedServiceTest)
#include "tst_feedservice.moc"
