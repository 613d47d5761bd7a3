// A snapshot of a status page as text, to be kept. Pure.
#pragma once

#include "sync/model/Feed.h"

namespace sostenuto::sync {

/// Empty for one of format None, and for one that is larger than any parser makes.
[[nodiscard]] QString feedToJson(const FeedSnapshot& snapshot);
/// Format None for what was not written by feedToJson().
[[nodiscard]] FeedSnapshot feedFromJson(const QString& text);

} // namespace sostenuto::sync
