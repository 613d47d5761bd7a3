// In which order artists are listed.
#pragma once

namespace sostenuto::sync {

/// All but Name begin with the most, or the latest; ties fall back on the name.
enum class ArtistOrder { Name, MostTracks, MostPlayed, RecentlyAdded };

} // namespace sostenuto::sync
