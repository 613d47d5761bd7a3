#include "ui/widgets/SeekBar.h"

#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/SeekRanges.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace sostenuto::ui {

namespace {

constexpr int handleEdge = 12;
constexpr int stepMs = 5000;
constexpr int pageMs = 30000;
constexpr qreal stretchShare = 0.14;
constexpr int stretchMs = 1600;

class SeekBarVoice : public QAccessibleWidget {
public:
    explicit SeekBarVoice(SeekBar* bar) : QAccessibleWidget(bar, QAccessible::Slider, SeekBar::tr("Position")) {}

    [[nodiscard]] QString text(QAccessible::Text part) const override
    {
        return part == QAccessible::Value ? static_cast<SeekBar*>(widget())->valueText()
                                          : QAccessibleWidget::text(part);
    }
};

QAccessibleInterface* makeVoice(const QString&, QObject* object)
{
    auto* bar = qobject_cast<SeekBar*>(object);
    return bar ? new SeekBarVoice(bar) : nullptr;
}

} // namespace

SeekBar::SeekBar(QWidget* parent) : QAbstractSlider(parent)
{
    static const bool once = (QAccessible::installFactory(makeVoice), true);
    Q_UNUSED(once);
    setOrientation(Qt::Horizontal);
    setLayoutDirection(Qt::LeftToRight); // time runs so in every language
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setSingleStep(stepMs);
    setPageStep(pageMs);
    setRange(0, 0);
    m_stretch.setDuration(stretchMs);
    m_stretch.setStartValue(0.0);
    m_stretch.setEndValue(1.0);
    m_stretch.setLoopCount(-1);
    connect(&m_stretch, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SeekBar::setDuration(qint64 ms)
{
    if (ms == maximum())
        return;
    setRange(0, static_cast<int>(std::max<qint64>(0, ms)));
    setEnabled(ms > 0);
    update();
}

void SeekBar::setPosition(qint64 ms)
{
    if (isSliderDown())
        return;
    const int before = qRound(xOf(value()) * devicePixelRatioF());
    setValue(static_cast<int>(ms));
    if (qRound(xOf(value()) * devicePixelRatioF()) != before) // most of the given positions move nothing
        update();
}

void SeekBar::setHeldRanges(const QVector<QPair<qint64, qint64>>& ranges)
{
    QVector<QPair<qint64, qint64>> merged = mergedRanges(ranges, 0);
    if (merged == m_held)
        return;
    m_held = std::move(merged);
    update();
}

void SeekBar::setWaiting(bool waiting)
{
    if (waiting == m_waiting)
        return;
    m_waiting = waiting;
    followWaiting();
    update();
}

void SeekBar::setOnlyHeld(bool only)
{
    m_onlyHeld = only;
}

void SeekBar::followWaiting()
{
    const bool moves = m_waiting && isVisible() && !Theme::current().lessMovement();
    if (moves && m_stretch.state() != QAbstractAnimation::Running)
        m_stretch.start();
    else if (!moves)
        m_stretch.stop();
}

QSize SeekBar::sizeHint() const
{
    return {240, 20};
}
QSize SeekBar::minimumSizeHint() const
{
    return {80, 20};
}

qreal SeekBar::xOf(qint64 ms) const
{
    return maximum() <= 0 ? 0 : qreal(ms) / maximum() * width();
}

qint64 SeekBar::msAt(qreal x) const
{
    return width() <= 0 ? 0 : std::clamp<qint64>(qRound64(x / width() * maximum()), 0, maximum());
}

bool SeekBar::isHeld(qint64 ms) const
{
    return rangeHolds(m_held, ms);
}

qint64 SeekBar::reachable(qint64 ms) const
{
    return m_onlyHeld ? nearestHeld(m_held, ms) : ms;
}

QString SeekBar::valueText() const
{
    return seekWords(value(), maximum(), m_held);
}

void SeekBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const qreal middle = height() / 2.0;
    const auto strip = [&](qreal from, qreal to, qreal thick, const QColor& tint) {
        if (to - from > 0.5)
            paintBox(&painter, QRectF(from, middle - thick / 2, to - from, thick), thick / 2, tint);
    };
    strip(0, width(), 2, colour(Token::SeekRest));
    if (maximum() <= 0)
        return;
    const qint64 msPerPixel = maximum() / std::max(1, width());
    for (const auto& [from, to] : mergedRanges(m_held, msPerPixel))
        strip(xOf(from), xOf(std::min<qint64>(to, maximum())), 6, colour(Token::SeekHeld));
    const qreal handle = xOf(sliderPosition());
    strip(0, handle, 6, colour(Token::SeekPlayed));
    if (m_waiting) {
        const qreal reach = width() * stretchShare;
        const qreal shift =
            m_stretch.state() == QAbstractAnimation::Running ? m_stretch.currentValue().toReal() * reach : 0;
        strip(handle + shift / 2, std::min<qreal>(width(), handle + shift / 2 + reach), 2,
              Theme::current().status(StatusFamily::Degraded).solid);
    }
    if (underMouse() && m_hoverX >= 0 && !isSliderDown())
        painter.fillRect(QRectF(m_hoverX, middle - 7, 1, 14), colour(Token::Text2));
    const qreal centre = std::clamp<qreal>(handle, handleEdge / 2.0, width() - handleEdge / 2.0);
    const QRectF knob(centre - handleEdge / 2.0, middle - handleEdge / 2.0, handleEdge, handleEdge);
    paintBox(&painter, knob, handleEdge / 2.0, colour(Token::Text));
    if (showsRing(this))
        paintRing(&painter, knob.adjusted(-4, -4, 4, 4), handleEdge / 2.0 + 4);
}

void SeekBar::moveTo(qint64 ms)
{
    setSliderPosition(static_cast<int>(ms));
    update();
}

void SeekBar::showTime(const QPoint& at)
{
    QToolTip::showText(mapToGlobal(QPoint(at.x() - 20, -40)), seekTip(msAt(at.x()), m_held, m_onlyHeld, isSliderDown()),
                       this);
}

void SeekBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || maximum() <= 0) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    moveTo(reachable(msAt(event->position().x())));
    showTime(event->position().toPoint());
}

void SeekBar::mouseMoveEvent(QMouseEvent* event)
{
    m_hoverX = event->position().x();
    if (isSliderDown())
        moveTo(msAt(m_hoverX));
    if (maximum() > 0)
        showTime(event->position().toPoint());
    update();
}

void SeekBar::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !isSliderDown())
        return;
    const qint64 target = reachable(msAt(event->position().x()));
    moveTo(target);
    setSliderDown(false);
    Q_EMIT seekRequested(target);
}

void SeekBar::leaveEvent(QEvent* event)
{
    m_hoverX = -1;
    update();
    QAbstractSlider::leaveEvent(event);
}

void SeekBar::keyPressEvent(QKeyEvent* event)
{
    const auto target = seekKeyTarget(event->key(), value(), maximum());
    if (!target || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier)) {
        QWidget::keyPressEvent(event); // not to the slider: it would move without asking
        return;
    }
    const qint64 ms = reachable(*target);
    moveTo(ms);
    Q_EMIT seekRequested(ms);
}

void SeekBar::focusInEvent(QFocusEvent*)
{
    update();
}
void SeekBar::focusOutEvent(QFocusEvent*)
{
    update();
}

void SeekBar::showEvent(QShowEvent* event)
{
    QAbstractSlider::showEvent(event);
    followWaiting();
}

void SeekBar::hideEvent(QHideEvent* event)
{
    QAbstractSlider::hideEvent(event);
    m_stretch.stop();
}

} // namespace sostenuto::ui
