// What the demo service has: invented artists, albums and tracks. Pure data and arithmetic; the same on every machine.
#pragma once

#include "app/demo/music/Style.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sostenuto::demo {

enum class Codec { Flac, Flac24, Opus, Vorbis, Mp3 };

struct Artist {
    QString id;
    QString name;
    QVector<int> albums; ///< indexes
};

struct Album {
    QString id;
    QString title;
    QString genre;
    int artist = 0;
    int year = 0;
    QDate added;
    Style style = Style::Pads;
    Codec codec = Codec::Flac;
    int sampleRate = 44100;
    int motif = 0;           ///< which cover painting
    bool continuous = false; ///< one piece, cut into tracks that join without a gap
    QVector<int> tracks;     ///< indexes
};

struct Track {
    QString id;
    QString title;
    int album = 0;
    int number = 0;        ///< 1-based
    quint32 seed = 0;      ///< what the composer starts from
    qint64 firstFrame = 0; ///< where it begins in its piece; 0 unless the album is continuous
    qint64 frames = 0;
    int baseplays = 0; ///< plays it had before anybody connected
};

struct PlaylistSeed {
    QString name;
    QString comment;
    QVector<int> tracks; ///< indexes
};

class Catalogue {
public:
    /// `usable` gives the codec to take where an encoder may be missing.
    explicit Catalogue(Codec (*usable)(Codec));

    [[nodiscard]] const QVector<Artist>& artists() const { return m_artists; }
    [[nodiscard]] const QVector<Album>& albums() const { return m_albums; }
    [[nodiscard]] const QVector<Track>& tracks() const { return m_tracks; }
    [[nodiscard]] std::optional<int> artistIndex(const QString& id) const;
    [[nodiscard]] std::optional<int> albumIndex(const QString& id) const;
    [[nodiscard]] std::optional<int> trackIndex(const QString& id) const;
    [[nodiscard]] const Album& albumOf(const Track& track) const { return m_albums[track.album]; }
    [[nodiscard]] const Artist& artistOf(const Album& album) const { return m_artists[album.artist]; }
    /// What a listener who had been here for a while would have.
    [[nodiscard]] QVector<PlaylistSeed> playlists() const;
    [[nodiscard]] QVector<int> lovedTracks() const;

private:
    void addAlbum(const struct AlbumSeed& seed, Codec codec);

    QVector<Artist> m_artists;
    QVector<Album> m_albums;
    QVector<Track> m_tracks;
};

[[nodiscard]] int bitDepthOf(Codec codec); ///< 0 = lossy
[[nodiscard]] QString suffixOf(Codec codec);
[[nodiscard]] QString contentTypeOf(Codec codec);
[[nodiscard]] qint64 durationMsOf(const Track& track, const Album& album);

} // namespace sostenuto::demo
