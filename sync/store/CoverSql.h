// CoverKeys as SQL. Empty where there is no cover.
#pragma once

namespace sostenuto::sync {

/// Of an album or artist `x`.
inline constexpr auto ownCoverSql = " CASE x.cover WHEN '' THEN '' ELSE x.source || ':' || x.cover END ";
/// Of a track `t` with its album `a`. The album's first: a page of tracks then asks for one picture, not for one each.
inline constexpr auto trackCoverSql = " CASE WHEN coalesce(a.cover, '') <> '' THEN a.source || ':' || a.cover "
                                      "WHEN t.cover <> '' THEN t.source || ':' || t.cover ELSE '' END ";

} // namespace sostenuto::sync
