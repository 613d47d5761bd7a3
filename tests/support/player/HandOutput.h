// An output that a test turns by hand.
#pragma once

#include "player/output/AudioOutput.h"
#include "tests/support/player/Signal.h"

namespace sostenuto::player::test {

/// What the test holds; the output itself belongs to the player. Thread: main, the callback too.
struct Hand {
    Sound heard;         ///< everything that was rendered
    bool present = true; ///< there is a device
    bool isOpen = false;
    bool running = false;
    int opened = 0;
    AudioOutput::Events events;
    RenderCallback render;
    std::int64_t framesHeard = 0;
    std::vector<OutputDevice> devices; ///< empty = the output cannot tell
    QString chosen;

    /// Turns until so many more frames came, or for `patienceMs` none. Answers how many came. Lets events happen
    /// meanwhile.
    std::int64_t turn(std::int64_t frames, int patienceMs = 5000);
    /// The device is unplugged.
    void unplug();
    void plugIn();
    /// The list of devices is another one; an output whose device went is lost, unless the system moved it.
    void setDevices(std::vector<OutputDevice> now);
    [[nodiscard]] bool canReach(const QString& device) const;
};

[[nodiscard]] std::unique_ptr<AudioOutput> makeHandOutput(std::shared_ptr<Hand> hand);

} // namespace sostenuto::player::test
