// The sound device, through cubeb: it asks for sound on a thread of its own, tells when a device dies or comes, and
// knows exactly what was heard.
#include "player/output/AudioOutput.h"
#include "player/output/PcmRing.h"

#include <cubeb/cubeb.h>

#include <algorithm>
#include <deque>
#include <optional>

namespace sostenuto::player {

namespace {

/// Safe on a busy machine, and a pause still feels immediate. The sound server asks four times in this time, and wakes
/// us.
constexpr int BufferMs = 220;
constexpr int LongestName = 200;

/// What was played is sound with silences in between where there was none to play. Remembers where each begins, so that
/// a position of the device becomes a count of frames of sound.
class SilenceMap {
public:
    /// Thread: the callback's. `asked` frames were played, the first `got` of them sound.
    void played(std::int64_t asked, std::int64_t got)
    {
        if (m_owed)
            m_owed = !m_marks.push(m_last);
        if (got > 0 && m_silent)
            mark(true);
        m_device += got;
        m_sound += got;
        if (got < asked && (got > 0 || !m_silent))
            mark(false);
        m_device += asked - got;
        m_soundShared.set(m_sound);
        m_deviceShared.set(m_device);
    }

    /// Thread: main. Never falls, never more than there was: the position is a guess that runs on when nothing plays.
    [[nodiscard]] std::int64_t heard(std::int64_t devicePosition)
    {
        devicePosition = std::min(devicePosition, m_deviceShared.get());
        m_marks.consume_all([this](const Mark& mark) { m_known.push_back(mark); });
        while (m_known.size() > 1 && m_known[1].device <= devicePosition)
            m_known.pop_front();
        const Mark& here = m_known.front();
        const std::int64_t since = std::max<std::int64_t>(0, devicePosition - here.device);
        std::int64_t frames = here.sound + (here.sounds ? since : 0);
        if (m_known.size() > 1)
            frames = std::min(frames, m_known[1].sound);
        m_heard = std::max(m_heard, std::min(frames, m_soundShared.get()));
        return m_heard;
    }

private:
    struct Mark {
        std::int64_t device = 0;
        std::int64_t sound = 0;
        bool sounds = false;
    };

    void mark(bool sounds)
    {
        m_silent = !sounds;
        m_last = Mark{m_device, m_sound, sounds};
        m_owed = !m_marks.push(m_last);
    }

    Handover<Mark, 256> m_marks;
    SharedValue<std::int64_t> m_soundShared{0};
    SharedValue<std::int64_t> m_deviceShared{0};

    std::int64_t m_device = 0; // callback
    std::int64_t m_sound = 0;
    bool m_silent = true;
    bool m_owed = false;
    Mark m_last;

    std::deque<Mark> m_known{Mark{}}; // main
    std::int64_t m_heard = 0;
};

class DeviceOutput final : public AudioOutput {
public:
    ~DeviceOutput() override
    {
        close();
        dropContext();
    }

    bool open(const AudioFormat& format, RenderCallback render, Events events) override
    {
        close();
        m_format = format;
        m_render = std::move(render);
        listen(false); // nobody may call what is replaced now
        m_events = std::move(events);
        listen(true);
        m_map = std::make_unique<SilenceMap>();
        if (m_context && openStream())
            return true;
        // A context that was made while there was no sound server never finds it later: a new one does.
        dropContext();
        return makeContext() && openStream();
    }

    void start() override
    {
        if (m_stream)
            cubeb_stream_start(m_stream);
    }

    void pause() override
    {
        if (m_stream)
            cubeb_stream_stop(m_stream);
    }

    void close() override
    {
        if (!m_stream)
            return;
        cubeb_stream_stop(m_stream);
        cubeb_stream_destroy(m_stream);
        m_stream = nullptr;
    }

    [[nodiscard]] std::vector<OutputDevice> devices() override
    {
        std::vector<OutputDevice> found;
        forEachDevice([&found](const cubeb_device_info& info) { found.push_back(asDevice(info)); });
        return found;
    }

    void choose(const QString& device) override { m_chosen = device; }

    [[nodiscard]] std::int64_t framesHeard() const override
    {
        std::uint64_t position = 0;
        if (m_stream && cubeb_stream_get_position(m_stream, &position) == CUBEB_OK)
            m_position = static_cast<std::int64_t>(position);
        return m_map ? m_map->heard(m_position) : 0;
    }

private:
    /// Of the devices that can be used now.
    void forEachDevice(const std::function<void(const cubeb_device_info&)>& visit)
    {
        if (!m_context && !makeContext())
            return;
        cubeb_device_collection all{};
        if (cubeb_enumerate_devices(m_context, CUBEB_DEVICE_TYPE_OUTPUT, &all) != CUBEB_OK)
            return;
        for (std::size_t i = 0; i < all.count; ++i) {
            const cubeb_device_info& info = all.device[i];
            if (info.device_id && info.state == CUBEB_DEVICE_STATE_ENABLED)
                visit(info);
        }
        cubeb_device_collection_destroy(m_context, &all);
    }

    static OutputDevice asDevice(const cubeb_device_info& info)
    {
        OutputDevice device;
        device.id = QString::fromUtf8(info.device_id).left(LongestName);
        device.name = QString::fromUtf8(info.friendly_name ? info.friendly_name : info.device_id).left(LongestName);
        device.isDefault = (info.preferred & CUBEB_DEVICE_PREF_MULTIMEDIA) != 0;
        device.sampleRate = static_cast<int>(info.default_rate);
        return device;
    }

    /// cubeb's own name for what was chosen; nullopt when it is not there.
    std::optional<cubeb_devid> chosenDevice()
    {
        if (m_chosen.isEmpty())
            return cubeb_devid{};
        std::optional<cubeb_devid> found;
        forEachDevice([this, &found](const cubeb_device_info& info) {
            if (asDevice(info).id == m_chosen)
                found = info.devid;
        });
        return found;
    }

    bool makeContext()
    {
        if (cubeb_init(&m_context, "Sostenuto", nullptr) != CUBEB_OK) {
            m_context = nullptr;
            return false;
        }
        listen(true);
        return true;
    }

    void listen(bool on)
    {
        if (m_context)
            cubeb_register_device_collection_changed(m_context, CUBEB_DEVICE_TYPE_OUTPUT,
                                                     on ? &devicesChanged : nullptr, on ? this : nullptr);
    }

    void dropContext()
    {
        if (!m_context)
            return;
        listen(false); // cubeb asserts when a context goes with the registration in place
        cubeb_destroy(m_context);
        m_context = nullptr;
    }

    bool openStream()
    {
        const std::optional<cubeb_devid> device = chosenDevice();
        if (!device)
            return false;
        cubeb_stream_params params{};
        params.format = CUBEB_SAMPLE_FLOAT32NE;
        params.rate = static_cast<std::uint32_t>(m_format.sampleRate);
        params.channels = static_cast<std::uint32_t>(m_format.channels);
        params.layout = CUBEB_LAYOUT_STEREO;
        // What was chosen is meant: when that device goes, sound must not come out of another one by itself.
        params.prefs = *device ? CUBEB_STREAM_PREF_DISABLE_DEVICE_SWITCHING : CUBEB_STREAM_PREF_NONE;
        std::uint32_t latency = params.rate * BufferMs / 1000;
        std::uint32_t least = 0;
        if (cubeb_get_min_latency(m_context, &params, &least) == CUBEB_OK)
            latency = std::max(latency, least);
        m_position = 0;
        if (cubeb_stream_init(m_context, &m_stream, "Sostenuto", nullptr, nullptr, *device, &params, latency, &fill,
                              &stateChanged, this) == CUBEB_OK)
            return true;
        m_stream = nullptr;
        return false;
    }

    static long fill(cubeb_stream*, void* self, const void*, void* into, long frames)
    {
        auto& output = *static_cast<DeviceOutput*>(self);
        const auto channels = static_cast<std::size_t>(output.m_format.channels);
        const std::span<float> samples(static_cast<float*>(into), static_cast<std::size_t>(frames) * channels);
        const std::int64_t got = output.m_render(samples);
        std::ranges::fill(samples.subspan(static_cast<std::size_t>(got) * channels), 0.0F);
        output.m_map->played(frames, got);
        return frames; // fewer would mean the end of the stream
    }

    static void stateChanged(cubeb_stream*, void* self, cubeb_state state)
    {
        auto& output = *static_cast<DeviceOutput*>(self);
        if (state == CUBEB_STATE_ERROR && output.m_events.deviceLost)
            output.m_events.deviceLost();
    }

    static void devicesChanged(cubeb*, void* self)
    {
        auto& output = *static_cast<DeviceOutput*>(self);
        if (output.m_events.devicesChanged)
            output.m_events.devicesChanged();
    }

    cubeb* m_context = nullptr;
    cubeb_stream* m_stream = nullptr;
    QString m_chosen; ///< id; empty = the system's default
    AudioFormat m_format;
    RenderCallback m_render;
    Events m_events;
    std::unique_ptr<SilenceMap> m_map;
    mutable std::int64_t m_position = 0; ///< of the device, frames; the last that it told
};

} // namespace

std::unique_ptr<AudioOutput> makeDeviceOutput()
{
    return std::make_unique<DeviceOutput>();
}

} // namespace sostenuto::player
