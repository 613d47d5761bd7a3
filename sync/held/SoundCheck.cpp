#include "sync/held/SoundCheck.h"

#include <QPromise>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sostenuto::sync {

bool lastsAsSaid(const std::optional<qint64>& soundsMs, qint64 cataloguedMs)
{
    constexpr double share = 0.02;
    constexpr double roundedMs = 1'500; // a second, and what an encoder adds
    if (!soundsMs || *soundsMs <= 0)
        return false;
    const double mayDiffer = std::max(roundedMs, double(cataloguedMs) * share);
    return cataloguedMs <= 0 || std::abs(double(*soundsMs - cataloguedMs)) <= mayDiffer;
}

SoundCheck::SoundCheck(SoundLength length) : m_length(std::move(length)), m_going(std::make_shared<QPromise<void>>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_going->start();
}

SoundCheck::~SoundCheck()
{
    m_going->future().cancel();
    m_pool.waitForDone();
}

QFuture<std::optional<qint64>> SoundCheck::lengthOf(const QString& path)
{
    auto answer = std::make_shared<QPromise<std::optional<qint64>>>();
    answer->start();
    m_pool.start([answer, path, length = m_length, going = m_going] {
        answer->addResult(length(path, [&going] { return going->isCanceled(); }));
        answer->finish();
    });
    return answer->future();
}

} // namespace sostenuto::sync
