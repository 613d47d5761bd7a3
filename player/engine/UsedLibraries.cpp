#include "player/engine/UsedLibraries.h"

#include <ebur128.h>
#include <soundtouch/SoundTouch.h>

extern "C" {
#include <libavutil/avutil.h>
}

namespace sostenuto::player {

std::vector<UsedLibrary> usedLibraries()
{
    int major = 0;
    int minor = 0;
    int patch = 0;
    ebur128_get_version(&major, &minor, &patch);
    const std::string loudness = std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
    return {{"FFmpeg", av_version_info(), avutil_license()},
            {"cubeb", {}, "ISC"},
            {"SoundTouch", soundtouch::SoundTouch::getVersionString(), "LGPL-2.1-or-later"},
            {"libebur128", loudness, "MIT"},
            {"Boost", {}, "BSL-1.0"}};
}

} // namespace sostenuto::player
