// Where a status page's words for programs may be, given the address of the page for people. Pure.
#pragma once

#include <QUrl>
#include <QVector>

namespace sostenuto::sync {

/// In the order of trying: the address itself, then where the known kinds of pages keep them.
[[nodiscard]] QVector<QUrl> feedPlaces(const QUrl& page);

/// Links of a site's own page that call themselves its status page, at most three, the likeliest first. `html` is read
/// for links only; `base` is its address.
[[nodiscard]] QVector<QUrl> statusLinks(const QByteArray& html, const QUrl& base);

} // namespace sostenuto::sync
