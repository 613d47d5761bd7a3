// What a status page's words mean for what we do with the service. Pure.
#pragma once

#include "sync/model/Feed.h"

#include <QMap>
#include <QSet>

#include <array>
#include <optional>

namespace sostenuto::sync {

/// What the page says of each capability; nullopt = nothing.
using FeedParts = std::array<std::optional<FeedState>, capabilityCount>;

/// Which part of the service a component is: as the listener says, else by the words in its name, else by those in its
/// group's. nullopt = none of ours.
[[nodiscard]] std::optional<Capability> partOf(const FeedComponent& component,
                                               const QMap<QString, Capability>& matches);

/// Without these components, and without incidents and maintenance of these alone. The whole is worked out anew from
/// what is left.
[[nodiscard]] FeedSnapshot withoutIgnored(FeedSnapshot snapshot, const QSet<QString>& ignored);

/// The most pressing thing that the page says and that concerns us: a problem, running maintenance, maintenance from 24
/// hours before it begins, else that all is well. nullopt = it says nothing, or only of what is none of ours, or too
/// long ago.
[[nodiscard]] std::optional<Published> publishedFor(const FeedSnapshot& snapshot,
                                                    const QMap<QString, Capability>& matches, const QDateTime& now);
/// Incidents whose scope is not told count for every part if they are major at least; so does a major outage of the
/// whole. Empty when the snapshot is too old.
[[nodiscard]] FeedParts publishedParts(const FeedSnapshot& snapshot, const QMap<QString, Capability>& matches,
                                       const QDateTime& now);

} // namespace sostenuto::sync
