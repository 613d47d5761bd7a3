#include "sync/pull/ArtistInfo.h"

#include "sync/model/WhenDone.h"

#include <QLoggingCategory>

#include <utility>

namespace sostenuto::sync {

Q_LOGGING_CATEGORY(artistLog, "sostenuto.artist", QtWarningMsg)

void ArtistInfo::close()
{
    m_store.reset();
    m_backend = nullptr;
}

void ArtistInfo::useBackend(Backend* backend, SourceId source)
{
    if (m_backend == backend && m_source == source)
        return;
    m_backend = backend;
    m_source = source;
    m_asked.clear();
}

void ArtistInfo::setReachable(bool reachable)
{
    if (std::exchange(m_reachable, reachable) != reachable && reachable)
        m_asked.clear();
}

void ArtistInfo::ask(ArtistId artist, const QDateTime& now)
{
    if (!m_store || !m_backend || !m_reachable || m_asked.contains(artist.value))
        return;
    const auto known = m_store->asked(artist);
    if (!known || known->source != m_source || (known->at.isValid() && known->at.daysTo(now) < oldAfterDays))
        return;
    m_asked.insert(artist.value);
    const Backend* asked = m_backend;
    whenDone(m_backend->similarArtists(known->remoteId, mostSimilar), this,
             [this, asked, artist, now](const Result<QStringList>& similar) {
                 if (!similar)
                     qCInfo(artistLog).noquote() << "no similar artists:" << similar.error().detail;
                 if (!similar || !m_store || m_backend != asked)
                     return;
                 const auto kept = m_store->put(artist, *similar, now);
                 if (!kept)
                     qCWarning(artistLog).noquote() << kept.error().detail;
                 else
                     Q_EMIT changed(artist);
             });
}

} // namespace sostenuto::sync
