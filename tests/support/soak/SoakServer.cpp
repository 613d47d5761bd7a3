#include "tests/support/soak/SoakServer.h"

#include "app/demo/DemoService.h"
#include "app/demo/files/Encoder.h"
#include "tests/support/sync/SupysonicServer.h"

#include <QDir>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>

#include <array>
#include <cstring>

namespace sostenuto::tests {

namespace {

constexpr int patienceMs = 20'000;

QVector<QJsonObject> rows(const QJsonObject& answer, const QString& wrapper, const QString& name)
{
    QVector<QJsonObject> found;
    const QJsonArray array = answer[wrapper].toObject()[name].toArray();
    for (const QJsonValue& row : array)
        found.append(row.toObject());
    return found;
}

/// The demo service keeps its tracks in a folder, and makes only those that are not there.
bool makeShortFiles(const QString& folder)
{
    const QStringList inside = QDir(folder).entryList({QStringLiteral("music-*")}, QDir::Dirs);
    if (inside.size() != 1)
        return false;
    const demo::Catalogue catalogue(demo::usableCodec);
    QRandomGenerator random(1);
    for (const demo::Track& track : catalogue.tracks()) {
        QFile file(QStringLiteral("%1/%2/%3.%4")
                       .arg(folder, inside.first(), track.id, demo::suffixOf(catalogue.albumOf(track).codec)));
        QByteArray bytes(20'000 + random.bounded(200'000), 'f');
        for (qsizetype i = 4; i + 4 < bytes.size(); i += 4) {
            const quint32 four = random.generate();
            std::memcpy(bytes.data() + i, &four, sizeof four);
        }
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return false;
    }
    return true;
}

class DemoServer final : public SoakServer {
public:
    bool start(const QString& folder) override
    {
        demo::DemoOptions options;
        options.folder = folder;
        options.makeAhead = false;
        {
            const demo::DemoService makesItsFolder(options);
        }
        if (!makeShortFiles(folder))
            return false;
        m_service = std::make_unique<demo::DemoService>(options);
        return m_service->start();
    }
    QUrl address() const override { return m_service->address(); }
    QString user() const override { return m_service->user(); }
    QString password() const override { return m_service->password(); }
    bool keepsPlays() const override { return true; }
    QVector<QPair<QString, qint64>> plays() const override
    {
        QVector<QPair<QString, qint64>> all;
        for (const demo::DemoPlay& play : m_service->plays())
            all.append({play.track, play.startedAt.toMSecsSinceEpoch()});
        return all;
    }
    void setAway(int kind) override { m_service->setOutage(ways[static_cast<size_t>(kind)]); }
    int kindsOfAway() const override { return static_cast<int>(ways.size()) - 1; }

private:
    static constexpr std::array ways{demo::Outage::None, demo::Outage::Gone, demo::Outage::Errors, demo::Outage::Hangs,
                                     demo::Outage::WebPage};
    std::unique_ptr<demo::DemoService> m_service;
};

class Supysonic final : public SoakServer {
public:
    bool start(const QString& folder) override
    {
        m_server = std::make_unique<SupysonicServer>(folder);
        QVector<SupysonicTrack> music;
        for (int i = 0; i < 20; ++i)
            music.append({QStringLiteral("Song %1").arg(i), QStringLiteral("Anna Lind"),
                          QStringLiteral("Nocturnes %1").arg(i / 5), i % 5 + 1});
        return m_server->makeMusic(music) && m_server->prepare() && m_server->start();
    }
    QUrl address() const override { return m_server->address(); }
    QString user() const override { return m_server->user(); }
    QString password() const override { return m_server->password(); }
    bool keepsPlays() const override { return false; }
    QVector<QPair<QString, qint64>> plays() const override
    {
        QVector<QPair<QString, qint64>> all;
        for (const QJsonObject& request : m_server->requests(QStringLiteral("scrobble"))) {
            if (SupysonicServer::parameter(request, QStringLiteral("submission")) == QStringLiteral("true"))
                all.append({SupysonicServer::parameter(request, QStringLiteral("id")),
                            SupysonicServer::parameter(request, QStringLiteral("time")).toLongLong()});
        }
        return all;
    }
    void setAway(int kind) override
    {
        if ((kind > 0) == m_away)
            return;
        m_away = kind > 0;
        if (m_away)
            m_server->kill();
        else if (!m_server->start())
            qFatal("Supysonic does not come back");
    }
    int kindsOfAway() const override { return 1; }

private:
    std::unique_ptr<SupysonicServer> m_server;
    bool m_away = false;
};

} // namespace

QUrlQuery SoakServer::signedQuery() const
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("u"), user());
    query.addQueryItem(QStringLiteral("p"), QStringLiteral("enc:") + QString::fromLatin1(password().toUtf8().toHex()));
    query.addQueryItem(QStringLiteral("v"), QStringLiteral("1.16.1"));
    query.addQueryItem(QStringLiteral("c"), QStringLiteral("another"));
    query.addQueryItem(QStringLiteral("f"), QStringLiteral("json"));
    return query;
}

QByteArray SoakServer::get(const QString& path, const QUrlQuery& query) const
{
    QNetworkAccessManager network; // a connection of its own, so that nothing is left of it
    QUrl url = address();
    url.setPath(path);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setTransferTimeout(patienceMs);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    return reply->readAll();
}

QJsonObject SoakServer::ask(const QString& method, const QList<QPair<QString, QString>>& parameters) const
{
    QUrlQuery query = signedQuery();
    for (const auto& [name, value] : parameters)
        query.addQueryItem(name, value);
    const QByteArray answer = get(QStringLiteral("/rest/") + method, query);
    return QJsonDocument::fromJson(answer).object()[QStringLiteral("subsonic-response")].toObject();
}

void SoakServer::waitForEarlierRequests() const
{
    for (int i = 0; i < 2; ++i)
        (void)ask(QStringLiteral("ping"));
}

ServerTree SoakServer::tree() const
{
    const QString id = QStringLiteral("id");
    ServerTree tree;
    const QJsonObject albums =
        ask(QStringLiteral("getAlbumList2"), {{QStringLiteral("type"), QStringLiteral("alphabeticalByName")},
                                              {QStringLiteral("size"), QStringLiteral("500")}});
    for (const QJsonObject& row : rows(albums, QStringLiteral("albumList2"), QStringLiteral("album"))) {
        const QString album = row[id].toString();
        const QJsonObject whole = ask(QStringLiteral("getAlbum"), {{id, album}});
        if (whole[QStringLiteral("album")].toObject().contains(QStringLiteral("starred")))
            tree.lovedAlbums.insert(album);
        for (const QJsonObject& song : rows(whole, QStringLiteral("album"), QStringLiteral("song"))) {
            if (song.contains(QStringLiteral("starred")))
                tree.loved.insert(song[id].toString());
            if (const int rating = song[QStringLiteral("userRating")].toInt(); rating > 0)
                tree.ratings.insert(song[id].toString(), rating);
        }
    }
    const QJsonObject lists = ask(QStringLiteral("getPlaylists"));
    for (const QJsonObject& row : rows(lists, QStringLiteral("playlists"), QStringLiteral("playlist"))) {
        const QJsonObject whole = ask(QStringLiteral("getPlaylist"), {{id, row[id].toString()}});
        ServerList list{row[QStringLiteral("name")].toString(), {}};
        for (const QJsonObject& entry : rows(whole, QStringLiteral("playlist"), QStringLiteral("entry")))
            list.tracks.append(entry[id].toString());
        tree.lists.insert(row[id].toString(), list);
    }
    tree.plays = plays();
    return tree;
}

bool SoakServer::append(const QString& list, const QString& track) const
{
    const QJsonObject answer = ask(QStringLiteral("updatePlaylist"),
                                   {{QStringLiteral("playlistId"), list}, {QStringLiteral("songIdToAdd"), track}});
    return answer[QStringLiteral("status")].toString() == QStringLiteral("ok");
}

QByteArray SoakServer::file(const QString& track) const
{
    QUrlQuery query = signedQuery();
    query.addQueryItem(QStringLiteral("id"), track);
    return get(QStringLiteral("/rest/download"), query);
}

std::unique_ptr<SoakServer> makeDemoServer()
{
    return std::make_unique<DemoServer>();
}

std::unique_ptr<SoakServer> makeSupysonicServer()
{
    return std::make_unique<Supysonic>();
}

} // namespace sostenuto::tests
