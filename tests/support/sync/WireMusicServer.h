// An OpenSubsonic server in memory, over real HTTP, that answers any of its requests as badly as a test wants. It knows
// reading only; WireService knows the rest.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <optional>

class QTcpSocket;

namespace sostenuto::tests {

/// One request as it came.
struct WireQuestion {
    QString method; ///< "getAlbum"
    QUrlQuery asked;
    QByteArray head; ///< first line and headers
};

/// One answer in bytes.
struct WireAnswer {
    QByteArray body;
    int status = 200;
    QByteArray type = "application/json";
    qsizetype announced = -1; ///< length that the header says; -1 = the true one
    bool endless = false;     ///< after the body its last 64 KiB again and again
    bool silent = false;      ///< nothing is ever sent
    QByteArray headers = {};  ///< more of them, each with its end of line
    bool broken = false;      ///< the connection ends in its place
};

/// Thread: one.
class WireMusicServer : public QTcpServer {
    Q_OBJECT

public:
    explicit WireMusicServer(QObject* parent = nullptr);

    // What it has: rows as they go out.
    QJsonArray artists, albums, songs, stations;
    QMap<QString, QJsonObject> playlists; ///< by id, with "entry"
    QStringList starred;                  ///< song ids

    // How it behaves.
    QString product = QStringLiteral("wire");
    QString version = QStringLiteral("1");
    int mostRows = 500;                                          ///< of a page, whatever was asked
    bool searchGivesNothing = false;                             ///< albums have to be walked
    QJsonObject scanStatus{{QStringLiteral("scanning"), false}}; ///< "lastScan", "count", …
    /// A page of more rows than this never comes whole: the connection is cut, as gonic does after five seconds. 0 =
    /// off
    int cutAbove = 0;
    /// Asked for each request, counted from 0; what it answers is sent instead.
    std::function<std::optional<WireAnswer>(int request, const QString& method, const QJsonObject& good)> odd;
    /// Called before each answer is made: things may change while a client reads.
    std::function<void(int request, const QString& method)> before;
    /// Told of each request before that: its parameters, and whether they came in a body.
    std::function<void(const QString& method, const QUrlQuery& asked, bool inBody)> heard;

    int requests = 0;
    QStringList calls; ///< "search3 song 0 500"
    qint64 sent = 0;   ///< bytes handed to sockets

    void start();
    [[nodiscard]] QUrl address() const;
    /// The whole document around a payload.
    [[nodiscard]] static QByteArray document(const QJsonObject& payload);
    [[nodiscard]] QJsonObject envelope(QJsonObject payload) const;

protected:
    /// Does what is asked. `number`: of this request, counted from 0.
    [[nodiscard]] virtual WireAnswer answerTo(int number, const WireQuestion& question);
    [[nodiscard]] virtual QJsonObject payloadOf(const QString& method, const QUrlQuery& asked);

private:
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const WireQuestion& question);
    void send(QTcpSocket* socket, const WireAnswer& answer);
    void goOn(QTcpSocket* socket, const QByteArray& chunk);
    [[nodiscard]] QJsonObject search(const QUrlQuery& asked);
    [[nodiscard]] QJsonArray page(const QJsonArray& all, const QUrlQuery& asked, const QString& count,
                                  const QString& offset);

    bool m_cutsThis = false;
};

[[nodiscard]] QJsonObject wireArtist(const QString& id, const QString& name);
[[nodiscard]] QJsonObject wireAlbum(const QString& id, const QString& title, const QString& artist, int songs);
[[nodiscard]] QJsonObject wireSong(const QString& id, const QString& title, const QString& artist, const QString& album,
                                   int number);
/// `albums` of three songs each by one artist, a playlist, a station, a love.
void fillSmall(WireMusicServer& server, int albums);

} // namespace sostenuto::tests
