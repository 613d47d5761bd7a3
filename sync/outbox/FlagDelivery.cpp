#include "sync/outbox/FlagDelivery.h"

#include "sync/model/WhenDone.h"
#include "sync/store/CatalogueStore.h"

namespace sostenuto::sync {

FlagDelivery::FlagDelivery(const OutboxParts& parts, Delivery delivery, QObject* parent)
    : QObject(parent), m_parts(parts), m_delivery(std::move(delivery))
{
}

Backend::Kind FlagDelivery::kind() const
{
    if (m_delivery.object.startsWith(u"album:"))
        return Backend::Kind::Album;
    return m_delivery.object.startsWith(u"artist:") ? Backend::Kind::Artist : Backend::Kind::Track;
}

Result<QString> FlagDelivery::remoteId() const
{
    switch (kind()) {
    case Backend::Kind::Album:
        return m_parts.catalogue.remoteId(AlbumId{m_delivery.objectId()});
    case Backend::Kind::Artist:
        return m_parts.catalogue.remoteId(ArtistId{m_delivery.objectId()});
    case Backend::Kind::Track:
        break;
    }
    return m_parts.catalogue.remoteId(TrackId{m_delivery.objectId()});
}

void FlagDelivery::start()
{
    const auto id = remoteId();
    if (!id)
        return end(id.error());
    for (const OutboxRow& row : std::as_const(m_delivery.rows)) {
        if (const auto marked = m_parts.outbox.setSending(row.id); !marked)
            return end(marked.error());
    }
    m_sent = true;
    const QJsonObject& last = m_delivery.rows.last().payload;
    const auto sent = m_delivery.kind == EditKind::Love
                          ? m_parts.backend.setLoved(kind(), *id, last.value(QStringLiteral("loved")).toBool())
                          : m_parts.backend.setRating(*id, last.value(QStringLiteral("rating")).toInt());
    whenDone(sent, this, [this](const Result<void>& result) {
        if (!result)
            return end(result.error());
        QVector<qint64> rows;
        for (const OutboxRow& row : std::as_const(m_delivery.rows))
            rows.append(row.id);
        const auto done = m_parts.outbox.done(rows);
        end(done ? std::nullopt : std::optional(done.error()));
    });
}

void FlagDelivery::end(const std::optional<Error>& error)
{
    Q_EMIT finished(error, m_sent);
    deleteLater();
}

} // namespace sostenuto::sync
