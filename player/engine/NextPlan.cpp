#include "player/engine/NextPlan.h"

namespace sostenuto::player {

NextPlan planNext(const PlayQueue& queue, std::optional<std::size_t> from, Step step, const PlayQueue::CanPlay& canPlay,
                  const FailedItems& failed)
{
    NextPlan plan;
    const auto suits = [&](const QueueItem& item) {
        const auto failure = failed.find(item.key);
        if (failure != failed.end() && failure->second == TrackTrouble::Unreadable)
            return false; // broken: waiting for it would be in vain
        if (failure == failed.end() && (!canPlay || canPlay(item)))
            return true;
        ++plan.passedOver;
        return false;
    };
    switch (step) {
    case Step::Here:
        if (from && *from < queue.items().size() && suits(queue.items()[*from]))
            plan.index = from;
        else
            plan.index = queue.skipIndexAfter(from, suits);
        break;
    case Step::ByItself:
        plan.index = queue.nextIndexAfter(from, suits);
        break;
    case Step::Skip:
        plan.index = queue.skipIndexAfter(from, suits);
        break;
    case Step::Back:
        plan.index = queue.previousIndex(suits);
        break;
    }
    return plan;
}

} // namespace sostenuto::player
