#include "sync/held/HoldPlan.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// Fills the plan class by class; what one took is not there for the next.
class Filling {
public:
    explicit Filling(const HoldNeeds& needs) : m_needs(needs), m_taken(needs.wanted) {}

    /// All of them, whatever they weigh.
    void takeAll(const QVector<HoldCandidate>& candidates, HoldClass why)
    {
        for (const HoldCandidate& candidate : candidates)
            if (isMissing(candidate.track))
                take(candidate, why);
    }
    void takeWithin(qint64 room, const QVector<HoldCandidate>& candidates, HoldClass why)
    {
        for (const HoldCandidate& candidate : candidates) {
            if (!isMissing(candidate.track) || candidate.bytes > room)
                continue;
            take(candidate, why);
            room -= candidate.bytes;
        }
    }
    [[nodiscard]] qint64 planned() const { return m_planned; }
    [[nodiscard]] HoldPlan plan() const { return m_plan; }

private:
    [[nodiscard]] bool isMissing(TrackId track) const
    {
        return !m_needs.here.contains(track) && !m_taken.contains(track);
    }
    void take(const HoldCandidate& candidate, HoldClass why)
    {
        m_taken.insert(candidate.track);
        m_plan.fetch.append({candidate.track, why});
        m_planned += candidate.bytes;
    }

    const HoldNeeds& m_needs;
    QSet<TrackId> m_taken;
    HoldPlan m_plan;
    qint64 m_planned = 0;
};

} // namespace

HoldPlan planHolding(const HoldNeeds& needs)
{
    Filling filling(needs);
    filling.takeAll(needs.pinned, HoldClass::Pinned);
    const qint64 pins = needs.space.pinned + filling.planned();

    // Beside the pins and what other rules keep.
    const auto room = [&] { return needs.quota - needs.space.pinned - needs.space.automatic - filling.planned(); };
    filling.takeWithin(room(), needs.loved, HoldClass::Loved);
    filling.takeWithin(std::min(room(), mostNewAlbumBytes - needs.space.newAlbums), needs.newAlbums,
                       HoldClass::NewAlbum);
    const qint64 free = needs.quota / 100 * recentPercent - needs.space.pinned - needs.space.automatic -
                        needs.space.passing - filling.planned();
    filling.takeWithin(free, needs.recent, HoldClass::Recent);

    HoldPlan plan = filling.plan();
    plan.pinsBeyond = std::max<qint64>(0, pins - needs.quota);
    return plan;
}

} // namespace sostenuto::sync
