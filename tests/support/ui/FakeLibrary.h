// The library in memory: what a test puts into it is what the window sees.
#pragma once

#include <sync/model/FolderLevel.h>
#include <sync/model/Home.h>
#include <sync/service/LibraryService.h>

#include <QHash>
#include <QMap>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace sostenuto::ui {

/// Answers are ready at once, but received through the event loop as the real ones are.
/// Queries order and filter simply (case folded, no diacritics folding, no ranking; of the conditions on fields it
/// knows genre, year and plays).
class FakeLibrary : public sync::LibraryService {
    Q_OBJECT

public:
    using LibraryService::LibraryService;

    QFuture<sync::Result<QVector<sync::AlbumId>>> albumIds(const sync::AlbumQuery& query) override;
    QFuture<sync::Result<QVector<sync::Album>>> albums(const QVector<sync::AlbumId>& ids) override;
    QFuture<sync::Result<QVector<sync::TrackId>>> trackIds(const sync::TrackQuery& query) override;
    QFuture<sync::Result<QVector<sync::Track>>> tracks(const QVector<sync::TrackId>& ids) override;
    QFuture<sync::Result<QVector<sync::ArtistId>>> artistIds(const QString& filter, sync::ArtistOrder order) override;
    QFuture<sync::Result<QVector<sync::Artist>>> artists(const QVector<sync::ArtistId>& ids) override;
    QFuture<sync::Result<QVector<sync::Playlist>>> playlists() override;
    QFuture<sync::Result<sync::Playlist>> playlist(sync::PlaylistId id) override;
    QFuture<sync::Result<QVector<sync::PlaylistEntry>>> playlistEntries(sync::PlaylistId id) override;
    QFuture<sync::Result<QVector<sync::TrackId>>> lovedTrackIds() override;
    QFuture<sync::Result<QVector<sync::SmartPlaylist>>> smartPlaylists() override;
    QFuture<sync::Result<sync::ListTotals>> totals(const QVector<sync::TrackId>& ids) override;
    /// Genres and years only.
    QFuture<sync::Result<QVector<sync::Group>>> groups(sync::GroupKind kind) override;
    QFuture<sync::Result<sync::SearchResults>> search(const QString& text, bool hereOnly, int limitPerKind) override;
    QFuture<sync::Result<sync::LibraryCounts>> counts() override;
    QFuture<sync::Result<QVector<sync::ArtistId>>> similarArtists(sync::ArtistId id) override;
    /// `details`, with the plays as they follow from the tracks.
    QFuture<sync::Result<sync::ArtistDetails>> artistDetails(sync::ArtistId id) override;
    QFuture<sync::Result<sync::Statistics>> statistics(sync::StatisticsSpan span) override;
    /// Compares as it is written, without case; counts in typedJumps.
    QFuture<sync::Result<int>> firstBeginning(const sync::TypedJump& jump) override;
    QFuture<sync::Result<QVector<sync::Group>>> sources() override;
    QFuture<sync::Result<QVector<sync::Bookmark>>> bookmarks() override;
    /// `shown`, with the newest albums and the counts as they follow from the rows.
    QFuture<sync::Result<sync::Home>> home() override;
    QFuture<sync::Result<QVector<sync::Mix>>> mixes() override;
    QFuture<sync::Result<sync::FolderLevel>> folderLevel(const sync::FolderPlace& place) override;
    /// All tracks of the level.
    QFuture<sync::Result<QVector<sync::TrackId>>> folderTracks(const sync::FolderPlace& place, int most) override;

    // What a test does.

    /// Fills in the id and, for tracks, keeps album and artist counts right.
    sync::ArtistId addArtist(sync::Artist artist);
    sync::AlbumId addAlbum(sync::Album album);
    sync::TrackId addTrack(sync::Track track);
    sync::PlaylistId addPlaylist(const QString& name, const QVector<sync::TrackId>& tracks);
    /// About 14 artists, 24 albums, 250 tracks and 9 playlists, some of them on this computer. Says nothing.
    void fillWithMusic();
    /// One album of `count` tracks more, for long lists.
    void addManyTracks(int count);

    /// While it is set every question for a list, for its rows and for one album, artist or playlist fails so.
    std::optional<sync::ErrorKind> failing;
    /// While it is set they are not answered at all, until giveAnswers().
    bool holdAnswers = false;
    void giveAnswers()
    {
        holdAnswers = false;
        const auto held = std::exchange(m_held, {});
        for (const std::function<void()>& give : held)
            give();
    }

    /// Changes the track and says tracksChanged.
    void changeTrack(sync::TrackId id, const std::function<void(sync::Track&)>& change);
    /// A playlist with its counts as they follow from its entries.
    [[nodiscard]] sync::Playlist counted(sync::PlaylistId id) const;

    QMap<qint64, sync::Artist> artistRows;
    QMap<qint64, sync::Album> albumRows;
    QMap<qint64, sync::Track> trackRows;
    QMap<qint64, sync::Playlist> playlistRows;
    QMap<qint64, sync::SmartPlaylist> smartRows;
    QHash<qint64, QVector<sync::PlaylistEntry>> entryRows; ///< by playlist; only ids and positions of the tracks count
    qint64 nextId = 0;
    QHash<qint64, QVector<sync::ArtistId>> similar; ///< by artist
    QHash<qint64, sync::ArtistDetails> details;     ///< by artist
    QVector<sync::Bookmark> marks;
    sync::Statistics played; ///< all but the library's counts
    sync::Home shown;
    QVector<sync::Mix> mixRows;
    QHash<QPair<qint64, QByteArray>, sync::FolderLevel> levels; ///< by source and path
    int mixesAsked = 0;
    QStringList sourceRows{QStringLiteral("Hearth")};
    int trackReads = 0; ///< calls of tracks()
    int similarAsked = 0;
    QString lastFilter; ///< of the last question for tracks
    int typedJumps = 0;

private:
    [[nodiscard]] bool hasGuest(const sync::Album& album, sync::ArtistId artist) const;
    [[nodiscard]] QVector<sync::AlbumId> albumsBy(const sync::AlbumQuery& query) const;
    [[nodiscard]] bool matches(const sync::Track& track, const sync::TrackQuery& query) const;
    /// As `failing` and `holdAnswers` want it.
    template <class T>
    QFuture<sync::Result<T>> answer(const sync::Result<T>& value)
    {
        if (failing)
            return QtFuture::makeReadyFuture(sync::Result<T>(sync::failure(*failing)));
        if (!holdAnswers)
            return QtFuture::makeReadyFuture(value);
        const auto promise = std::make_shared<QPromise<sync::Result<T>>>();
        promise->start();
        m_held.push_back([promise, value] {
            promise->addResult(value);
            promise->finish();
        });
        return promise->future();
    }
    template <class T>
    QFuture<sync::Result<T>> answer(T value)
    {
        return answer(sync::Result<T>(std::move(value)));
    }

    std::vector<std::function<void()>> m_held;
};

} // namespace sostenuto::ui
