#include "sync/outbox/OutboxPlan.h"

#include <QSet>

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// An answer that is nobody's fault (a database error, a server that is not well) is worth so many tries.
constexpr int mostAttempts = 6;

bool isDue(const OutboxRow& row, const QDateTime& now)
{
    return !row.notBefore.isValid() || row.notBefore <= now || now.msecsTo(row.notBefore) > longestPutOffMs;
}

QString groupOf(const OutboxRow& row)
{
    if (row.object.startsWith(u"playlist:"))
        return row.object;
    return row.object + QLatin1Char('/') + QString::number(static_cast<int>(row.kind));
}

Delivery collect(const QVector<OutboxRow>& waiting, const OutboxRow& first)
{
    Delivery delivery{first.object, first.kind, {}};
    const QString group = groupOf(first);
    for (const OutboxRow& row : waiting) {
        if (groupOf(row) == group)
            delivery.rows.append(row);
    }
    return delivery;
}

Verdict onServerError(EditKind kind, const Error& error, int attempts)
{
    if (!error.mayHaveArrived) // a closed door (503): everybody stands before it
        return Verdict::Stop;
    if (attempts + 1 >= mostAttempts)
        return Verdict::Park;
    return isRepeatable(kind) ? Verdict::RetryLater : Verdict::Ambiguous;
}

} // namespace

bool Delivery::isAmbiguous() const
{
    return std::any_of(rows.begin(), rows.end(), [](const OutboxRow& row) { return row.state != EditState::Queued; });
}

int Delivery::attempts() const
{
    int most = 0;
    for (const OutboxRow& row : rows)
        most = std::max(most, row.attempts);
    return most;
}

qint64 Delivery::objectId() const
{
    return object.mid(object.indexOf(QLatin1Char(':')) + 1).toLongLong();
}

std::optional<Delivery> nextDelivery(const QVector<OutboxRow>& waiting, const QDateTime& now)
{
    QSet<QString> seen;
    for (const OutboxRow& row : waiting) {
        const QString group = groupOf(row);
        if (row.state == EditState::Parked || seen.contains(group))
            continue;
        seen.insert(group);
        if (isDue(row, now))
            return collect(waiting, row);
    }
    return std::nullopt;
}

std::optional<QDateTime> nextDue(const QVector<OutboxRow>& waiting)
{
    QSet<QString> seen;
    std::optional<QDateTime> earliest;
    for (const OutboxRow& row : waiting) {
        const QString group = groupOf(row);
        if (row.state == EditState::Parked || seen.contains(group))
            continue;
        seen.insert(group);
        const QDateTime due = row.notBefore.isValid() ? row.notBefore : row.madeAt;
        if (!earliest || due < *earliest)
            earliest = due;
    }
    return earliest;
}

bool isRepeatable(EditKind kind)
{
    return kind == EditKind::Love || kind == EditKind::Rate || kind == EditKind::PlaylistRename ||
           kind == EditKind::PlaylistDescribe || kind == EditKind::PlaylistDelete || kind == EditKind::Bookmark;
}

Verdict verdictOn(EditKind kind, const std::optional<Error>& error, int attempts)
{
    if (!error)
        return Verdict::Delivered;
    switch (error->kind) {
    case ErrorKind::NotAllowed:
    case ErrorKind::NotFound:
    case ErrorKind::Protocol:
        // A reply that could not be read is no refusal.
        if (error->mayHaveArrived && attempts + 1 < mostAttempts)
            return isRepeatable(kind) ? Verdict::RetryLater : Verdict::Ambiguous;
        return Verdict::Park;
    case ErrorKind::ServerError:
        return onServerError(kind, *error, attempts);
    case ErrorKind::StoreFailed:
    case ErrorKind::StoreDamaged:
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
        return Verdict::Stop;
    default:
        break;
    }
    return error->mayHaveArrived && !isRepeatable(kind) ? Verdict::StopAmbiguous : Verdict::Stop;
}

std::optional<bool> playArrived(const RemoteTrack& track, const QDateTime& startedAt)
{
    // Some services keep whole seconds only.
    const qint64 startedS = startedAt.toSecsSinceEpoch();
    if (track.lastPlayed) // said, if only that it was never played
        return track.lastPlayed->isValid() && track.lastPlayed->toSecsSinceEpoch() >= startedS;
    if (track.playCount && *track.playCount == 0)
        return false;
    return std::nullopt;
}

} // namespace sostenuto::sync
