// An internet radio station as they are out there, on a loopback port.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace sostenuto::sync {

/// What is said at one path.
struct RadioReply {
    QByteArray statusLine = "HTTP/1.0 200 OK";
    QByteArrayList headers;
    QByteArray sound;      ///< repeated for ever, from its beginning for each listener
    int titleEvery = 0;    ///< bytes of sound between titles; 0 = no titles, not even their length bytes
    QByteArrayList titles; ///< one after the other, the last one stays
    qint64 cutAfter = -1;  ///< bytes of sound, then the connection breaks; -1 = never
    QByteArray document;   ///< instead of sound: sent once, then closed
};

/// Thread: one. Sends as fast as it is read.
class RadioServer : public QTcpServer {
    Q_OBJECT

public:
    explicit RadioServer(QObject* parent = nullptr);

    [[nodiscard]] QUrl url(const QString& path) const;
    /// Replies at a path: one after the other, the last one stays.
    QHash<QByteArray, QVector<RadioReply>> replies;
    QByteArrayList requests; ///< heads
    [[nodiscard]] int listeners() const;

private:
    struct Listener {
        RadioReply reply;
        qint64 sent = 0; ///< of sound
        int titles = 0;
    };
    void read(QTcpSocket* socket);
    void feed(QTcpSocket* socket);

    QHash<QTcpSocket*, Listener> m_listeners;
};

} // namespace sostenuto::sync
