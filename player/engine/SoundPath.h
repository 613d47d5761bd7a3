// Renderer and output together: opened when there is a rate, paused without a click, reopened when the device returns.
#pragma once

#include "player/output/AudioOutput.h"
#include "player/output/Renderer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace sostenuto::player {

/// Thread: main.
class SoundPath : public QObject {
    Q_OBJECT

public:
    explicit SoundPath(std::unique_ptr<AudioOutput> output, QObject* parent = nullptr);
    ~SoundPath() override;

    [[nodiscard]] Renderer& renderer() { return m_renderer; }
    [[nodiscard]] const Renderer& renderer() const { return m_renderer; }
    /// What the decoder should produce, Hz; 0 = whatever the track has.
    [[nodiscard]] int wantedRate(bool followTrack) const;
    /// Of the output, while it is open; else the last one's; 0 before.
    [[nodiscard]] int rate() const { return m_rate; }
    [[nodiscard]] bool realTime() const { return m_output->realTime(); }

    /// Opens the output for this rate, unless it is. Without a device it tries again each second and when devices
    /// change.
    void ensureOpen(int rate);
    void play();
    /// Fades out; the output itself rests when the fade has been heard.
    void pause();
    /// At once, without a fade: what sounds now sounds in the wrong place.
    void silence();
    /// Closes once what is still on its way to the ear has faded out; play() keeps it open.
    void close();
    /// Looks for the device at once, if it is missing.
    void tryAgain();
    /// An output that has not asked for sound for seconds is opened anew. To be called now and then while it should.
    void watch();

    /// Content frames up to this one have been heard.
    [[nodiscard]] std::int64_t heardFrame();
    /// Rendered frames that are still on their way to the ear.
    [[nodiscard]] std::int64_t framesAhead() const;

    [[nodiscard]] const std::vector<OutputDevice>& devices();
    /// Empty = follow the system. Moves there if it is open.
    void choose(const QString& device);
    /// To the system's default, until what was chosen is here again.
    void moveToDefault();
    /// What sounds now, as far as is known.
    [[nodiscard]] const OutputDevice& deviceInUse() const { return m_inUse; }

Q_SIGNALS:
    /// The device went, or could not be opened; heardFrame() stays what it was.
    void deviceLost();
    /// It is open again and has forgotten everything: nothing is in the ring that was heard or not.
    void deviceFound();
    /// The output is about to be opened anew: the last time to ask what was heard.
    void reopening();
    void devicesChanged();
    /// What sounded, or was to sound, is not among the devices, while others are. Empty where its name is not known.
    void deviceGone(const QString& name);

    /// From the output's threads: it has left word in m_lost or m_changed. A wake-up without a value.
    void outputTold();

private:
    bool open();
    void hearOutput();
    void lose();
    void look();
    void reopen();
    void closeNow();
    void takeCensus();
    [[nodiscard]] const OutputDevice* find(const QString& id) const;

    std::unique_ptr<AudioOutput> m_output;
    Renderer m_renderer;
    QTimer m_rest;  ///< until a fade has been heard
    QTimer m_sleep; ///< an open output wakes the processor now and then, even while it rests
    QTimer m_retry;
    QTimer m_census; ///< devices come and go in bursts of messages
    int m_rate = 0;
    std::int64_t m_heard = 0; ///< content frame, while there is no open output
    bool m_open = false;
    bool m_missing = false;
    bool m_running = false;        ///< the output was started
    bool m_wanted = false;         ///< play() was called last, not pause()
    bool m_closing = false;        ///< close() was called last
    bool m_asleep = false;         ///< closed because it rested for long; play() opens it anew
    int m_generation = 0;          ///< of the open output: a late message of one before is not for this one
    SharedValue<int> m_lost{0};    ///< the generation whose device went
    SharedValue<int> m_changed{0}; ///< the generation to which devices came or went

    std::vector<OutputDevice> m_devices;
    bool m_devicesKnown = false;
    QString m_chosen;
    bool m_moved = false; ///< plays on the default although another one was chosen
    bool m_goneTold = false;
    bool m_strayed = false; ///< the system has put the open output somewhere else than was chosen
    QElapsedTimer m_sinceCensus;
    OutputDevice m_inUse;

    std::int64_t m_calls = 0; ///< of the renderer, when it was last looked at
    QElapsedTimer m_silentSince;
    int m_patienceMs = 0; ///< grows while opening anew does not help
};

} // namespace sostenuto::player
