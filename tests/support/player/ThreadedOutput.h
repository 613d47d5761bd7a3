// An output that renders on a thread of its own at an uneven pace, as a real one does, and loses its device.
#pragma once

#include "player/output/AudioOutput.h"

#include <atomic>
#include <cmath>
#include <memory>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

namespace sostenuto::player::test {

/// What a run looks at and turns. Thread: any.
struct Loose {
    std::atomic<bool> present{true};        ///< there is a device
    std::atomic<bool> realTime{true};       ///< asked when the output is opened
    std::atomic<std::int64_t> rendered{0};  ///< frames ever
    std::atomic<std::int64_t> unbounded{0}; ///< samples that were not finite, or louder than anything may be
    std::atomic<bool> lose{false};          ///< the device goes with the next block
};

class ThreadedOutput final : public AudioOutput {
public:
    ThreadedOutput(std::shared_ptr<Loose> loose, unsigned seed) : m_loose(std::move(loose)), m_random(seed) {}
    ~ThreadedOutput() override { close(); }

    bool open(const AudioFormat&, RenderCallback render, Events events) override
    {
        close();
        if (!m_loose->present)
            return false;
        m_render = std::move(render);
        m_events = std::move(events);
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
    [[nodiscard]] bool realTime() const override { return m_loose->realTime; }
    [[nodiscard]] std::vector<OutputDevice> devices() override
    {
        return {{QStringLiteral("one"), QStringLiteral("One"), true, 44100},
                {QStringLiteral("two"), QStringLiteral("Two"), false, 48000}};
    }

private:
    void run()
    {
        std::vector<float> block(2 * 4096);
        while (!m_quit) {
            {
                const std::lock_guard lock(m_rendering);
                if (m_running)
                    renderSome(block);
            }
            if (m_loose->lose.exchange(false)) {
                m_loose->present = false;
                m_events.deviceLost();
                return;
            }
            std::this_thread::sleep_for(std::chrono::microseconds(m_random() % 3000));
        }
    }

    void renderSome(std::vector<float>& block)
    {
        constexpr float Loudest = 16.5F; // what the equaliser may give; the limiter brings it to 1
        const auto frames = static_cast<std::size_t>(1 + m_random() % 4096);
        const std::int64_t got = m_render(std::span(block).first(frames * 2));
        for (std::size_t i = 0; i < static_cast<std::size_t>(got) * 2; ++i) {
            if (!std::isfinite(block[i]) || std::abs(block[i]) > Loudest)
                ++m_loose->unbounded;
        }
        m_heard += got;
        m_loose->rendered += got;
    }

    std::shared_ptr<Loose> m_loose;
    std::mt19937 m_random; ///< the thread's, once it runs
    RenderCallback m_render;
    Events m_events;
    std::mutex m_rendering;
    std::atomic<bool> m_running{false};
    std::atomic<bool> m_quit{false};
    std::atomic<std::int64_t> m_heard{0};
    std::thread m_thread;
};

} // namespace sostenuto::player::test
