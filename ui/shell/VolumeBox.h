// Mute and how loud.
#pragma once

#include <QWidget>

class QSlider;

namespace sostenuto::ui {

class IconButton;
struct ShellContext;

/// The sign for how loud it is.
[[nodiscard]] QString volumeIcon(double volume, bool muted);

/// Object names: the prefix and Mute, Volume. Thread: main.
class VolumeBox : public QWidget {
    Q_OBJECT

public:
    VolumeBox(ShellContext& context, const QString& prefix, QWidget* parent = nullptr);

    void focusSlider();

private:
    void follow();

    ShellContext& m_context;
    IconButton* m_mute;
    QSlider* m_volume;
};

} // namespace sostenuto::ui
