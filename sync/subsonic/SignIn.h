// The parameters that prove who asks. Pure.
#pragma once

#include "sync/backend/Parameters.h"
#include "sync/subsonic/Capabilities.h"

#include <QUrl>

#include <optional>

namespace sostenuto::sync {

/// A fresh random salt for every request, 16 hexadecimal digits.
[[nodiscard]] QString freshSalt();
/// Token (the specification's "t" and "s", since 1.13) or "p" with "enc:" and hexadecimal. Unknown signs in by token.
[[nodiscard]] Parameters signInParameters(Capabilities::SignIn signIn, const QString& user, const QString& password,
                                          const QString& salt);

/// May the password itself be sent there? "enc:" hides nothing, so only through TLS or within the local network.
[[nodiscard]] bool mayCarryPassword(const QUrl& address);
/// Is this host on this computer or in the local network, judged by its name alone?
[[nodiscard]] bool isLocalHost(const QString& host);

/// Which way to try after a refusal with this error code, nullopt = give up. `proven` is what worked before: a way that
/// worked is never left for a weaker one, or whoever answers in the server's place could ask for the password.
[[nodiscard]] std::optional<Capabilities::SignIn> nextSignIn(Capabilities::SignIn proven, Capabilities::SignIn tried,
                                                             int code, const QUrl& address);

} // namespace sostenuto::sync
