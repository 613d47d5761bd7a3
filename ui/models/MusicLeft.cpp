#include "ui/models/MusicLeft.h"

#include <sync/model/Station.h>

#include <QHash>

#include <algorithm>

namespace sostenuto::ui {

using player::QueueItem;
using player::Repeat;
using sync::Track;
using sync::TrackId;

namespace {

constexpr std::size_t mostAhead = 1000; ///< days of music: what comes after that changes no answer

} // namespace

std::vector<QueueItem> itemsAhead(const player::PlayQueue& queue)
{
    const auto current = queue.currentIndex();
    const auto& items = queue.items();
    if (!current || *current >= items.size() || sync::isStation(TrackId{items[*current].track}))
        return {};
    if (queue.repeat() == Repeat::One)
        return {items[*current]};
    const std::size_t end = queue.repeat() == Repeat::All ? items.size() : items.size() - *current;
    std::vector<QueueItem> ahead;
    for (std::size_t step = 0; step < std::min(end, mostAhead); ++step) {
        const QueueItem& item = items[(*current + step) % items.size()];
        if (!sync::isStation(TrackId{item.track}))
            ahead.push_back(item);
    }
    return ahead;
}

MusicLeft musicLeft(const player::PlayQueue& queue, const QVector<Track>& rows, qint64 positionMs,
                    const Reaches& reaches)
{
    QHash<TrackId, const Track*> byId;
    for (const Track& row : rows)
        byId.insert(row.id, &row);
    MusicLeft left;
    for (const QueueItem& item : itemsAhead(queue)) {
        ++left.tracks;
        const Track* row = byId.value(TrackId{item.track});
        if (row && (sync::isHere(row->availability) || reaches(row->source, row->alsoAt))) {
            ++left.playable;
            const qint64 heard = left.tracks == 1 ? positionMs : 0;
            left.ms += std::max<qint64>(0, std::max<qint64>(row->durationMs, item.durationMs) - heard);
        } else if (row && !left.missed.contains(row->source)) {
            left.missed.append(row->source);
        }
    }
    left.endless = queue.repeat() != Repeat::Off && left.playable > 0;
    return left;
}

} // namespace sostenuto::ui
