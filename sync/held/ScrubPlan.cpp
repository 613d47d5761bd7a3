#include "sync/held/ScrubPlan.h"

namespace sostenuto::sync {

QDateTime scrubDue(const QDateTime& now)
{
    return now.addDays(-scrubDays);
}

ScrubVerdict scrubVerdict(const QByteArray& before, const QByteArray& after, const std::optional<QByteArray>& found)
{
    if (!found || before != after)
        return ScrubVerdict::Unsure;
    // Rows from before checksums were kept say nothing.
    return after.isEmpty() || *found == after ? ScrubVerdict::Whole : ScrubVerdict::Damaged;
}

} // namespace sostenuto::sync
