// A piece before it sounds: notes in seconds, and the room they sound in. Plain values.
#pragma once

#include <cstdint>
#include <vector>

namespace sostenuto::demo {

enum class Voice { Pad, Bass, Piano, Electric, Pluck, Bell, Pulse, Triangle, Strings, Kick, Brush, Hat };

struct Note {
    double start = 0.0;  ///< seconds
    double length = 0.0; ///< seconds until it is let go; it may ring on
    float pitch = 60.0F; ///< MIDI number, 69 = 440 Hz
    float level = 0.5F;  ///< 0..1
    float pan = 0.0F;    ///< -1 left .. 1 right
    Voice voice = Voice::Pad;
};

struct Room {
    float send = 0.25F;   ///< how much of everything goes into the reverb
    float seconds = 2.0F; ///< until it has fallen by 60 dB
    float damping = 0.4F; ///< 0..1, how fast the treble goes
    float echoSend = 0.0F;
    float echoSeconds = 0.4F; ///< left; the right one is a third later
    float echoFeedback = 0.35F;
};

struct Score {
    std::vector<Note> notes; ///< any order
    Room room;
    double seconds = 0.0; ///< of the whole piece, tail included
};

} // namespace sostenuto::demo
