#include "ui/pages/HeroHead.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/LoadingRows.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <utility>

namespace sostenuto::ui {

namespace {

constexpr int ring = 4; ///< room that buttons bring for their focus ring
constexpr int sideMargin = 32;
constexpr int shrunkWidth = 48;
constexpr int narrowBelow = 1000;
constexpr int lowBelow = 620;
constexpr char shrinksProperty[] = "shrinks";
constexpr char wholeTextProperty[] = "wholeText";

int edgeFor(HeroHead::Kind kind, bool narrow, bool low)
{
    switch (kind) {
    case HeroHead::Kind::Album:
        return low || narrow ? 160 : 200;
    case HeroHead::Kind::Artist:
        return low || narrow ? 128 : 152;
    case HeroHead::Kind::Playlist:
        return low || narrow ? 112 : 128;
    }
    return 128;
}

} // namespace

HeroHead::HeroHead(Kind kind, CoverCache& covers, QWidget* parent)
    : QWidget(parent), m_kind(kind),
      m_cover(new CoverLabel(covers, edgeFor(kind, false, false), kind == Kind::Artist ? 76 : 8, this)),
      m_eyebrow(new ThemeLabel(TypeRole::Small, Token::Text2, this)),
      m_title(new ElidedLabel(kind == Kind::Playlist ? TypeRole::Page : TypeRole::Hero, Token::Text, this)),
      m_titleLine(new QHBoxLayout), m_words(new QVBoxLayout), m_buttons(new QHBoxLayout), m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(seenMargins(sideMargin, 0, sideMargin - ring, 0));
    m_line->addWidget(m_cover, 0, Qt::AlignTop);
    m_line->addLayout(m_words, 1);
    m_titleLine->setSpacing(12);
    m_titleLine->setContentsMargins(seenMargins(ring, 0, 0, 0));
    m_titleLine->addWidget(m_title, 0);
    m_titleLine->addStretch(1);
    m_words->setSpacing(4);
    m_words->addStretch(1);
    auto* eyebrowLine = new QHBoxLayout;
    eyebrowLine->setContentsMargins(seenMargins(ring, 0, 0, 0));
    eyebrowLine->addWidget(m_eyebrow);
    m_words->addLayout(eyebrowLine);
    m_words->addLayout(m_titleLine);
    m_linesEnd = m_words->count();
    m_words->addSpacing(8);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(0);
    m_buttons->addStretch(1);
    m_words->addLayout(m_buttons);
    m_eyebrow->setVisible(kind != Kind::Playlist);
    m_patience.setSingleShot(true);
    m_patience.setInterval(LoadingRows::patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_late = true;
        update();
    });
    // The labels go back to their role's size when the theme changes; the title's is this head's matter.
    connect(&Theme::current(), &Theme::changed, this, [this] { fitTo(window()->size()); });
}

void HeroHead::addToTitle(QWidget* widget)
{
    m_titleLine->insertWidget(m_titleLine->count() - 1, widget, 0, Qt::AlignVCenter);
}

void HeroHead::addLine(QLayout* line)
{
    // It stands under the title, which leaves room for the buttons' rings.
    line->setContentsMargins(seenMargins(ring, 2, 0, 2));
    m_words->insertLayout(m_linesEnd++, line);
}

void HeroHead::addLine(QWidget* widget)
{
    auto* line = new QHBoxLayout;
    line->addWidget(widget, 1000); // as wide as it may be, at the left
    line->addStretch(1);
    addLine(line);
}

QPushButton* HeroHead::addButton(const QString& iconName, const QString& text, const char* objectName, bool shrinks)
{
    auto* button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(QLatin1String(objectName));
    button->setAccessibleName(text);
    button->setProperty(shrinksProperty, shrinks);
    button->setProperty(wholeTextProperty, text);
    if (shrinks)
        button->setMinimumWidth(shrunkWidth); // else its words would keep the page from getting narrower
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

IconButton* HeroHead::addIconButton(const QString& iconName, const QString& text, const char* objectName)
{
    auto* button = new IconButton(iconName, text, this);
    button->setObjectName(QLatin1String(objectName));
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void HeroHead::addRight(QWidget* widget)
{
    m_buttons->addWidget(widget);
}

void HeroHead::setButtonText(QPushButton* button, const QString& text)
{
    button->setProperty(wholeTextProperty, text);
    button->setAccessibleName(text);
    fitButtons();
}

void HeroHead::wait()
{
    m_cover->setKey({});
    m_title->setFullText({});
    m_patience.start();
}

void HeroHead::known()
{
    m_patience.stop();
    if (std::exchange(m_late, false))
        update();
}

void HeroHead::paintEvent(QPaintEvent*)
{
    if (!m_late)
        return;
    QPainter painter(this);
    const Mirror seen(*this); // turned, the cover's place is as from left to right
    const int left = seen(m_cover->geometry()).right() + m_line->spacing() + ring;
    const int room = width() - left - sideMargin;
    const QRect title = m_title->geometry();
    const QRect first(left, title.center().y() - title.height() / 4, room * 2 / 5, title.height() / 2);
    const QRect second(left, title.bottom() + 10, room / 4, 10);
    paintBox(&painter, seen(first), 6, colour(Token::Raised2));
    paintBox(&painter, seen(second), 4, colour(Token::Raised2));
}

void HeroHead::fitTo(const QSize& window)
{
    const bool narrow = window.width() < narrowBelow;
    const int edge = edgeFor(m_kind, narrow, window.height() < lowBelow);
    m_cover->setEdge(edge);
    m_line->setSpacing((narrow ? 20 : m_kind == Kind::Playlist ? 24 : 28) - ring);
    QFont font = Theme::current().font(m_kind == Kind::Playlist ? TypeRole::Page : TypeRole::Hero);
    const double scale = double(Theme::current().font(TypeRole::Body).pixelSize()) / 13.0;
    const int px = m_kind == Kind::Playlist ? (narrow ? 28 : 32) : (narrow ? 32 : 40);
    font.setPixelSize(qRound(px * scale));
    m_title->setFont(font);
    const bool isOther = std::exchange(m_narrow, narrow) != narrow;
    fitButtons();
    if (isOther)
        Q_EMIT narrowChanged(narrow);
}

void HeroHead::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

void HeroHead::fitButtons()
{
    QList<QPushButton*> shrinking;
    for (QPushButton* button : findChildren<QPushButton*>()) {
        const bool shrinks = button->property(shrinksProperty).toBool();
        setShrunk(button, m_narrow && shrinks);
        if (shrinks)
            shrinking.append(button);
    }
    const int room = width() - 2 * sideMargin + ring - m_cover->width() - m_line->spacing();
    for (auto button = shrinking.crbegin(); button != shrinking.crend(); ++button) {
        m_buttons->invalidate();
        if (m_buttons->sizeHint().width() <= room)
            return;
        setShrunk(*button, true);
    }
}

void HeroHead::setShrunk(QPushButton* button, bool shrunk)
{
    const QString text = button->property(wholeTextProperty).toString();
    if (text.isEmpty())
        return;
    button->setText(shrunk ? QString() : text);
    button->setToolTip(shrunk ? text : QString());
}

} // namespace sostenuto::ui
