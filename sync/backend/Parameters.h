// Request parameters, encoded so that every server reads back what was meant.
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

#include <utility>

namespace sostenuto::sync {

/// In order; a name may stand more than once.
using Parameters = QVector<std::pair<QString, QString>>;

/// application/x-www-form-urlencoded, fit for a query and for a body. Everything but RFC 3986's unreserved characters
/// is percent-encoded: QUrlQuery leaves '+' alone, which servers read as a space, and some split on a raw '='.
[[nodiscard]] QByteArray encoded(const Parameters& parameters);

} // namespace sostenuto::sync
