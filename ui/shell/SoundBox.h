// The right of the player bar: what quality, the queue, how loud.
#pragma once

#include "ui/shell/FrameShape.h"

#include <QWidget>

class QFrame;
class QHBoxLayout;
class QSlider;

namespace sostenuto::ui {

class IconButton;
class QualityChip;
struct ShellContext;

/// Where the window is narrow the volume moves into a popover. Thread: main.
class SoundBox : public QWidget {
    Q_OBJECT

public:
    explicit SoundBox(ShellContext& context, QWidget* parent = nullptr);
    void setShape(const FrameShape& shape);

private:
    void followQuality();
    void followVolume();
    void showPopover();

    ShellContext& m_context;
    QualityChip* m_quality;
    IconButton* m_queue;
    IconButton* m_opener; ///< opens the popover
    IconButton* m_mute;
    QSlider* m_volume;
    QWidget* m_volumeBox;
    QFrame* m_popover;
    QHBoxLayout* m_line;
    bool m_chip = true;
};

} // namespace sostenuto::ui
