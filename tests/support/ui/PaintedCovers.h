// Covers without a server: each key has its own colours.
#pragma once

#include <ui/widgets/CoverCache.h>

namespace sostenuto::ui::testing {

/// Answers at once with a painted PNG. Keys that begin with "none" have no cover.
[[nodiscard]] CoverCache::Fetch paintedCovers();
[[nodiscard]] QByteArray paintedCover(const QString& key, int edge);

} // namespace sostenuto::ui::testing
