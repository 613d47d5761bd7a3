#include "sync/service/LiveLyricsService.h"

#include "sync/lyrics/LyricsFlow.h"

namespace sostenuto::sync {

LiveLyricsService::LiveLyricsService(LyricsFlow* flow, QObject* parent) : LyricsService(parent), m_flow(flow)
{
    connect(flow, &LyricsFlow::changed, this, &LyricsService::changed);
    connect(flow, &LyricsFlow::retryWorthwhile, this, &LyricsService::retryWorthwhile);
}

QFuture<Result<Lyrics>> LiveLyricsService::lyrics(TrackId track)
{
    const Answer<Lyrics> answer;
    QMetaObject::invokeMethod(
        m_flow, [flow = m_flow, track, answer] { flow->ask(track, answer); }, Qt::QueuedConnection);
    return answer.future();
}

} // namespace sostenuto::sync
