#include "ui/pages/WelcomeCard.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/GrownHeight.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QPainter>

namespace sostenuto::ui {

namespace {

constexpr int tileEdge = 40;

void paintCard(QPainter* painter, const QRect& where, Token fill, Token line)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::current().colour(line), 1));
    painter->setBrush(Theme::current().colour(fill));
    painter->drawRoundedRect(QRectF(where).adjusted(2.5, 2.5, -2.5, -2.5), 10, 10);
}

} // namespace

WelcomeHead::WelcomeHead(const Words& words, bool accent, QWidget* parent)
    : QWidget(parent), m_icon(words.iconName), m_accent(accent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* title = new ThemeLabel(TypeRole::CardTitle, Token::Text, this);
    title->setText(words.title);
    auto* sentence = new ThemeLabel(TypeRole::Body, Token::Text2, this);
    sentence->setText(words.sentence);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(seenMargins(tileEdge + 16, 0, 0, 0));
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(sentence);
    setMinimumHeight(tileEdge);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WelcomeHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::current();
    const QRectF tile = Mirror(*this)(QRectF(0, (height() - tileEdge) / 2.0, tileEdge, tileEdge));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(m_accent ? Token::AccentSoft : Token::Raised2));
    painter.drawRoundedRect(tile, 8, 8);
    paintIcon(&painter, tile.adjusted(10, 10, -10, -10), m_icon,
              theme.colour(m_accent ? Token::AccentText : Token::Text2));
}

WelcomeCard::WelcomeCard(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(23, 20, 23, 22);
    m_column->setSpacing(0);
}

void WelcomeCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintCard(&painter, rect(), Token::Raised, Token::Accent);
}

WelcomeChoice::WelcomeChoice(const WelcomeHead::Words& words, QWidget* parent) : QAbstractButton(parent)
{
    setText(words.title);
    setAccessibleName(words.title);
    setAccessibleDescription(words.sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    keepHeight(this, 76, 2); // 72, and the room of the focus ring
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(seenMargins(23, 0, 48, 0));
    line->addWidget(new WelcomeHead(words, false, this));
}

void WelcomeChoice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::current();
    const Token fill = isDown() ? Token::Raised2 : underMouse() ? Token::Hover : Token::Raised;
    paintCard(&painter, rect(), fill, Token::Hairline);
    paintIcon(&painter, Mirror(*this)(QRectF(width() - 41, (height() - 18) / 2.0, 18, 18)),
              QStringLiteral("chevron-right"), theme.colour(Token::Text3));
    if (!hasFocus())
        return;
    painter.setPen(QPen(theme.colour(Token::Focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 11, 11);
}

void WelcomeChoice::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void WelcomeChoice::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace sostenuto::ui
