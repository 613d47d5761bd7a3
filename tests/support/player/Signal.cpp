#include "tests/support/player/Signal.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QtEndian>

#include <cmath>
#include <cstring>
#include <numbers>

namespace sostenuto::player::test {

namespace {

constexpr std::int64_t Half = 1 << 15;

float step16(double value)
{
    return static_cast<float>(std::lround(value * 32767.0)) / 32768.0F;
}

} // namespace

Sound Sound::part(std::int64_t from, std::int64_t frameCount) const
{
    Sound cut{sampleRate, {}};
    cut.samples.assign(samples.begin() + from * 2, samples.begin() + (from + frameCount) * 2);
    return cut;
}

Sound sweep(int sampleRate, std::int64_t frames)
{
    Sound sound{sampleRate, {}};
    sound.samples.reserve(static_cast<std::size_t>(frames) * 2);
    double phase = 0;
    for (std::int64_t n = 0; n < frames; ++n) {
        const double hertz = 600.0 + 1400.0 * static_cast<double>(n) / static_cast<double>(frames);
        phase += 2.0 * std::numbers::pi * hertz / sampleRate;
        sound.samples.push_back(step16(0.5 * std::sin(phase)));
        sound.samples.push_back(step16(-0.4 * std::sin(phase)));
    }
    return sound;
}

Sound numbered(int sampleRate, std::int64_t frames)
{
    Sound sound{sampleRate, {}};
    sound.samples.reserve(static_cast<std::size_t>(frames) * 2);
    for (std::int64_t n = 0; n < frames; ++n) {
        sound.samples.push_back(static_cast<float>(n % Half) / 32768.0F);
        sound.samples.push_back(static_cast<float>(n / Half + 1) / 32768.0F);
    }
    return sound;
}

std::int64_t numberAt(const Sound& sound, std::int64_t frame)
{
    const float low = sound.samples[static_cast<std::size_t>(frame * 2)] * 32768.0F;
    const float high = sound.samples[static_cast<std::size_t>(frame * 2 + 1)] * 32768.0F - 1.0F;
    if (low != std::floor(low) || high != std::floor(high) || low < 0 || high < 0)
        return -1;
    return static_cast<std::int64_t>(high) * Half + static_cast<std::int64_t>(low);
}

Listened listen(const Sound& recorded)
{
    Listened heard;
    for (std::int64_t n = 0; n < recorded.frames(); ++n) {
        const std::int64_t number = numberAt(recorded, n);
        if (number < 0)
            continue; // silence: its right side is 0, which no frame has
        if (heard.first < 0)
            heard.first = number;
        else if (number != heard.last + 1)
            ++heard.jumps;
        heard.last = number;
    }
    return heard;
}

std::int64_t silence(const Sound& recorded)
{
    std::int64_t silent = 0;
    std::int64_t pending = 0;
    bool begun = false;
    for (std::int64_t n = 0; n < recorded.frames(); ++n) {
        if (numberAt(recorded, n) < 0) {
            pending += begun ? 1 : 0;
        } else {
            begun = true;
            silent += pending;
            pending = 0;
        }
    }
    return silent;
}

Sound hum(int sampleRate, std::int64_t frames, double hz, double loudness)
{
    Sound sound{sampleRate, {}};
    for (std::int64_t n = 0; n < frames; ++n) {
        const double value = loudness * std::sin(2 * std::numbers::pi * hz * static_cast<double>(n) / sampleRate);
        const auto step = static_cast<float>(std::round(value * 32768) / 32768);
        sound.samples.insert(sound.samples.end(), {step, step});
    }
    return sound;
}

double largestStep(const Sound& sound)
{
    double largest = 0;
    for (std::int64_t n = 1; n < sound.frames(); ++n)
        largest = std::max(largest, std::abs(double{sound.left(n)} - sound.left(n - 1)));
    return largest;
}

bool haveFfmpeg()
{
    return !QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty();
}

bool encode(const Sound& sound, const QString& path, const QStringList& options)
{
    QByteArray pcm;
    pcm.resize(static_cast<qsizetype>(sound.samples.size() * 2));
    for (std::size_t i = 0; i < sound.samples.size(); ++i)
        qToLittleEndian(static_cast<qint16>(std::lround(sound.samples[i] * 32768.0F)), pcm.data() + i * 2);
    QProcess ffmpeg;
    QStringList arguments{QStringLiteral("-v"),
                          QStringLiteral("error"),
                          QStringLiteral("-y"),
                          QStringLiteral("-f"),
                          QStringLiteral("s16le"),
                          QStringLiteral("-ar"),
                          QString::number(sound.sampleRate),
                          QStringLiteral("-ac"),
                          QStringLiteral("2"),
                          QStringLiteral("-i"),
                          QStringLiteral("-")};
    arguments += options;
    arguments += path;
    ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ffmpeg.start(QStringLiteral("ffmpeg"), arguments);
    ffmpeg.write(pcm);
    ffmpeg.closeWriteChannel();
    return ffmpeg.waitForFinished(60000) && ffmpeg.exitStatus() == QProcess::NormalExit && ffmpeg.exitCode() == 0;
}

Sound readWav(const QString& path)
{
    constexpr qsizetype HeaderBytes = 58;
    QFile file(path);
    Sound sound;
    if (!file.open(QIODevice::ReadOnly))
        return sound;
    const QByteArray bytes = file.readAll();
    if (bytes.size() < HeaderBytes)
        return sound;
    sound.sampleRate = qFromLittleEndian<qint32>(bytes.constData() + 24);
    const auto dataBytes = static_cast<qsizetype>(qFromLittleEndian<quint32>(bytes.constData() + 54));
    if (dataBytes != bytes.size() - HeaderBytes)
        return sound;
    sound.samples.resize(static_cast<std::size_t>(dataBytes) / sizeof(float));
    std::memcpy(sound.samples.data(), bytes.constData() + HeaderBytes, static_cast<std::size_t>(dataBytes));
    return sound;
}

} // namespace sostenuto::player::test
