#include "sync/status/Meaning.h"

namespace sostenuto::sync {

Meaning meaningOf(const std::optional<Error>& outcome)
{
    if (!outcome)
        return Meaning::Works;
    switch (outcome->kind) {
    case ErrorKind::NotAllowed:
    case ErrorKind::NotFound:
    case ErrorKind::Undecodable:
        return Meaning::Works;
    case ErrorKind::NameLookup:
    case ErrorKind::Refused:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::NotSubsonic:
    case ErrorKind::OtherServer:
        return Meaning::ServerAway;
    case ErrorKind::Throttled:
    case ErrorKind::ServerError:
    case ErrorKind::Protocol:
    case ErrorKind::CutShort:
    case ErrorKind::NotAudio:
        return Meaning::PartFails;
    case ErrorKind::WrongPassword:
    case ErrorKind::AuthUnsupported:
    case ErrorKind::NoKeyring:
    case ErrorKind::NoPassword:
        return Meaning::SignedOut;
    case ErrorKind::NoNetwork:
        return Meaning::NoNetwork;
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
    case ErrorKind::FileMissing:
    case ErrorKind::StoreDamaged:
    case ErrorKind::StoreTooNew:
    case ErrorKind::StoreFailed:
    case ErrorKind::Cancelled:
    case ErrorKind::WorkOffline:
        return Meaning::SaysNothing;
    }
    return Meaning::SaysNothing;
}

} // namespace sostenuto::sync
