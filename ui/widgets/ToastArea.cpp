#include "ui/widgets/ToastArea.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Labels.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace sostenuto::ui {

namespace {
constexpr int lifeMs = 6000;
constexpr int edge = 16;
constexpr int iconRoom = 14 + 18 + 12;
constexpr char footProperty[] = "keepsClearOfToasts";

QString iconOf(ToastSign sign)
{
    switch (sign) {
    case ToastSign::Queued:
        return QStringLiteral("queue-add");
    case ToastSign::Listed:
        return QStringLiteral("playlist-add");
    case ToastSign::Loved:
        return QStringLiteral("heart");
    case ToastSign::Kept:
        return QStringLiteral("pin");
    case ToastSign::Waits:
        return QStringLiteral("cloud-upload");
    case ToastSign::Removed:
        return QStringLiteral("trash");
    case ToastSign::Failed:
        return QStringLiteral("circle-alert");
    case ToastSign::Done:
        break;
    }
    return QStringLiteral("circle-check");
}

} // namespace

ToastArea::ToastArea(QWidget* over)
    : QWidget(over), m_text(new ThemeLabel(TypeRole::Body, Token::Text, this)), m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("toastArea"));
    m_text->setObjectName(QStringLiteral("toast"));
    m_action->setObjectName(QStringLiteral("toastAction"));
    setVariant(m_action, "quiet", "compact");
    m_life.setSingleShot(true);
    m_life.setInterval(lifeMs);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(seenMargins(iconRoom, 4, 6, 4));
    line->setSpacing(12);
    line->addWidget(m_text, 1);
    line->addWidget(m_action);
    hide();
    over->installEventFilter(this);
    m_action->installEventFilter(this);
    connect(&m_life, &QTimer::timeout, this, &ToastArea::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(m_act, {});
        dismiss();
        if (act)
            act();
    });
}

void ToastArea::say(const Toast& toast, std::function<void()> undo)
{
    const QString word = undo ? tr("Undo") : QString();
    sayWith(toast, word, std::move(undo));
}

void ToastArea::sayWith(const Toast& toast, const QString& action, std::function<void()> act)
{
    m_sign = toast.sign;
    m_text->setText(toast.words);
    m_act = std::move(act);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    place();
    show();
    raise();
    m_life.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    setAccessibleName(toast.words);
    QAccessible::updateAccessibility(&alert);
}

/// Feet come and go while a toast is there, and it goes up and down with them.
int ToastArea::heightOfFeet()
{
    QWidget* over = parentWidget();
    int high = 0;
    for (QWidget* foot : over->findChildren<QWidget*>()) {
        if (!foot->property(footProperty).toBool())
            continue;
        foot->installEventFilter(this);
        if (foot->isVisible())
            high = std::max(high, over->height() - foot->mapTo(over, QPoint()).y());
    }
    return high;
}

void ToastArea::place()
{
    const QWidget* over = parentWidget();
    const int room = over->width() - 2 * edge;
    const int wide = std::min(room, std::max(280, layout()->sizeHint().width()));
    const int high = grown(44);
    setGeometry(Mirror(*over)(QRect(edge, over->height() - edge - heightOfFeet() - high, wide, high)));
}

void ToastArea::dismiss()
{
    // Whoever is reading it or about to press its button keeps it.
    if (underMouse() || m_action->hasFocus()) {
        m_life.start();
        return;
    }
    hide();
    m_act = {};
}

bool ToastArea::eventFilter(QObject* watched, QEvent* event)
{
    const bool isMoved = event->type() == QEvent::Resize || event->type() == QEvent::Move ||
                         event->type() == QEvent::Show || event->type() == QEvent::Hide;
    if (isMoved && watched != m_action && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void keepClearOfToasts(QWidget* foot)
{
    foot->setProperty(footProperty, true);
}

void ToastArea::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), 8, colour(Token::Raised2), colour(Token::Hairline2));
    const QColor ink =
        m_sign == ToastSign::Failed ? Theme::current().status(StatusFamily::Outage).fg : colour(Token::Text2);
    paintIcon(&painter, Mirror(*this)(QRectF(14, (height() - 18) / 2.0, 18, 18)), iconOf(m_sign), ink);
}

} // namespace sostenuto::ui
