// Joins the cover cache to the artwork service.
#pragma once

#include "ui/widgets/CoverCache.h"

namespace sostenuto::sync {
class ArtworkService;
}

namespace sostenuto::ui {

/// `artwork` must outlive the cache.
[[nodiscard]] CoverCache::Fetch coverFetch(sync::ArtworkService& artwork);

} // namespace sostenuto::ui
