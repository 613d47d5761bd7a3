#include "sync/backend/HttpClient.h"

#include "sync/backend/OneWayBody.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(httpLog, "sostenuto.http", QtWarningMsg)

/// What the network may have read before we took it: while this thread is busy, a fast server waits.
constexpr qint64 mostWaiting = 4 * 1024 * 1024;

constexpr auto partOfRequest = QNetworkRequest::User;

/// What is kept of an exchange while it runs.
struct Exchange {
    QByteArray body;
    bool tooLarge = false;
    QElapsedTimer clock;
};

QByteArray bareContentType(QNetworkReply* reply)
{
    const QByteArray whole = reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().toLower();
    return whole.split(';').first().trimmed();
}

void take(QNetworkReply* reply, Exchange& exchange)
{
    if (exchange.tooLarge)
        return;
    exchange.body += reply->readAll();
    if (exchange.body.size() <= HttpClient::largestDocument)
        return;
    exchange.tooLarge = true;
    exchange.body.clear();
    reply->abort();
}

QNetworkRequest::RedirectPolicy redirectPolicyOf(const HttpRequest& request)
{
    if (request.asStranger)
        return QNetworkRequest::ManualRedirectPolicy;
    return request.follow ? QNetworkRequest::NoLessSafeRedirectPolicy : QNetworkRequest::SameOriginRedirectPolicy;
}

} // namespace

HttpClient::HttpClient(QObject* parent) : QObject(parent)
{
    m_network.setAutoDeleteReplies(false);
}

HttpClient::~HttpClient()
{
    // A reply says finished() when it is aborted with its access manager; nobody may hear that any more.
    const auto replies = m_network.findChildren<QNetworkReply*>();
    for (QNetworkReply* reply : replies)
        reply->disconnect();
}

void HttpClient::useTrust(const CertificateTrust& trust)
{
    m_trust = trust;
    m_network.clearConnectionCache(); // no connection outlives the trust that it was made by
}

QNetworkReply* HttpClient::open(const HttpRequest& request)
{
    if (m_instead) {
        if (QNetworkReply* other = m_instead(request, [this, request] { return ask(request); })) {
            other->setParent(&m_network); // goes as those of the network do
            return other;
        }
    }
    return ask(request);
}

void HttpClient::breakOff(Capability part)
{
    QVector<QPointer<QNetworkReply>> replies;
    for (QNetworkReply* reply : m_network.findChildren<QNetworkReply*>(QString(), Qt::FindDirectChildrenOnly))
        if (reply->request().attribute(partOfRequest) == static_cast<int>(part))
            replies.append(reply);
    for (const QPointer<QNetworkReply>& reply : replies) // one that ends may take another with it
        if (reply)
            reply->abort(); // arrives as a timeout
}

QNetworkReply* HttpClient::ask(const HttpRequest& request)
{
    QNetworkReply* reply = begin(request);
    m_trust.watch(reply);
    return reply;
}

QNetworkReply* HttpClient::begin(const HttpRequest& request)
{
    QNetworkRequest asked(request.url);
    asked.setAttribute(partOfRequest, static_cast<int>(request.part));
    asked.setTransferTimeout(request.timeoutMs > 0 ? std::min(request.timeoutMs, m_timeoutMs) : m_timeoutMs);
    asked.setRawHeader("User-Agent", "Sostenuto/" SOSTENUTO_VERSION);
    asked.setAttribute(QNetworkRequest::RedirectPolicyAttribute, redirectPolicyOf(request));
    if (request.asStranger)
        for (const auto attribute :
             {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
              QNetworkRequest::AuthenticationReuseAttribute})
            asked.setAttribute(attribute, QNetworkRequest::Manual);
    asked.setMaximumRedirectsAllowed(5);
    for (const auto& [name, value] : request.headers)
        asked.setRawHeader(name, value);
    // Path only: the query holds credentials.
    qCDebug(httpLog).noquote() << (request.form.isNull() ? "GET" : "POST") << request.url.path();

    const bool isPost = !request.form.isNull();
    if (isPost)
        asked.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
    if (request.repeatable == HttpRequest::Repeatable::Yes)
        return isPost ? m_network.post(asked, request.form) : m_network.get(asked);

    auto body = std::make_unique<OneWayBody>(request.form);
    asked.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    asked.setHeader(QNetworkRequest::ContentLengthHeader, request.form.size());
    QNetworkReply* reply = m_network.sendCustomRequest(asked, isPost ? "POST" : "GET", body.get());
    body.release()->setParent(reply);
    return reply;
}

void HttpClient::send(const HttpRequest& request, Done done)
{
    QNetworkReply* reply = open(request);
    auto exchange = std::make_shared<Exchange>();
    exchange->clock.start();
    reply->setReadBufferSize(mostWaiting);
    QTimer::singleShot(m_exchangeMs, reply, &QNetworkReply::abort); // arrives as a timeout
    connect(reply, &QNetworkReply::readyRead, this, [reply, exchange] { take(reply, *exchange); });
    connect(reply, &QNetworkReply::finished, this, [this, reply, exchange, done = std::move(done)] {
        // After a transfer timeout the device is closed already.
        if (reply->isOpen())
            exchange->body += reply->readAll();
        HttpOutcome outcome = outcomeOf(reply, false);
        outcome.tooLarge = exchange->tooLarge;
        outcome.body = std::move(exchange->body);
        outcome.ms = exchange->clock.elapsed();
        if (reply->url().scheme() == u"https")
            outcome.certificateUntil = reply->sslConfiguration().peerCertificate().expiryDate().toUTC();
        const QUrl finalUrl = reply->url();
        reply->disconnect(this); // of all it could not tell its thread any more that it was aborted
        reply->deleteLater();
        done(outcome, finalUrl);
    });
}

HttpOutcome HttpClient::outcomeOf(QNetworkReply* reply, bool cancelled)
{
    HttpOutcome outcome;
    outcome.error = reply->error();
    outcome.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    outcome.contentType = bareContentType(reply);
    outcome.cancelled = cancelled;
    outcome.retryAfterS = retryAfterSeconds(reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
    return outcome;
}

} // namespace sostenuto::sync
