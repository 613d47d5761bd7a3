// How long the queue goes on as things are: what is not here, and at no service that answers, is passed over. Pure.
#pragma once

#include <sync/model/Library.h>

#include <player/queue/PlayQueue.h>

#include <QVector>

#include <functional>

namespace sostenuto::ui {

struct MusicLeft {
    int tracks = 0;                   ///< from the current one on; round again where the queue is repeated
    int playable = 0;                 ///< of these
    qint64 ms = 0;                    ///< of what is playable, less what was heard of the current one
    QVector<sync::SourceId> missed{}; ///< the services of what is not playable, each once
    bool endless = false;             ///< something is playable, and it is repeated
    [[nodiscard]] bool whole() const { return playable == tracks; }
    /// It ends before the queue does.
    [[nodiscard]] bool runsOut() const { return !whole() && !endless; }
    friend bool operator==(const MusicLeft&, const MusicLeft&) = default;
};

/// What lies ahead, in order, as far as anybody has to know. Nothing while a station plays: that has no end.
[[nodiscard]] std::vector<player::QueueItem> itemsAhead(const player::PlayQueue& queue);

/// Does one of these services answer? As StatusService::reaches().
using Reaches = std::function<bool(sync::SourceId source, const QVector<sync::SourceId>& alsoAt)>;

/// `rows` are those of itemsAhead(queue), in any order; a track without one counts as not playable, and as nobody's.
[[nodiscard]] MusicLeft musicLeft(const player::PlayQueue& queue, const QVector<sync::Track>& rows, qint64 positionMs,
                                  const Reaches& reaches);

} // namespace sostenuto::ui
