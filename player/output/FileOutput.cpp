#include "player/output/PacedOutput.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>

namespace sostenuto::player {

namespace {

static_assert(std::endian::native == std::endian::little, "samples are written as they lie in memory");

constexpr std::size_t HeaderBytes = 58;
using Header = std::array<char, HeaderBytes>;

void put(Header& header, std::size_t at, const char* name)
{
    std::memcpy(header.data() + at, name, 4);
}

template <typename T>
void put(Header& header, std::size_t at, T value)
{
    qToLittleEndian(value, header.data() + at);
}

/// RIFF WAVE with format 3 (IEEE float), which asks for an extension size and a fact chunk.
Header wavHeader(const AudioFormat& format, std::int64_t dataBytes)
{
    const auto frameBytes = static_cast<quint16>(format.channels * int{sizeof(float)});
    constexpr std::int64_t Most = std::numeric_limits<quint32>::max() - std::int64_t{HeaderBytes};
    const auto bytes = static_cast<quint32>(std::min(dataBytes, Most));
    Header header{};
    put(header, 0, "RIFF");
    put(header, 4, static_cast<quint32>(bytes + HeaderBytes - 8));
    put(header, 8, "WAVE");
    put(header, 12, "fmt ");
    put(header, 16, quint32{18});
    put(header, 20, quint16{3});
    put(header, 22, static_cast<quint16>(format.channels));
    put(header, 24, static_cast<quint32>(format.sampleRate));
    put(header, 28, static_cast<quint32>(format.sampleRate) * frameBytes);
    put(header, 32, frameBytes);
    put(header, 34, quint16{8 * sizeof(float)});
    put(header, 36, quint16{0});
    put(header, 38, "fact");
    put(header, 42, quint32{4});
    put(header, 46, bytes / frameBytes);
    put(header, 50, "data");
    put(header, 54, bytes);
    return header;
}

class FileOutput final : public PacedOutput {
public:
    explicit FileOutput(const std::string& path) : PacedOutput(Pace::Fast), m_file(QString::fromStdString(path)) {}
    ~FileOutput() override { close(); }

    [[nodiscard]] int preferredRate() const override { return m_format.sampleRate; }

protected:
    bool begin(const AudioFormat& format) override
    {
        const bool first = m_format.sampleRate == 0;
        if (!first && format != m_format)
            return false;
        if (!m_file.open(first ? QIODevice::WriteOnly : QIODevice::ReadWrite))
            return false;
        m_format = format;
        writeHeader();
        return m_file.seek(qint64{HeaderBytes} + m_dataBytes);
    }

    void take(std::span<const float> samples) override
    {
        const qint64 written =
            m_file.write(reinterpret_cast<const char*>(samples.data()), static_cast<qint64>(samples.size_bytes()));
        m_dataBytes += std::max<qint64>(written, 0);
    }

    void end() override
    {
        writeHeader();
        m_file.close();
    }

private:
    void writeHeader()
    {
        const Header header = wavHeader(m_format, m_dataBytes);
        m_file.seek(0);
        m_file.write(header.data(), qint64{HeaderBytes});
    }

    QFile m_file;
    AudioFormat m_format{0, 0};
    qint64 m_dataBytes = 0;
};

} // namespace

std::unique_ptr<AudioOutput> makeFileOutput(const std::string& path)
{
    return std::make_unique<FileOutput>(path);
}

} // namespace sostenuto::player
