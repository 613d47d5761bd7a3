#include "ui/widgets/Buttons.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Paint.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Tips.h"

#include <QPainter>

namespace sostenuto::ui {

IconButton::IconButton(const QString& iconName, const QString& words, QWidget* parent) : QToolButton(parent)
{
    setVariant(this, "icon");
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setFixedSize(32, 32);
    setIconSize({18, 18});
    setIconName(iconName);
    setWords(words);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IconButton::setIconName(const QString& name)
{
    m_name = name;
    setIcon(sostenuto::ui::icon(name));
}

void IconButton::setWords(const QString& words, const QString& shortcut)
{
    setAccessibleName(words);
    setToolTip(tipText({words, shortcut}));
}

void IconButton::setSmall(bool small)
{
    setFixedSize(small ? QSize(28, 28) : QSize(32, 32));
    setIconSize(small ? QSize(16, 16) : QSize(18, 18));
}

void IconButton::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    update();
}

void IconButton::setFamily(std::optional<StatusFamily> family)
{
    m_family = family;
    update();
}

void IconButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool hot = isEnabled() && (underMouse() || isDown());
    if (hot)
        paintBox(&painter, rect(), 6, colour(isDown() ? Token::Hairline2 : Token::Raised2));
    // What is loved has the accent wherever it stands.
    const bool accent = m_on || (isCheckable() && isChecked()) || m_name == QStringLiteral("heart-filled");
    const Token ink = !isEnabled() ? Token::Disabled : accent ? Token::AccentText : hot ? Token::Text : Token::Text2;
    QRectF place{QPointF(), QSizeF(iconSize())};
    place.moveCenter(QRectF(rect()).center());
    paintIcon(&painter, place, m_name, m_family ? Theme::current().status(*m_family).fg : colour(ink));
    if (m_on)
        paintBox(&painter, QRectF(width() / 2.0 - 2, height() - 6, 4, 4), 2, colour(Token::AccentText));
    if (showsRing(this))
        paintRing(&painter, rect(), 6);
}

RoundPlayButton::RoundPlayButton(QWidget* parent) : QAbstractButton(parent)
{
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    tell();
}

void RoundPlayButton::setKeys(const QString& keys)
{
    m_keys = keys;
    tell();
}

void RoundPlayButton::tell()
{
    setAccessibleName(m_playing ? tr("Pause") : tr("Play"));
    setToolTip(tipText({accessibleName(), m_keys}));
}

void RoundPlayButton::setPlaying(bool playing)
{
    if (playing == m_playing)
        return;
    m_playing = playing;
    tell();
    update();
}

void RoundPlayButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF disc = QRectF(rect()).adjusted(4, 4, -4, -4);
    const Token fill = !isEnabled()   ? Token::Raised2
                       : isDown()     ? Token::AccentPress
                       : underMouse() ? Token::AccentHover
                                      : Token::Accent;
    paintBox(&painter, disc, disc.width() / 2, colour(fill));
    QRectF sign(0, 0, 20, 20);
    sign.moveCenter(disc.center());
    paintIcon(&painter, sign, m_playing ? QStringLiteral("pause") : QStringLiteral("play"),
              colour(isEnabled() ? Token::OnAccent : Token::Disabled));
    if (showsRing(this))
        paintRing(&painter, rect(), width() / 2.0);
}

void RoundPlayButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RoundPlayButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace sostenuto::ui
