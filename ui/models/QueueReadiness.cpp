#include "ui/models/QueueReadiness.h"

#include "ui/models/Services.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/HeldService.h>
#include <sync/service/KeepService.h>
#include <sync/service/LibraryService.h>

namespace sostenuto::ui {

using player::Player;
using sync::TrackId;

namespace {

constexpr int pauseMs = 500; ///< between questions: while music arrives everything changes all the time

} // namespace

QVector<TrackId> tracksAhead(const player::PlayQueue& queue)
{
    QVector<TrackId> tracks;
    const auto& items = queue.items();
    for (size_t i = queue.currentIndex().value_or(0); i < items.size(); ++i) {
        if (items[i].track > 0)
            tracks.append(TrackId{items[i].track});
    }
    return tracks;
}

QueueReadiness::QueueReadiness(Services& services, QObject* parent) : QObject(parent), m_services(services)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &QueueReadiness::ask);
    connect(&services.player, &Player::queueChanged, this, &QueueReadiness::askSoon);
    connect(&services.player, &Player::currentChanged, this, &QueueReadiness::askSoon);
    connect(&services.library, &sync::LibraryService::tracksChanged, this, &QueueReadiness::askSoon);
    connect(&services.keep, &sync::KeepService::keptChanged, this, &QueueReadiness::askSoon);
    connect(&services.held, &sync::HeldService::progressChanged, this,
            [this](TrackId, sync::Availability availability, double) {
                if (sync::isHere(availability))
                    askSoon();
            });
}

void QueueReadiness::setWatched(bool watched)
{
    if (watched == m_watched)
        return;
    m_watched = watched;
    if (watched)
        ask();
}

void QueueReadiness::askSoon()
{
    if (m_watched && !m_soon.isActive())
        m_soon.start();
}

void QueueReadiness::ask()
{
    if (!m_watched)
        return;
    sync::whenDone(m_services.keep.readiness(tracksAhead(m_services.player.queue())), this,
                   [this, question = ++m_question](const sync::Result<sync::Readiness>& readiness) {
                       if (!readiness || question != m_question || *readiness == m_readiness)
                           return;
                       m_readiness = *readiness;
                       Q_EMIT changed();
                   });
}

} // namespace sostenuto::ui
