#include "player/engine/Listening.h"

namespace sostenuto::player {

void Listening::expect(const QueueItem& item)
{
    m_report = {};
    m_report.item = item;
    m_report.durationMs = item.durationMs;
    m_microseconds = 0;
}

void Listening::heard(std::int64_t frames, int sampleRate, const QDateTime& now)
{
    if (frames <= 0 || sampleRate <= 0)
        return;
    const std::int64_t microseconds = frames * 1'000'000 / sampleRate;
    if (m_microseconds == 0)
        m_report.startedAt = now.addMSecs(-microseconds / 1000);
    m_microseconds += microseconds;
}

std::optional<PlayReport> Listening::end(bool toTheEnd)
{
    if (m_microseconds == 0)
        return std::nullopt;
    m_report.heardMs = (m_microseconds + 500) / 1000;
    m_report.toTheEnd = toTheEnd;
    const PlayReport report = m_report;
    expect({});
    return report;
}

} // namespace sostenuto::player
