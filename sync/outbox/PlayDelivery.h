// One play on its way: sent at most once unless the service can say that it never came.
#pragma once

#include "sync/outbox/PlaylistDelivery.h"

#include <QObject>

namespace sostenuto::sync {

/// Deletes itself after finished(). Thread: sync.
class PlayDelivery : public QObject {
    Q_OBJECT

public:
    PlayDelivery(const OutboxParts& parts, Delivery delivery, QObject* parent);

    void start();

Q_SIGNALS:
    void finished(const std::optional<sostenuto::sync::Error>& error, bool sent);

private:
    void lookFirst();
    void send();
    void settle();
    void end(const std::optional<Error>& error);

    OutboxParts m_parts;
    Delivery m_delivery;
    QString m_track;
    QDateTime m_startedAt;
    bool m_sent = false;
};

} // namespace sostenuto::sync
