#include "sync/radio/RadioAnswer.h"

#include <QPointer>

namespace sostenuto::sync {

namespace {

class HttpAnswer final : public RadioAnswer {
public:
    explicit HttpAnswer(QNetworkReply* reply) : m_reply(reply)
    {
        reply->setReadBufferSize(waitingBytes);
        connect(reply, &QNetworkReply::readyRead, this, &RadioAnswer::ready);
        connect(reply, &QNetworkReply::finished, this, [this] { Q_EMIT ended(HttpClient::outcomeOf(m_reply, false)); });
    }
    ~HttpAnswer() override
    {
        if (!m_reply) // its client went before
            return;
        m_reply->disconnect(this); // not everything: Qt ends the request through signals of its own
        m_reply->abort();
        m_reply->deleteLater();
    }

    int status() const override { return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }
    QByteArray header(const QByteArray& name) const override { return m_reply->rawHeader(name); }
    qint64 available() const override { return m_reply->isOpen() ? m_reply->bytesAvailable() : 0; }
    QByteArray peek(qint64 atMost) override { return m_reply->isOpen() ? m_reply->peek(atMost) : QByteArray(); }
    QByteArray take(qint64 atMost) override { return m_reply->isOpen() ? m_reply->read(atMost) : QByteArray(); }

private:
    QPointer<QNetworkReply> m_reply;
};

} // namespace

std::unique_ptr<RadioAnswer> askOverHttp(HttpClient& http, const QUrl& address)
{
    HttpRequest request;
    request.url = address;
    request.headers = {{"Icy-MetaData", "1"}, {"Accept", "*/*"}};
    request.follow = true;
    return std::make_unique<HttpAnswer>(http.open(request));
}

} // namespace sostenuto::sync
