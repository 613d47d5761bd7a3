// A web server for status pages, on a loopback port, that answers each path as a test wants.
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpSocket;

namespace sostenuto::tests {

struct FeedReply {
    QByteArray body;
    int status = 200;
    QByteArrayList headers = {};
    bool drips = false;   ///< after the head a byte now and then, for ever
    bool endless = false; ///< the body again and again
};

/// Thread: one.
class FeedServer : public QTcpServer {
    Q_OBJECT

public:
    explicit FeedServer(QObject* parent = nullptr);

    [[nodiscard]] QUrl url(const QString& path) const;
    QHash<QByteArray, FeedReply> replies; ///< by path; others are 404
    /// Asked for every request before that; `head` is all before the empty line.
    std::function<std::optional<FeedReply>(const QByteArray& path, const QByteArray& head)> odd;
    QByteArrayList paths; ///< of the requests, in order
    QByteArrayList heads;
    int atOnce = 0;     ///< requests that are being answered
    int mostAtOnce = 0; ///< the most that ever were
    qint64 sent = 0;

private:
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const FeedReply& reply);
};

} // namespace sostenuto::tests
