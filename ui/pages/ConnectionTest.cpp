#include "ui/pages/ConnectionTest.h"

#include "ui/models/Services.h"
#include "ui/pages/ConnectionWords.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/WrapLayout.h"

#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>
#include <sync/service/StatusService.h>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <array>
#include <utility>

namespace sostenuto::ui {

namespace {

constexpr int side = 18;
constexpr int ring = 4; ///< room that buttons keep for their focus ring
constexpr int buttonGap = 6;
constexpr int headGap = 10;
constexpr int leastSummary = 150; ///< narrower, the buttons go below
constexpr int lineGap = 9;
constexpr int signEdge = 16;
constexpr int signGap = 8;
constexpr int columnGap = 40;
constexpr int columnCells = 4; ///< sign, name, measure, gap

} // namespace

ConnectionTest::ConnectionTest(Services& services, const sync::Account& account, QWidget* parent)
    : QWidget(parent), m_services(services), m_account(account), m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_buttons(new QWidget(this)), m_title(new ThemeLabel(TypeRole::BodyStrong, Token::Text, this)),
      m_summary(new ThemeLabel(TypeRole::Small, Token::Text2, this)), m_run(new QPushButton(m_buttons)),
      m_list(new QWidget(this)), m_grid(new QGridLayout(m_list)),
      m_instead(new ThemeLabel(TypeRole::Small, Token::Text2, this))
{
    build();
    connect(m_run, &QPushButton::clicked, this, &ConnectionTest::run);
    connect(&services.status, &sync::StatusService::stateChanged, this, &ConnectionTest::follow);
    follow();
}

void ConnectionTest::build()
{
    setObjectName(QStringLiteral("connectionTest"));
    m_run->setObjectName(QStringLiteral("connectionTestRun"));
    m_run->setIcon(icon(QStringLiteral("refresh")));
    setVariant(m_run, "", "compact");
    m_list->setObjectName(QStringLiteral("connectionTestList"));
    m_instead->setObjectName(QStringLiteral("connectionTestInstead"));
    m_instead->setWordWrap(true);
    m_instead->setContentsMargins(seenMargins(ring + signEdge + signGap, 0, 0, 0));
    m_summary->setObjectName(QStringLiteral("connectionTestSummary"));
    m_summary->setWordWrap(true);
    m_grid->setContentsMargins(ring, 0, ring, 0);
    m_grid->setHorizontalSpacing(signGap);
    m_grid->setVerticalSpacing(lineGap);
    m_title->setText(tr("Connection test"));
    auto* words = new QHBoxLayout;
    words->setContentsMargins(seenMargins(ring, 0, 0, 0));
    words->setSpacing(10);
    words->addWidget(m_title);
    words->addWidget(m_summary, 1);
    (new WrapLayout(buttonGap, m_buttons))->addWidget(m_run);
    m_head->setSpacing(headGap);
    m_head->addLayout(words, 1);
    m_head->addWidget(m_buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(seenMargins(side - ring, 8, side - ring, 14));
    column->setSpacing(6);
    column->addLayout(m_head);
    column->addWidget(m_list);
    column->addWidget(m_instead);
}

void ConnectionTest::addButton(QPushButton* button)
{
    setVariant(button, "", "compact");
    QLayout* line = m_buttons->layout();
    line->addWidget(button);
    line->addItem(line->takeAt(0)); // the other comes last
    setTabOrder(button, m_run);
}

void ConnectionTest::setAccount(const sync::Account& account)
{
    m_account = account;
    follow();
}

void ConnectionTest::run()
{
    m_running = true;
    m_report.reset();
    m_when = QDateTime::currentDateTimeUtc();
    follow();
    m_services.status.tryNow();
    sync::whenDone(m_services.account.tryConnection(m_account.source), this,
                   [this](const sync::Result<sync::ConnectionReport>& report) {
                       m_running = false;
                       m_report = report.value_or(sync::ConnectionReport{});
                       if (!report)
                           m_report->server = tl::unexpected(report.error());
                       follow();
                   });
}

void ConnectionTest::follow()
{
    const bool ran = m_when.isValid();
    m_run->setEnabled(!m_running);
    m_run->setText(ran ? tr("Test again") : tr("Test"));
    m_run->setAccessibleName(tr("Test the connection to %1").arg(m_account.name));
    m_list->setVisible(ran);
    if (!ran) {
        m_summary->setText(tr("How each part of %1 answers").arg(m_account.name));
        return m_instead->hide();
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto checks = connectionChecks(m_report, m_services.status.stateOf(m_account.source), now);
    m_summary->setText(m_report ? testSummary(checks, m_report->ms, m_when, now) : tr("Testing…"));
    QStringList instead;
    for (const ConnectionCheck& check : checks)
        if (const QString words = checkSentence(check, m_account.name); !words.isEmpty())
            instead.append(words);
    m_instead->setText(instead.join(u'\n'));
    m_instead->setVisible(!instead.isEmpty());
    if (checks != m_shown)
        show(checks);
}

void ConnectionTest::show(const QVector<ConnectionCheck>& checks)
{
    m_shown = checks;
    while (m_rows.size() > checks.size()) {
        const Row row = m_rows.takeLast();
        for (QWidget* part : std::initializer_list<QWidget*>{row.sign, row.name, row.measure})
            delete part;
    }
    while (m_rows.size() < checks.size()) {
        const Row row{new IconLabel(signEdge, QStringLiteral("minus"), Token::Text3, m_list),
                      new ThemeLabel(TypeRole::Body, Token::Text, m_list),
                      new ThemeLabel(TypeRole::Small, Token::Text2, m_list)};
        row.name->setObjectName(QStringLiteral("connectionCheck%1").arg(m_rows.size()));
        row.measure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < checks.size(); ++i) {
        const CheckSign sign = checkSign(checks[i]);
        const QString name = checkName(checks[i]);
        const QString measure = checkMeasure(checks[i]);
        m_rows[i].sign->say(sign.icon, sign.family);
        m_rows[i].name->setText(name);
        m_rows[i].name->setAccessibleName(measure.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, measure));
        m_rows[i].measure->setText(measure);
    }
    m_columns = columnsThatFit();
    place();
}

/// Two where no name has to be broken for it.
int ConnectionTest::columnsThatFit() const
{
    const qsizetype lines = (m_rows.size() + 1) / 2;
    std::array<int, 2> names{};
    std::array<int, 2> measures{};
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const size_t column = i < lines ? 0 : 1;
        names[column] = std::max(names[column], row.name->fontMetrics().horizontalAdvance(row.name->text()) + 2);
        measures[column] = std::max(measures[column], row.measure->sizeHint().width());
    }
    const int needed =
        2 * (side + signEdge + 2 * signGap) + columnGap + names[0] + names[1] + measures[0] + measures[1];
    return width() >= needed ? 2 : 1;
}

/// Columns are read downwards.
void ConnectionTest::place()
{
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item; // the widgets stay
    const int lines = m_columns == 2 ? int(m_rows.size() + 1) / 2 : std::max(1, int(m_rows.size()));
    for (int i = 0; i < m_rows.size(); ++i) {
        const int line = i % lines;
        const int cell = i < lines ? 0 : columnCells;
        m_grid->addWidget(m_rows[i].sign, line, cell, Qt::AlignVCenter);
        m_rows[i].name->setWordWrap(m_columns == 1);
        m_grid->addWidget(m_rows[i].name, line, cell + 1);
        m_grid->addWidget(m_rows[i].measure, line, cell + 2);
    }
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(columnCells + 1, m_columns == 2 ? 1 : 0);
    m_grid->setColumnMinimumWidth(columnCells - 1, m_columns == 2 ? columnGap - 2 * signGap : 0);
}

void ConnectionTest::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int columns = columnsThatFit();
    if (std::exchange(m_columns, columns) != columns)
        place();
    turn();
}

void ConnectionTest::turn()
{
    const int needed =
        2 * side + m_title->sizeHint().width() + widened(leastSummary) + 2 * headGap + m_buttons->sizeHint().width();
    setBeside(m_head, m_buttons, width() >= needed);
}

QSize ConnectionTest::minimumSizeHint() const
{
    return {2 * side + m_buttons->layout()->minimumSize().width(), layout()->minimumSize().height()};
}

} // namespace sostenuto::ui
