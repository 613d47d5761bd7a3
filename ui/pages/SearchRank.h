// Which of the results is the one that was meant.
#pragma once

#include <sync/model/Library.h>

namespace sostenuto::ui {

struct TopResult {
    enum class Kind { None, Track, Artist, Album, Playlist } kind = Kind::None;
    friend bool operator==(const TopResult&, const TopResult&) = default;
};

/// The first result of the kind whose name fits best: the whole name, then its beginning, then a word's beginning;
/// among equals artist, album, playlist, track.
[[nodiscard]] TopResult topResult(const sync::SearchResults& results);

} // namespace sostenuto::ui
