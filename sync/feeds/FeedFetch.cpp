#include "sync/feeds/FeedFetch.h"

#include "sync/feeds/FeedHosts.h"
#include "sync/feeds/FeedValues.h"
#include "sync/feeds/ReadFeed.h"
#include "sync/model/WebAddress.h"

#include <QDeadlineTimer>
#include <QHostInfo>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

constexpr qint64 mostWaiting = 256 * 1024;
constexpr qsizetype longestValidator = 500;

std::optional<Error> statusOf(const HttpOutcome& outcome)
{
    constexpr int calmDown = 420; // as Statuspage says 429
    if (outcome.status == calmDown)
        return statusError(429, outcome.retryAfterS);
    return statusError(outcome.status, outcome.retryAfterS);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QByteArray validatorOf(const QByteArray& header)
{
    return header.size() <= longestValidator ? header : QByteArray();
}

} // namespace

/// What is kept of a question while it runs.
struct FeedFetch::Exchange {
    FeedAsk asked;
    Answer<FeedAnswer> answer;
    QDeadlineTimer deadline;
    QByteArray body;
    bool tooLarge = false;
    int redirects = 0;
};

int freshSeconds(const QByteArray& cacheControl, const QByteArray& age)
{
    constexpr int longest = 3'600;
    const auto parts = cacheControl.toLower().split(',');
    for (const QByteArray& part : parts) {
        const QByteArray directive = part.trimmed();
        if (directive.startsWith("max-age="))
            return std::clamp(directive.mid(8).toInt() - age.trimmed().toInt(), 0, longest);
    }
    return 0;
}

QDateTime serverTime(const QByteArray& date, const QByteArray& age)
{
    constexpr int longestKept = 24 * 3'600;
    const QDateTime time = feed::timeOf(QString::fromLatin1(date));
    return time.isValid() ? time.addSecs(std::clamp(age.trimmed().toInt(), 0, longestKept)) : time;
}

FeedFetch::FeedFetch(HttpClient& http, QObject* parent)
    : QObject(parent), m_http(http),
      m_lookup([this](const QString& host, const std::function<void(const QList<QHostAddress>&)>& done) {
          QHostInfo::lookupHost(host, this, [done](const QHostInfo& info) { done(info.addresses()); });
      })
{
}

FeedFetch::~FeedFetch() = default;

QFuture<Result<FeedAnswer>> FeedFetch::get(const FeedAsk& asked)
{
    auto exchange = std::make_shared<Exchange>();
    exchange->asked = asked;
    exchange->deadline = QDeadlineTimer(m_longestMs);
    const QUrl url = webAddress(asked.url);
    if (!url.isValid() || (asked.onlyPublic && isAtHome(url.host())))
        exchange->answer.fail({ErrorKind::Protocol, QStringLiteral("no address of a status page")});
    else if (asked.onlyPublic)
        askIfPublic(exchange, url);
    else
        ask(exchange, url);
    return exchange->answer.future();
}

void FeedFetch::ask(const Shared& exchange, const QUrl& url)
{
    HttpRequest request;
    request.url = url;
    request.asStranger = true;
    request.headers.emplaceBack("Accept", "application/json, application/atom+xml, application/rss+xml, */*;q=0.5");
    const FeedValidators& validators = exchange->asked.validators;
    if (!validators.etag.isEmpty())
        request.headers.emplaceBack("If-None-Match", validators.etag);
    if (!validators.modified.isEmpty())
        request.headers.emplaceBack("If-Modified-Since", validators.modified);
    QNetworkReply* reply = m_http.open(request);
    reply->setReadBufferSize(mostWaiting);
    exchange->body.clear();
    QTimer::singleShot(static_cast<int>(exchange->deadline.remainingTime()), reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::readyRead, this, [this, exchange, reply] { take(exchange, reply); });
    connect(reply, &QNetworkReply::finished, this, [this, exchange, reply] {
        if (reply->isOpen())
            take(exchange, reply);
        reply->disconnect(this); // of all it could not tell its thread any more that it was aborted
        reply->deleteLater();
        ended(exchange, reply);
    });
}

void FeedFetch::take(const Shared& exchange, QNetworkReply* reply)
{
    if (exchange->tooLarge)
        return;
    exchange->body += reply->readAll();
    exchange->tooLarge = exchange->body.size() > largestFeed;
    if (!exchange->tooLarge)
        return;
    exchange->body.clear();
    if (reply->isRunning())
        reply->abort();
}

void FeedFetch::ended(const Shared& exchange, QNetworkReply* reply)
{
    HttpOutcome outcome = HttpClient::outcomeOf(reply, false);
    outcome.tooLarge = exchange->tooLarge;
    if (const auto error = transportError(outcome))
        return exchange->answer.fail(*error);
    if (isRedirect(outcome.status))
        return redirect(exchange, reply->url(), reply->rawHeader("Location"));
    FeedAnswer answer;
    answer.unchanged = outcome.status == 304 && exchange->asked.validators != FeedValidators{};
    if (const auto error = statusOf(outcome); error && !answer.unchanged)
        return exchange->answer.fail(*error);
    answer.url = reply->url();
    answer.body = std::exchange(exchange->body, {});
    answer.validators = {validatorOf(reply->rawHeader("ETag")), validatorOf(reply->rawHeader("Last-Modified"))};
    answer.maxAgeS = freshSeconds(reply->rawHeader("Cache-Control"), reply->rawHeader("Age"));
    answer.itsNow = serverTime(reply->rawHeader("Date"), reply->rawHeader("Age"));
    exchange->answer.give(std::move(answer));
}

void FeedFetch::redirect(const Shared& exchange, const QUrl& from, const QByteArray& location)
{
    const QUrl to = from.resolved(QUrl::fromEncoded(location));
    const FeedStep step = location.isEmpty() ? FeedStep::No : feedStep(from, to);
    if (step == FeedStep::No || ++exchange->redirects > mostRedirects)
        return exchange->answer.fail({ErrorKind::Protocol, QStringLiteral("redirected where nothing may lead")});
    if (step == FeedStep::Yes)
        return ask(exchange, webAddress(to));
    askIfPublic(exchange, webAddress(to));
}

/// A name of the internet may lead into this network. (It may also say so only the next time that it is asked; then
/// what stands there is asked for a page, as a stranger, and no more.)
void FeedFetch::askIfPublic(const Shared& exchange, const QUrl& url)
{
    if (!QHostAddress(url.host()).isNull())
        return ask(exchange, url); // looked at already
    m_lookup(url.host(), [this, exchange, url](const QList<QHostAddress>& addresses) {
        const bool isPublic = std::none_of(addresses.begin(), addresses.end(),
                                           [](const QHostAddress& address) { return isAtHome(address); });
        if (addresses.isEmpty())
            exchange->answer.fail({ErrorKind::NameLookup, QStringLiteral("nothing by that name")});
        else if (!isPublic)
            exchange->answer.fail({ErrorKind::Protocol, QStringLiteral("led into this network")});
        else if (exchange->deadline.hasExpired())
            exchange->answer.fail({ErrorKind::Timeout, QStringLiteral("the name took too long")});
        else
            ask(exchange, url);
    });
}

} // namespace sostenuto::sync
