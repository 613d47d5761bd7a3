// What the player does.
#pragma once

namespace sostenuto::player {

enum class PlayState {
    Stopped,
    Playing,
    Paused,
    Waiting, ///< wants to play, but bytes or the device are not there
};

} // namespace sostenuto::player
