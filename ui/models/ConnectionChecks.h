// What a test of a connection found, check by check. Pure.
#pragma once

#include <sync/model/Account.h>
#include <sync/model/Error.h>
#include <sync/model/ServiceState.h>

#include <optional>

namespace sostenuto::ui {

struct ConnectionCheck {
    enum class Part { Address, Secure, Server, SignIn, Library, Streaming, Artwork, Changes } part;
    enum class Outcome {
        Waiting, ///< not known yet
        Passed,
        Slow,
        NotOffered, ///< works, but the service does without; there is a sentence what happens instead
        Failed,
        NotTried ///< nothing has asked for it since the start
    } outcome = Outcome::Waiting;
    qint64 ms = 0;       ///< how long the answer took, the usual time of lately for what a service does; 0 = no measure
    QString detail = {}; ///< "Navidrome 0.53.3, API 1.16.1": data from outside, plain text
    friend bool operator==(const ConnectionCheck&, const ConnectionCheck&) = default;
};

/// The address was asked who is there. Nothing yet = still under way.
struct AddressAnswer {
    sync::Result<sync::ServerInfo> found;
    qint64 ms = 0;
};

/// In the order of the screen. `state` is that of the service: what it has done since the start is measured there.
[[nodiscard]] QVector<ConnectionCheck> connectionChecks(const sync::Account& account,
                                                        const std::optional<AddressAnswer>& answer,
                                                        const sync::ServiceState& state);

} // namespace sostenuto::ui
