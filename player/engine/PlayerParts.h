// What the player's face stands on. For Player's own files only.
#pragma once

#include "player/dsp/GainRamp.h"
#include "player/engine/Playback.h"
#include "player/engine/Player.h"

#include <QDeadlineTimer>

namespace sostenuto::player {

struct Player::Parts {
    PlayQueue queue;
    Playback playback;
    double volume = 1.0;
    bool muted = false;
    SoundSettings sound;
    SignalPath path;
    QDeadlineTimer sleepAt{QDeadlineTimer::Forever};
    QTimer sleepTick;
    float sleepFade = 1; ///< on the way to sleep sound becomes softer

    explicit Parts(PlayerOptions options)
        : playback(std::move(options.openStream), std::move(options.output), queue, options.readPatienceMs)
    {
    }

    [[nodiscard]] float gain() const { return muted ? 0.0F : gainOfFader(volume) * sleepFade; }
    void applyVolume() { playback.setGain(gain()); }
};

} // namespace sostenuto::player
