// What the demo service says about its artists, all of it invented. Pure data.
#pragma once

#include <QString>

namespace sostenuto::demo {

/// By the artist's name, as services pass it on: a piece of a web page with a link at its end. Empty: nothing is known
/// of this one.
[[nodiscard]] QString artistText(const QString& name);

} // namespace sostenuto::demo
