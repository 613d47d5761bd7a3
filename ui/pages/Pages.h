// The pages by the places they show.
#pragma once

#include "ui/pages/Page.h"

#include <memory>

namespace sostenuto::ui {

/// Null for Place::Kind::Welcome, which the shell makes. `context` outlives the page.
[[nodiscard]] std::unique_ptr<Page> makePage(Place::Kind kind, PageContext& context);

} // namespace sostenuto::ui
