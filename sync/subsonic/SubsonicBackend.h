// A Subsonic or OpenSubsonic server as a Backend.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/model/Answer.h"
#include "sync/subsonic/RemoteValues.h"
#include "sync/subsonic/SubsonicClient.h"

#include <QHash>

namespace sostenuto::sync {

class SubsonicDownload;

/// Thread: sync. `http` outlives it.
class SubsonicBackend final : public Backend {
    Q_OBJECT

public:
    /// `capabilities`: what an earlier session learnt (SourceRow::capabilities), empty for a new server.
    SubsonicBackend(HttpClient& http, SubsonicAccess access, const QByteArray& capabilities, QObject* parent = nullptr);

    /// Proves that user and password are right, and learns what the server can do. ping alone proves nothing on some
    /// servers; getUser does.
    QFuture<Result<void>> signIn();
    [[nodiscard]] QUrl address() const { return m_client.access().address; }
    /// See SubsonicClient.
    [[nodiscard]] bool useAddress(const QUrl& address) { return m_client.useAddress(address); }
    [[nodiscard]] const SubsonicAccess& access() const { return m_client.access(); }
    [[nodiscard]] QString user() const { return m_client.access().user; }
    [[nodiscard]] const Capabilities& learnt() const { return m_client.learnt(); }

    QFuture<Result<void>> ping() override;
    QFuture<Result<RemoteSignal>> signal() override;
    QFuture<Result<Page<RemoteArtist>>> artists(int offset, int size) override;
    QFuture<Result<Page<RemoteAlbum>>> albums(int offset, int size) override;
    QFuture<Result<Page<RemoteTrack>>> tracks(int offset, int size) override;
    QFuture<Result<bool>> listsTracks() override;
    QFuture<Result<QVector<RemoteTrack>>> albumTracks(const QString& albumId) override;
    QFuture<Result<RemoteTrack>> track(const QString& trackId) override;
    QFuture<Result<QVector<RemotePlaylist>>> playlists() override;
    QFuture<Result<RemotePlaylist>> playlist(const QString& playlistId) override;
    QFuture<Result<RemoteLoved>> loved() override;
    QFuture<Result<QVector<RemoteStation>>> stations() override;
    QFuture<Result<RemoteArtistInfo>> artistInfo(const QString& artistId, int mostSimilar) override;
    QFuture<Result<QVector<Lyrics>>> lyrics(const LyricsQuestion& question) override;
    QFuture<Result<bool>> timesLyrics() override;
    QFuture<Result<std::optional<RemoteQueue>>> queue() override;
    QFuture<Result<void>> saveQueue(const RemoteQueue& queue) override;
    QFuture<Result<QVector<RemoteBookmark>>> bookmarks() override;
    QFuture<Result<void>> setBookmark(const QString& trackId, qint64 positionMs) override;
    QFuture<Result<void>> removeBookmark(const QString& trackId) override;

    QFuture<Result<void>> setLoved(Kind kind, const QString& id, bool loved) override;
    QFuture<Result<void>> setRating(const QString& trackId, int rating) override;
    QFuture<Result<QString>> createPlaylist(const QString& name, const QStringList& trackIds) override;
    QFuture<Result<void>> renamePlaylist(const QString& id, const QString& name) override;
    QFuture<Result<void>> describePlaylist(const QString& id, const QString& comment) override;
    QFuture<Result<void>> deletePlaylist(const QString& id) override;
    QFuture<Result<void>> appendToPlaylist(const QString& id, const QStringList& trackIds) override;
    QFuture<Result<void>> replacePlaylist(const QString& id, const QString& name, const QStringList& trackIds) override;
    QFuture<Result<void>> submitPlay(const QString& trackId, const QDateTime& startedAt) override;
    QFuture<Result<void>> announceNowPlaying(const QString& trackId) override;

    QFuture<Result<QByteArray>> cover(const QString& coverArt, int edge) override;
    Download* download(const QString& trackId, qint64 offset, const QByteArray& validator) override;
    /// Servers that are no OpenSubsonic servers count each `stream` as a play.
    [[nodiscard]] bool transcodes() const override { return m_client.learnt().openSubsonic; }
    Download* transcoded(const QString& trackId, int kbps) override;

Q_SIGNALS:
    /// To be kept with the source: SourceStore::setCapabilities. No secrets.
    void capabilitiesChanged(const QByteArray& json);
    /// See SubsonicClient.
    void serverChanged();

private:
    template <class T>
    using Read = std::function<Result<T>(const QJsonObject& response)>;
    using Then = std::function<void(const SubsonicAnswer& answer)>;

    /// A call whose answer becomes one value.
    template <class T>
    QFuture<Result<T>> ask(const SubsonicCall& call, Read<T> read);
    template <class T>
    QFuture<Result<Page<T>>> askPage(const SubsonicCall& call, Read<Page<T>> read);
    /// A write without a value.
    void write(const SubsonicCall& call, const Answer<void>& answer);

    void pageCame();
    Download* watched(SubsonicDownload* download);
    void askForOneTrack(const Answer<bool>& answer, int times);
    void learnExtensions(const std::function<void(const std::optional<Error>& error)>& done);
    void sendPlaylistParts(const QString& id, const QStringList& trackIds, const Answer<void>& answer);
    void findCreated(const QString& name, qsizetype count, const Answer<QString>& answer);
    void emptyPlaylist(const QString& id, const Answer<void>& answer);
    void restoreVisibility(const QString& id, const Answer<void>& answer);
    void notePublic(const QJsonObject& playlist);
    [[nodiscard]] Parameters visibility(const QString& id) const;
    [[nodiscard]] qsizetype longestPart() const;
    [[nodiscard]] SubsonicCall searchCall(const QString& kind, int offset, int size) const;
    [[nodiscard]] Dialect dialect() const;

    SubsonicClient m_client;
    bool m_walksAlbums = false;    ///< an empty search gives nothing here
    int m_pagesThatCame = 0;       ///< in a row
    QHash<QString, bool> m_public; ///< of the lists read in this session
};

template <class T>
QFuture<Result<T>> SubsonicBackend::ask(const SubsonicCall& call, Read<T> read)
{
    Answer<T> answer;
    m_client.call(call, [answer, read = std::move(read)](const SubsonicAnswer& got) {
        if (got.error)
            return answer.fail(*got.error);
        answer.give(read(got.response));
    });
    return answer.future();
}

} // namespace sostenuto::sync
