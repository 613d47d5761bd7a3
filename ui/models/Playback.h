// From what is on screen to what is played: turns library ids into queue items, and knows what can play now.
#pragma once

#include "ui/models/UndoStep.h"

#include <sync/model/Library.h>

#include <player/queue/PlayQueue.h>

#include <QHash>
#include <QObject>
#include <QVector>

#include <functional>

namespace sostenuto::ui {

struct Services;

/// Thread: main. One per window; models ask it which track is heard and which can play.
class Playback : public QObject {
    Q_OBJECT

public:
    explicit Playback(Services& services, QObject* parent = nullptr);
    ~Playback() override;

    /// Plays these, beginning at `start`; tracks that cannot play now stay in the queue and are passed over. When the
    /// one at `start` cannot play, nothing is played and refused() says so.
    void play(const QVector<sync::Track>& tracks, int start);
    void playIds(const QVector<sync::TrackId>& ids, int start); ///< rows are read first
    /// Plays this list in its order from that place in it, where it was left. What cannot play now is passed over.
    void goOn(const QVector<sync::TrackId>& ids, int place, qint64 positionMs);
    void shufflePlay(const QVector<sync::TrackId>& ids);
    /// `done` gets the way back, once they stand in the queue. Each of several wishes is carried out.
    using Queued = std::function<void(const UndoStep& step)>;
    void playNext(const QVector<sync::TrackId>& ids, Queued done = {});
    void addToQueue(const QVector<sync::TrackId>& ids, Queued done = {});
    /// Before the item of this key; 0 = at the end.
    void putBefore(qint64 key, const QVector<sync::TrackId>& ids, Queued done = {});

    /// What is heard (or paused) now; invalid = nothing.
    [[nodiscard]] sync::TrackId currentTrack() const;
    [[nodiscard]] bool isPlaying() const; ///< sound goes on, for the moving bars
    [[nodiscard]] bool canPlay(const sync::Track& track) const;
    /// A track that stands in the queue.
    [[nodiscard]] bool canPlayQueued(qint64 track) const { return canPlay(m_places.value(sync::TrackId{track})); }
    /// Can tracks that are not here, but at this service or one of the others, play now?
    [[nodiscard]] bool canFetch(sync::SourceId source, const QVector<sync::SourceId>& alsoAt = {}) const;
    /// Of a track that stands in the queue; Server until it is known.
    [[nodiscard]] sync::Availability availabilityOf(sync::TrackId track) const;

Q_SIGNALS:
    void currentChanged();
    /// What can play changed for everything (a service went or came).
    void playableChanged();
    void refused(const sostenuto::sync::Track& track);

private:
    using TakeRows = std::function<void(const QVector<sync::Track>& rows)>;
    using PutItems = std::function<void(const std::vector<player::QueueItem>& items)>;

    /// Reads the rows; an answer that a newer question has overtaken is dropped.
    void withRows(const QVector<sync::TrackId>& ids, TakeRows take);
    void remember(const QVector<sync::Track>& tracks);
    void noteAvailability(sync::TrackId track, sync::Availability availability);
    void notePlaces(const sync::Track& track);
    void put(const QVector<sync::TrackId>& ids, const PutItems& put, Queued done);
    void followQueue();
    void reread(const QVector<sync::TrackId>& ids);
    void followService();

    Services& m_services;
    /// Where a track can be had from.
    struct Places {
        sync::Availability availability = sync::Availability::Server;
        sync::SourceId source = {};
        QVector<sync::SourceId> alsoAt = {};
    };
    [[nodiscard]] bool canPlay(const Places& places) const;
    [[nodiscard]] QVector<sync::SourceId> reachableServices() const;

    QVector<sync::SourceId> m_reachable;
    int m_question = 0;
    QHash<sync::TrackId, Places> m_places; ///< of what stands in the queue
};

} // namespace sostenuto::ui
