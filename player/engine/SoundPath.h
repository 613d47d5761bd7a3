// Renderer and output together: opened when there is a rate, paused without a click, reopened when the device returns.
#pragma once

#include "player/output/AudioOutput.h"
#include "player/output/Renderer.h"

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
    /// What the decoder should produce, Hz; 0 = whatever the track has.
    [[nodiscard]] int wantedRate() const;
    /// Of the output, while it is open; else the last one's; 0 before.
    [[nodiscard]] int rate() const { return m_rate; }
    [[nodiscard]] bool realTime() const { return m_output->realTime(); }

    /// Opens the output for this rate unless it is open. Without a device it tries again each second and when devices
    /// change.
    void ensureOpen(int rate);
    void play();
    /// Fades out; the output itself rests when the fade has been heard.
    void pause();
    void close();
    /// Looks for the device at once, if it is missing.
    void tryAgain();

    /// Content frames up to this one have been heard.
    [[nodiscard]] std::int64_t heardFrame();

Q_SIGNALS:
    /// The device went, or could not be opened; heardFrame() stays what it was.
    void deviceLost();
    /// It is open again and has forgotten everything: nothing is in the ring that was heard or not.
    void deviceFound();

private:
    bool open();
    void lose();
    void look();

    std::unique_ptr<AudioOutput> m_output;
    Renderer m_renderer;
    QTimer m_rest; ///< until a fade has been heard
    QTimer m_retry;
    int m_rate = 0;
    std::int64_t m_heard = 0; ///< content frame, while there is no open output
    bool m_open = false;
    bool m_missing = false;
    bool m_running = false; ///< the output was started
    bool m_wanted = false;  ///< play() was called last, not pause()
    int m_generation = 0;   ///< of the open output: a late message of one before is not for this one
};

} // namespace sostenuto::player
