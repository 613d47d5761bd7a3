// The bar at the bottom: what is heard, the usual buttons, where in it, how loud.
#pragma once

#include "ui/shell/FrameShape.h"
#include "ui/shell/Surface.h"

namespace sostenuto::ui {

class HeardBox;
class SoundBox;
class TransportBox;
struct ShellContext;

/// 84 px. Shows the player and triggers the window's actions; does nothing by itself. Thread: main.
class PlayerBar : public Surface {
    Q_OBJECT

public:
    explicit PlayerBar(ShellContext& context, QWidget* parent = nullptr);
    void setShape(const FrameShape& shape);

private:
    HeardBox* m_heard;
    TransportBox* m_transport;
    SoundBox* m_sound;
};

} // namespace sostenuto::ui
