// Between the player and the media controls of the desktop: tells them how things are, does what they ask for.
#pragma once

#include "app/control/HeardDetails.h"
#include "app/control/MediaPicture.h"
#include "app/control/RemoteControl.h"

#include <ui/models/HeardTrack.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace sostenuto::app {

/// Does what the window's buttons do, and nothing that they can't. Thread: main.
class MediaDesk : public QObject, public MediaCommands {
    Q_OBJECT

public:
    /// All outlive it.
    MediaDesk(ui::Services& services, ui::Playback& playback, RemoteControl& control, QObject* parent = nullptr);
    ~MediaDesk() override;

    /// From now on it is shown there as well. Without one nothing is read or asked.
    void addSession(std::unique_ptr<MediaSession> session);

    [[nodiscard]] qint64 positionMs() const override;
    void play() override;
    void pause() override;
    void playPause() override;
    void stop() override;
    void next() override;
    void previous() override;
    void seekTo(qint64 ms) override;
    void setVolume(double volume) override;
    void setSpeed(double speed) override;
    void setLoop(MediaLoop loop) override;
    void setShuffled(bool on) override;
    void setLoved(bool loved) override;
    void raise() override;
    void quit() override;
    void open(const QString& address) override;
    void add(const QString& address, qint64 after, bool playIt) override;
    void remove(qint64 key) override;
    void goTo(qint64 key) override;
    void describe(const QVector<qint64>& keys, const Take& take) override;
    void activate(const QString& playlist) override;

private:
    void connectPlayer();
    void connectLibrary();
    void carryOut(ControlRequest::Verb verb);
    void presentSoon();
    /// Also waits a moment for the row of what is heard and what belongs to it, so that a new track is told once and
    /// not in two halves.
    void presentWhenRead();
    void present();
    void lookAtPosition();
    void readPlaylists();
    void tellOf(const std::vector<player::QueueItem>& items, const QVector<sync::Track>& rows, const Take& take);
    void takeActive(const QString& playlist, const QVector<sync::Track>& tracks);
    void followQueue();
    void put(const QVector<sync::Track>& tracks, qint64 after, bool playIt);
    [[nodiscard]] bool isHeardRead() const;

    ui::Services& m_services;
    ui::Playback& m_playback;
    RemoteControl& m_control;
    ui::HeardTrack m_heard;
    HeardDetails m_details;
    std::vector<std::unique_ptr<MediaSession>> m_sessions;
    QTimer m_soon;
    QElapsedTimer m_clock;
    bool m_waited = false; ///< for the row of what is heard
    PositionBelief m_belief;
    bool m_sought = false; ///< somebody went to a place, and the desktop was not told yet
    QVector<sync::Playlist> m_playlists;
    QVector<sync::SmartPlaylist> m_smart;
    QString m_active;             ///< playlist that a desktop began; empty = none
    QVector<qint64> m_activeKeys; ///< of its items
};

} // namespace sostenuto::app
