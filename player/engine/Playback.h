// The state machine behind the player: one queue, one decode thread, one output.
#pragma once

#include "player/decode/DecodeThread.h"
#include "player/engine/Listening.h"
#include "player/engine/NextPlan.h"
#include "player/engine/PlayState.h"
#include "player/engine/SignalPath.h"
#include "player/engine/SoundPath.h"
#include "player/engine/SoundSettings.h"
#include "player/engine/Timeline.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace sostenuto::player {

/// Thread: main. The signals mean what those of Player mean.
class Playback : public QObject {
    Q_OBJECT

public:
    Playback(StreamOpener open, std::unique_ptr<AudioOutput> output, PlayQueue& queue, int readPatienceMs);
    ~Playback() override;

    [[nodiscard]] PlayState state() const { return m_state; }
    [[nodiscard]] qint64 positionMs();
    [[nodiscard]] qint64 durationMs() const;
    [[nodiscard]] StreamFacts facts() const;

    void setCanPlay(PlayQueue::CanPlay canPlay) { m_canPlay = std::move(canPlay); }
    void setGain(float gain) { m_sound.renderer().setGain(gain); }
    void setSound(const SoundSettings& sound);
    [[nodiscard]] const std::vector<OutputDevice>& devices() { return m_sound.devices(); }
    [[nodiscard]] PathFacts pathFacts() const;
    [[nodiscard]] std::int64_t underruns() { return m_sound.renderer().underruns(); }
    void setTapped(bool on) { m_sound.renderer().tap().setOn(on); }
    [[nodiscard]] std::span<const float> tapped(int frames);
    void setStopAfterCurrent(bool on);
    [[nodiscard]] bool stopsAfterCurrent() const { return m_stopAfter; }

    /// Notes what was heard up to now. To be called before the queue is edited.
    void update();
    /// The queue was edited; the current item may be another one.
    void queueEdited();
    /// This item becomes current; it is heard if sound is wanted.
    void select(std::size_t index, qint64 fromMs);

    void play();
    void pause();
    void stop();
    void seek(qint64 ms);
    void step(Step step);
    void retry();

Q_SIGNALS:
    void stateChanged(sostenuto::player::PlayState state);
    void currentChanged();
    void positionChanged(qint64 ms);
    void sought(qint64 ms);
    void factsChanged();
    void playEnded(const sostenuto::player::PlayReport& report);
    void trackFailed(const sostenuto::player::QueueItem& item, sostenuto::player::TrackTrouble trouble);
    void itemsSkipped(int count);
    void ranDry();
    void deviceAvailable(bool available);
    void pathChanged();
    void devicesChanged();
    void deviceGone(const QString& name, bool moved);
    void stopAfterCurrentChanged(bool on);

private:
    struct Planned {
        PlayRequest request;
        QueueItem item;
        int passedOver = 0;
        bool parted = false; ///< does not follow in this stream
    };

    // What the decode thread and the output tell (PlaybackEvents.cpp).
    void connectEvents();
    void onBegan(const TrackBegan& track);
    void onFinished(const TrackFinished& track);
    void onUnheard(const TrackUnheard& track);
    void onParted(const TrackParted& track);
    void onDeviceLost();
    void onDeviceFound();
    void onDeviceGone(const QString& name);
    void onTick();
    void armTick();
    bool heardToItsEnd();
    void reportEnd(const Timeline::Segment& segment);
    void hearNext(const Timeline::Segment& segment);
    void awaitNext();
    void restAt(std::size_t index);
    void endStopAfter();

    [[nodiscard]] bool wantsSound() const { return m_state == PlayState::Playing || m_state == PlayState::Waiting; }
    [[nodiscard]] NextPlan plan(std::optional<std::size_t> from, Step step) const;
    void setState(PlayState state);
    void endListening(bool toTheEnd);
    [[nodiscard]] PlayRequest requestFor(std::size_t index, Offset from);
    [[nodiscard]] StreamShape shape() const;
    void begin(std::size_t index, Offset from);
    void beginAgain(std::int64_t contentFrame);
    void rejoin();
    void reshape();
    void limitWhereNeeded();
    void goOn(const NextPlan& plan, Step step);
    void halt();
    void runDry(Step step);
    void planAhead();
    [[nodiscard]] bool decodedAheadStillFits() const;
    [[nodiscard]] bool isSilenceWanted(const QueueItem& before) const;

    PlayQueue& m_queue;
    int m_readPatienceMs;
    PlayQueue::CanPlay m_canPlay;
    FailedItems m_failed;
    SoundPath m_sound;
    DecodeThread m_decode; ///< writes to the renderer of m_sound, so it goes first
    Timeline m_timeline;
    Listening m_listening;
    PlayState m_state = PlayState::Stopped;

    std::int64_t m_serial = 0;
    std::int64_t m_startSerial = 0; ///< events of requests before this one are of the past
    std::optional<Planned> m_next;  ///< what the decode thread was told to go on with
    Offset m_start;                 ///< the position while nothing of the current item is decoded
    std::int64_t m_frame = 0;       ///< content frame heard at the last update()
    bool m_active = false;          ///< the decode thread works for the current item
    std::optional<Step> m_drySince; ///< ran dry: how to go on from the current item
    QElapsedTimer m_stillSince;     ///< when sound was last heard to go on
    bool m_sounds = false;          ///< sound was heard since it last stood still
    QTimer m_tick;
    SoundSettings m_settings;
    QTimer m_reshape;         ///< settings that need decoding anew may change many times a second
    bool m_stopAfter = false; ///< nothing follows the current item
};

} // namespace sostenuto::player
