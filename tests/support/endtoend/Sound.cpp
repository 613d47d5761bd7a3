#include "tests/support/endtoend/Sound.h"

#include <QProcess>

#include <cmath>
#include <cstring>

namespace sostenuto::tests {

namespace {

Sound fromBytes(const QByteArray& bytes, int rate)
{
    Sound sound;
    sound.sampleRate = rate;
    sound.samples.resize(size_t(bytes.size()) / (2 * sizeof(float)) * 2);
    std::memcpy(sound.samples.data(), bytes.constData(), sound.samples.size() * sizeof(float));
    return sound;
}

bool loud(const Sound& sound, qint64 frame, float threshold)
{
    const size_t at = size_t(frame) * 2;
    return std::fabs(sound.samples[at]) > threshold || std::fabs(sound.samples[at + 1]) > threshold;
}

} // namespace

std::optional<Sound> decodeWithFfmpeg(const QString& path, int rate)
{
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-i"), path, QStringLiteral("-f"),
                  QStringLiteral("f32le"), QStringLiteral("-ac"), QStringLiteral("2"), QStringLiteral("-ar"),
                  QString::number(rate), QStringLiteral("-")});
    if (!ffmpeg.waitForFinished(60'000) || ffmpeg.exitCode() != 0)
        return std::nullopt;
    return fromBytes(ffmpeg.readAllStandardOutput(), rate);
}

qint64 firstSound(const Sound& sound, float threshold)
{
    for (qint64 frame = 0; frame < sound.frames(); ++frame) {
        if (loud(sound, frame, threshold))
            return frame;
    }
    return -1;
}

qint64 longestSilence(const Sound& sound, float threshold)
{
    qint64 longest = 0;
    qint64 lastLoud = firstSound(sound, threshold);
    if (lastLoud < 0)
        return sound.frames();
    for (qint64 frame = lastLoud; frame < sound.frames(); ++frame) {
        if (!loud(sound, frame, threshold))
            continue;
        longest = std::max(longest, frame - lastLoud - 1);
        lastLoud = frame;
    }
    return longest;
}

} // namespace sostenuto::tests
