#include "tests/support/app/CutStage.h"

#include "tests/support/player/HandOutput.h"
#include "tests/support/player/ScriptedStream.h"
#include "tests/support/soak/FixedPassword.h"
#include "tests/support/sync/FaultSweep.h"
#include "tests/support/sync/FutureValue.h"

#include <app/adapters/HeldByteStream.h>
#include <app/adapters/PlayCounting.h>
#include <app/adapters/QueueHolding.h>
#include <player/engine/Player.h>
#include <sync/service/AccountService.h>
#include <sync/service/EditService.h>
#include <sync/service/HeldService.h>
#include <sync/service/KeepService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>
#include <sync/service/Sync.h>
#include <sync/store/Database.h>
#include <sync/store/Query.h>

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

namespace sostenuto::tests {

namespace {

using player::test::Hand;
using sync::TrackId;

constexpr int tracksMade = 8;
constexpr int patienceMs = 30'000;
/// As in the program: on a busy computer also bytes that are here take their time.
constexpr int fullPatienceMs = 10'000;
/// Bytes that will not come are not waited for that long here: nobody listens.
constexpr int shortPatienceMs = 1500;
constexpr qint64 durationMs = NumberedCorpus::framesOfATrack * 1000 / NumberedCorpus::rate;

std::unique_ptr<sync::Sync> startSync(const QString& profile, const QString& password)
{
    sync::SyncOptions options;
    options.profileFolder = profile;
    options.heldFolder = profile + QStringLiteral("/held");
    options.makeCredentials = [password] { return std::make_unique<FixedPassword>(password); };
    return std::make_unique<sync::Sync>(std::move(options));
}

/// Frames that this beginning of a file gives.
qint64 framesIn(const QByteArray& bytes, int track)
{
    auto hand = std::make_shared<Hand>();
    auto script = std::make_shared<player::test::ByteScript>(bytes);
    player::PlayerOptions options;
    options.openStream = [script](std::int64_t) { return player::test::openScript(script); };
    options.output = player::test::makeHandOutput(hand);
    player::Player player(std::move(options));
    player.playItems({player::Player::makeItem(1, 0)}, 0);
    QElapsedTimer clock;
    clock.start();
    do
        hand->turn(1 << 20, 50);
    while (player.state() != player::PlayState::Stopped && !clock.hasExpired(patienceMs));
    return NumberedCorpus::framesOf(hand->heard, track);
}

} // namespace

/// One start of the player, with a queue of some tracks in random order.
struct CutStage::Run {
    Run(const CutStage& stage, unsigned seed, int readPatienceMs);
    ~Run();

    [[nodiscard]] bool signedIn() const;
    /// Each of these, whatever else is held: what is loved is kept too, and earlier runs have loved some.
    [[nodiscard]] bool holds(const QVector<TrackId>& tracks) const;
    void play();
    [[nodiscard]] qint64 heardFrames() const { return hand->heard.frames(); }
    void turnTo(qint64 frames, qint64 block);
    void turnToTheEnd();

    QRandomGenerator random;
    QString profile;
    QString failed;     ///< see CutResult
    QVector<int> queue; ///< places among the stage's tracks
    QVector<TrackId> ids;
    std::unique_ptr<sync::Sync> sync;
    std::shared_ptr<Hand> hand = std::make_shared<Hand>();
    std::unique_ptr<player::Player> player;
    std::unique_ptr<app::QueueHolding> holding;
    std::unique_ptr<app::PlayCounting> counting;
    qint64 block = 0;
    QElapsedTimer sinceStart;
};

CutStage::Run::Run(const CutStage& stage, unsigned seed, int readPatienceMs)
    : random(seed), profile(stage.profileOf(seed))
{
    const int wanted = 3 + random.bounded(2);
    while (queue.size() < wanted) {
        if (const int track = random.bounded(static_cast<int>(stage.m_ids.size())); !queue.contains(track))
            queue.append(track);
    }
    if (const auto opened =
            sync::Database::open(profile + QStringLiteral("/library.db"), sync::Database::Mode::ReadOnly)) {
        for (const int track : std::as_const(queue))
            ids.append(
                TrackId{sync::valueOf(**opened, "SELECT id FROM track WHERE remote_id = ?1", stage.m_ids.at(track))});
    }
    sync = startSync(profile, stage.m_service->password());
    player::PlayerOptions options;
    options.openStream = [&held = sync->held()](std::int64_t track) -> std::unique_ptr<player::ByteStream> {
        return std::make_unique<app::HeldByteStream>(held.open(TrackId{track}));
    };
    options.output = player::test::makeHandOutput(hand);
    options.readPatienceMs = readPatienceMs;
    player = std::make_unique<player::Player>(std::move(options));
    holding = std::make_unique<app::QueueHolding>(*player, sync->held(), sync->keep(), sync->status());
    counting = std::make_unique<app::PlayCounting>(*player, sync->edits());
    block = 512 << random.bounded(6);
    QObject::connect(player.get(), &player::Player::trackFailed, player.get(),
                     [this](const player::QueueItem& item, player::TrackTrouble trouble) {
                         failed += QStringLiteral("track %1 failed (%2) after %3 frames and %4 ms; ")
                                       .arg(ids.indexOf(TrackId{item.track}))
                                       .arg(int(trouble))
                                       .arg(heardFrames())
                                       .arg(sinceStart.elapsed());
                     });
    sinceStart.start();
}

CutStage::Run::~Run()
{
    player->stop();
    counting.reset();
    holding.reset();
    player.reset(); // before what it reads from
    sync.reset();
    QDir(profile).removeRecursively();
}

bool CutStage::Run::signedIn() const
{
    return QTest::qWaitFor(
        [this] {
            const sync::ServiceState state = sync->status().state();
            return state.reachable && state.of(sync::Capability::SignIn) == sync::Health::Ok;
        },
        patienceMs);
}

bool CutStage::Run::holds(const QVector<TrackId>& tracks) const
{
    return QTest::qWaitFor(
        [&] {
            const auto rows = valueOf(sync->library().tracks(tracks));
            return rows && rows->size() == tracks.size() &&
                   std::all_of(rows->cbegin(), rows->cend(),
                               [](const sync::Track& track) { return sync::isHere(track.availability); });
        },
        patienceMs);
}

void CutStage::Run::play()
{
    std::vector<player::QueueItem> items;
    for (const TrackId id : std::as_const(ids))
        items.push_back(player::Player::makeItem(id.value, durationMs));
    player->playItems(items, 0);
}

/// In blocks, with time for everybody else between them: much faster than music is heard, and never at the same pace.
void CutStage::Run::turnTo(qint64 frames, qint64 atOnce)
{
    QElapsedTimer still;
    still.start();
    while (heardFrames() < frames && !still.hasExpired(patienceMs)) {
        if (hand->turn(std::min(atOnce, frames - heardFrames()), 20) > 0)
            still.restart();
        QTest::qWait(1);
    }
}

void CutStage::Run::turnToTheEnd()
{
    QElapsedTimer still;
    still.start();
    while (player->state() != player::PlayState::Stopped && !still.hasExpired(patienceMs)) {
        if (hand->turn(block, 20) > 0)
            still.restart();
        QTest::qWait(1);
    }
}

QString CutStage::profileOf(unsigned seed) const
{
    const QString profile = QStringLiteral("%1/run-%2").arg(m_folder).arg(seed);
    QDir(profile).removeRecursively();
    if (!QDir().mkpath(profile) || !sync::copyFolder(m_folder + QStringLiteral("/library"), profile))
        qFatal("the library cannot be copied");
    return profile;
}

bool CutStage::begin(const QString& folder)
{
    m_folder = folder;
    QDir(folder).removeRecursively();
    const QString service = folder + QStringLiteral("/service");
    if (!QDir().mkpath(service) || !QDir().mkpath(folder + QStringLiteral("/library")))
        return false;
    m_ids = NumberedCorpus::writeInto(service, tracksMade);
    if (m_ids.size() != tracksMade)
        return false;
    demo::DemoOptions options;
    options.folder = service;
    options.makeAhead = false;
    m_service = std::make_unique<demo::DemoService>(options);
    if (!m_service->start())
        return false;
    m_relay = std::make_unique<CutRelay>(static_cast<quint16>(m_service->address().port()));
    return makeLibrary();
}

bool CutStage::makeLibrary()
{
    const auto sync = startSync(m_folder + QStringLiteral("/library"), m_service->password());
    sync::AccountService& account = sync->account();
    const sync::ServerInfo server{m_relay->address(), {}, {}, {}};
    if (!valueOf(account.connectTo(server, m_service->user(), m_service->password(), QStringLiteral("Cut"))))
        return false;
    return QTest::qWaitFor([&] { return account.pull().finishedAt.isValid() && !account.pull().running; }, patienceMs);
}

CutResult CutStage::whileHeld(unsigned seed, Cut kind)
{
    m_relay->restore();
    Run run(*this, seed, fullPatienceMs);
    CutResult result{kind};
    result.tracks = static_cast<int>(run.queue.size());
    if (!run.signedIn())
        result.trouble = QStringLiteral("the service is not there before the cut");
    run.play();
    if (result.trouble.isEmpty() && !run.holds(run.ids))
        result.trouble = QStringLiteral("the queue is not held before the cut");
    const qint64 all = run.queue.size() * NumberedCorpus::framesOfATrack;
    run.turnTo(run.random.bounded(static_cast<int>(all)), run.block);
    result.cutAt = run.heardFrames();
    m_relay->cut(kind);
    run.sync->account().syncNow(); // somebody has to notice
    (void)run.sync->edits().setLoved({run.ids.first()}, run.random.bounded(2) == 0);
    run.turnToTheEnd();
    result.heard = NumberedCorpus::compare(run.hand->heard, run.queue);
    result.failed = run.failed;
    return result;
}

CutResult CutStage::whilePartlyHeld(unsigned seed, Cut kind)
{
    m_relay->restore();
    Run run(*this, seed, shortPatienceMs);
    CutResult result{kind};
    result.tracks = static_cast<int>(run.queue.size());
    run.sync->held().setWanted(run.ids.mid(1));
    if (!run.signedIn() || !run.holds(run.ids.mid(1)))
        result.trouble = QStringLiteral("what follows is not held before the cut");
    const QString id = m_ids.at(run.queue.first());
    const QStringList inside = QDir(m_folder + QStringLiteral("/service")).entryList({QStringLiteral("music-*")});
    QFile whole(QStringLiteral("%1/service/%2/%3.flac").arg(m_folder, inside.value(0), id));
    if (!whole.open(QIODevice::ReadOnly))
        result.trouble = QStringLiteral("the track's file is not there");
    m_relay->cutWithin("id=" + id.toUtf8(),
                       whole.size() / 10 + run.random.bounded(static_cast<int>(whole.size() * 8 / 10)), kind);
    run.play();
    run.turnToTheEnd();
    result.cutAt = NumberedCorpus::framesOf(run.hand->heard, run.queue.first());
    const QFileInfo part(QStringLiteral("%1/held/audio/1/%2.flac.part").arg(run.profile).arg(run.ids.first().value));
    const QByteArray here = whole.read(part.size());
    const qint64 playable = framesIn(here, run.queue.first());
    result.shortBy = std::max<qint64>(0, playable - result.cutAt);
    // What drips in after the player gave it up may be the end of one more block of FLAC.
    constexpr qint64 block = 4608;
    result.heard = NumberedCorpus::compare(run.hand->heard, run.queue, std::max<qint64>(0, playable - block));
    return result;
}

} // namespace sostenuto::tests
