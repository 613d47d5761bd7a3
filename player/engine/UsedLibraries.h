// The libraries that the player is made of, for those who want to know.
#pragma once

#include <string>
#include <vector>

namespace sostenuto::player {

struct UsedLibrary {
    std::string name;
    std::string version; ///< of what runs, not of what it was built with; empty = it does not say
    std::string licence; ///< as it names itself
};

[[nodiscard]] std::vector<UsedLibrary> usedLibraries();

} // namespace sostenuto::player
