// What the parts of the window share.
#pragma once

#include "ui/pages/Page.h"

namespace sostenuto::ui {

class HeardTrack;
class WindowActions;

struct ShellContext {
    Services& services;
    Playback& playback;
    CoverCache& covers;
    HeardTrack& heard;
    WindowActions& actions;
    PageHost& host;
};

} // namespace sostenuto::ui
