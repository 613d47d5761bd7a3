// The document around every answer: subsonic-response, as JSON or XML.
#pragma once

#include "app/demo/rest/World.h"

namespace sostenuto::demo {

/// Always HTTP 200, as servers of this kind do; `f=json` asks for JSON, anything else gets XML. `version` is the
/// server's.
[[nodiscard]] Reply documentReply(const Request& request, const QString& version, const Outcome& outcome);

} // namespace sostenuto::demo
