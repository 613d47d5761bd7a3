// QueueService's work, on the sync thread.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/QueuePlace.h"

#include <QObject>

namespace sostenuto::sync {

class Database;

/// Made on the main thread and moved to the sync thread with SyncCore. Thread: sync.
class QueueWorker : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void useStore(Database& database) { m_database = &database; }
    void close() { m_database = nullptr; }

    void leave(const QueuePlace& place);
    void answered(const QueueOffer& offer);

Q_SIGNALS:
    void offered(const sostenuto::sync::QueueOffer& offer);

private:
    Database* m_database = nullptr;
};

} // namespace sostenuto::sync
