#include "sync/held/FailureVerdict.h"

namespace sostenuto::sync {

FailureVerdict verdictOf(ErrorKind kind, int failures)
{
    constexpr int patience = 3;
    switch (kind) {
    case ErrorKind::NotFound:
    case ErrorKind::NotAllowed:
    case ErrorKind::Undecodable:
        return FailureVerdict::GiveUp;
    case ErrorKind::CutShort:
    case ErrorKind::NotAudio:
    case ErrorKind::Protocol:
        return failures < patience ? FailureVerdict::Retry : FailureVerdict::GiveUp;
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
    case ErrorKind::StoreDamaged:
    case ErrorKind::StoreFailed:
        return FailureVerdict::Pause;
    default:
        return FailureVerdict::Retry;
    }
}

} // namespace sostenuto::sync
