#include "sync/service/DrillWorker.h"

#include "sync/drill/PlayedReply.h"
#include "sync/service/DrillService.h"

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

DrillWorker::DrillWorker(QObject* parent) : QObject(parent), m_over(this)
{
    m_over.setSingleShot(true);
    connect(&m_over, &QTimer::timeout, this, &DrillWorker::end);
}

void DrillWorker::start(DrillKind kind, std::chrono::seconds length)
{
    const auto bounded = std::clamp(length, std::chrono::seconds(1), longestDrill);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_drill = Drill{kind, now, now.addSecs(bounded.count())};
    m_over.start(bounded);
    Q_EMIT drillChanged(m_drill);
    Q_EMIT began(*m_drill);
}

void DrillWorker::end()
{
    m_over.stop();
    if (!std::exchange(m_drill, std::nullopt))
        return;
    Q_EMIT drillChanged(m_drill);
    Q_EMIT ended();
}

void DrillWorker::close()
{
    m_over.stop();
    m_drill.reset();
}

HttpClient::Instead DrillWorker::services()
{
    return [this](const HttpRequest& request, const HttpClient::Send& send) { return instead(request, send); };
}

HttpClient::Instead DrillWorker::others()
{
    return [this](const HttpRequest& request, const HttpClient::Send& send) -> QNetworkReply* {
        return m_drill && m_drill->kind == DrillKind::NetworkGone ? instead(request, send) : nullptr;
    };
}

QNetworkReply* DrillWorker::instead(const HttpRequest& request, const HttpClient::Send& send)
{
    if (!m_drill)
        return nullptr;
    if (auto answer = playedAnswer(*m_drill, request.part, QDateTime::currentDateTimeUtc()))
        return new PlayedReply(request.url, std::move(*answer));
    if (const int ms = drillDelayMs(m_drill->kind); ms > 0)
        return new LateReply(request.url, send, ms);
    return nullptr;
}

} // namespace sostenuto::sync
