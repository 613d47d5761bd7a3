// A list by a rule: which tracks, in which order, how many. It has no entries of its own, and no service hears of it.
#pragma once

#include "sync/model/Library.h"

namespace sostenuto::sync {

struct SmartPlaylist {
    SmartPlaylistId id;
    QString name;
    QString query; ///< the language of sync/search/SearchQuery.h; empty = every track
    TrackOrder order = TrackOrder::Artist;
    bool descending = false;
    ListLimit limit;
    friend bool operator==(const SmartPlaylist&, const SmartPlaylist&) = default;
};

[[nodiscard]] inline TrackQuery queryOf(const SmartPlaylist& list)
{
    TrackQuery query;
    query.order = list.order;
    query.descending = list.descending;
    query.filter = list.query;
    query.limit = list.limit;
    return query;
}

} // namespace sostenuto::sync
