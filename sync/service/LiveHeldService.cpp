#include "sync/service/LiveHeldService.h"

#include "sync/held/Downloads.h"

namespace sostenuto::sync {

LiveHeldService::LiveHeldService(Downloads* downloads, QObject* parent) : HeldService(parent), m_downloads(downloads)
{
    connect(downloads, &Downloads::progressChanged, this, &HeldService::progressChanged);
    connect(downloads, &Downloads::trouble, this, &HeldService::trouble);
}

std::shared_ptr<HeldBytes> LiveHeldService::open(TrackId track)
{
    // Given out empty, so that nobody waits here; the sync thread fills it.
    auto bytes = std::make_shared<HeldBytes>();
    QMetaObject::invokeMethod(
        m_downloads, [downloads = m_downloads, track, bytes] { downloads->serve(track, bytes); }, Qt::QueuedConnection);
    return bytes;
}

void LiveHeldService::setWanted(const QVector<TrackId>& tracks)
{
    QMetaObject::invokeMethod(
        m_downloads, [downloads = m_downloads, tracks] { downloads->setWanted(tracks); }, Qt::QueuedConnection);
}

} // namespace sostenuto::sync
