// The play queue that the account's players share.
#include "sync/subsonic/Answers.h"
#include "sync/subsonic/Asking.h"
#include "sync/subsonic/JsonValues.h"
#include "sync/subsonic/SubsonicBackend.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// As many ids as a URL carries through any proxy.
constexpr qsizetype idsInUrl = 100;

const QString byIndex = QStringLiteral("indexBasedQueue");

/// Not more than `most` tracks: the current one and those ahead of it first.
RemoteQueue shortened(RemoteQueue queue, qsizetype most)
{
    if (queue.trackRemoteIds.size() <= most)
        return queue;
    const qsizetype first = std::clamp<qsizetype>(queue.current, 0, queue.trackRemoteIds.size() - most);
    queue.trackRemoteIds = queue.trackRemoteIds.mid(first, most);
    if (queue.current >= 0)
        queue.current -= static_cast<int>(first);
    return queue;
}

} // namespace

QFuture<Result<std::optional<RemoteQueue>>> SubsonicBackend::queue()
{
    if (!m_client.learnt().sharesQueue())
        return Backend::queue();
    const bool indexed = m_client.learnt().has(byIndex);
    const QString wrapper = indexed ? QStringLiteral("playQueueByIndex") : QStringLiteral("playQueue");
    SubsonicCall call{indexed ? QStringLiteral("getPlayQueueByIndex") : QStringLiteral("getPlayQueue"),
                      {},
                      Capability::Library,
                      {}, // gonic, LMS and Airsonic leave the wrapper out when nothing was saved
                      false};
    call.extra = true;
    Answer<std::optional<RemoteQueue>> answer;
    m_client.call(call, [answer, wrapper](const SubsonicAnswer& got) {
        if (!got.error)
            return answer.give(readQueue(got.response, wrapper));
        Error error = *got.error;
        // The call takes no parameters: who finds one missing, or finds something else wrong, does not know it.
        if (got.code == 0 || got.code == 10 || got.code == 30)
            error.kind = ErrorKind::NotFound;
        answer.fail(error);
    });
    return answer.future();
}

QFuture<Result<void>> SubsonicBackend::saveQueue(const RemoteQueue& queue)
{
    if (!m_client.learnt().sharesQueue() || queue.trackRemoteIds.isEmpty())
        return Backend::saveQueue(queue);
    const bool isLong = queue.trackRemoteIds.size() > idsInUrl;
    const RemoteQueue sent = isLong && m_client.learnt().postRefused ? shortened(queue, idsInUrl) : queue;
    // Airsonic wants a current track, and one that is in the list.
    const int current = std::clamp<int>(sent.current, 0, static_cast<int>(sent.trackRemoteIds.size()) - 1);
    const bool indexed = m_client.learnt().has(byIndex);
    Parameters parameters = repeated(QStringLiteral("id"), sent.trackRemoteIds);
    if (indexed)
        parameters.append({QStringLiteral("currentIndex"), QString::number(current)});
    else
        parameters.append({QStringLiteral("current"), sent.trackRemoteIds[current]});
    parameters.append({QStringLiteral("position"), QString::number(std::max<qint64>(0, sent.positionMs))});
    // A long list has to go in a body, which calls that are made once do.
    SubsonicCall call{indexed ? QStringLiteral("savePlayQueueByIndex") : QStringLiteral("savePlayQueue"), parameters,
                      Capability::Writes, QString{}, isLong};
    call.extra = true;
    call.client = queue.changedBy;
    Answer<void> answer;
    write(call, answer);
    return answer.future();
}

} // namespace sostenuto::sync
