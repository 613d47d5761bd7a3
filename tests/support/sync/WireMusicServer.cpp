#include "tests/support/sync/WireMusicServer.h"

#include <QJsonDocument>
#include <QTcpSocket>

#include <algorithm>

namespace sostenuto::tests {

namespace {

const QString status = QStringLiteral("status");

QString valueOf(const QUrlQuery& asked, const QString& name)
{
    return asked.queryItemValue(name, QUrl::FullyDecoded);
}

QJsonObject failed(int code)
{
    return {{status, QStringLiteral("failed")}, {QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), code}}}};
}

QJsonObject albumWith(const QJsonArray& albums, const QJsonArray& songs, const QString& id)
{
    for (const QJsonValue& each : albums) {
        QJsonObject album = each.toObject();
        if (album.value(QStringLiteral("id")).toString() != id)
            continue;
        QJsonArray own;
        for (const QJsonValue& song : songs) {
            if (song.toObject().value(QStringLiteral("albumId")).toString() == id)
                own.append(song);
        }
        album.insert(QStringLiteral("song"), own);
        return {{QStringLiteral("album"), album}};
    }
    return failed(70);
}

} // namespace

WireMusicServer::WireMusicServer(QObject* parent) : QTcpServer(parent)
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

void WireMusicServer::start()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port for a music server");
}

QUrl WireMusicServer::address() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
}

QJsonObject WireMusicServer::envelope(QJsonObject payload) const
{
    if (!payload.contains(status))
        payload.insert(status, QStringLiteral("ok"));
    payload.insert(QStringLiteral("version"), QStringLiteral("1.16.1"));
    payload.insert(QStringLiteral("type"), product);
    payload.insert(QStringLiteral("serverVersion"), version);
    payload.insert(QStringLiteral("openSubsonic"), true);
    return payload;
}

QByteArray WireMusicServer::document(const QJsonObject& payload)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("subsonic-response"), payload}}).toJson(QJsonDocument::Compact);
}

/// Enough of HTTP for a client that sends whole requests: head, and a body of the length that it says.
void WireMusicServer::read(QTcpSocket* socket)
{
    QByteArray waiting = socket->property("waiting").toByteArray() + socket->readAll();
    for (;;) {
        const qsizetype end = waiting.indexOf("\r\n\r\n");
        if (end < 0)
            break;
        const QByteArray head = waiting.left(end);
        const qsizetype at = head.toLower().indexOf("content-length:");
        const qsizetype length = at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toInt();
        if (waiting.size() < end + 4 + length)
            break;
        const QByteArray form = waiting.mid(end + 4, length);
        waiting.remove(0, end + 4 + length);
        const QUrl url = QUrl::fromEncoded(head.split(' ').value(1));
        const QUrlQuery asked(form.isEmpty() ? url.query(QUrl::FullyEncoded) : QString::fromUtf8(form));
        const QString method = url.path().section(QLatin1Char('/'), -1).remove(QStringLiteral(".view"));
        if (heard)
            heard(method, asked, !form.isEmpty());
        answer(socket, {method, asked, head});
    }
    socket->setProperty("waiting", waiting);
}

void WireMusicServer::answer(QTcpSocket* socket, const WireQuestion& question)
{
    const int number = requests++;
    if (before)
        before(number, question.method);
    calls.append(question.method);
    send(socket, answerTo(number, question));
}

WireAnswer WireMusicServer::answerTo(int number, const WireQuestion& question)
{
    m_cutsThis = false;
    const QJsonObject good = envelope(payloadOf(question.method, question.asked));
    if (auto instead = odd ? odd(number, question.method, good) : std::nullopt)
        return *instead;
    WireAnswer answer{document(good)};
    if (m_cutsThis) {
        answer.announced = answer.body.size();
        answer.body.truncate(answer.body.size() / 2);
    }
    return answer;
}

void WireMusicServer::send(QTcpSocket* socket, const WireAnswer& answer)
{
    if (answer.silent)
        return;
    if (answer.broken)
        return socket->abort();
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Odd\r\nContent-Type: " + answer.type +
                      "\r\n" + answer.headers;
    if (answer.endless)
        head += "Connection: close\r\n";
    else
        head += "Content-Length: " + QByteArray::number(answer.announced < 0 ? answer.body.size() : answer.announced) +
                "\r\n";
    sent += answer.body.size();
    socket->write(head + "\r\n" + answer.body);
    if (answer.endless) {
        const QByteArray chunk = answer.body.right(64 * 1024);
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket, chunk] { goOn(socket, chunk); });
    } else if (answer.announced > answer.body.size()) {
        socket->disconnectFromHost();
    }
}

void WireMusicServer::goOn(QTcpSocket* socket, const QByteArray& chunk)
{
    if (socket->bytesToWrite() > chunk.size() || socket->state() != QTcpSocket::ConnectedState)
        return;
    sent += chunk.size();
    socket->write(chunk);
}

QJsonArray WireMusicServer::page(const QJsonArray& all, const QUrlQuery& asked, const QString& count,
                                 const QString& offset)
{
    const qsizetype from = valueOf(asked, offset).toInt();
    const qsizetype rows = std::min<qsizetype>(valueOf(asked, count).toInt(), mostRows);
    QJsonArray some;
    for (qsizetype i = from; i < std::min(all.size(), from + rows); ++i)
        some.append(all[i]);
    m_cutsThis = m_cutsThis || (cutAbove > 0 && some.size() > cutAbove);
    return some;
}

QJsonObject WireMusicServer::search(const QUrlQuery& asked)
{
    QJsonObject result;
    const std::pair<QString, const QJsonArray*> kinds[] = {
        {QStringLiteral("artist"), &artists}, {QStringLiteral("album"), &albums}, {QStringLiteral("song"), &songs}};
    for (const auto& [kind, all] : kinds) {
        const QJsonArray rows = page(*all, asked, kind + QStringLiteral("Count"), kind + QStringLiteral("Offset"));
        if (!rows.isEmpty() && !searchGivesNothing)
            result.insert(kind, rows);
        if (valueOf(asked, kind + QStringLiteral("Count")).toInt() > 0)
            calls.last() += QStringLiteral(" %1 %2 %3")
                                .arg(kind, valueOf(asked, kind + QStringLiteral("Offset")),
                                     valueOf(asked, kind + QStringLiteral("Count")));
    }
    return {{QStringLiteral("searchResult3"), result}};
}

QJsonObject WireMusicServer::payloadOf(const QString& method, const QUrlQuery& asked)
{
    const QString id = valueOf(asked, QStringLiteral("id"));
    if (method == u"search3")
        return search(asked);
    if (method == u"getAlbumList2") {
        QJsonArray rows = albums;
        if (valueOf(asked, QStringLiteral("type")) == u"newest") {
            rows = {};
            for (const QJsonValue& album : std::as_const(albums))
                rows.prepend(album);
        }
        return {{QStringLiteral("albumList2"),
                 QJsonObject{
                     {QStringLiteral("album"), page(rows, asked, QStringLiteral("size"), QStringLiteral("offset"))}}}};
    }
    if (method == u"getAlbum")
        return albumWith(albums, songs, id);
    if (method == u"getArtists") {
        const QJsonObject letter{{QStringLiteral("name"), QStringLiteral("A")}, {QStringLiteral("artist"), artists}};
        return {{QStringLiteral("artists"), QJsonObject{{QStringLiteral("index"), QJsonArray{letter}}}}};
    }
    if (method == u"getStarred2") {
        QJsonArray rows;
        for (const QString& song : starred)
            rows.append(QJsonObject{{QStringLiteral("id"), song}});
        return {{QStringLiteral("starred2"), QJsonObject{{QStringLiteral("song"), rows}}}};
    }
    if (method == u"getPlaylists") {
        QJsonArray rows;
        for (QJsonObject list : std::as_const(playlists)) {
            list.remove(QStringLiteral("entry"));
            rows.append(list);
        }
        return {{QStringLiteral("playlists"), QJsonObject{{QStringLiteral("playlist"), rows}}}};
    }
    if (method == u"getPlaylist")
        return playlists.contains(id) ? QJsonObject{{QStringLiteral("playlist"), playlists.value(id)}} : failed(70);
    if (method == u"getInternetRadioStations")
        return {
            {QStringLiteral("internetRadioStations"), QJsonObject{{QStringLiteral("internetRadioStation"), stations}}}};
    if (method == u"getScanStatus")
        return {{QStringLiteral("scanStatus"), scanStatus}};
    return method == u"ping" ? QJsonObject{} : failed(70);
}

QJsonObject wireArtist(const QString& id, const QString& name)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}};
}

QJsonObject wireAlbum(const QString& id, const QString& title, const QString& artist, int songs)
{
    return {{QStringLiteral("id"), id},           {QStringLiteral("name"), title},
            {QStringLiteral("artist"), artist},   {QStringLiteral("artistId"), QString(QStringLiteral("ar-") + artist)},
            {QStringLiteral("songCount"), songs}, {QStringLiteral("duration"), songs * 180},
            {QStringLiteral("year"), 1999},       {QStringLiteral("created"), QStringLiteral("2024-05-06T07:08:09Z")}};
}

QJsonObject wireSong(const QString& id, const QString& title, const QString& artist, const QString& album, int number)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("title"), title},
            {QStringLiteral("artist"), artist},
            {QStringLiteral("artistId"), QString(QStringLiteral("ar-") + artist)},
            {QStringLiteral("album"), album},
            {QStringLiteral("albumId"), QString(QStringLiteral("al-") + album)},
            {QStringLiteral("track"), number},
            {QStringLiteral("year"), 1999},
            {QStringLiteral("duration"), 180},
            {QStringLiteral("size"), 1'000'000},
            {QStringLiteral("bitRate"), 320},
            {QStringLiteral("suffix"), QStringLiteral("flac")},
            {QStringLiteral("created"), QStringLiteral("2024-05-06T07:08:09Z")}};
}

void fillSmall(WireMusicServer& server, int albums)
{
    const QString band = QStringLiteral("Band");
    server.artists = {wireArtist(QStringLiteral("ar-Band"), band)};
    for (int i = 0; i < albums; ++i) {
        const QString title = QStringLiteral("Record %1").arg(i);
        server.albums.append(wireAlbum(QStringLiteral("al-") + title, title, band, 3));
        for (int n = 1; n <= 3; ++n)
            server.songs.append(
                wireSong(QStringLiteral("t%1-%2").arg(i).arg(n), QStringLiteral("Track %1").arg(n), band, title, n));
    }
    const QJsonArray entries{server.songs.first(), server.songs.last()};
    server.playlists[QStringLiteral("p")] = {{QStringLiteral("id"), QStringLiteral("p")},
                                             {QStringLiteral("name"), QStringLiteral("Mine")},
                                             {QStringLiteral("songCount"), 2},
                                             {QStringLiteral("changed"), QStringLiteral("2024-05-06T07:08:09Z")},
                                             {QStringLiteral("entry"), entries}};
    server.stations = {QJsonObject{{QStringLiteral("id"), QStringLiteral("s")},
                                   {QStringLiteral("name"), QStringLiteral("Hum FM")},
                                   {QStringLiteral("streamUrl"), QStringLiteral("http://radio.test/hum")}}};
    server.starred = QStringList{QStringLiteral("t1-1")};
}

} // namespace sostenuto::tests
