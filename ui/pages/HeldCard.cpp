#include "ui/pages/HeldCard.h"

#include "ui/theme/KeepWords.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/QuotaBar.h"
#include "ui/widgets/Swatch.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr std::array tints{Token::Hold1, Token::Hold2, Token::Hold3};
constexpr int side = 18;
constexpr int aroundHairline = 10;

} // namespace

HeldCard::HeldCard(QWidget* parent)
    : Card(parent), m_hours(new ThemeLabel(TypeRole::Figure, Token::Text, this)),
      m_pace(new ThemeLabel(TypeRole::Body, Token::Text2, this)), m_bar(new QuotaBar(this)),
      m_drill(new ElidedLabel(TypeRole::Small, Token::Text2, this))
{
    setObjectName(QStringLiteral("homeHeldCard"));
    m_hours->setObjectName(QStringLiteral("homeHeldHours"));
    m_pace->setObjectName(QStringLiteral("homeHeldPace"));
    m_bar->setObjectName(QStringLiteral("homeHeldBar"));
    m_drill->setObjectName(QStringLiteral("homeHeldDrill"));
    m_pace->setWordWrap(true);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(side, 0, side, 0);
    body->setSpacing(0);
    body->addWidget(m_hours);
    body->addWidget(m_pace);
    body->addSpacing(12);
    body->addWidget(m_bar);
    body->addSpacing(8);
    body->addLayout(buildLegend());
    body->addStretch(1);
    body->addSpacing(2 * aroundHairline + 1);
    m_drillLine = buildDrill();
    body->addLayout(m_drillLine);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 14);
    column->setSpacing(0);
    column->addLayout(buildHead());
    column->addLayout(body, 1);
}

QLayout* HeldCard::buildHead()
{
    auto* title = new ThemeLabel(TypeRole::Small, Token::Text2, this);
    title->setText(tr("Held for outages"));
    auto* manage = new QPushButton(tr("Manage"), this);
    manage->setObjectName(QStringLiteral("homeHeldManage"));
    manage->setAccessibleName(tr("Manage what is held"));
    setVariant(manage, "link", "compact");
    connect(manage, &QPushButton::clicked, this, &HeldCard::manageAsked);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(
        seenMargins(side, 0, side - 14, 0)); // the button brings its own room, and that of its ring
    line->addWidget(title, 1);
    line->addWidget(manage);
    return line;
}

QLayout* HeldCard::buildLegend()
{
    const std::array words{tr("Pinned"), tr("Kept automatically"), tr("Recently played")};
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    for (int kind = 0; kind < int(tints.size()); ++kind) {
        auto* word = new ThemeLabel(TypeRole::Small, Token::Text2, this);
        word->setText(words[size_t(kind)]);
        auto* share = m_shares[size_t(kind)] = new ThemeLabel(TypeRole::Small, Token::Text, this);
        share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->setRowMinimumHeight(kind, 20);
        grid->addWidget(new Swatch(tints[size_t(kind)], this), kind, 0, Qt::AlignVCenter);
        grid->addWidget(word, kind, 1);
        grid->addWidget(share, kind, 2);
    }
    grid->setColumnStretch(1, 1);
    return grid;
}

QLayout* HeldCard::buildDrill()
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(new IconLabel(14, QStringLiteral("life-buoy"), Token::Text2, this));
    line->addWidget(m_drill, 1);
    return line;
}

void HeldCard::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    const int y = m_drillLine->geometry().top() - aroundHairline - 1;
    painter.fillRect(QRect(side, y, width() - 2 * side, 1), colour(Token::Hairline));
}

void HeldCard::tell(const sync::HeldTotals& totals, const QString& pace)
{
    m_hours->setText(amountOfMusic(heldInAll(totals).ms));
    m_hours->setAccessibleName(tr("Held for outages: %1").arg(m_hours->text()));
    m_pace->setText(pace);
    m_pace->setVisible(!pace.isEmpty());
    const std::array shares{totals.pinned, totals.automatic, totals.passing};
    const double room = std::max<double>(1, double(totals.quotaBytes));
    QVector<QuotaPart> parts;
    for (size_t kind = 0; kind < shares.size(); ++kind) {
        parts.append({tints[kind], double(shares[kind].bytes) / room});
        m_shares[kind]->setText(amountOfMusic(shares[kind].ms));
    }
    m_bar->setParts(parts, quotaSentence(totals));
}

void HeldCard::tellDrill(const QString& words)
{
    m_drill->setFullText(words);
}

} // namespace sostenuto::ui
