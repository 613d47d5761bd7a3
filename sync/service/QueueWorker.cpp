#include "sync/service/QueueWorker.h"

namespace sostenuto::sync {

void QueueWorker::leave(const QueuePlace&) {}

void QueueWorker::answered(const QueueOffer&) {}

} // namespace sostenuto::sync
