// Which address a status page may have, and where it may send us. Pure.
#pragma once

#include <QHostAddress>
#include <QUrl>

namespace sostenuto::sync {

/// Loopback, private, link-local, shared, multicast or reserved, also inside an IPv6 address: no place of the internet.
[[nodiscard]] bool isAtHome(const QHostAddress& address);
/// The same of a host as it stands in an address: `localhost`, names without a dot, `.local` and its like too. Of any
/// other name only looking it up tells.
[[nodiscard]] bool isAtHome(const QString& host);

enum class FeedStep {
    No,
    Yes,
    IfPublic, ///< after looking the name up: every address has to be one of the internet
};
/// May an answer from `from` send us to `to`? On the same host yes, but never from https to http. To another host only
/// from a public one to a public one: else any page could have us knock at doors of this network.
[[nodiscard]] FeedStep feedStep(const QUrl& from, const QUrl& to);

} // namespace sostenuto::sync
