#include "ui/pages/OfflineCards.h"

#include "ui/pages/ReadyLines.h"
#include "ui/theme/DrillWords.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Switch.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace sostenuto::ui {

using sync::KeepRules;

namespace {

constexpr int side = 18;
constexpr int ring = 4; ///< room that buttons and switches bring for their focus ring

QVBoxLayout* headed(Card* card, const QString& title)
{
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(side - ring, 16, side - ring, 14);
    column->setSpacing(0);
    auto* words = new ThemeLabel(TypeRole::CardTitle, Token::Text, card);
    words->setText(title);
    words->setContentsMargins(seenMargins(ring, 0, 0, 0));
    column->addWidget(words);
    card->setAccessibleName(title);
    return column;
}

} // namespace

DrillCard::DrillCard(QWidget* parent)
    : Card(parent), m_switch(new Switch({}, this)), m_words(new ThemeLabel(TypeRole::Body, Token::Text2, this)),
      m_lines(new ReadyLines(this))
{
    setObjectName(QStringLiteral("outageDrillCard"));
    setAccessibleName(tr("Outage drill"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(side - ring, 16 - ring, side - ring, 14);
    column->setSpacing(0);
    auto* title = new ThemeLabel(TypeRole::CardTitle, Token::Text, this);
    title->setText(tr("Outage drill"));
    m_switch->setObjectName(QStringLiteral("outageDrillSwitch"));
    m_switch->setAccessibleName(tr("Outage drill"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(seenMargins(ring, 0, 0, 0));
    head->setSpacing(10);
    head->addWidget(new IconLabel(20, QStringLiteral("life-buoy"), Token::AccentText, this));
    head->addWidget(title, 1);
    head->addWidget(m_switch);
    column->addLayout(head);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(ring, 6, ring, 12);
    column->addWidget(m_words);
    addPreview(column);
    connect(m_switch, &QCheckBox::toggled, this, &DrillCard::turned);
}

void DrillCard::addPreview(QVBoxLayout* column)
{
    auto* below = new ThemeLabel(TypeRole::Small, Token::Text3, this);
    below->setText(tr("If it went down now"));
    below->setContentsMargins(seenMargins(ring, 0, 0, 0));
    m_lines->setObjectName(QStringLiteral("outageDrillPreview"));
    m_lines->setContentsMargins(seenMargins(ring, 0, 0, 0));
    auto* check = new QPushButton(tr("Ready for offline?"), this);
    check->setObjectName(QStringLiteral("offlineReady"));
    check->setAccessibleName(check->text());
    column->addWidget(below);
    column->addSpacing(6);
    column->addWidget(m_lines);
    column->addSpacing(10);
    column->addWidget(check, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(check, &QPushButton::clicked, this, &DrillCard::checkAsked);
}

void DrillCard::setLines(const QVector<ReadyLine>& lines)
{
    m_lines->setLines(lines);
}

void DrillCard::tell(const std::optional<sync::Drill>& drill, const QString& server)
{
    const QSignalBlocker silent(m_switch);
    m_switch->setChecked(drill.has_value());
    m_words->setText(drillOffer(drill, server));
    m_switch->setAccessibleDescription(m_words->text());
}

RulesCard::RulesCard(QWidget* parent) : Card(parent)
{
    setObjectName(QStringLiteral("offlineAutoCard"));
    QVBoxLayout* column = headed(this, tr("Kept automatically"));
    column->addSpacing(4);
    add(column, "keepLovedSwitch", &KeepRules::loved);
    add(column, "keepQueueSwitch", &KeepRules::queue);
    add(column, "keepRecentSwitch", &KeepRules::recent);
    add(column, "keepNewSwitch", &KeepRules::newAlbums);
    column->addStretch(1);
}

void RulesCard::add(QVBoxLayout* column, const char* objectName, Flag flag)
{
    const Row row{flag, new ThemeLabel(TypeRole::Body, Token::Text, this),
                  new ThemeLabel(TypeRole::Small, Token::Text3, this), new Switch({}, this)};
    row.control->setObjectName(QLatin1String(objectName));
    row.title->setWordWrap(true);
    row.help->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(row.title);
    words->addWidget(row.help);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(seenMargins(ring, 6, 0, 6));
    line->addLayout(words, 1);
    line->addWidget(row.control, 0, Qt::AlignVCenter);
    column->addLayout(line);
    connect(row.control, &QCheckBox::toggled, this, [this, flag](bool on) {
        KeepRules rules = m_rules;
        rules.*flag = on;
        Q_EMIT turned(rules);
    });
    m_rows.append(row);
}

void RulesCard::say(const Row& row, const QString& title, const QString& help)
{
    row.title->setText(title);
    row.help->setText(help);
    row.control->setAccessibleName(title);
    row.control->setAccessibleDescription(help);
}

void RulesCard::tell(const KeepRules& rules, const sync::HeldTotals& totals, const sync::Readiness& queue)
{
    m_rules = rules;
    for (const Row& row : std::as_const(m_rows)) {
        const QSignalBlocker silent(row.control);
        row.control->setChecked(rules.*row.flag);
    }
    say(m_rows[0], tr("Loved tracks"), counted(totals.lovedTracks, "1 track", "%1 tracks"));
    say(m_rows[1], queueRuleWords(rules.horizonMs), queueRuleHelp(queue, rules.horizonMs));
    say(m_rows[2], tr("What you played this month"), tr("Removed first when space is short"));
    say(m_rows[3], tr("New albums by loved artists"), tr("Up to 5 GB"));
}

} // namespace sostenuto::ui
