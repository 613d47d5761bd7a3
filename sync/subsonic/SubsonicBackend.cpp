// What is common to all calls, signing in, and the catalogue. Playlists, other writes and bytes have files of their
// own.
#include "sync/subsonic/SubsonicBackend.h"

#include "sync/subsonic/Answers.h"
#include "sync/subsonic/Asking.h"
#include "sync/subsonic/JsonValues.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

const QString searchWrapper = QStringLiteral("searchResult3");
const QString albumListWrapper = QStringLiteral("albumList2");
/// Smaller pages do not help a slow line any more.
constexpr int smallestPage = 25;
/// After so many pages that came, a line that was slow once is tried with longer ones.
constexpr int pagesToTrust = 40;
constexpr int largestPage = 500;

} // namespace

SubsonicBackend::SubsonicBackend(HttpClient& http, SubsonicAccess access, const QByteArray& capabilities,
                                 QObject* parent)
    : Backend(parent), m_client(http, std::move(access), Capabilities::fromJson(capabilities))
{
    connect(&m_client, &SubsonicClient::answered, this, &Backend::answered);
    connect(&m_client, &SubsonicClient::capabilitiesChanged, this, &SubsonicBackend::capabilitiesChanged);
    connect(&m_client, &SubsonicClient::serverChanged, this, &SubsonicBackend::serverChanged);
}

Dialect SubsonicBackend::dialect() const
{
    const Capabilities& learnt = m_client.learnt();
    Dialect dialect;
    dialect.openSubsonic = learnt.openSubsonic;
    dialect.exposesPlays = learnt.exposesPlays;
    dialect.readOnlyInverted = learnt.product == u"ampache";
    dialect.padsTrackNumbers = learnt.product == u"nextcloud music" || learnt.product == u"owncloud music";
    dialect.user = m_client.access().user;
    return dialect;
}

QFuture<Result<void>> SubsonicBackend::ping()
{
    Answer<void> answer;
    write({QStringLiteral("ping"), {}, Capability::SignIn, {}, false}, answer);
    return answer.future();
}

QFuture<Result<void>> SubsonicBackend::signIn()
{
    Answer<void> answer;
    const QString user = m_client.access().user;
    m_client.call({QStringLiteral("ping"), {}, Capability::SignIn, {}, false}, [=, this](const SubsonicAnswer& pinged) {
        if (pinged.error)
            return answer.fail(*pinged.error);
        const SubsonicCall call{
            QStringLiteral("getUser"), {{QStringLiteral("username"), user}}, Capability::SignIn, {}, false};
        m_client.call(call, [=, this](const SubsonicAnswer& known) {
            // Not every server lets everybody ask; only a refusal of the password itself counts.
            if (known.error && known.code != 0 && known.code != 10 && known.code != 50 && known.code != 70 &&
                known.error->kind != ErrorKind::NotFound)
                return answer.fail(*known.error);
            learnExtensions([answer](const std::optional<Error>&) {
                answer.give({}); // an optional extra: its failure is not the sign-in's
            });
        });
    });
    return answer.future();
}

void SubsonicBackend::learnExtensions(const std::function<void(const std::optional<Error>& error)>& done)
{
    if (!m_client.learnt().openSubsonic)
        return done({});
    const QString member = QStringLiteral("openSubsonicExtensions");
    SubsonicCall call{QStringLiteral("getOpenSubsonicExtensions"), {}, Capability::SignIn, member, false};
    call.extra = true;
    m_client.call(call, [this, member, done](const SubsonicAnswer& told) {
        if (!told.error) {
            constexpr qsizetype mostExtensions = 100;
            QStringList names;
            for (const QJsonObject& row : json::list(told.response, member))
                names.append(json::text(row, QStringLiteral("name")).left(64));
            m_client.learn([&](Capabilities& c) { c.extensions = names.mid(0, mostExtensions); });
        }
        done(told.error);
    });
}

QFuture<Result<bool>> SubsonicBackend::timesLyrics()
{
    const Answer<bool> answer;
    learnExtensions([this, answer](const std::optional<Error>& error) {
        error ? answer.fail(*error) : answer.give(m_client.learnt().has(QStringLiteral("songLyrics")));
    });
    return answer.future();
}

QFuture<Result<RemoteSignal>> SubsonicBackend::signal()
{
    SubsonicCall call{QStringLiteral("getScanStatus"), {}, Capability::Library, QStringLiteral("scanStatus"), false};
    call.extra = true; // many servers lack it, or keep it for administrators
    return ask<RemoteSignal>(call, readSignal);
}

SubsonicCall SubsonicBackend::searchCall(const QString& kind, int offset, int size) const
{
    const int count = std::min(size, m_client.learnt().pageSize);
    SubsonicCall call{QStringLiteral("search3"), {}, Capability::Library, searchWrapper, false};
    // A truly empty query: two quotes, as some clients send, find nothing on several servers.
    call.parameters = {{QStringLiteral("query"), QString{}}};
    for (const QString& each : {QStringLiteral("artist"), QStringLiteral("album"), QStringLiteral("song")}) {
        call.parameters.append({each + QStringLiteral("Count"), QString::number(each == kind ? count : 0)});
        if (each == kind)
            call.parameters.append({each + QStringLiteral("Offset"), QString::number(offset)});
    }
    return call;
}

void SubsonicBackend::pageCame()
{
    if (m_client.learnt().pageSize >= largestPage || ++m_pagesThatCame < pagesToTrust)
        return;
    m_pagesThatCame = 0;
    m_client.learn([](Capabilities& c) { c.pageSize = std::min(largestPage, c.pageSize * 2); });
}

template <class T>
QFuture<Result<Page<T>>> SubsonicBackend::askPage(const SubsonicCall& call, Read<Page<T>> read)
{
    Answer<Page<T>> answer;
    m_client.call(call, [=, this](const SubsonicAnswer& got) {
        if (!got.error) {
            pageCame();
            return answer.give(read(got.response));
        }
        m_pagesThatCame = 0;
        // A page that is too long for a slow line ends as a broken connection (gonic cuts after 5 s): ask for less.
        const bool broke = got.error->kind == ErrorKind::ConnectionLost;
        if ((broke || got.error->kind == ErrorKind::Timeout) && m_client.learnt().pageSize > smallestPage) {
            m_client.learn([](Capabilities& c) { c.pageSize = std::max(smallestPage, c.pageSize / 2); });
            if (broke && capCounts(call.parameters, m_client.learnt().pageSize) != call.parameters) {
                SubsonicCall smaller = call;
                smaller.parameters = capCounts(call.parameters, m_client.learnt().pageSize);
                return chain(askPage<T>(smaller, read), this, answer);
            }
        }
        answer.fail(*got.error);
    });
    return answer.future();
}

QFuture<Result<Page<RemoteArtist>>> SubsonicBackend::artists(int offset, int size)
{
    if (!m_walksAlbums)
        return askPage<RemoteArtist>(
            searchCall(QStringLiteral("artist"), offset, size),
            [](const QJsonObject& response) { return readArtistPage(response, searchWrapper); });
    Answer<Page<RemoteArtist>> answer;
    if (offset > 0) { // getArtists has no pages
        answer.give(Page<RemoteArtist>{});
        return answer.future();
    }
    m_client.call({QStringLiteral("getArtists"), {}, Capability::Library, QStringLiteral("artists"), false},
                  [answer](const SubsonicAnswer& got) {
                      if (got.code == 70) // an empty library, on Navidrome
                          return answer.give(Page<RemoteArtist>{});
                      if (got.error)
                          return answer.fail(*got.error);
                      answer.give(readArtistIndex(got.response));
                  });
    return answer.future();
}

QFuture<Result<Page<RemoteAlbum>>> SubsonicBackend::albums(int offset, int size)
{
    if (!m_walksAlbums)
        return askPage<RemoteAlbum>(searchCall(QStringLiteral("album"), offset, size),
                                    [](const QJsonObject& response) { return readAlbumPage(response, searchWrapper); });
    const int count = std::min(size, m_client.learnt().pageSize);
    const Parameters parameters{{QStringLiteral("type"), QStringLiteral("alphabeticalByName")},
                                {QStringLiteral("size"), QString::number(count)},
                                {QStringLiteral("offset"), QString::number(offset)}};
    return askPage<RemoteAlbum>(
        {QStringLiteral("getAlbumList2"), parameters, Capability::Library, albumListWrapper, false},
        [](const QJsonObject& response) { return readAlbumPage(response, albumListWrapper); });
}

QFuture<Result<Page<RemoteTrack>>> SubsonicBackend::tracks(int offset, int size)
{
    return askPage<RemoteTrack>(searchCall(QStringLiteral("song"), offset, size), [this](const QJsonObject& response) {
        return readTrackPage(response, searchWrapper, dialect());
    });
}

QFuture<Result<bool>> SubsonicBackend::listsTracks()
{
    Answer<bool> answer;
    // To walk album by album costs a request for each: one empty answer is not enough to start with it.
    askForOneTrack(answer, m_walksAlbums ? 1 : 2);
    return answer.future();
}

void SubsonicBackend::askForOneTrack(const Answer<bool>& answer, int times)
{
    m_client.call(searchCall(QStringLiteral("song"), 0, 1), [=, this](const SubsonicAnswer& got) {
        const bool unknownMethod =
            got.code == 0 || got.code == 70 || got.code == 10 || (got.error && got.error->kind == ErrorKind::NotFound);
        if (got.error && !unknownMethod)
            return answer.fail(*got.error);
        const auto page = got.error ? Result<Page<RemoteTrack>>(Page<RemoteTrack>{})
                                    : readTrackPage(got.response, searchWrapper, dialect());
        if (!page)
            return answer.fail(page.error());
        if (page->rows.isEmpty() && times > 1)
            return askForOneTrack(answer, times - 1);
        m_walksAlbums = page->rows.isEmpty();
        answer.give(!m_walksAlbums);
    });
}

QFuture<Result<QVector<RemoteTrack>>> SubsonicBackend::albumTracks(const QString& albumId)
{
    const SubsonicCall call{QStringLiteral("getAlbum"),
                            {{QStringLiteral("id"), albumId}},
                            Capability::Library,
                            QStringLiteral("album"),
                            false};
    return ask<QVector<RemoteTrack>>(
        call, [this](const QJsonObject& response) { return readAlbumTracks(response, dialect()); });
}

QFuture<Result<RemoteTrack>> SubsonicBackend::track(const QString& trackId)
{
    const SubsonicCall call{QStringLiteral("getSong"),
                            {{QStringLiteral("id"), trackId}},
                            Capability::Library,
                            QStringLiteral("song"),
                            false};
    return ask<RemoteTrack>(
        call, [this, trackId](const QJsonObject& response) { return readTrack(response, trackId, dialect()); });
}

QFuture<Result<RemoteLoved>> SubsonicBackend::loved()
{
    const SubsonicCall call{QStringLiteral("getStarred2"), {}, Capability::Library, QStringLiteral("starred2"), false};
    return ask<RemoteLoved>(call, readLoved);
}

QFuture<Result<QVector<RemoteStation>>> SubsonicBackend::stations()
{
    const QString wrapper = QStringLiteral("internetRadioStations");
    SubsonicCall call{QStringLiteral("getInternetRadioStations"), {}, Capability::Library, wrapper, false};
    call.extra = true;
    return ask<QVector<RemoteStation>>(call, readStations);
}

QFuture<Result<RemoteArtistInfo>> SubsonicBackend::artistInfo(const QString& artistId, int mostSimilar)
{
    SubsonicCall call{QStringLiteral("getArtistInfo2"), {}, Capability::Library, QStringLiteral("artistInfo2"), false};
    call.parameters = {{QStringLiteral("id"), artistId},
                       {QStringLiteral("count"), QString::number(mostSimilar)},
                       {QStringLiteral("includeNotPresent"), QStringLiteral("false")}};
    call.extra = true; // servers ask others for it, who may be away, or have no such call
    return ask<RemoteArtistInfo>(call, readArtistInfo);
}

void SubsonicBackend::write(const SubsonicCall& call, const Answer<void>& answer)
{
    m_client.call(call, [answer](const SubsonicAnswer& got) {
        if (got.error)
            return answer.fail(*got.error);
        answer.give({});
    });
}

} // namespace sostenuto::sync
