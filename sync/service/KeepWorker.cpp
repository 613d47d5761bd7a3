#include "sync/service/KeepWorker.h"

namespace sostenuto::sync {

Result<void> KeepWorker::pin(const PinTarget&)
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<void> KeepWorker::unpin(const PinTarget&)
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<QVector<PinState>> KeepWorker::pins() const
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<HeldTotals> KeepWorker::totals() const
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<KeepRules> KeepWorker::rules() const
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<void> KeepWorker::setRules(const KeepRules&)
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<void> KeepWorker::setQuota(qint64)
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<void> KeepWorker::setPaused(bool)
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<void> KeepWorker::clearPassing()
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<Readiness> KeepWorker::readiness(const QVector<TrackId>&) const
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

} // namespace sostenuto::sync
