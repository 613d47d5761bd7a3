#include "FakeServices.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace sostenuto::ui {

namespace {

constexpr std::int64_t headerBytes = 44;
constexpr int rate = 44100;
constexpr int frameBytes = 4;

/// A WAV file of silence, 16-bit stereo, made as it is read.
class SilentStream : public player::ByteStream {
public:
    explicit SilentStream(qint64 ms) : m_dataBytes(ms * rate / 1000 * frameBytes)
    {
        std::memcpy(m_header.data(), "RIFF", 4);
        put(4, std::uint32_t(m_dataBytes + headerBytes - 8), 4);
        std::memcpy(m_header.data() + 8, "WAVEfmt ", 8);
        put(16, 16, 4);
        put(20, 1, 2); // PCM
        put(22, 2, 2);
        put(24, rate, 4);
        put(28, rate * frameBytes, 4);
        put(32, frameBytes, 2);
        put(34, 16, 2);
        std::memcpy(m_header.data() + 36, "data", 4);
        put(40, std::uint32_t(m_dataBytes), 4);
    }

    Read read(std::byte* into, std::int64_t atMost) override
    {
        const std::int64_t count = std::min(atMost, m_dataBytes + headerBytes - m_at);
        if (count <= 0)
            return {Status::End, 0};
        std::memset(into, 0, size_t(count));
        if (m_at < headerBytes)
            std::memcpy(into, m_header.data() + m_at, size_t(std::min(count, headerBytes - m_at)));
        m_at += count;
        return {Status::Ok, count};
    }
    bool seek(std::int64_t position) override
    {
        m_at = position;
        return true;
    }
    std::optional<std::int64_t> size() override { return m_dataBytes + headerBytes; }
    void abort() override {}

private:
    void put(size_t at, std::uint32_t value, int bytes)
    {
        for (int i = 0; i < bytes; ++i)
            m_header[at + size_t(i)] = char(value >> (8 * i));
    }

    std::array<char, headerBytes> m_header{};
    std::int64_t m_dataBytes;
    std::int64_t m_at = 0;
};

/// Nowhere, by the name of a device.
class NamedOutput : public player::AudioOutput {
public:
    explicit NamedOutput(std::shared_ptr<std::vector<player::OutputDevice>> devices) : m_devices(std::move(devices)) {}

    bool open(const player::AudioFormat& format, player::RenderCallback render, Events events) override
    {
        return m_nowhere->open(format, std::move(render), std::move(events));
    }
    void start() override { m_nowhere->start(); }
    void pause() override { m_nowhere->pause(); }
    void close() override { m_nowhere->close(); }
    [[nodiscard]] std::int64_t framesHeard() const override { return m_nowhere->framesHeard(); }
    [[nodiscard]] std::vector<player::OutputDevice> devices() override { return *m_devices; }

private:
    std::unique_ptr<player::AudioOutput> m_nowhere = player::makeNullOutput(true);
    std::shared_ptr<std::vector<player::OutputDevice>> m_devices;
};

player::PlayerOptions silentPlayer(qint64 soundMs, std::shared_ptr<std::vector<player::OutputDevice>> devices)
{
    player::PlayerOptions options;
    options.openStream = [soundMs](std::int64_t) { return std::make_unique<SilentStream>(soundMs); };
    options.output = std::make_unique<NamedOutput>(std::move(devices));
    return options;
}

} // namespace

FakeServices::FakeServices(qint64 soundMs)
    : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat), edits(library),
      devices(std::make_shared<std::vector<player::OutputDevice>>(
          std::vector<player::OutputDevice>{{QStringLiteral("desk"), QStringLiteral("Desk speakers"), true},
                                            {QStringLiteral("usb"), QStringLiteral("USB headphones"), false}})),
      player(silentPlayer(soundMs, devices)), services{library, edits,     held,      status, account, artwork,
                                                       radio,   folders,   transfers, keep,   pending, queues,
                                                       feeds,   incidents, drill,     lyrics, player,  settings}
{
    library.fillWithMusic();
    account.signIn();
}

} // namespace sostenuto::ui
