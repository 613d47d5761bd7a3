// Ten sliders for ten octaves, with what each is set to.
#pragma once

#include <player/dsp/EqualiserPresets.h>

#include <QWidget>

#include <array>

class QSlider;

namespace sostenuto::ui {

class ThemeLabel;

/// Whole steps are half decibels, 12 dB to either side. Thread: main.
class EqualiserSliders : public QWidget {
    Q_OBJECT

public:
    explicit EqualiserSliders(QWidget* parent = nullptr);
    void setGains(const player::OctaveGains& gains); ///< says nothing

Q_SIGNALS:
    /// By the person.
    void turned(int slider, double gainDb);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void say(int slider);

    std::array<QSlider*, player::OctaveBandsHz.size()> m_sliders{};
    std::array<ThemeLabel*, player::OctaveBandsHz.size()> m_values{};
};

} // namespace sostenuto::ui
