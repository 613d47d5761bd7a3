#include "ui/models/ConnectionChecks.h"

namespace sostenuto::ui {

using sync::Capability;
using sync::ErrorKind;
using sync::Health;
using Outcome = ConnectionCheck::Outcome;
using Part = ConnectionCheck::Part;

namespace {

/// Somebody is there, but not the server, or not in a state to answer.
bool isOfTheServer(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotSubsonic:
    case ErrorKind::NotFound:
    case ErrorKind::Protocol:
    case ErrorKind::Throttled:
    case ErrorKind::ServerError:
        return true;
    default:
        return false;
    }
}

ConnectionCheck failed(Part part, ErrorKind kind)
{
    ConnectionCheck check{part, Outcome::Failed};
    check.error = kind;
    return check;
}

ConnectionCheck certificateCheck(const sync::ServerInfo& server, const QDateTime& now)
{
    ConnectionCheck check{Part::Secure};
    if (server.address.scheme() != QStringLiteral("https")) {
        check.outcome = Outcome::NotOffered;
        return check;
    }
    check.until = server.certificateUntil;
    const bool endsSoon = check.until.isValid() && check.until < now.addDays(certificateDays);
    check.outcome = endsSoon ? Outcome::EndsSoon : Outcome::Passed;
    return check;
}

/// The way to the server: whether the address answers, whether it is safe, and only when it is not our server who does.
QVector<ConnectionCheck> wayChecks(const sync::ConnectionReport& report, const QDateTime& now)
{
    ConnectionCheck address{Part::Address, Outcome::Passed};
    address.ms = report.serverMs;
    if (report.server)
        return {address, certificateCheck(*report.server, now)};
    const ErrorKind kind = report.server.error().kind;
    if (kind == ErrorKind::Tls)
        return {address, failed(Part::Secure, kind)};
    const ConnectionCheck secure{Part::Secure, Outcome::NotTried};
    if (isOfTheServer(kind))
        return {address, secure, failed(Part::Server, kind)};
    return {failed(Part::Address, kind), secure};
}

ConnectionCheck partCheck(Part part, Capability capability, const sync::ConnectionReport& report,
                          const sync::ServiceState& state)
{
    const sync::ConnectionReport::Part& found = report.of(capability);
    if (found.error)
        return failed(part, *found.error);
    ConnectionCheck check{part, Outcome::NotTried};
    if (!found.tried)
        return check;
    check.outcome = state.of(capability) == Health::Slow ? Outcome::Slow : Outcome::Passed;
    check.ms = found.ms;
    if (part == Part::Streaming)
        check.bitsPerSecond = report.bitsPerSecond;
    return check;
}

ConnectionCheck lyricsCheck(const sync::ConnectionReport& report)
{
    ConnectionCheck check{Part::Lyrics, Outcome::NotTried};
    if (report.timesLyrics)
        check.outcome = *report.timesLyrics ? Outcome::Passed : Outcome::NotOffered;
    return check;
}

/// That all of the service was away says nothing of changes once it has just answered.
ConnectionCheck changesCheck(const sync::ConnectionReport& report, const sync::ServiceState& state)
{
    ConnectionCheck check{Part::Changes};
    const sync::ConnectionReport::Part& signIn = report.of(Capability::SignIn);
    const bool isBack =
        signIn.tried && !signIn.error && state.kind == sync::BannerKind::Outage && state.scope == sync::Scope::Server;
    check.ms = state.answerMs[size_t(Capability::Writes)];
    switch (state.of(Capability::Writes)) {
    case Health::Ok:
        check.outcome = Outcome::Passed;
        break;
    case Health::Slow:
        check.outcome = Outcome::Slow;
        break;
    case Health::Down:
        check.outcome = isBack ? Outcome::NotTried : Outcome::Failed;
        break;
    case Health::Unknown:
        check.outcome = Outcome::NotTried;
        break;
    }
    return check;
}

} // namespace

QVector<ConnectionCheck> connectionChecks(const std::optional<sync::ConnectionReport>& report,
                                          const sync::ServiceState& state, const QDateTime& now)
{
    if (!report)
        return {{Part::Address},   {Part::Secure},  {Part::SignIn}, {Part::Library},
                {Part::Streaming}, {Part::Artwork}, {Part::Lyrics}, {Part::Changes}};
    QVector<ConnectionCheck> checks = wayChecks(*report, now);
    checks.append(partCheck(Part::SignIn, Capability::SignIn, *report, state));
    checks.append(partCheck(Part::Library, Capability::Library, *report, state));
    checks.append(partCheck(Part::Streaming, Capability::Streaming, *report, state));
    checks.append(partCheck(Part::Artwork, Capability::Artwork, *report, state));
    checks.append(lyricsCheck(*report));
    checks.append(changesCheck(*report, state));
    return checks;
}

CheckCount countOf(const QVector<ConnectionCheck>& checks)
{
    CheckCount count;
    for (const ConnectionCheck& check : checks) {
        count.passed += check.outcome == Outcome::Passed;
        count.tried += check.outcome != Outcome::NotTried && check.outcome != Outcome::Waiting;
    }
    return count;
}

} // namespace sostenuto::ui
