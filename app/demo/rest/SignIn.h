// Who may ask: token and salt, or the password itself.
#pragma once

#include "app/demo/rest/World.h"

namespace sostenuto::demo {

struct Credentials {
    QString user;
    QString password;
};

/// An outcome with Fault::None = signed in.
[[nodiscard]] Outcome signIn(const Credentials& expected, const Request& request);

} // namespace sostenuto::demo
