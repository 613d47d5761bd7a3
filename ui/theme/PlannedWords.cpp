#include "ui/theme/PlannedWords.h"

#include "ui/theme/Words.h"

namespace sostenuto::ui {

namespace {

constexpr qint64 roundMs = 10 * 60'000; ///< what is shorter is "about" already

} // namespace

BannerText withQueue(BannerText text, const sync::ServiceState& state, const QueueHere& queue)
{
    if (state.kind != sync::BannerKind::MaintenancePlanned || queue.total <= 0)
        return text;
    if (queue.here >= queue.total) {
        text.keeps = say("Your queue is ready on this computer, %1 of music").arg(amountOfMusic(queue.ms));
        return text;
    }
    text.keeps = say("Your queue is being kept on this computer, %1 of %2 so far")
                     .arg(number(queue.here), counted(queue.total, "1 track", "%1 tracks"));
    if (queue.readyInMs) {
        const QString wait = waitingTime(*queue.readyInMs);
        text.next = (*queue.readyInMs < roundMs ? say("ready in %1") : say("ready in about %1")).arg(wait);
    }
    return text;
}

} // namespace sostenuto::ui
