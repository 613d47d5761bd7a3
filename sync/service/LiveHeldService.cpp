#include "sync/service/LiveHeldService.h"

#include "sync/held/Downloads.h"
#include "sync/service/AskThere.h"

namespace sostenuto::sync {

LiveHeldService::LiveHeldService(Downloads* downloads, QObject* parent) : HeldService(parent), m_downloads(downloads)
{
    connect(downloads, &Downloads::progressChanged, this, &HeldService::progressChanged);
    connect(downloads, &Downloads::trouble, this, &HeldService::trouble);
    connect(downloads, &Downloads::surveyed, this, &HeldService::surveyed);
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

QFuture<Result<QByteArray>> LiveHeldService::waveform(TrackId track)
{
    return askThere<QByteArray>(m_downloads, [track](Downloads& downloads) -> Result<QByteArray> {
        return downloads.files() ? downloads.files()->store().waveform(track) : QByteArray();
    });
}

QFuture<Result<TrackDetails>> LiveHeldService::details(TrackId track)
{
    return askThere<TrackDetails>(m_downloads, [track](Downloads& downloads) { return downloads.details(track); });
}

QFuture<Result<std::optional<SurveyTask>>> LiveHeldService::nextToSurvey(int version)
{
    using Task = std::optional<SurveyTask>;
    return askThere<Task>(m_downloads, [version](Downloads& downloads) { return downloads.nextToSurvey(version); });
}

QFuture<Result<void>> LiveHeldService::putSurvey(const SurveyTask& task, int version,
                                                 const std::optional<Measurement>& found)
{
    return askThere<void>(m_downloads, [task, version, found](Downloads& downloads) {
        return downloads.putSurvey(task, version, found);
    });
}

} // namespace sostenuto::sync
