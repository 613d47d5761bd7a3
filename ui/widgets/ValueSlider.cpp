#include "ui/widgets/ValueSlider.h"

#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace sostenuto::ui {

namespace {

constexpr int sliderWidth = 180;
constexpr int labelWidth = 64;
constexpr int cling = 40; ///< of the range, as a divisor

} // namespace

ValueSlider::ValueSlider(const SliderRange& range, Words words, QWidget* parent)
    : QWidget(parent), m_range(range), m_words(std::move(words)), m_slider(new QSlider(Qt::Horizontal, this)),
      m_label(new ThemeLabel(TypeRole::Body, Token::Text2, this))
{
    m_slider->setRange(range.least, range.most);
    m_slider->setSingleStep(range.step);
    m_slider->setPageStep(range.page);
    m_slider->setFixedWidth(sliderWidth);
    setVariant(m_slider, "accent");
    if (range.rest)
        m_slider->setProperty("rest", *range.rest);
    m_slider->installEventFilter(this);
    m_label->setFixedWidth(labelWidth);
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setFocusProxy(m_slider);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_slider);
    line->addWidget(m_label);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    new WheelNeedsFocus(m_slider);
    connect(m_slider, &QSlider::valueChanged, this, &ValueSlider::take);
    say();
}

void ValueSlider::setValue(int value)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(value);
    say();
}

int ValueSlider::value() const
{
    return m_slider->value();
}

QString ValueSlider::valueText() const
{
    return m_label->text();
}

bool ValueSlider::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonDblClick || !m_range.rest)
        return QWidget::eventFilter(watched, event);
    m_slider->setValue(*m_range.rest);
    return true;
}

void ValueSlider::take(int value)
{
    const int near = (m_range.most - m_range.least) / cling;
    if (m_slider->isSliderDown() && m_range.rest && std::abs(value - *m_range.rest) <= near) {
        setValue(*m_range.rest);
        value = *m_range.rest;
    }
    say();
    Q_EMIT turned(value);
}

void ValueSlider::say()
{
    m_label->setText(m_words(m_slider->value()));
    m_slider->setToolTip(m_label->text());
}

WheelNeedsFocus::WheelNeedsFocus(QWidget* widget) : QObject(widget)
{
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(this);
}

bool WheelNeedsFocus::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
        return false;
    event->ignore(); // the page below scrolls
    return true;
}

} // namespace sostenuto::ui
