// How the running player is, as JSON: for `sostenuto status`, for scripts and tests.
#pragma once

#include <QByteArray>

namespace sostenuto::ui {
struct Services;
}

namespace sostenuto::app {

/// What is known without asking the library. Names of things come from outside; no addresses, users or passwords.
/// Thread: main.
[[nodiscard]] QByteArray statusReport(const ui::Services& services);

} // namespace sostenuto::app
