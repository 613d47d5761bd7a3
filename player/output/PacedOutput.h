// An output without a device: a timer asks for sound.
#pragma once

#include "player/output/AudioOutput.h"

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace sostenuto::player {

/// Takes sound at the pace of the clock or as fast as it comes. What happens to it is up to who derives.
/// Thread: main, the callback too.
class PacedOutput : public AudioOutput {
public:
    enum class Pace { RealTime, Fast };
    explicit PacedOutput(Pace pace);

    bool open(const AudioFormat& format, RenderCallback render, Events events) override;
    void start() override;
    void pause() override;
    void close() override;
    [[nodiscard]] std::int64_t framesHeard() const override { return m_heard; }
    [[nodiscard]] bool realTime() const override { return m_pace == Pace::RealTime; }

protected:
    virtual bool begin(const AudioFormat&) { return true; }
    virtual void take(std::span<const float>) {}
    virtual void end() {}

private:
    void tick();
    [[nodiscard]] std::int64_t framesDue();

    Pace m_pace;
    AudioFormat m_format;
    RenderCallback m_render;
    std::vector<float> m_block;
    std::int64_t m_heard = 0;
    std::int64_t m_paced = 0; ///< frames asked for since the clock was started
    bool m_open = false;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace sostenuto::player
