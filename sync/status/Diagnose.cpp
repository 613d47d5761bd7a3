#include "sync/status/Diagnose.h"

#include <cstdlib>

namespace sostenuto::sync {

namespace {

constexpr int networkAuthenticationRequired = 511; // RFC 6585

/// Answers of a proxy about what is behind it (the 52x are a large provider's own).
bool isGatewayStatus(int status)
{
    return (status >= 502 && status <= 504) || (status >= 520 && status <= 527);
}

bool clockIsWrong(const Look& look, const QDateTime& now, const QDateTime& earliest)
{
    if (now < earliest)
        return true;
    return look.clockOffMs && std::llabs(*look.clockOffMs) > clockToleranceMs;
}

/// The network answers in the service's place: every name leads to its own page until somebody has signed in there.
bool isNetworkPage(const Look& look)
{
    if (look.status == networkAuthenticationRequired)
        return true;
    return !look.isSubsonic && !look.elsewhere.isEmpty();
}

/// What the look shows of the answer's sender; nothing = no more than the error did.
std::optional<Nature> natureOf(const Look& look)
{
    if (isNetworkPage(look))
        return Nature::NetworkSignIn;
    if (look.saysMaintenance)
        return Nature::Maintenance;
    if (look.status == 429 || (look.status == 503 && look.retryAfterS > 0))
        return Nature::Busy;
    if (isGatewayStatus(look.status) && !look.isSubsonic)
        return Nature::Gateway;
    if (look.status >= 500)
        return Nature::ServerErrors;
    if (look.status > 0 && !look.isSubsonic && look.isPage)
        return Nature::WrongPage;
    return std::nullopt;
}

void useCertificate(Diagnosis& diagnosis, const Look& look, const QDateTime& now, const QDateTime& earliest)
{
    diagnosis.certificate = look.certificate;
    const bool ofTime =
        look.certificate.fault == CertificateFault::Ended || look.certificate.fault == CertificateFault::NotBegun;
    diagnosis.nature = ofTime && clockIsWrong(look, now, earliest) ? Nature::Clock : Nature::Certificate;
    if (diagnosis.nature == Nature::Clock)
        diagnosis.clockOffMs = look.clockOffMs.value_or(now < earliest ? earliest.msecsTo(now) : 0);
}

bool isOfTheWay(Nature nature)
{
    return nature == Nature::NameLookup || nature == Nature::Unreachable || nature == Nature::Silent;
}

} // namespace

Nature natureOf(ErrorKind error)
{
    switch (error) {
    case ErrorKind::NoNetwork:
        return Nature::NoNetwork;
    case ErrorKind::NameLookup:
        return Nature::NameLookup;
    case ErrorKind::Refused:
        return Nature::Unreachable;
    case ErrorKind::ConnectionLost:
    case ErrorKind::Timeout:
        return Nature::Silent;
    case ErrorKind::Tls:
        return Nature::Certificate;
    case ErrorKind::OtherServer:
        return Nature::OtherServer;
    case ErrorKind::NotSubsonic:
    case ErrorKind::NotAudio:
        return Nature::WrongPage;
    case ErrorKind::WrongPassword:
    case ErrorKind::AuthUnsupported:
    case ErrorKind::NoKeyring:
    case ErrorKind::NoPassword:
        return Nature::SignIn;
    case ErrorKind::Throttled:
        return Nature::Busy;
    case ErrorKind::ServerError:
    case ErrorKind::Protocol:
    case ErrorKind::CutShort:
        return Nature::ServerErrors;
    default:
        return Nature::Unknown;
    }
}

Diagnosis diagnose(const Error& cause, Scope scope, const std::optional<Look>& look, const QDateTime& now,
                   const QDateTime& earliest)
{
    Diagnosis diagnosis;
    diagnosis.nature = natureOf(cause.kind);
    int waitS = cause.retryAfterS;
    if (cause.kind == ErrorKind::ServerError && waitS > 0)
        diagnosis.nature = Nature::Busy;
    // Without a network, or an account, nothing that is found at the address matters.
    const bool lookCounts =
        look && scope == Scope::Server && diagnosis.nature != Nature::NoNetwork && diagnosis.nature != Nature::SignIn;
    if (lookCounts) {
        if (look->certificate.fault != CertificateFault::None)
            useCertificate(diagnosis, *look, now, earliest);
        else if (const auto seen = natureOf(*look))
            diagnosis.nature = *seen;
        else if (look->error)
            diagnosis.nature = natureOf(look->error->kind);
        if (diagnosis.nature == Nature::NetworkSignIn)
            diagnosis.networkPage = look->elsewhere;
        waitS = std::max(waitS, look->retryAfterS);
        diagnosis.unclearSide = isOfTheWay(diagnosis.nature) && look->othersAnswer && !*look->othersAnswer;
    }
    const bool stands = diagnosis.nature == Nature::Busy || diagnosis.nature == Nature::Maintenance;
    if (stands && waitS > 0)
        diagnosis.waitUntil = now.addSecs(waitS);
    if (scope != Scope::Server && scope != Scope::SignIn && diagnosis.nature != Nature::Busy)
        diagnosis.nature = Nature::OnePart;
    return diagnosis;
}

bool isOnThisSide(Nature nature)
{
    return nature == Nature::NoNetwork || nature == Nature::NetworkSignIn || nature == Nature::Clock;
}

} // namespace sostenuto::sync
