#include "ui/pages/StatusTable.h"

#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/StatusWords.h"
#include "ui/theme/UptimeWords.h"
#include "ui/widgets/ButtonVoice.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/UptimeBar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

using sync::Capability;

namespace {

constexpr int side = 20;
constexpr int iconColumn = 36;
constexpr int sourceColumn = 144;
constexpr int percentColumn = 72;
constexpr int leastWords = 272;
constexpr int rowHeight = 54;
constexpr int headHeight = 35;

QPushButton* quietButton(const QString& words, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(words, parent);
    button->setObjectName(QLatin1String(name));
    setVariant(button, "quiet", "compact");
    button->hide();
    return button;
}

QVector<UptimeDay> barsOf(const QVector<sync::DayUptime>& days, const QDate& today)
{
    QVector<UptimeDay> bars;
    for (const sync::DayUptime& day : days)
        bars.append({static_cast<UptimeDay::State>(day.worst), dayWords(day, today)});
    return bars;
}

} // namespace

StatusTable::StatusTable(QWidget* parent) : Card(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("statusComponents"));
    setAccessibleName(tr("Components"));
    setMinimumWidth(1); // fit() brings its columns into any width
    m_column->setContentsMargins(0, 0, 0, 1);
    m_column->setSpacing(0);
    m_column->addWidget(buildHead());
    for (int i = 0; i < sync::capabilityCount; ++i)
        buildRow(static_cast<Capability>(i));
}

QWidget* StatusTable::buildHead()
{
    auto* head = new QWidget(this);
    head->setMinimumHeight(headHeight);
    const auto caption = [head](const QString& words) {
        auto* made = new ThemeLabel(TypeRole::Small, Token::Text2, head);
        made->setText(words);
        return made;
    };
    m_sourceHead = caption(tr("Source"));
    m_sourceHead->setFixedWidth(sourceColumn);
    m_daysHead = new QWidget(head);
    auto* days = new QHBoxLayout(m_daysHead);
    days->setContentsMargins(0, 0, 0, 0);
    m_oldest = caption({});
    days->addWidget(m_oldest);
    days->addStretch(1);
    days->addWidget(caption(tr("Today")));
    auto* percent = caption(tr("Uptime"));
    percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    percent->setFixedWidth(percentColumn);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(seenMargins(side + iconColumn, 0, side, 0));
    line->setSpacing(0);
    line->addWidget(caption(tr("Component")), 1);
    line->addWidget(m_sourceHead);
    line->addWidget(m_daysHead);
    line->addWidget(percent);
    return head;
}

void StatusTable::buildRow(Capability part)
{
    Row row{};
    row.part = part;
    row.box = new QWidget(this);
    row.box->setObjectName(QLatin1String(partKey(part)));
    row.box->setMinimumHeight(rowHeight);
    row.icon = new IconLabel(20, QStringLiteral("info"), Token::Text3, row.box);
    QVBoxLayout* words = buildWords(row); // before what stands beside it, which comes after it by keys
    QWidget* sources = buildSources(row);
    row.uptime = new UptimeBar(row.box);
    row.uptime->setObjectName(QStringLiteral("statusUptime"));
    row.percent = new ThemeLabel(TypeRole::BodyStrong, Token::Text, row.box);
    row.percent->setObjectName(QStringLiteral("statusPercent"));
    row.percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.percent->setFixedWidth(percentColumn);
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(side, 8, side, 7);
    line->setSpacing(0);
    line->addWidget(row.icon, 0, Qt::AlignVCenter);
    line->addSpacing(iconColumn - row.icon->width());
    line->addLayout(words, 1);
    line->addWidget(sources);
    line->addWidget(row.uptime, 0, Qt::AlignVCenter);
    line->addWidget(row.percent);
    m_column->addWidget(row.box);
    m_rows.append(row);
}

QVBoxLayout* StatusTable::buildWords(Row& row)
{
    auto* name = new ThemeLabel(TypeRole::BodyStrong, Token::Text, row.box);
    name->setText(partName(row.part));
    row.word = new ThemeLabel(TypeRole::Body, Token::Text2, row.box);
    row.word->setObjectName(QStringLiteral("statusWord"));
    row.sentence = new ThemeLabel(TypeRole::Small, Token::Text2, row.box);
    row.sentence->setWordWrap(true);
    row.sentence->setObjectName(QStringLiteral("statusSentence"));
    row.more = quietButton(tr("Details"), "statusDetails", row.box);
    makeCheckable(row.more);
    row.more->setAccessibleName(tr("Details of %1").arg(partName(row.part)));
    row.changes = quietButton(tr("Show"), "statusShowChanges", row.box);
    row.changes->setAccessibleName(tr("Show what waits"));
    row.technical = new ThemeLabel(TypeRole::Small, Token::Text3, row.box);
    row.technical->setObjectName(QStringLiteral("statusTechnical"));
    row.technical->setWordWrap(true);
    row.technical->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row.technical->hide();
    connect(row.more, &QPushButton::toggled, row.technical, &QWidget::setVisible);
    connect(row.changes, &QPushButton::clicked, this, &StatusTable::changesAsked);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(name);
    first->addWidget(row.word);
    first->addStretch(1);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addLayout(first);
    words->addWidget(row.sentence);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(4);
    beside->addLayout(words, 1);
    beside->addWidget(row.changes, 0, Qt::AlignVCenter);
    beside->addWidget(row.more, 0, Qt::AlignVCenter);
    beside->addSpacing(8);
    auto* all = new QVBoxLayout;
    all->setSpacing(2);
    all->addLayout(beside);
    all->addWidget(row.technical);
    return all;
}

QWidget* StatusTable::buildSources(Row& row)
{
    row.sources = new QWidget(row.box);
    row.sources->setObjectName(QStringLiteral("statusSource"));
    row.sources->setFixedWidth(sourceColumn);
    auto* column = new QVBoxLayout(row.sources);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addStretch(1);
    const auto line = [&](const QString& iconName, IconLabel** icon) {
        auto* words = new ThemeLabel(TypeRole::Caption, Token::Text2, row.sources);
        auto* sign = new IconLabel(12, iconName, Token::Text3, row.sources);
        auto* beside = new QHBoxLayout;
        beside->setSpacing(5);
        beside->addWidget(sign, 0, Qt::AlignVCenter);
        beside->addWidget(words, 1);
        column->addLayout(beside);
        if (icon)
            *icon = sign;
        return words;
    };
    line(QStringLiteral("computer"), nullptr)->setText(observedWords());
    row.provider = line(QStringLiteral("globe"), &row.providerIcon);
    column->addStretch(1);
    return row.sources;
}

void StatusTable::tell(const sync::ServiceState& state, const sync::Uptime& days, const QDateTime& now)
{
    for (const Row& row : std::as_const(m_rows))
        tellRow(row, state, days[size_t(row.part)], now);
}

void StatusTable::tellRow(const Row& row, const sync::ServiceState& state, const QVector<sync::DayUptime>& days,
                          const QDateTime& now)
{
    const PartText text = partText(state, row.part, now);
    row.icon->say(text.iconName, text.family);
    row.word->setText(text.word);
    row.word->setFamily(text.family);
    row.sentence->setText(text.sentence);
    row.technical->setText(text.technical);
    row.more->setVisible(!text.technical.isEmpty());
    if (text.technical.isEmpty())
        row.more->setChecked(false);
    row.changes->setVisible(row.part == Capability::Writes && state.changesWaiting + state.playsWaiting > 0);
    const ProviderText provider = providerText(state, row.part);
    row.provider->setText(provider.words);
    if (provider.differs)
        row.provider->setFamily(StatusFamily::Degraded);
    else
        row.provider->setLook(TypeRole::Caption, provider.says ? Token::Text2 : Token::Text3);
    const QString sources = observedWords() + QStringLiteral(", ") + provider.words;
    row.sources->setAccessibleName(sources);
    row.box->setAccessibleName(
        QStringList{partName(row.part), text.word, text.sentence, sources}.join(QStringLiteral(". ")));
    row.uptime->setDays(barsOf(days, now.toLocalTime().date()));
    row.uptime->setAccessibleName(uptimeName(row.part, days));
    row.percent->setText(uptimeWords(uptimeShare(days)));
}

void StatusTable::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    fit();
}

/// Narrow: first fewer days, then no column of sources (which the rows' names still say).
void StatusTable::fit()
{
    const int fixed = 2 * side + iconColumn + percentColumn;
    const int room = width() - fixed - leastWords;
    const bool sources = room - sourceColumn >= UptimeBar::pitch * 40;
    const int most = sync::uptimeDays * UptimeBar::pitch;
    const int left = room - (sources ? sourceColumn : 0);
    const int wide = std::clamp(left / UptimeBar::pitch * UptimeBar::pitch, UptimeBar::pitch * 30, most);
    m_sourceHead->setVisible(sources);
    m_daysHead->setFixedWidth(wide);
    m_oldest->setText(daysAgo(wide / UptimeBar::pitch));
    for (const Row& row : std::as_const(m_rows)) {
        row.sources->setVisible(sources);
        row.uptime->setFixedWidth(wide);
    }
}

void StatusTable::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    for (const Row& row : std::as_const(m_rows))
        painter.fillRect(QRect(1, row.box->y(), width() - 2, 1), colour(Token::Hairline));
}

} // namespace sostenuto::ui
