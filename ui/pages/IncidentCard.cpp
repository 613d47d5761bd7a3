#include "ui/pages/IncidentCard.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/StatusWords.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/MenuPlace.h"

#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int side = 20;
constexpr int cells = 5;
constexpr int cellGap = 16;
constexpr double dot = 12;
constexpr double stroke = 2;
constexpr int oneLineHead = 860; ///< narrower, the sources stand below the title

ThemeLabel* wrapped(TypeRole role, Token colour, QWidget* parent)
{
    auto* label = new ThemeLabel(role, colour, parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

/// Where the i-th of five columns begins.
double columnAt(int i, int width)
{
    return double(width + cellGap) / cells * i;
}

} // namespace

IncidentLine::IncidentLine(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(int(dot));
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IncidentLine::setSteps(const QVector<IncidentStep>& steps)
{
    m_steps = steps;
    update();
}

void IncidentLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Mirror seen(*this);
    const double middle = dot / 2;
    for (int i = 0; i < m_steps.size(); ++i) {
        const IncidentStep& step = m_steps[i];
        const double left = columnAt(i, width());
        const QColor own = Theme::current().status(step.family).solid;
        if (i + 1 < m_steps.size()) {
            const bool passed = m_steps[i + 1].reached;
            painter.fillRect(seen(QRectF(left + dot, middle - stroke / 2, columnAt(1, width()) - dot, stroke)),
                             passed ? own : colour(Token::Hairline2));
        }
        painter.setPen(step.reached ? QPen(Qt::NoPen) : QPen(colour(Token::Control), stroke));
        painter.setBrush(step.reached ? QBrush(own) : QBrush(Qt::NoBrush));
        const double inset = step.reached ? 0 : stroke / 2;
        painter.drawEllipse(seen(QRectF(left, 0, dot, dot)).adjusted(inset, inset, -inset, -inset));
    }
}

IncidentCard::IncidentCard(QWidget* parent) : Card(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("incidentCard"));
    setMinimumWidth(1);
    m_column->setContentsMargins(side, 14, side, 16);
    m_column->setSpacing(0);
    buildHead(m_column);
    m_column->addSpacing(14);
    buildSteps(m_column);
    m_column->addSpacing(33);
    buildFacts(m_column);
}

void IncidentCard::buildHead(QVBoxLayout* column)
{
    m_title = new ElidedLabel(TypeRole::CardTitle, Token::Text, this);
    m_mark = new Pill(this);
    m_mark->setObjectName(QStringLiteral("incidentMark"));
    m_mark->setSmall(24);
    m_mark->setFocusPolicy(Qt::NoFocus); // it does nothing
    m_mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_when = new ThemeLabel(TypeRole::Body, Token::Text2, this);
    m_observed = new QWidget(this);
    m_published = new ThemeLabel(TypeRole::Caption, Token::Text2, m_observed);
    auto* observed = new ThemeLabel(TypeRole::Caption, Token::Text2, m_observed);
    observed->setText(observedWords());
    auto* sources = new QHBoxLayout(m_observed);
    sources->setContentsMargins(0, 0, 0, 0);
    sources->setSpacing(5);
    sources->addWidget(new IconLabel(12, QStringLiteral("computer"), Token::Text3, m_observed));
    sources->addWidget(observed);
    sources->addSpacing(5);
    sources->addWidget(new IconLabel(12, QStringLiteral("globe"), Token::Text3, m_observed));
    sources->addWidget(m_published);
    sources->addStretch(1);
    m_more = new IconButton(QStringLiteral("more"), tr("More"), this);
    m_more->setObjectName(QStringLiteral("incidentMore"));
    m_more->setSmall(true);
    m_head = new QHBoxLayout;
    m_head->setSpacing(10);
    m_head->addWidget(m_title);
    m_head->addWidget(m_mark);
    m_head->addWidget(m_when);
    m_head->addStretch(1);
    m_head->addWidget(m_observed);
    m_head->addWidget(m_more);
    column->addLayout(m_head);
    connect(m_more, &QToolButton::clicked, this, &IncidentCard::openMenu);
}

void IncidentCard::buildSteps(QVBoxLayout* column)
{
    m_line = new IncidentLine(this);
    m_timeline = new QWidget(this);
    m_timeline->setObjectName(QStringLiteral("incidentTimeline"));
    auto* grid = new QHBoxLayout(m_timeline);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(cellGap);
    for (int i = 0; i < cells; ++i) {
        const Cell cell{new ThemeLabel(TypeRole::Small, Token::Text2, m_timeline),
                        new ThemeLabel(TypeRole::Section, Token::Text, m_timeline),
                        wrapped(TypeRole::Small, Token::Text2, m_timeline)};
        auto* one = new QVBoxLayout;
        one->setSpacing(1);
        one->addWidget(cell.small);
        one->addWidget(cell.large);
        one->addWidget(cell.words, 1);
        grid->addLayout(one, 1);
        for (ThemeLabel* label : {cell.small, cell.large, cell.words})
            label->setMinimumWidth(1); // all columns are as wide as each other
        m_steps.append(cell);
    }
    column->addWidget(m_line);
    column->addSpacing(8);
    column->addWidget(m_timeline);
}

void IncidentCard::buildFacts(QVBoxLayout* column)
{
    m_factRow = new QWidget(this);
    m_factRow->setObjectName(QStringLiteral("incidentFacts"));
    auto* grid = new QHBoxLayout(m_factRow);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(cellGap);
    for (int i = 0; i < cells; ++i) {
        const Cell cell{nullptr, wrapped(TypeRole::Fact, Token::Text, m_factRow),
                        wrapped(TypeRole::Small, Token::Text2, m_factRow)};
        auto* one = new QVBoxLayout;
        one->setSpacing(1);
        one->addWidget(cell.large);
        one->addWidget(cell.words, 1);
        grid->addLayout(one, 1);
        for (ThemeLabel* label : {cell.large, cell.words})
            label->setMinimumWidth(1);
        m_facts.append(cell);
    }
    column->addWidget(m_factRow);
}

void IncidentCard::tell(const sync::Incident& incident, const QDateTime& now)
{
    m_incident = incident;
    const QString title = incidentTitle(incident);
    const IncidentMark mark = incidentMark(incident, now);
    const QString when = incidentWhen(incident, now);
    m_title->setFullText(title);
    m_mark->show(mark.family, mark.iconName, mark.word);
    m_mark->setAccessibleName(mark.word);
    m_when->setText(when);
    m_published->setText(incidentPublished(incident, now));
    m_published->setToolTip(incident.publishedTitle);
    m_published->setAccessibleDescription(incident.publishedTitle);
    m_more->setWords(tr("More about “%1”").arg(title));
    const QVector<IncidentStep> steps = incidentSteps(incident);
    m_line->setSteps(steps);
    QStringList said;
    for (int i = 0; i < m_steps.size(); ++i) {
        m_steps[i].small->setText(steps[i].name);
        m_steps[i].large->setText(steps[i].time);
        m_steps[i].words->setText(steps[i].sentence);
        said.append(QStringLiteral("%1 %2. %3").arg(steps[i].name, steps[i].time, steps[i].sentence));
    }
    m_timeline->setAccessibleName(said.join(u' '));
    said.clear();
    const QVector<IncidentFact> facts = incidentFacts(incident);
    for (int i = 0; i < m_facts.size(); ++i) {
        m_facts[i].large->setText(facts[i].value);
        m_facts[i].words->setText(facts[i].words);
        said.append(QStringLiteral("%1 %2").arg(facts[i].value, facts[i].words));
    }
    m_factRow->setAccessibleName(said.join(QStringLiteral(", ")));
    setAccessibleName(QStringList{title, mark.word, when}.join(QStringLiteral(", ")));
}

void IncidentCard::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("incidentMenu"));
    menu->addAction(icon(QStringLiteral("export")), tr("Copy this report"), this, &IncidentCard::copyAsked)
        ->setObjectName(QStringLiteral("incidentCopy"));
    menu->addAction(tr("Save this report…"), this, &IncidentCard::saveAsked)
        ->setObjectName(QStringLiteral("incidentSave"));
    popUp(*menu, menuPointBelow(*m_more, 4));
}

void IncidentCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    placeSources(width() >= oneLineHead);
}

/// Beside the title, or where there is no room for it below.
void IncidentCard::placeSources(bool inHead)
{
    if (inHead == m_sourcesInHead)
        return;
    m_sourcesInHead = inHead;
    m_head->removeWidget(m_observed);
    m_column->removeWidget(m_observed);
    if (inHead)
        m_head->insertWidget(m_head->indexOf(m_more), m_observed);
    else
        m_column->insertWidget(1, m_observed);
}

void IncidentCard::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(side, m_factRow->y() - 17, width() - 2 * side, 1), colour(Token::Hairline));
}

} // namespace sostenuto::ui
