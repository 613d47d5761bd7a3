#include "sync/subsonic/Probe.h"

#include "sync/subsonic/AddressGuess.h"
#include "sync/subsonic/Envelope.h"
#include "sync/subsonic/SubsonicClient.h"

#include <QPointer>

namespace sostenuto::sync {

namespace {

/// A person waits for this.
constexpr int probeTimeoutMs = 6'000;

int weight(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Tls:
        return 6;
    case ErrorKind::NotSubsonic:
    case ErrorKind::NotFound:
        return 5;
    case ErrorKind::Throttled:
    case ErrorKind::ServerError:
        return 4;
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
        return 3;
    case ErrorKind::Refused:
        return 2;
    default:
        return 1;
    }
}

} // namespace

bool tellsMore(ErrorKind one, ErrorKind than)
{
    return weight(one) > weight(than);
}

Probe::Probe(HttpClient& http, const QString& typed, QObject* parent)
    : QObject(parent), m_http(http), m_candidates(addressCandidates(typed))
{
}

Probe::Probe(HttpClient& http, const QUrl& address, QObject* parent)
    : QObject(parent), m_http(http), m_candidates({address})
{
}

QFuture<Result<ServerInfo>> Probe::start()
{
    tryNext();
    return m_answer.future();
}

void Probe::tryNext()
{
    if (m_next >= m_candidates.size()) {
        const Error none{ErrorKind::NameLookup, QStringLiteral("not an address"), 0, false};
        return finish(tl::unexpected(m_failed ? m_worst : none));
    }
    HttpRequest request;
    request.url = SubsonicClient::methodUrl(m_candidates[m_next], QStringLiteral("ping"));
    const Parameters common = SubsonicClient::commonParameters(Capabilities{}.apiVersion);
    request.url.setQuery(QString::fromLatin1(encoded(common)), QUrl::StrictMode);
    request.follow = true; // nothing secret in it
    request.timeoutMs = probeTimeoutMs;
    m_http.send(request, [self = QPointer(this)](const HttpOutcome& outcome, const QUrl& finalUrl) {
        if (self)
            self->judge(outcome, finalUrl);
    });
}

void Probe::judge(const HttpOutcome& outcome, const QUrl& finalUrl)
{
    const auto broken = transportError(outcome);
    const auto envelope = broken ? std::nullopt : parseEnvelope(outcome.body);
    if (envelope) {
        const QUrl base = baseOf(finalUrl);
        return finish(ServerInfo{base.isEmpty() ? m_candidates[m_next] : base, envelope->type, envelope->serverVersion,
                                 envelope->version, outcome.certificateUntil});
    }
    Error error =
        broken ? *broken
               : statusError(outcome.status, outcome.retryAfterS)
                     .value_or(Error{ErrorKind::NotSubsonic, QStringLiteral("not a Subsonic document"), 0, false});
    if (error.kind == ErrorKind::NotFound)
        error.kind = ErrorKind::NotSubsonic;
    if (!m_failed || tellsMore(error.kind, m_worst.kind))
        m_worst = error;
    m_failed = true;
    // A certificate that does not hold is not a reason to go on without one, nor does an unknown name get known.
    if (error.kind == ErrorKind::Tls || error.kind == ErrorKind::NameLookup || error.kind == ErrorKind::NoNetwork)
        return finish(tl::unexpected(m_worst));
    ++m_next;
    tryNext();
}

void Probe::finish(Result<ServerInfo> result)
{
    m_answer.give(std::move(result));
    deleteLater();
}

} // namespace sostenuto::sync
