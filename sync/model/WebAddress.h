// Addresses of the web that come from outside or from a listener's keys.
#pragma once

#include <QUrl>

namespace sostenuto::sync {

/// One spelling of one place: http or https, with a host and a path, without user, password and fragment, at most 2000
/// bytes long. Empty when it is none.
[[nodiscard]] QUrl webAddress(const QUrl& address);

} // namespace sostenuto::sync
