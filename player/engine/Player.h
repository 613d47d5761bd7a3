// The public face of the player: a queue, the usual buttons, and what is heard now.
#pragma once

#include "player/decode/StreamFacts.h"
#include "player/engine/PlayReport.h"
#include "player/engine/PlayState.h"
#include "player/engine/SignalPath.h"
#include "player/engine/SoundSettings.h"
#include "player/output/AudioOutput.h"
#include "player/queue/PlayQueue.h"
#include "player/source/ByteStream.h"

#include <QObject>

#include <memory>

namespace sostenuto::player {

struct PlayerOptions {
    StreamOpener openStream;
    std::unique_ptr<AudioOutput> output;
    int readPatienceMs = 10'000; ///< bytes that are waited for so long, in silence, are given up
};

/// Thread: main. Never blocks: decoding is on the decode thread, sound on the output's.
class Player : public QObject {
    Q_OBJECT

public:
    explicit Player(PlayerOptions options, QObject* parent = nullptr);
    ~Player() override;

    [[nodiscard]] const PlayQueue& queue() const;
    [[nodiscard]] PlayState state() const;
    [[nodiscard]] qint64 positionMs() const; ///< heard now
    [[nodiscard]] qint64 durationMs() const;
    [[nodiscard]] double volume() const; ///< 0..1, linear fader position
    [[nodiscard]] bool muted() const;
    [[nodiscard]] StreamFacts facts() const; ///< of what is heard now

    /// Which items may be played now; asked before each step. Not set = all.
    void setCanPlay(PlayQueue::CanPlay canPlay);
    /// Something that made items unplayable is over, or new bytes are here: goes on if it had stopped for want of them.
    void retry();

    static QueueItem makeItem(std::int64_t track, std::int64_t durationMs);

    void playItems(const std::vector<QueueItem>& items, std::size_t start);
    /// Puts a queue back as it was, without playing.
    void restore(const std::vector<QueueItem>& items, std::size_t current, qint64 positionMs);
    void append(const std::vector<QueueItem>& items);
    void insertNext(const std::vector<QueueItem>& items);
    void insertAt(std::size_t place, const std::vector<QueueItem>& items); ///< as PlayQueue does it
    void removeFromQueue(std::int64_t key);
    void moveInQueue(std::size_t from, std::size_t to);
    void clearQueue();
    void jumpTo(std::int64_t key);

    void play();
    void pause();
    void togglePlay();
    void stop();
    void next();
    /// Back to the start of the track when more than 3 s of it were heard, else to the track before.
    void previous();
    void seek(qint64 ms);
    void setVolume(double volume);
    void setMuted(bool muted);
    void setShuffled(bool on);
    void setRepeat(Repeat repeat);

    [[nodiscard]] const SoundSettings& sound() const;
    /// Out of range values are brought into range. Heard at once, or where that needs decoding anew within a moment.
    void setSound(const SoundSettings& sound);
    /// What happens to the samples of what is heard now.
    [[nodiscard]] SignalPath signalPath() const;
    /// Where sound can go now; empty where the output knows no devices.
    [[nodiscard]] std::vector<OutputDevice> devices() const;

    /// Pauses at the start of the next item once the current one was heard to its end; then it is off again.
    void setStopAfterCurrent(bool on);
    [[nodiscard]] bool stopsAfterCurrent() const;
    /// Fades out over the last seconds and pauses; 0 = off.
    void sleepIn(qint64 ms);
    /// 0 = off.
    [[nodiscard]] qint64 sleepLeftMs() const;

    /// For views of level and spectrum: while on, tapped() gives the newest frames that were heard (interleaved stereo
    /// at signalPath().outputRate; fewer when there are fewer; valid until the next call). Off it costs nothing.
    void setTapped(bool on);
    [[nodiscard]] std::span<const float> tapped(int frames) const;

    /// Frames of silence that were heard because decoding did not keep up, since the player was made.
    [[nodiscard]] std::int64_t underruns() const;

Q_SIGNALS:
    void stateChanged(sostenuto::player::PlayState state);
    /// The item that is heard (or would be) changed.
    void currentChanged();
    void queueChanged();
    /// Just after each second of the track while it plays; at once after a seek.
    void positionChanged(qint64 ms);
    /// Somebody went to this place of the track, however near it is. positionChanged comes behind it.
    void sought(qint64 ms);
    void factsChanged();
    void volumeChanged();
    /// Once per listening, when it ends: at the end, on a skip, on stop, on quit.
    void playEnded(const sostenuto::player::PlayReport& report);
    void trackFailed(const sostenuto::player::QueueItem& item, sostenuto::player::TrackTrouble trouble);
    /// Items were passed over because they cannot play now.
    void itemsSkipped(int count);
    /// Nothing left in the queue can play now; retry() goes on.
    void ranDry();
    /// There is no audio device, or it is there again.
    void deviceAvailable(bool available);
    void soundChanged();
    void signalPathChanged();
    /// devices() has another answer now.
    void devicesChanged();
    /// The chosen device is gone: the player paused, or moved to the system's default, as chosen.
    void deviceGone(const QString& name, bool moved);
    void stopAfterCurrentChanged(bool on);
    /// The sleep timer was set, turned off, or has ended.
    void sleepChanged();

private:
    void connectSound();
    void updatePath();
    void onSleepTick();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sostenuto::player
