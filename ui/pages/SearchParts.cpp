#include "ui/pages/SearchParts.h"

#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Sentences.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CoverCache.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/DragOut.h"
#include "ui/widgets/GridFit.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

namespace sostenuto::ui {

namespace {

constexpr int pictureEdge = 112;
constexpr int rowInset = 12; ///< rows paint their words this far in, so that the ring stands outside them

} // namespace

ResultRows::ResultRows(QWidget* parent) : QListView(parent)
{
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setDragDropMode(DragOnly);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void ResultRows::setRinged(int row)
{
    m_ringed = row;
    viewport()->update();
}

void ResultRows::startDrag(Qt::DropActions actions)
{
    dragOut(*this, selectedIndexes(), actions);
}

void ResultRows::fitHeight()
{
    const int rows = model() ? model()->rowCount() : 0;
    setFixedHeight(rows > 0 ? rows * sizeHintForRow(0) : 0);
}

void ResultRows::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_ringed < 0 || m_ringed >= model()->rowCount())
        return;
    QPainter painter(viewport());
    paintRing(&painter, visualRect(model()->index(m_ringed, 0)), 6);
}

void ResultCards::setRinged(int row)
{
    m_ringed = row;
    viewport()->update();
}

void ResultCards::paintEvent(QPaintEvent* event)
{
    CardGrid::paintEvent(event);
    if (m_ringed < 0 || m_ringed >= model()->rowCount())
        return;
    QPainter painter(viewport());
    const QRect cell = visualRect(model()->index(m_ringed, 0));
    const int edge = cell.width() - gridGap;
    paintRing(&painter, Mirror(layoutDirection(), cell)(QRectF(cell.left() - 4, cell.top(), edge + 8, edge + 8)), 8);
}

SectionHead::SectionHead(const QString& title, const char* allName, QWidget* parent)
    : QWidget(parent), m_title(new ThemeLabel(TypeRole::Section, Token::Text, this)),
      m_all(new ElidedLabel(TypeRole::Small, Token::Text2, this))
{
    m_title->setText(title);
    m_all->setObjectName(QLatin1String(allName));
    m_all->setLink(true);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(rowInset, 8, rowInset, 0);
    line->addWidget(m_title);
    line->addStretch(1);
    line->addWidget(m_all);
    connect(m_all, &ElidedLabel::clicked, this, &SectionHead::allClicked);
}

void SectionHead::setTotal(int total, int shown)
{
    m_all->setFullText(tr("All %1").arg(foundCount(total)));
    m_all->setVisible(total > shown);
}

TopResultCard::TopResultCard(CoverCache& covers, QWidget* parent)
    : QWidget(parent), m_covers(covers), m_picture(new QWidget(this)),
      m_name(new ElidedLabel(TypeRole::Page, Token::Text, this)),
      m_what(new ElidedLabel(TypeRole::Body, Token::Text2, this)),
      m_where(new ElidedLabel(TypeRole::Small, Token::Text2, this)), m_play(new RoundPlayButton(this))
{
    setObjectName(QStringLiteral("searchTopResult"));
    m_play->setObjectName(QStringLiteral("searchTopPlay"));
    m_play->setFocusPolicy(Qt::NoFocus);
    m_picture->setFixedSize(pictureEdge, pictureEdge);
    m_picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    setCursor(Qt::PointingHandCursor);
    setMinimumHeight(240);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_what);
    words->addWidget(m_where);
    auto* lower = new QHBoxLayout;
    lower->addLayout(words, 1);
    lower->addWidget(m_play, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(seenMargins(rowInset + 20, 20, rowInset + 16, 16));
    column->addWidget(m_picture);
    column->addStretch(1);
    column->addLayout(lower);
    connect(m_play, &QAbstractButton::clicked, this, &TopResultCard::played);
    connect(&covers, &CoverCache::arrived, this, qOverload<>(&QWidget::update));
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TopResultCard::say(const QStringList& coverKeys, bool round, const QString& name, const QString& what,
                        const QString& where)
{
    m_keys = coverKeys;
    m_round = round;
    m_name->setFullText(name);
    m_what->setFullText(what);
    m_where->setFullText(where);
    setAccessibleName(tr("Top result: %1, %2").arg(name, what));
    update();
}

void TopResultCard::setRinged(bool on)
{
    m_ringed = on;
    update();
}

void TopResultCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect card = rect().adjusted(rowInset, 0, -rowInset, 0);
    paintBox(&painter, card, 10, colour(Token::Raised), colour(Token::Hairline));
    paintMosaic(m_covers, &painter, m_picture->geometry(), m_keys, m_round ? pictureEdge / 2 : 8);
    if (m_ringed)
        paintRing(&painter, card, 10);
}

void TopResultCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT opened();
}

} // namespace sostenuto::ui
