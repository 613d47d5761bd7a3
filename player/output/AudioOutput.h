// Where sound goes: the device, nowhere, or a file.
#pragma once

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace sostenuto::player {

struct AudioFormat {
    int sampleRate = 44100; ///< Hz
    int channels = 2;
    friend bool operator==(const AudioFormat&, const AudioFormat&) = default;
};

/// A place where sound can go. `id` stays the same while the device is there, and usually from start to start.
struct OutputDevice {
    QString id;
    QString name; ///< as the system calls it; text from outside
    bool isDefault = false;
    int sampleRate = 0; ///< what the system runs it at, Hz; 0 = not known
    friend bool operator==(const OutputDevice&, const OutputDevice&) = default;
};

/// Fills `into` (interleaved float, frames × channels) and answers the frames written; the rest is silence to the
/// output. Thread: the output's own; no lock, no allocation, no Qt call, no log.
using RenderCallback = std::function<std::int64_t(std::span<float> into)>;

/// Thread: main, except the callback.
class AudioOutput {
public:
    virtual ~AudioOutput() = default;

    struct Events {
        std::function<void()> deviceLost;     ///< any thread
        std::function<void()> devicesChanged; ///< any thread
    };

    /// False: no device now. The output may be opened again at any time.
    virtual bool open(const AudioFormat& format, RenderCallback render, Events events) = 0;
    virtual void start() = 0;
    /// After pause() and close() return, nothing is rendered.
    virtual void pause() = 0;
    virtual void close() = 0;
    /// Frames heard since open(), monotonic, never more than were rendered.
    [[nodiscard]] virtual std::int64_t framesHeard() const = 0;
    /// The rate that the device prefers, Hz; 0 = any.
    [[nodiscard]] virtual int preferredRate() const { return 0; }
    /// Where sound can go now. Empty: the output has no devices, or cannot tell. May ask the system, which takes some
    /// milliseconds.
    [[nodiscard]] virtual std::vector<OutputDevice> devices() { return {}; }
    /// Which of them the next open() uses; empty = what the system uses, also when that changes.
    virtual void choose(const QString& /*device*/) {}
    /// False: takes sound as fast as it comes, so the decoder should not wait for time to pass.
    [[nodiscard]] virtual bool realTime() const { return true; }
};

[[nodiscard]] std::unique_ptr<AudioOutput> makeDeviceOutput();
/// Takes sound in real time (or as fast as it comes) and drops it.
[[nodiscard]] std::unique_ptr<AudioOutput> makeNullOutput(bool realTime);
/// Writes a WAV file, 32-bit float, as fast as sound comes. What was rendered, and nothing else, is in it; opened
/// again, it goes on at the end. The file is whole after close().
[[nodiscard]] std::unique_ptr<AudioOutput> makeFileOutput(const std::string& path);

} // namespace sostenuto::player
