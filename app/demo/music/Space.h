// The room: a reverb and an echo.
#pragma once

#include "app/demo/music/Score.h"
#include "app/demo/music/Voices.h"

namespace sostenuto::demo {

/// Adds the echo, then the reverberation of both, to the bus.
void addRoom(const Room& room, int sampleRate, Bus& bus);

} // namespace sostenuto::demo
