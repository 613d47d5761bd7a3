#include "sync/outbox/PlayDelivery.h"

#include "sync/model/WhenDone.h"
#include "sync/store/CatalogueStore.h"

#include <QTimeZone>

namespace sostenuto::sync {

PlayDelivery::PlayDelivery(const OutboxParts& parts, Delivery delivery, QObject* parent)
    : QObject(parent), m_parts(parts), m_delivery(std::move(delivery))
{
}

void PlayDelivery::start()
{
    const OutboxRow& row = m_delivery.rows.first();
    const TrackId track{row.payload.value(QStringLiteral("track")).toInteger()};
    const auto remote = m_parts.catalogue.remoteId(track);
    if (!remote)
        return end(remote.error());
    m_track = *remote;
    m_startedAt = QDateTime::fromMSecsSinceEpoch(row.payload.value(QStringLiteral("startedAt")).toInteger(), Qt::UTC);
    // Also while it is looked up: from now on it can't be discarded.
    if (const auto marked = m_parts.outbox.setSending(row.id); !marked)
        return end(marked.error());
    row.state == EditState::Queued ? send() : lookFirst();
}

/// The answer to an earlier attempt was lost.
void PlayDelivery::lookFirst()
{
    whenDone(m_parts.backend.track(m_track), this, [this](const Result<RemoteTrack>& track) {
        if (!track)
            return end(track.error());
        // A service that does not tell plays gets it at most once: one too few is better than one too many, which
        // nobody could take back.
        if (playArrived(*track, m_startedAt).value_or(true))
            return settle();
        send();
    });
}

void PlayDelivery::send()
{
    m_sent = true;
    whenDone(m_parts.backend.submitPlay(m_track, m_startedAt), this, [this](const Result<void>& result) {
        if (!result)
            return end(result.error());
        settle();
    });
}

void PlayDelivery::settle()
{
    const auto done = m_parts.outbox.done({m_delivery.rows.first().id});
    end(done ? std::nullopt : std::optional(done.error()));
}

void PlayDelivery::end(const std::optional<Error>& error)
{
    Q_EMIT finished(error, m_sent);
    deleteLater();
}

} // namespace sostenuto::sync
