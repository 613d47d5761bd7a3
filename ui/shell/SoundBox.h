// The right of the player bar: what quality, what happens to the sound, the queue, the device, how loud.
#pragma once

#include "ui/shell/FrameShape.h"

#include <QTimer>
#include <QWidget>

class QFrame;
class QHBoxLayout;

namespace sostenuto::ui {

class IconButton;
class QualityChip;
class VolumeBox;
struct ShellContext;

/// A second line appears while something is turned on for a while: sleep timer, speed, stop after this track.
/// Where the window is narrow the volume moves into a popover. Thread: main.
class SoundBox : public QWidget {
    Q_OBJECT

public:
    explicit SoundBox(ShellContext& context, QWidget* parent = nullptr);
    void setShape(const FrameShape& shape);

private:
    void build();
    void connectSound();
    void followQuality();
    void followPassing();
    void followDevice();
    void followVolume();
    void showPopover();
    void showDevices();
    void showPath();
    void showPassing();

    ShellContext& m_context;
    QualityChip* m_quality;
    IconButton* m_lyrics;
    IconButton* m_queue;
    IconButton* m_device;
    QualityChip* m_passing;
    IconButton* m_more;   ///< for what has no room
    IconButton* m_opener; ///< opens the popover
    VolumeBox* m_volumeBox;
    QFrame* m_popover;
    QHBoxLayout* m_line;
    QTimer m_minutes; ///< while the sleep timer runs
    FrameShape m_shape;
};

} // namespace sostenuto::ui
