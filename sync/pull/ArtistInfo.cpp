#include "sync/pull/ArtistInfo.h"

#include "sync/model/WhenDone.h"
#include "sync/store/SimilarArtists.h"

#include <QLoggingCategory>

#include <utility>

namespace sostenuto::sync {

Q_LOGGING_CATEGORY(artistLog, "sostenuto.artist", QtWarningMsg)

void ArtistInfo::close()
{
    m_store.reset();
    m_services.clear();
}

void ArtistInfo::useBackend(SourceId source, Backend* backend)
{
    Service& service = m_services[source];
    if (service.backend == backend)
        return;
    service.backend = backend;
    service.asked.clear();
}

void ArtistInfo::setReachable(SourceId source, bool reachable)
{
    Service& service = m_services[source];
    if (std::exchange(service.reachable, reachable) != reachable && reachable)
        service.asked.clear();
}

void ArtistInfo::ask(ArtistId artist, const QDateTime& now)
{
    if (!m_store)
        return;
    const auto known = m_store->asked(artist);
    const bool isNew = known && known->at.isValid() && known->at <= now && known->at.daysTo(now) < oldAfterDays;
    if (!known || isNew)
        return;
    Service& service = m_services[known->source];
    if (!service.backend || !service.reachable || service.asked.contains(artist))
        return;
    service.asked.insert(artist);
    const QPointer<Backend> asked = service.backend;
    whenDone(asked->artistInfo(known->remoteId, mostSimilar), this,
             [this, asked, artist, now](const Result<RemoteArtistInfo>& info) {
                 if (!info)
                     qCInfo(artistLog).noquote() << "nothing of an artist:" << info.error().detail;
                 if (!info || !m_store || !asked)
                     return;
                 const auto kept = m_store->put(artist, *info, now);
                 if (!kept)
                     qCWarning(artistLog).noquote() << kept.error().detail;
                 else
                     Q_EMIT changed(artist);
             });
}

} // namespace sostenuto::sync
