// What the media controls of a desktop show of the player, and what they may ask of it: the same for every system. How
// a system wants to hear it is written in the folder of that system.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

namespace sostenuto::app {

enum class MediaStatus { Stopped, Paused, Playing };
enum class MediaLoop { None, Track, Playlist };

/// A track of the queue. Text comes from outside: plain text.
struct MediaTrack {
    qint64 key = 0; ///< of its place in the queue: the same track may stand in it twice
    QString title = {};
    QStringList artists = {};
    QString album = {};
    QString albumArtist = {}; ///< empty = unknown
    QStringList genres = {};
    QStringList composers = {};
    int disc = 0;              ///< 0 = unknown
    int number = 0;            ///< 0 = unknown
    int year = 0;              ///< 0 = unknown
    int stars = 0;             ///< 0..5, 0 = none
    int plays = 0;             ///< so often
    QDateTime lastPlayed = {}; ///< UTC; invalid = never
    qint64 lengthMs = 0;       ///< 0 = unknown, or it has no end
    QString artFile = {};      ///< a picture on this computer; empty = none
    QString file = {};         ///< the listener's own, by its path; empty = it came from a service
    bool loved = false;
    bool lovable = false; ///< a station is not
    friend bool operator==(const MediaTrack&, const MediaTrack&) = default;
};

struct MediaPlaylist {
    QString id; ///< of letters and digits
    QString name;
    friend bool operator==(const MediaPlaylist&, const MediaPlaylist&) = default;
};

struct MediaState {
    MediaStatus status = MediaStatus::Stopped;
    MediaLoop loop = MediaLoop::None;
    bool shuffled = false;
    double speed = 1;
    double slowest = 1;
    double fastest = 1;
    double volume = 1; ///< 0..1; 0 while muted
    bool canGoNext = false;
    bool canGoPrevious = false; ///< to the track before, or to the start of this one
    bool canPlay = false;
    bool canPause = false;
    bool canSeek = false;
    std::optional<MediaTrack> track = {};  ///< what is heard, or would be
    QVector<qint64> tracks = {};           ///< keys of the queue in its order; of a long one the part around `track`
    QVector<MediaPlaylist> playlists = {}; ///< in the order of the sidebar
    QString activePlaylist = {};           ///< its id, when a desktop began it; empty = none
    friend bool operator==(const MediaState&, const MediaState&) = default;
};

/// What a desktop may ask for; what can't be done now has no effect. Thread: main.
class MediaCommands {
public:
    virtual ~MediaCommands() = default;

    [[nodiscard]] virtual qint64 positionMs() const = 0; ///< heard now
    virtual void play() = 0;
    virtual void pause() = 0;
    virtual void playPause() = 0;
    virtual void stop() = 0;
    virtual void next() = 0;
    virtual void previous() = 0;
    virtual void seekTo(qint64 ms) = 0; ///< within the track
    virtual void setVolume(double volume) = 0;
    virtual void setSpeed(double speed) = 0;
    virtual void setLoop(MediaLoop loop) = 0;
    virtual void setShuffled(bool on) = 0;
    virtual void setLoved(bool loved) = 0; ///< the track that is heard
    virtual void raise() = 0;
    virtual void quit() = 0;

    /// Plays what is at this file: or http: address in the place of the queue.
    virtual void open(const QString& address) = 0;
    /// Into the queue behind the item of this key; 0 = as the first, no such key = as the last.
    virtual void add(const QString& address, qint64 after, bool playIt) = 0;
    virtual void remove(qint64 key) = 0;
    virtual void goTo(qint64 key) = 0;
    /// Those of these items that are known. `take` comes now or later, once.
    using Take = std::function<void(const QVector<MediaTrack>& tracks)>;
    virtual void describe(const QVector<qint64>& keys, const Take& take) = 0;
    virtual void activate(const QString& playlist) = 0;
};

/// The media controls of this desktop. Where it has none, nothing happens, and nobody waits for it. Thread: main.
class MediaSession {
public:
    virtual ~MediaSession() = default;

    /// How things are now; what is the same as before is not told again.
    virtual void present(const MediaState& state) = 0;
    /// The position is not where it would be by itself.
    virtual void jumpedTo(qint64 ms) = 0;
};

/// That of this system. `commands` outlives it; `window` is the native one of the player's window, which some systems
/// want to know.
[[nodiscard]] std::unique_ptr<MediaSession> makeMediaSession(MediaCommands& commands, quintptr window);

} // namespace sostenuto::app
