#include "sync/outbox/QueuePlan.h"

#include <QCryptographicHash>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestComputerName = 64;
/// Nobody goes on with what was left longer ago.
constexpr qint64 oldestOfferMs = 30LL * 24 * 3600 * 1000;
/// So long the same list by the same player is not offered again, however far it goes on there.
constexpr qint64 answerHoldsMs = 3'600'000;
/// Two places that are no farther apart are the same.
constexpr qint64 samePlaceMs = 5'000;
/// A service that fails at the same place so often does not want it.
constexpr int mostAttempts = 5;

const QString ownName = QStringLiteral("Sostenuto");

bool isSameList(const RemoteQueue& one, const RemoteQueue& other)
{
    return one.trackRemoteIds == other.trackRemoteIds && one.current == other.current;
}

bool isSamePlace(const RemoteQueue& one, const RemoteQueue& other)
{
    return isSameList(one, other) && qAbs(one.positionMs - other.positionMs) < samePlaceMs;
}

/// LMS says of everybody that it is unknown.
bool saysWho(const RemoteQueue& queue)
{
    return !queue.changedBy.isEmpty() && queue.changedBy.compare(u"unknown", Qt::CaseInsensitive) != 0;
}

bool isOurs(const RemoteQueue& there, const QueueHere& here)
{
    if (saysWho(there) && there.changedBy == here.player)
        return true;
    if (!here.left)
        return false;
    // Some keep no position: a list that nobody's name is on is ours when its tracks are.
    return saysWho(there) ? isSamePlace(there, *here.left) : isSameList(there, *here.left);
}

bool wasAnswered(const RemoteQueue& there, const AnsweredQueue& answered)
{
    if (answered.list != listDigest(there))
        return false;
    if (!there.changedAt.isValid() || !answered.changedAt.isValid())
        return true;
    return answered.changedAt.msecsTo(there.changedAt) < answerHoldsMs;
}

} // namespace

QString playerNamed(const QString& computer)
{
    const QString name = computer.trimmed().left(longestComputerName);
    return name.isEmpty() ? ownName : QStringLiteral("%1 (%2)").arg(ownName, name);
}

QString placeOfPlayer(const QString& changedBy)
{
    const QString start = ownName + QStringLiteral(" (");
    if (changedBy.startsWith(start) && changedBy.endsWith(u')') && changedBy.size() > start.size() + 1)
        return changedBy.mid(start.size(), changedBy.size() - start.size() - 1);
    return saysWho({{}, -1, 0, changedBy, {}}) ? changedBy : QString{};
}

QueueSlice sliceAround(qsizetype size, int current, qsizetype most)
{
    if (size <= most)
        return {0, size};
    const qsizetype first = std::clamp<qsizetype>(current - most / 10, 0, size - most);
    return {first, most};
}

KnownPlaces knownPlaces(const QVector<bool>& known, int current)
{
    KnownPlaces result;
    const int wanted = std::max(0, current);
    for (int i = 0; i < known.size(); ++i) {
        if (!known[i])
            continue;
        if (result.current < 0 && i >= wanted) {
            result.current = static_cast<int>(result.places.size());
            result.isExact = i == current;
        }
        result.places.append(i);
    }
    if (result.current < 0 && !result.places.isEmpty())
        result.current = static_cast<int>(result.places.size()) - 1;
    return result;
}

QString listDigest(const RemoteQueue& queue)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(queue.changedBy.toUtf8());
    for (const QString& id : queue.trackRemoteIds)
        hash.addData('\n' + id.toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

QueueVerdict judgeQueue(const RemoteQueue& there, const QueueHere& here, const QDateTime& now)
{
    if (there.trackRemoteIds.isEmpty() || isOurs(there, here))
        return {};
    if (there.changedAt.isValid() && there.changedAt.msecsTo(now) > oldestOfferMs)
        return {};
    // What this player left and the service does not have yet was left at a time of this computer; one clock or the
    // other may be off. What the service has is newer than all that it was told.
    const bool leftAfter =
        here.waiting && here.left && (!there.changedAt.isValid() || here.left->changedAt >= there.changedAt);
    if (leftAfter)
        return {};
    QueueVerdict verdict;
    verdict.oursIsOld = here.waiting;
    verdict.isOffer = !here.answered || !wasAnswered(there, *here.answered);
    return verdict;
}

qint64 keptBackMs(qint64 sinceLeftMs, qint64 sinceSentMs, const QueuePace& pace)
{
    const qint64 settles = sinceLeftMs < 0 ? 0 : pace.settleMs - sinceLeftMs;
    const qint64 gap = sinceSentMs < 0 ? 0 : pace.gapMs - sinceSentMs;
    return std::max<qint64>({0, settles, gap});
}

QueueFate fateOf(const Error& error, int attempts)
{
    switch (error.kind) {
    case ErrorKind::NotAllowed:
    case ErrorKind::NotFound:
    case ErrorKind::Protocol:
        return QueueFate::Dropped;
    case ErrorKind::ServerError: // "not implemented" among others
        return attempts < mostAttempts ? QueueFate::Again : QueueFate::Dropped;
    default:
        return QueueFate::Again;
    }
}

} // namespace sostenuto::sync
