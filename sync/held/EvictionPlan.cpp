#include "sync/held/EvictionPlan.h"

namespace sostenuto::sync {

QVector<HeldRow> planEviction(const EvictionNeeds& needs)
{
    QVector<HeldRow> go;
    if (needs.serviceAway)
        return go;
    qint64 tooMuch = needs.totalBytes - needs.quota;
    for (const HeldRow& row : needs.leastRecentlyUsed) {
        if (tooMuch <= 0)
            break;
        if (needs.needed.contains(row.track))
            continue;
        go.append(row);
        tooMuch -= row.bytes;
    }
    return go;
}

} // namespace sostenuto::sync
