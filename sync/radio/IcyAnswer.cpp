#include "sync/radio/RadioAnswer.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestHead = 16 * 1024;

class IcyAnswer final : public RadioAnswer {
public:
    explicit IcyAnswer(const QUrl& address) : m_address(address)
    {
        m_socket.setReadBufferSize(waitingBytes);
        m_silence.setSingleShot(true);
        m_silence.setInterval(HttpClient::transferTimeoutMs);
        connect(&m_socket, &QTcpSocket::connected, this, &IcyAnswer::question);
        connect(&m_socket, &QTcpSocket::readyRead, this, &IcyAnswer::arrived);
        connect(&m_socket, &QTcpSocket::errorOccurred, this, &IcyAnswer::broke);
        connect(&m_silence, &QTimer::timeout, this, [this] { end(QNetworkReply::TimeoutError); });
        m_silence.start();
        m_socket.connectToHost(address.host(), static_cast<quint16>(address.port(80)));
    }
    ~IcyAnswer() override { m_socket.disconnect(); }

    int status() const override { return m_head.status; }
    QByteArray header(const QByteArray& name) const override { return m_head.headers.value(name.toLower()); }
    qint64 available() const override { return m_head.status > 0 ? m_body.size() + m_socket.bytesAvailable() : 0; }
    QByteArray peek(qint64 atMost) override
    {
        return m_body.left(atMost) + m_socket.peek(std::max<qint64>(0, atMost - m_body.size()));
    }
    QByteArray take(qint64 atMost) override
    {
        if (m_body.isEmpty())
            return m_socket.read(atMost);
        const QByteArray taken = m_body.left(atMost);
        m_body.remove(0, taken.size());
        return taken;
    }

private:
    void question()
    {
        const QString path = m_address.path(QUrl::FullyEncoded);
        const QString query = m_address.query(QUrl::FullyEncoded);
        QByteArray asked = "GET " + (path.isEmpty() ? QByteArray("/") : path.toLatin1());
        if (!query.isEmpty())
            asked += '?' + query.toLatin1();
        asked += " HTTP/1.0\r\nHost: " + m_address.authority(QUrl::FullyEncoded).toLatin1() +
                 "\r\nUser-Agent: Sostenuto/" SOSTENUTO_VERSION "\r\nIcy-MetaData: 1\r\nAccept: */*\r\n\r\n";
        m_socket.write(asked);
    }

    void arrived()
    {
        m_silence.start();
        if (m_head.status == 0 && !takeHead())
            return;
        if (available() > 0)
            Q_EMIT ready();
    }

    /// false: it is not whole yet, or none.
    bool takeHead()
    {
        m_body += m_socket.read(longestHead + 4 - m_body.size());
        const qsizetype end = m_body.indexOf("\r\n\r\n");
        if (end < 0) {
            if (m_body.size() > longestHead)
                this->end(QNetworkReply::ProtocolFailure);
            return false;
        }
        m_head = parseIcyHead(m_body.left(end));
        m_body.remove(0, end + 4);
        if (m_head.status == 0)
            this->end(QNetworkReply::ProtocolFailure);
        return m_head.status > 0;
    }

    void broke(QAbstractSocket::SocketError error)
    {
        if (error == QAbstractSocket::ConnectionRefusedError)
            end(QNetworkReply::ConnectionRefusedError);
        else if (error == QAbstractSocket::HostNotFoundError)
            end(QNetworkReply::HostNotFoundError);
        else
            end(QNetworkReply::RemoteHostClosedError);
    }

    void end(QNetworkReply::NetworkError error)
    {
        if (std::exchange(m_ended, true))
            return;
        m_silence.stop();
        HttpOutcome outcome;
        outcome.error = error;
        outcome.status = m_head.status;
        Q_EMIT ended(outcome);
    }

    const QUrl m_address;
    QTcpSocket m_socket;
    QTimer m_silence;
    QByteArray m_body; ///< what came with the head
    IcyHead m_head;
    bool m_ended = false;
};

} // namespace

IcyHead parseIcyHead(const QByteArray& head)
{
    IcyHead parsed;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    const bool known = first.first() == "ICY" || first.first().startsWith("HTTP/");
    const int status = first.size() > 1 ? first[1].toInt() : 0;
    if (!known || status < 100 || status > 599)
        return parsed;
    parsed.status = status;
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            parsed.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return parsed;
}

std::unique_ptr<RadioAnswer> askOverIcy(const QUrl& address)
{
    return std::make_unique<IcyAnswer>(address);
}

} // namespace sostenuto::sync
