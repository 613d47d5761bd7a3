#include "sync/service/LiveArtworkService.h"

#include "sync/held/Artwork.h"

namespace sostenuto::sync {

LiveArtworkService::LiveArtworkService(Artwork* artwork, QObject* parent) : ArtworkService(parent), m_artwork(artwork)
{
    connect(artwork, &Artwork::retryWorthwhile, this, &ArtworkService::retryWorthwhile);
}

QFuture<Result<QByteArray>> LiveArtworkService::cover(const QString& coverKey, int edge)
{
    const Answer<QByteArray> answer;
    QMetaObject::invokeMethod(
        m_artwork, [artwork = m_artwork, coverKey, edge, answer] { artwork->cover(coverKey, edge, answer); },
        Qt::QueuedConnection);
    return answer.future();
}

QFuture<Result<QString>> LiveArtworkService::coverFile(const QString& coverKey)
{
    const Answer<QString> answer;
    QMetaObject::invokeMethod(
        m_artwork, [artwork = m_artwork, coverKey, answer] { artwork->coverFile(coverKey, answer); },
        Qt::QueuedConnection);
    return answer.future();
}

} // namespace sostenuto::sync
