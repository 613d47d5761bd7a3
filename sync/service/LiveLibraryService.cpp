#include "sync/service/LiveLibraryService.h"

#include "sync/store/LibraryReader.h"

#include <QPromise>

#include <chrono>
#include <memory>

namespace sostenuto::sync {

namespace {

constexpr std::chrono::milliseconds shortestPause{250};

/// What everybody should hear of, not only the asker.
std::optional<Error> storeTroubleOf(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::StoreDamaged:
    case ErrorKind::StoreFailed:
        return error;
    default:
        return std::nullopt;
    }
}

template <class T>
std::optional<Error> storeTroubleIn(const Result<T>& answer)
{
    return answer ? std::nullopt : storeTroubleOf(answer.error());
}

} // namespace

LiveLibraryService::LiveLibraryService(QObject* parent) : LibraryService(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(shortestPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_changedInPause, false))
            announceCatalogue();
    });
    connect(&m_reader, &ReaderThread::trouble, this, &LibraryService::storeTrouble);
}

LiveLibraryService::~LiveLibraryService() = default;

/// `question(reader)` gives a Result; the future gets it.
template <class Question>
auto LiveLibraryService::ask(Question question)
{
    using Answer = std::invoke_result_t<Question, const LibraryReader&>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    m_reader.ask(
        [promise, question = std::move(question)](const Result<LibraryReader*>& reader) -> std::optional<Error> {
            if (!reader) {
                promise->addResult(Answer(tl::unexpected(reader.error())));
                promise->finish();
                return std::nullopt; // told once, when it happened
            }
            Answer answer = question(**reader);
            // The interruption that was meant for a search may come a moment late and hit its neighbour.
            for (int again = 0; again < 3 && !answer && answer.error().kind == ErrorKind::Cancelled; ++again)
                answer = question(**reader);
            const auto trouble = storeTroubleIn(answer);
            promise->addResult(std::move(answer));
            promise->finish();
            return trouble;
        });
    return promise->future();
}

QFuture<Result<QVector<AlbumId>>> LiveLibraryService::albumIds(const AlbumQuery& query)
{
    return ask([query](const LibraryReader& reader) { return reader.albumIds(query); });
}

QFuture<Result<QVector<Album>>> LiveLibraryService::albums(const QVector<AlbumId>& ids)
{
    return ask([ids](const LibraryReader& reader) { return reader.albums(ids); });
}

QFuture<Result<QVector<TrackId>>> LiveLibraryService::trackIds(const TrackQuery& query)
{
    return ask([query](const LibraryReader& reader) { return reader.trackIds(query); });
}

QFuture<Result<QVector<Track>>> LiveLibraryService::tracks(const QVector<TrackId>& ids)
{
    return ask([ids](const LibraryReader& reader) { return reader.tracks(ids); });
}

QFuture<Result<QVector<ArtistId>>> LiveLibraryService::artistIds(const QString& filter, ArtistOrder order)
{
    return ask([=](const LibraryReader& reader) { return reader.artistIds(filter, order); });
}

QFuture<Result<QVector<Artist>>> LiveLibraryService::artists(const QVector<ArtistId>& ids)
{
    return ask([ids](const LibraryReader& reader) { return reader.artists(ids); });
}

QFuture<Result<QVector<Playlist>>> LiveLibraryService::playlists()
{
    return ask([](const LibraryReader& reader) { return reader.playlists(); });
}

QFuture<Result<Playlist>> LiveLibraryService::playlist(PlaylistId id)
{
    return ask([id](const LibraryReader& reader) { return reader.playlist(id); });
}

QFuture<Result<QVector<PlaylistEntry>>> LiveLibraryService::playlistEntries(PlaylistId id)
{
    return ask([id](const LibraryReader& reader) { return reader.playlistEntries(id); });
}

QFuture<Result<QVector<TrackId>>> LiveLibraryService::lovedTrackIds()
{
    return ask([](const LibraryReader& reader) { return reader.lovedTrackIds(); });
}

QFuture<Result<QVector<SmartPlaylist>>> LiveLibraryService::smartPlaylists()
{
    return ask([](const LibraryReader& reader) { return reader.smartPlaylists(); });
}

QFuture<Result<ListTotals>> LiveLibraryService::totals(const QVector<TrackId>& ids)
{
    return ask([ids](const LibraryReader& reader) { return reader.totals(ids); });
}

QFuture<Result<QVector<Group>>> LiveLibraryService::groups(GroupKind kind)
{
    return ask([kind](const LibraryReader& reader) { return reader.groups(kind); });
}

QFuture<Result<SearchResults>> LiveLibraryService::search(const QString& text, bool hereOnly, int limitPerKind)
{
    if (!m_newestSearch.isFinished()) {
        m_newestSearch.cancel();
        if (m_newestSearch.isStarted()) // one that still waits in line is left out when its turn comes
            m_reader.interrupt();
    }
    auto ticket = std::make_shared<QPromise<void>>();
    auto promise = std::make_shared<QPromise<Result<SearchResults>>>();
    promise->start();
    m_newestSearch = ticket->future();
    m_reader.ask([=](const Result<LibraryReader*>& reader) -> std::optional<Error> {
        const auto superseded = [&] { return ticket->isCanceled(); };
        Result<SearchResults> answer = failure(ErrorKind::Cancelled, QStringLiteral("a newer search"));
        if (!reader)
            answer = tl::unexpected(reader.error());
        else if (!superseded()) {
            ticket->start();
            answer = (*reader)->search(text, hereOnly, limitPerKind, superseded);
        }
        const auto trouble = reader ? storeTroubleIn(answer) : std::nullopt;
        ticket->finish();
        promise->addResult(std::move(answer));
        promise->finish();
        return trouble;
    });
    return promise->future();
}

QFuture<Result<LibraryCounts>> LiveLibraryService::counts()
{
    return ask([](const LibraryReader& reader) { return reader.counts(); });
}

QFuture<Result<QVector<ArtistId>>> LiveLibraryService::similarArtists(ArtistId id)
{
    Q_EMIT artistLookedAt(id);
    return ask([id](const LibraryReader& reader) { return reader.similarArtists(id); });
}

QFuture<Result<ArtistDetails>> LiveLibraryService::artistDetails(ArtistId id)
{
    Q_EMIT artistLookedAt(id);
    return ask([id](const LibraryReader& reader) { return reader.artistDetails(id); });
}

QFuture<Result<Statistics>> LiveLibraryService::statistics(StatisticsSpan span)
{
    return ask([span](const LibraryReader& reader) {
        return reader.statistics(span, QDateTime::currentDateTime()); // days begin where the listener is
    });
}

QFuture<Result<int>> LiveLibraryService::firstBeginning(const TypedJump& jump)
{
    return ask([jump](const LibraryReader& reader) { return reader.firstBeginning(jump); });
}

QFuture<Result<QVector<Group>>> LiveLibraryService::sources()
{
    return ask([](const LibraryReader& reader) { return reader.sources(); });
}

QFuture<Result<QVector<Bookmark>>> LiveLibraryService::bookmarks()
{
    return ask([](const LibraryReader& reader) { return reader.bookmarks(); });
}

QFuture<Result<Home>> LiveLibraryService::home()
{
    return ask([](const LibraryReader& reader) { return reader.home(QDateTime::currentDateTime()); });
}

QFuture<Result<QVector<Mix>>> LiveLibraryService::mixes()
{
    return ask([](const LibraryReader& reader) { return reader.mixes(QDateTime::currentDateTime()); });
}

QFuture<Result<FolderLevel>> LiveLibraryService::folderLevel(const FolderPlace& place)
{
    return ask([place](const LibraryReader& reader) { return reader.folderLevel(place); });
}

QFuture<Result<QVector<TrackId>>> LiveLibraryService::folderTracks(const FolderPlace& place, int most)
{
    return ask([place, most](const LibraryReader& reader) { return reader.folderTracks(place, most); });
}

void LiveLibraryService::storeReady(const QString& path)
{
    m_reader.open(path);
}

void LiveLibraryService::storeFailed(const Error& error)
{
    m_reader.fail(error);
    Q_EMIT storeTrouble(error);
}

void LiveLibraryService::announceCatalogue()
{
    if (m_pause.isActive()) {
        m_changedInPause = true;
        return;
    }
    m_pause.start();
    Q_EMIT catalogueChanged();
}

void LiveLibraryService::announceTracks(const QVector<TrackId>& ids)
{
    if (!ids.isEmpty())
        Q_EMIT tracksChanged(ids);
}

void LiveLibraryService::announcePlaylists()
{
    Q_EMIT playlistsChanged();
}

void LiveLibraryService::announcePlaylist(PlaylistId id)
{
    Q_EMIT playlistChanged(id);
}

void LiveLibraryService::announceArtistInfo(ArtistId id)
{
    Q_EMIT artistInfoChanged(id);
}

void LiveLibraryService::announceTrouble(const Error& error)
{
    Q_EMIT storeTrouble(error);
}

void LiveLibraryService::announceReplaced(const QString& detail)
{
    Q_EMIT storeReplaced(detail);
}

} // namespace sostenuto::sync
