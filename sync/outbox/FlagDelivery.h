// A like or a rating on its way. The last one counts, and sending it twice does no harm.
#pragma once

#include "sync/outbox/PlaylistDelivery.h"

#include <QObject>

namespace sostenuto::sync {

/// Deletes itself after finished(). Thread: sync.
class FlagDelivery : public QObject {
    Q_OBJECT

public:
    FlagDelivery(const OutboxParts& parts, Delivery delivery, QObject* parent);

    void start();

Q_SIGNALS:
    void finished(const std::optional<sostenuto::sync::Error>& error, bool sent);

private:
    [[nodiscard]] Result<QString> remoteId() const;
    [[nodiscard]] Backend::Kind kind() const;
    void end(const std::optional<Error>& error);

    OutboxParts m_parts;
    Delivery m_delivery;
    bool m_sent = false;
};

} // namespace sostenuto::sync
