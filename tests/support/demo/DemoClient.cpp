#include "tests/support/demo/DemoClient.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QUrlQuery>

namespace sostenuto::test {

QJsonObject Answered::document() const
{
    return QJsonDocument::fromJson(body).object().value(QStringLiteral("subsonic-response")).toObject();
}

bool Answered::ok() const
{
    return document().value(QStringLiteral("status")).toString() == QStringLiteral("ok");
}

int Answered::errorCode() const
{
    return document().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toInt(-1);
}

QByteArray DemoClient::form(const Parameters& parameters)
{
    // The token is md5("demo" + "abcdef").
    QByteArray text = "u=demo&t=2a1f09821be9a1ed948a8eed15a240a2&s=abcdef&v=1.16.1&c=test&f=json";
    for (const auto& [name, value] : parameters)
        text += '&' + name.toUtf8() + '=' + QUrl::toPercentEncoding(value);
    return text;
}

QNetworkRequest DemoClient::request(const QUrl& url) const
{
    QNetworkRequest request(url);
    request.setTransferTimeout(m_timeoutMs);
    return request;
}

Answered DemoClient::wait(QNetworkReply* reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    Answered answered;
    answered.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answered.error = reply->error();
    if (reply->isOpen())
        answered.body = reply->readAll();
    for (const auto& [name, value] : reply->rawHeaderPairs())
        answered.headers.insert(name.toLower(), value);
    reply->deleteLater();
    return answered;
}

Answered DemoClient::get(const QString& method, const Parameters& parameters, const QByteArray& range,
                         const QByteArray& ifRange)
{
    QUrl url = m_address;
    url.setPath(QStringLiteral("/rest/") + method);
    url.setQuery(QString::fromLatin1(form(parameters)));
    QNetworkRequest asked = request(url);
    if (!range.isEmpty())
        asked.setRawHeader("Range", range);
    if (!ifRange.isEmpty())
        asked.setRawHeader("If-Range", ifRange);
    return wait(m_network.get(asked));
}

Answered DemoClient::post(const QString& method, const Parameters& parameters)
{
    QUrl url = m_address;
    url.setPath(QStringLiteral("/rest/") + method);
    QNetworkRequest asked = request(url);
    asked.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    return wait(m_network.post(asked, form(parameters)));
}

Answered DemoClient::getBare(const QString& pathAndQuery)
{
    return wait(m_network.get(request(QUrl(m_address.toString() + pathAndQuery))));
}

Answered DemoClient::postBare(const QString& pathAndQuery)
{
    QNetworkRequest asked = request(QUrl(m_address.toString() + pathAndQuery));
    asked.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    return wait(m_network.post(asked, QByteArray()));
}

} // namespace sostenuto::test
