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
    const auto all = m_store ? m_store->asked(artist) : Result<QVector<ArtistInfoStore::Asked>>{};
    if (!all)
        return;
    for (const ArtistInfoStore::Asked& one : *all) {
        const bool isNew = one.at.isValid() && one.at <= now && one.at.daysTo(now) < oldAfterDays;
        if (!isNew)
            askFor(one, artist, now);
    }
}

void ArtistInfo::askFor(const ArtistInfoStore::Asked& one, ArtistId shown, const QDateTime& now)
{
    Service& service = m_services[one.source];
    if (!service.backend || !service.reachable || service.asked.contains(one.id))
        return;
    service.asked.insert(one.id);
    const QPointer<Backend> asked = service.backend;
    whenDone(asked->artistInfo(one.remoteId, mostSimilar), this,
             [this, asked, id = one.id, shown, now](const Result<RemoteArtistInfo>& info) {
                 if (!info)
                     qCInfo(artistLog).noquote() << "nothing of an artist:" << info.error().detail;
                 if (!info || !m_store || !asked)
                     return;
                 const auto kept = m_store->put(id, *info, now);
                 if (!kept)
                     qCWarning(artistLog).noquote() << kept.error().detail;
                 else
                     Q_EMIT changed(shown);
             });
}

} // namespace sostenuto::sync
