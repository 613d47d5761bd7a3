// What the listener did here: loved, rated, played, playlists, bookmarks, the queue. Kept in a JSON file, so that a
// restart remembers.
#pragma once

#include "app/demo/catalogue/Catalogue.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>

namespace sostenuto::demo {

struct Play {
    QString track;
    QDateTime startedAt;  ///< as the client said, UTC
    QDateTime receivedAt; ///< UTC
};

struct Playlist {
    QString id;
    QString name;
    QString comment;
    QDateTime created;
    QDateTime changed;
    QStringList tracks;
};

/// The account's one play queue.
struct SavedQueue {
    QStringList tracks;
    int current = 0; ///< index into tracks
    qint64 positionMs = 0;
    QString changedBy;
    QDateTime changed; ///< invalid = nobody left one
};

struct Bookmark {
    qint64 positionMs = 0;
    QDateTime changed;
};

/// Every change is on disk when the call returns. Ids of artists, albums and tracks share `loved` and `ratings`.
class State {
public:
    State(const Catalogue& catalogue, const QString& folder);

    [[nodiscard]] const QHash<QString, QDateTime>& loved() const { return m_loved; }
    [[nodiscard]] const QHash<QString, int>& ratings() const { return m_ratings; }
    [[nodiscard]] const QVector<Play>& plays() const { return m_plays; }
    [[nodiscard]] const QVector<Playlist>& playlists() const { return m_playlists; }
    [[nodiscard]] const SavedQueue& queue() const { return m_queue; }
    [[nodiscard]] const QHash<QString, Bookmark>& bookmarks() const { return m_bookmarks; } ///< by track
    [[nodiscard]] const Playlist* playlist(const QString& id) const;
    [[nodiscard]] int playsOf(const QString& track) const { return m_counts.value(track); }
    [[nodiscard]] QDateTime lastPlayed(const QString& track) const { return m_lastPlayed.value(track); }
    /// Goes up with every change of what a sync reads.
    [[nodiscard]] QDateTime changedAt() const { return m_changedAt; }

    void setLoved(const QString& id, bool loved);
    void setRating(const QString& id, int rating);
    void addPlay(const Play& play);
    /// The id of the new one.
    QString addPlaylist(const QString& name, const QStringList& tracks);
    /// Replaces the one with this id; `changed` is set here. False when there is none.
    bool setPlaylist(Playlist playlist);
    bool removePlaylist(const QString& id);
    /// `changed` is set here.
    void setQueue(const SavedQueue& queue);
    void setBookmark(const QString& track, qint64 positionMs);
    bool removeBookmark(const QString& track);

private:
    void fill(const Catalogue& catalogue);
    bool load();
    void loadPlaylists(const QJsonObject& object);
    void loadBookmarks(const QJsonObject& object);
    void count(const Play& play);
    void save();

    QString m_path;
    QHash<QString, QDateTime> m_loved;
    QHash<QString, int> m_ratings;
    QVector<Play> m_plays;
    QHash<QString, int> m_counts;
    QHash<QString, QDateTime> m_lastPlayed;
    QVector<Playlist> m_playlists;
    SavedQueue m_queue;
    QHash<QString, Bookmark> m_bookmarks;
    int m_nextPlaylist = 1;
    QDateTime m_changedAt;
};

/// RFC 3339 in UTC with milliseconds.
[[nodiscard]] QString dateText(const QDateTime& date);

} // namespace sostenuto::demo
