// From what is on screen to what is played: turns library ids into queue items, and knows what can play now.
#pragma once

#include <sync/model/Library.h>

#include <QObject>
#include <QVector>

namespace sostenuto::ui {

struct Services;

/// Thread: main. One per window; models ask it which track is heard and which can play.
class Playback : public QObject {
    Q_OBJECT

public:
    explicit Playback(Services& services, QObject* parent = nullptr);

    /// Plays these, beginning at `start`; tracks that cannot play now stay in the queue and are passed over. When the
    /// one at `start` cannot play, nothing is played and refused() says so.
    void play(const QVector<sync::Track>& tracks, int start);
    void playIds(const QVector<sync::TrackId>& ids, int start); ///< rows are read first
    void shufflePlay(const QVector<sync::TrackId>& ids);
    void playNext(const QVector<sync::TrackId>& ids);
    void addToQueue(const QVector<sync::TrackId>& ids);

    /// What is heard (or paused) now; invalid = nothing.
    [[nodiscard]] sync::TrackId currentTrack() const;
    [[nodiscard]] bool isPlaying() const; ///< sound goes on, for the moving bars
    /// Can a track with this availability play now?
    [[nodiscard]] bool canPlay(sync::Availability availability) const;

Q_SIGNALS:
    void currentChanged();
    /// What can play changed for everything (the service went or came).
    void playableChanged();
    void refused(sostenuto::sync::TrackId track);
    void queued(int count); ///< for the toast

private:
    Services& m_services;
    bool m_reachable = true;
};

} // namespace sostenuto::ui
