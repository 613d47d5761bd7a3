#include "sync/held/OpenReaders.h"

namespace sostenuto::sync {

void OpenReaders::add(TrackId track, const std::shared_ptr<HeldBytes>& bytes)
{
    forgetGone();
    m_readers.append({track, bytes});
}

void OpenReaders::tell(TrackId track, const std::function<void(HeldBytes&)>& what)
{
    for (const Reader& reader : m_readers)
        if (reader.track == track)
            if (const auto bytes = reader.bytes.lock())
                what(*bytes);
}

void OpenReaders::letGo(TrackId track, const Error& cause)
{
    tell(track, [&](HeldBytes& bytes) { bytes.fail(cause); });
    m_readers.removeIf([&](const Reader& reader) { return reader.track == track; });
}

QVector<TrackId> OpenReaders::tracks()
{
    forgetGone();
    QVector<TrackId> tracks;
    for (const Reader& reader : m_readers)
        if (!tracks.contains(reader.track))
            tracks.append(reader.track);
    return tracks;
}

bool OpenReaders::has(TrackId track)
{
    return tracks().contains(track);
}

void OpenReaders::abortAll()
{
    for (const Reader& reader : m_readers)
        if (const auto bytes = reader.bytes.lock())
            bytes->abort();
    m_readers.clear();
}

void OpenReaders::forgetGone()
{
    m_readers.removeIf([](const Reader& reader) { return reader.bytes.expired(); });
}

} // namespace sostenuto::sync
