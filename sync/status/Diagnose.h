// From a failure and a look from outside to what the trouble is. Pure.
#pragma once

#include "sync/model/Diagnosis.h"
#include "sync/model/Error.h"
#include "sync/model/ServiceState.h"

#include <optional>

namespace sostenuto::sync {

/// What one request without credentials found at the service's address, over a connection of its own.
struct Look {
    std::optional<Error> error; ///< of the exchange; nothing = an answer came whole
    int status = 0;             ///< 0 = no answer line
    bool isSubsonic = false;    ///< the body is an answer of such a server, be it a refusal
    bool isPage = false;        ///< the body is a document for people
    QUrl elsewhere;             ///< it was sent on to another host, which was not asked
    bool saysMaintenance = false;
    int retryAfterS = 0;
    Certificate certificate;          ///< fault None = good, or no TLS
    std::optional<qint64> clockOffMs; ///< this computer's clock less the service's
    std::optional<bool> othersAnswer; ///< another host was asked too, and answered
    friend bool operator==(const Look&, const Look&) = default;
};

/// A clock this much wrong is the cause of what certificates say.
inline constexpr qint64 clockToleranceMs = 5 * 60 * 1000;

/// No right clock shows less: this was written then.
[[nodiscard]] inline QDateTime earliestRightTime()
{
    return {QDate(2026, 11, 1), QTime(0, 0), Qt::UTC};
}

/// What is known without looking: `error` is of ordinary traffic.
[[nodiscard]] Nature natureOf(ErrorKind error);
/// `scope`: what fails; Server = everything. `earliest`: see earliestRightTime().
[[nodiscard]] Diagnosis diagnose(const Error& cause, Scope scope, const std::optional<Look>& look, const QDateTime& now,
                                 const QDateTime& earliest);
/// Of this computer or its network: the service may be fine.
[[nodiscard]] bool isOnThisSide(Nature nature);

} // namespace sostenuto::sync
