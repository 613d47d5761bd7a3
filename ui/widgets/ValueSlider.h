// A slider that says its value in words beside it.
#pragma once

#include <QWidget>

#include <functional>
#include <optional>

class QSlider;

namespace sostenuto::ui {

class ThemeLabel;

/// What a ValueSlider turns, in whole steps.
struct SliderRange {
    int least = 0;
    int most = 100;
    int step = 1;
    int page = 10;
    /// The handle clings to this value when it is dragged near it, and a double click goes there.
    std::optional<int> rest;
};

/// The wheel turns it only while it has the focus, so that a page can be scrolled over it. Thread: main.
class ValueSlider : public QWidget {
    Q_OBJECT

public:
    using Words = std::function<QString(int value)>;

    ValueSlider(const SliderRange& range, Words words, QWidget* parent = nullptr);

    void setValue(int value); ///< says nothing
    [[nodiscard]] int value() const;
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] QSlider& slider() const { return *m_slider; }

Q_SIGNALS:
    /// By the person.
    void turned(int value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(int value);
    void say();

    SliderRange m_range;
    Words m_words;
    QSlider* m_slider;
    ThemeLabel* m_label;
};

/// Combo boxes and sliders on a page that scrolls: the wheel is theirs only while they have the focus.
class WheelNeedsFocus : public QObject {
public:
    explicit WheelNeedsFocus(QWidget* widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace sostenuto::ui
