#include "sync/subsonic/SubsonicClient.h"

#include "sync/subsonic/SignIn.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QRegularExpression>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(subsonicLog, "sostenuto.subsonic", QtWarningMsg)

/// A call may change its protocol version, its way of signing in and its HTTP method, each at most once.
constexpr int mostNegotiations = 3;

bool isVersion(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^1\\.\\d{1,3}(\\.\\d{1,3})?$"));
    return pattern.match(text).hasMatch();
}

} // namespace

SubsonicClient::SubsonicClient(HttpClient& http, SubsonicAccess access, Capabilities learnt, QObject* parent)
    : QObject(parent), m_http(http), m_access(std::move(access)), m_learnt(std::move(learnt))
{
}

QUrl SubsonicClient::methodUrl(const QUrl& base, const QString& method)
{
    QUrl url = base;
    QString path = base.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path + QStringLiteral("/rest/") + method + QStringLiteral(".view"));
    url.setQuery(QString{});
    return url;
}

Parameters SubsonicClient::commonParameters(const QString& apiVersion, const QString& client)
{
    return {{QStringLiteral("v"), apiVersion},
            {QStringLiteral("c"), client.isEmpty() ? QStringLiteral("Sostenuto") : client},
            {QStringLiteral("f"), QStringLiteral("json")}};
}

bool SubsonicClient::useAddress(const QUrl& address)
{
    if (m_learnt.signIn == Capabilities::SignIn::Password && !mayCarryPassword(address))
        return false;
    m_access.address = address;
    return true;
}

void SubsonicClient::learn(const std::function<void(Capabilities&)>& change)
{
    const Capabilities before = m_learnt;
    change(m_learnt);
    if (m_learnt != before)
        Q_EMIT capabilitiesChanged(m_learnt.toJson());
}

HttpRequest SubsonicClient::mediaRequest(Capability part, const QString& method, const Parameters& parameters) const
{
    HttpRequest request;
    request.part = part;
    request.url = methodUrl(m_access.address, method);
    const Parameters all = signInParameters(m_learnt.signIn, m_access.user, m_access.password, freshSalt()) +
                           commonParameters(m_learnt.apiVersion) + parameters;
    request.url.setQuery(QString::fromLatin1(encoded(all)), QUrl::StrictMode);
    return request;
}

void SubsonicClient::call(const SubsonicCall& call, Done done)
{
    Attempt attempt{call, std::move(done), m_learnt.signIn, false, 0};
    // A body keeps credentials out of access logs and has no limit on its length. Every server that was looked at reads
    // it, advertised or not; one that does not is found out by its refusal.
    attempt.asPost = (m_learnt.formPost() || call.once) && !m_learnt.postRefused;
    send(attempt);
}

void SubsonicClient::send(const Attempt& attempt)
{
    const Parameters all = signInParameters(attempt.signIn, m_access.user, m_access.password, freshSalt()) +
                           commonParameters(m_learnt.apiVersion, attempt.call.client) + attempt.call.parameters;
    HttpRequest request;
    request.url = methodUrl(m_access.address, attempt.call.method);
    request.part = attempt.call.capability;
    request.repeatable = attempt.call.once ? HttpRequest::Repeatable::No : HttpRequest::Repeatable::Yes;
    // All of it in the body or all of it in the query: Funkwhale ignores a body when there is a query.
    if (attempt.asPost)
        request.form = encoded(all);
    else
        request.url.setQuery(QString::fromLatin1(encoded(all)), QUrl::StrictMode);
    m_http.send(request, [self = QPointer(this), attempt](const HttpOutcome& outcome, const QUrl&) {
        if (self)
            self->judge(attempt, outcome);
    });
}

void SubsonicClient::judge(Attempt attempt, const HttpOutcome& outcome)
{
    if (const auto error = transportError(outcome))
        return finish(attempt, outcome, {error, -1, {}, {}});
    // A throttle or a closed door says so by its status, whatever the body.
    if (outcome.status == 429 || outcome.status == 503)
        return finish(attempt, outcome, {statusError(outcome.status, outcome.retryAfterS), -1, {}, {}});
    if (holdsTooMuch(outcome.body)) {
        const Error tooMuch{ErrorKind::Protocol,
                            QStringLiteral("the answer holds more than %1 objects").arg(mostObjects), 0, true};
        return finish(attempt, outcome, {tooMuch, -1, {}, {}});
    }
    if (const auto envelope = parseEnvelope(outcome.body))
        return judgeEnvelope(std::move(attempt), outcome, *envelope);
    const bool methodRefused = outcome.status == 404 || outcome.status == 405 || outcome.status == 501;
    if (attempt.asPost && methodRefused) {
        attempt.asPost = false;
        return send(attempt);
    }
    const auto byStatus = statusError(outcome.status, outcome.retryAfterS);
    finish(attempt, outcome,
           {byStatus.value_or(Error{ErrorKind::NotSubsonic, QStringLiteral("not a Subsonic document"), 0, true}),
            -1,
            {},
            {}});
}

void SubsonicClient::judgeEnvelope(Attempt attempt, const HttpOutcome& outcome, const Envelope& envelope)
{
    bool isAnother = false;
    // A failure that names no product may be anybody's between here and there.
    if (envelope.ok || !envelope.type.isEmpty())
        learn([&](Capabilities& c) {
            const bool wasKnown = !c.product.isEmpty();
            isAnother = c.meet(envelope.type, envelope.serverVersion, envelope.openSubsonic) && wasKnown;
        });
    if (isAnother)
        Q_EMIT serverChanged();
    if (!envelope.ok) {
        if (const auto again = negotiated(attempt, envelope))
            return send(*again);
        return finish(attempt, outcome, {errorOf(envelope), envelope.code, envelope.message, {}});
    }
    learn([&](Capabilities& c) {
        c.signIn = attempt.signIn == Capabilities::SignIn::Unknown ? Capabilities::SignIn::Token : attempt.signIn;
        c.postRefused = c.postRefused || (attempt.call.once && !attempt.asPost);
    });
    const QString& wrapper = attempt.call.wrapper;
    if (!wrapper.isEmpty() && !envelope.response.contains(wrapper)) {
        const Error missing{ErrorKind::Protocol, QStringLiteral("the answer has no ") + wrapper, 0, true};
        return finish(attempt, outcome, {missing, -1, {}, {}});
    }
    finish(attempt, outcome, {std::nullopt, -1, {}, envelope.response});
}

std::optional<SubsonicClient::Attempt> SubsonicClient::negotiated(Attempt attempt, const Envelope& envelope)
{
    if (++attempt.negotiations > mostNegotiations)
        return std::nullopt;
    const bool versionRefused = envelope.code == 30 || envelope.code == 20;
    if (versionRefused && isVersion(envelope.version) && envelope.version != m_learnt.apiVersion) {
        learn([&](Capabilities& c) { c.apiVersion = envelope.version; });
        return attempt;
    }
    if (const auto next = nextSignIn(m_learnt.signIn, attempt.signIn, envelope.code, m_access.address)) {
        attempt.signIn = *next;
        return attempt;
    }
    if (envelope.code == 10 && attempt.asPost) { // the body was not read
        attempt.asPost = false;
        return attempt;
    }
    return std::nullopt;
}

void SubsonicClient::finish(const Attempt& attempt, const HttpOutcome& outcome, SubsonicAnswer answer)
{
    if (answer.error)
        qCDebug(subsonicLog).noquote() << attempt.call.method << answer.error->detail;
    const bool refusedExtra = attempt.call.extra && outcome.status > 0;
    if (!answer.error || answer.error->kind != ErrorKind::Cancelled)
        Q_EMIT answered(attempt.call.capability, refusedExtra ? std::nullopt : answer.error, outcome.ms);
    attempt.done(answer);
}

} // namespace sostenuto::sync
