// From what a person types to the addresses where a server may be. Pure.
#pragma once

#include <QString>
#include <QUrl>
#include <QVector>

namespace sostenuto::sync {

/// In the order of trying; empty when nothing in `typed` can be an address. A typed scheme, port or path is kept: only
/// what is missing is guessed. User, password, query and the tail of a page of the server's own ("/app/#/albums",
/// "/rest/ping.view") go. https comes first for a public name, http for the local network.
[[nodiscard]] QVector<QUrl> addressCandidates(const QString& typed);

/// The base address behind the address of a method, as a redirect may have left it; empty when it isn't one.
[[nodiscard]] QUrl baseOf(const QUrl& methodUrl);

} // namespace sostenuto::sync
