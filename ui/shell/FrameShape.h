// How the window divides itself at a given width: pure arithmetic of the responsive rules (DESIGN-UI 4).
#pragma once

namespace sostenuto::ui {

struct FrameShape {
    bool rail = false;        ///< icons only, 64 px, because the window is too narrow for the sidebar
    bool panelInPage = false; ///< the right panel takes the page's place
    bool qualityChip = true;
    bool soundChip = true;    ///< the chip says what happens to the sound, too
    bool deviceButton = true; ///< else in a menu with what has no room
    bool lyricsButton = true; ///< likewise
    bool volumeSlider = true; ///< else a button with a popover
    int playerLeft = 320;     ///< px
    int playerRight = 396;    ///< px
    friend bool operator==(const FrameShape&, const FrameShape&) = default;
};

inline constexpr int railWidth = 64;
inline constexpr int sidebarWidth = 232;
inline constexpr int panelWidth = 320;

/// `sidebar` and `panel` are the widths that the listener gave them; all px.
[[nodiscard]] constexpr FrameShape frameShape(int width, int sidebar = sidebarWidth, int panel = panelWidth)
{
    constexpr int leastPage = 560;
    FrameShape shape;
    if (width >= 1000) {
        shape.soundChip = width >= 1180;
        shape.panelInPage = width < 1180 && width - sidebar - panel < leastPage;
        return shape;
    }
    shape.rail = true;
    shape.panelInPage = true;
    shape.qualityChip = false;
    shape.soundChip = false;
    shape.deviceButton = width >= 800;
    shape.lyricsButton = width >= 800;
    shape.volumeSlider = false;
    shape.playerLeft = width >= 800 ? 232 : 200;
    shape.playerRight = width >= 800 ? 140 : 104;
    return shape;
}

} // namespace sostenuto::ui
