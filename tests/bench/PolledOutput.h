// An output for measuring latencies: a thread of its own asks for sound five thousand times a second.
#pragma once

#include <player/output/AudioOutput.h>

#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <thread>

namespace sostenuto::bench {

using Clock = std::chrono::steady_clock;

/// Tells when sound that matches first came. Shared by the output, which belongs to the player, and who measures.
class FirstSample {
public:
    enum class Side { Any, Left, Right };

    /// From now on looks for sound, or for sound on that side.
    void lookFor(Side side)
    {
        m_seen = Clock::rep{0};
        m_side = side;
    }
    /// When it came; nullopt = not yet.
    [[nodiscard]] std::optional<Clock::time_point> seen() const
    {
        const Clock::rep ticks = m_seen;
        return ticks == 0 ? std::nullopt : std::optional(Clock::time_point(Clock::duration(ticks)));
    }
    /// The output's thread.
    void rendered(std::span<const float> samples)
    {
        constexpr float Loud = 0.02F;
        const Side side = m_side;
        for (std::size_t i = 0; i + 1 < samples.size() && m_seen == 0; i += 2) {
            const bool left = samples[i] > Loud || samples[i] < -Loud;
            const bool right = samples[i + 1] > Loud || samples[i + 1] < -Loud;
            if ((left && side != Side::Right) || (right && side != Side::Left))
                m_seen = Clock::now().time_since_epoch().count();
        }
    }

private:
    std::atomic<Clock::rep> m_seen{0};
    std::atomic<Side> m_side{Side::Any};
};

class PolledOutput final : public player::AudioOutput {
public:
    explicit PolledOutput(FirstSample& first) : m_first(first) {}
    ~PolledOutput() override { close(); }

    bool open(const player::AudioFormat&, player::RenderCallback render, Events) override
    {
        close();
        m_render = std::move(render);
        m_heard = 0;
        m_quit = false;
        m_thread = std::thread([this] { run(); });
        return true;
    }
    void start() override { m_running = true; }
    void pause() override
    {
        const std::lock_guard lock(m_rendering);
        m_running = false;
    }
    void close() override
    {
        m_quit = true;
        if (m_thread.joinable())
            m_thread.join();
        m_running = false;
    }
    [[nodiscard]] std::int64_t framesHeard() const override { return m_heard; }

private:
    void run()
    {
        std::array<float, 2 * 16> block{}; // 16 frames each 0.2 ms: nearly twice as fast as sound
        while (!m_quit) {
            {
                const std::lock_guard lock(m_rendering);
                if (m_running) {
                    const std::int64_t got = m_render(block);
                    m_first.rendered(std::span<const float>(block).first(static_cast<std::size_t>(got) * 2));
                    m_heard += got;
                }
            }
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
    }

    FirstSample& m_first;
    player::RenderCallback m_render;
    std::mutex m_rendering;
    std::atomic<bool> m_running{false};
    std::atomic<bool> m_quit{false};
    std::atomic<std::int64_t> m_heard{0};
    std::thread m_thread;
};

} // namespace sostenuto::bench
