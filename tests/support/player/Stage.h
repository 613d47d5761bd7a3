// A player with bytes from memory and an output that the test turns by hand.
#pragma once

#include "player/engine/Player.h"
#include "tests/support/player/HandOutput.h"
#include "tests/support/player/ScriptedStream.h"

#include <QElapsedTimer>
#include <QList>
#include <QTest>

#include <map>
#include <set>

namespace sostenuto::player::test {

constexpr int Rate = 44100;
constexpr std::int64_t TrackFrames = Rate * 4 + 321;

/// A player whose track n is the n-th part of one numbered sound, so that each heard frame tells where it is from.
struct Stage {
    std::shared_ptr<Hand> hand = std::make_shared<Hand>();
    std::vector<std::shared_ptr<ByteScript>> scripts;
    std::set<std::int64_t> missing; ///< tracks whose bytes cannot be opened
    /// What a track is when it is opened again, by track.
    std::map<std::int64_t, std::shared_ptr<ByteScript>> elsewhere;
    std::map<std::int64_t, int> opened; ///< how often
    std::unique_ptr<Player> player;
    QList<PlayReport> reports;
    QList<QPair<std::int64_t, TrackTrouble>> troubles;
    QList<int> skipped;
    int ranDry = 0;

    explicit Stage(const QList<QByteArray>& files, int readPatienceMs = 10'000)
    {
        for (const QByteArray& file : files)
            scripts.push_back(std::make_shared<ByteScript>(file));
        PlayerOptions options;
        options.openStream = [this](std::int64_t track) -> std::unique_ptr<ByteStream> {
            if (missing.contains(track))
                return nullptr;
            if (++opened[track] > 1 && elsewhere.contains(track))
                return openScript(elsewhere[track]);
            return openScript(scripts[static_cast<std::size_t>(track)]);
        };
        options.output = makeHandOutput(hand);
        options.readPatienceMs = readPatienceMs;
        player = std::make_unique<Player>(std::move(options));
        QObject::connect(player.get(), &Player::playEnded, player.get(), [this](const PlayReport& r) { reports << r; });
        QObject::connect(
            player.get(), &Player::trackFailed, player.get(),
            [this](const QueueItem& item, TrackTrouble trouble) { troubles << qMakePair(item.track, trouble); });
        QObject::connect(player.get(), &Player::itemsSkipped, player.get(), [this](int n) { skipped << n; });
        QObject::connect(player.get(), &Player::ranDry, player.get(), [this] { ++ranDry; });
    }

    ~Stage() { player.reset(); } // it reports on its way out

    std::vector<QueueItem> items(QList<std::int64_t> tracks = {}) const
    {
        std::vector<QueueItem> made;
        for (std::size_t i = 0; tracks.isEmpty() && i < scripts.size(); ++i)
            made.push_back(Player::makeItem(static_cast<std::int64_t>(i), 4000));
        for (const std::int64_t track : tracks)
            made.push_back(Player::makeItem(track, 4000));
        return made;
    }

    /// Until the player is in this state, with time for what is told meanwhile, as a real output gives it. False: it
    /// was not within half a minute.
    [[nodiscard]] bool turnUntil(PlayState wanted) const
    {
        QElapsedTimer since;
        since.start();
        while (player->state() != wanted && !since.hasExpired(30'000)) {
            hand->turn(8192, 20);
            QTest::qWait(1);
        }
        return player->state() == wanted;
    }

    [[nodiscard]] std::int64_t track() const
    {
        const auto item = player->queue().current();
        return item ? item->track : -1;
    }

    /// What was heard last, as the number that the frame carries.
    [[nodiscard]] std::int64_t lastNumber() const { return numberAt(hand->heard, hand->heard.frames() - 1); }
};

/// FLAC files that are the parts of one numbered sound, TrackFrames each. Empty when ffmpeg does not do it.
[[nodiscard]] QList<QByteArray> numberedTracks(int count);
/// The file of one sound, in the format that the ending names.
[[nodiscard]] QByteArray encoded(const Sound& sound, const QString& ending = QStringLiteral("flac"),
                                 const QStringList& options = {});

} // namespace sostenuto::player::test
