#include "ui/pages/StatusPage.h"

#include "ui/models/Services.h"
#include "ui/pages/AddressCard.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/IncidentCard.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/Remedies.h"
#include "ui/pages/ReportDialog.h"
#include "ui/pages/StatusTable.h"
#include "ui/theme/DiagnosisWords.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/StatusWords.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notes.h"

#include <sync/service/AccountService.h>
#include <sync/service/IncidentService.h>
#include <sync/service/StatusService.h>

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace sostenuto::ui {

using sync::Incident;
using sync::ServiceState;

namespace {

constexpr int sideMargin = 32;
constexpr qsizetype longestOnChip = 30; ///< a chip can't be as wide as a name may be long
constexpr int fewIncidents = 3;
constexpr int moreIncidents = 30; ///< each costs some thirty widgets
constexpr int tickMs = 1000;
constexpr int headHeight = 36;
constexpr int quietPadding = 12; ///< of a button without a frame: its words end where the cards do

QPushButton* button(const QString& words, const char* name, const QString& iconName, QWidget* parent)
{
    auto* made = new QPushButton(words, parent);
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(words);
    made->setIcon(icon(iconName));
    return made;
}

} // namespace

StatusPage::StatusPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_bar(new TitleBar(tr("Service status"), sideMargin, this)),
      m_scroll(new QScrollArea(this)), m_checked(new ThemeLabel(TypeRole::Small, Token::Text2, this)),
      m_check(button(tr("Check now"), "statusCheckNow", QStringLiteral("refresh"), this)),
      m_export(button(tr("Export report"), "statusExport", QStringLiteral("export"), this)), m_servers(new QWidget),
      m_table(new StatusTable), m_addresses(new AddressCard), m_count(new ThemeLabel(TypeRole::Small, Token::Text3)),
      m_all(new QPushButton(tr("Show all"))), m_list(new QWidget), m_empty(new EmptyState), m_most(fewIncidents)
{
    setObjectName(QStringLiteral("pageStatus"));
    build();
    connectAll();
    m_clock.setInterval(tickMs);
}

void StatusPage::build()
{
    m_checked->setObjectName(QStringLiteral("statusCheckedText"));
    m_bar->addRight(m_checked);
    m_bar->addRight(m_check);
    m_bar->addRight(m_export);
    auto* content = new QWidget;
    content->setLayout(buildContent());
    m_scroll->setObjectName(QStringLiteral("statusScroll"));
    m_scroll->setAccessibleName(tr("Service status"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_bar);
    page->addWidget(m_scroll, 1);
}

QVBoxLayout* StatusPage::buildContent()
{
    auto* column = new QVBoxLayout;
    column->setContentsMargins(sideMargin, 0, sideMargin, 24);
    column->setSpacing(0);
    m_servers->setObjectName(QStringLiteral("statusServers"));
    m_servers->setLayout(new QVBoxLayout);
    m_servers->layout()->setContentsMargins(0, 0, 0, 8);
    column->addWidget(m_servers);
    buildSummary(column);
    column->addWidget(m_table);
    column->addSpacing(12);
    column->addWidget(m_addresses);
    buildIncidents(column);
    column->addStretch(1);
    return column;
}

void StatusPage::buildSummary(QVBoxLayout* column)
{
    auto* box = new QWidget;
    m_icon = new IconLabel(18, QStringLiteral("info"), Token::Text3, box);
    m_summary = new ThemeLabel(TypeRole::Section, Token::Text, box);
    m_summary->setObjectName(QStringLiteral("statusSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reason = new ThemeLabel(TypeRole::Body, Token::Text2, box);
    m_reason->setObjectName(QStringLiteral("statusReason"));
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_remedy = new QPushButton(box);
    m_remedy->setObjectName(QStringLiteral("statusRemedy"));
    setVariant(m_remedy, "compact");
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_summary);
    words->addWidget(m_reason);
    words->addWidget(m_remedy, 0, Qt::AlignLeft);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 6, 0, 18);
    line->setSpacing(10);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    column->addWidget(box);
    connect(m_remedy, &QPushButton::clicked, this, &StatusPage::help);
}

void StatusPage::buildIncidents(QVBoxLayout* column)
{
    auto* title = new ThemeLabel(TypeRole::Section, Token::Text);
    title->setText(tr("Incidents"));
    m_count->setObjectName(QStringLiteral("incidentCount"));
    m_all->setObjectName(QStringLiteral("incidentAll"));
    setVariant(m_all, "quiet", "compact");
    auto* head = new QHBoxLayout;
    head->setContentsMargins(seenMargins(0, 10, -quietPadding, 6));
    head->addStrut(headHeight);
    head->setSpacing(10);
    head->addWidget(title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_all);
    m_list->setObjectName(QStringLiteral("incidentList"));
    m_list->setAccessibleName(tr("Incidents"));
    m_cards = new QVBoxLayout(m_list);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_list);
    column->addWidget(m_empty);
}

void StatusPage::connectAll()
{
    const Services& services = m_context.services;
    const auto follow = [this] {
        if (isVisible())
            tell();
    };
    connect(&services.status, &sync::StatusService::stateChanged, this, follow);
    connect(&services.incidents, &sync::IncidentService::incidentsChanged, this, follow);
    connect(&services.incidents, &sync::IncidentService::uptimeChanged, this, follow);
    connect(&services.account, &sync::AccountService::healthChanged, this, follow);
    connect(&services.account, &sync::AccountService::accountsChanged, this, follow);
    connect(m_check, &QPushButton::clicked, &services.status, &sync::StatusService::tryNow);
    connect(m_export, &QPushButton::clicked, this, &StatusPage::exportReport);
    connect(m_table, &StatusTable::changesAsked, this, [this] { m_context.host.go({Place::Kind::Pending, 0}); });
    connect(&m_clock, &QTimer::timeout, this, &StatusPage::tellTime);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_most = m_shown.size() < incidents().size() ? int(m_shown.size()) + moreIncidents : fewIncidents;
        tellIncidents();
    });
}

void StatusPage::open(const Place& place)
{
    m_most = fewIncidents;
    choose(place.id > 0 ? sync::SourceId{place.id} : m_context.services.status.state().source);
    m_scroll->ensureVisible(0, 0);
}

void StatusPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    tell();
    m_clock.start();
}

void StatusPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_clock.stop();
}

void StatusPage::choose(sync::SourceId source)
{
    m_source = source;
    tell();
    Q_EMIT keepsChanged(); // the banner need not say what is said here
}

ServiceState StatusPage::state() const
{
    return m_context.services.status.stateOf(m_source);
}

void StatusPage::tell()
{
    chooseServer();
    const ServiceState state = this->state();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const SummaryText summary = summaryText(state, now);
    const bool isNews = m_summary->text() != summary.sentence && m_family != summary.family;
    m_family = summary.family;
    m_icon->say(summary.iconName, summary.family);
    m_summary->setText(summary.sentence);
    m_reason->setText(reasonSentence(state, now));
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_remedy->setText(remedyWords(remedyOf(state)));
    m_remedy->setAccessibleName(m_remedy->text());
    m_remedy->setVisible(remedyOf(state) != Remedy::None);
    if (isNews && isVisible()) { // as the banner would, were it shown
        QAccessibleEvent alert(m_summary, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    m_table->setVisible(state.source.isValid());
    m_table->tell(state, m_context.services.incidents.uptime(m_source), now);
    m_export->setEnabled(state.source.isValid());
    tellAddresses();
    tellIncidents();
    tellTime();
}

/// On this page only: no report names them.
void StatusPage::tellAddresses()
{
    const auto account = m_context.services.account.account(m_source);
    m_addresses->setVisible(account && account->addresses.size() > 1);
    if (!account || account->addresses.size() < 2)
        return;
    const QVector<sync::AddressHealth> known = m_context.services.account.health(m_source);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVector<AddressText> texts;
    for (const QUrl& address : account->addresses) {
        sync::AddressHealth health;
        health.address = address;
        for (const sync::AddressHealth& one : known)
            if (one.address == address)
                health = one;
        texts.append(addressText(health, address == account->address, now));
    }
    m_addresses->tell(texts);
}

void StatusPage::help()
{
    offerRemedy(m_context.services, state(), window());
}

/// What changes by itself, second by second.
void StatusPage::tellTime()
{
    const ServiceState state = this->state();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_checked->setText(checkedWords(state, now));
    m_check->setEnabled(state.source.isValid() && !state.checking);
    for (IncidentCard* card : std::as_const(m_shown))
        if (!card->incident().recovered.isValid())
            card->tell(card->incident(), now);
}

/// The choice stays as it is while the services do: it may have the focus.
void StatusPage::chooseServer()
{
    QVector<std::pair<sync::SourceId, QString>> known;
    for (const ServiceState& one : m_context.services.status.states())
        if (one.source.isValid())
            known.append({one.source, one.serverName});
    const bool isThere =
        std::any_of(known.begin(), known.end(), [this](const auto& one) { return one.first == m_source; });
    if (!isThere)
        m_source = m_context.services.status.state().source; // it was let go, or there was none
    if (known != m_known) {
        m_known = known;
        delete m_choice;
        m_choice = new ChipRow(m_servers);
        m_choice->setContentsMargins(seenMargins(-8, 0, 0, 0));
        m_choice->setAccessibleName(tr("Server"));
        for (const auto& [source, name] : known)
            m_choice->add(shortened(name, longestOnChip), "statusServer", int(source.value))->setToolTip(name);
        m_servers->layout()->addWidget(m_choice);
        QWidget* before = m_export; // by keys as by eye
        for (const auto& [source, name] : known) {
            setTabOrder(before, m_choice->chip(int(source.value)));
            before = m_choice->chip(int(source.value));
        }
        connect(m_choice, &ChipRow::chosen, this, [this](int id) {
            if (m_source.value != id)
                choose(sync::SourceId{id});
        });
    }
    if (m_choice) // none while there is no service
        m_choice->choose(int(m_source.value));
    m_servers->setVisible(known.size() > 1);
}

QVector<Incident> StatusPage::incidents() const
{
    QVector<Incident> own = m_context.services.incidents.incidents();
    own.removeIf([this](const Incident& one) { return one.source != m_source; });
    return own;
}

/// The newest, and all that go on.
QVector<Incident> StatusPage::shownIncidents() const
{
    QVector<Incident> shown;
    for (const Incident& one : incidents())
        if (shown.size() < m_most || !one.recovered.isValid())
            shown.append(one);
    return shown;
}

void StatusPage::tellIncidents()
{
    const QVector<Incident> all = incidents();
    const QVector<Incident> shown = shownIncidents();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    while (m_shown.size() > shown.size())
        delete m_shown.takeLast();
    while (m_shown.size() < shown.size()) {
        auto* card = new IncidentCard(m_list);
        connect(card, &IncidentCard::copyAsked, this, [this, card] { copy(card->incident()); });
        connect(card, &IncidentCard::saveAsked, this, [this, card] { exportIncident(card->incident()); });
        m_cards->addWidget(card);
        m_shown.append(card);
    }
    for (qsizetype i = 0; i < shown.size(); ++i)
        m_shown[i]->tell(shown[i], now);
    m_count->setText(all.isEmpty() ? QString() : incidentCount(all));
    m_all->setVisible(all.size() > fewIncidents);
    m_all->setText(shown.size() < all.size() ? tr("Show all") : tr("Show fewer"));
    m_list->setVisible(!all.isEmpty());
    m_empty->setVisible(all.isEmpty());
    if (all.isEmpty())
        say(*m_empty, emptyIncidents(m_context.services.incidents.watchedSince()));
}

void StatusPage::exportReport()
{
    const ReportFacts facts{state(), m_context.services.incidents.uptime(m_source), shownIncidents(),
                            QDateTime::currentDateTimeUtc()};
    ReportDialog::ask(
        m_context, facts.state.serverName,
        [facts](ReportFormat format, bool isPrivate) { return statusReport(facts, format, isPrivate); }, window());
}

void StatusPage::exportIncident(const Incident& incident)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ReportDialog::ask(
        m_context, incident.serverName,
        [incident, now](ReportFormat format, bool isPrivate) {
            return incidentReport(incident, now, format, isPrivate);
        },
        window());
}

void StatusPage::copy(const Incident& incident)
{
    const QByteArray text = incidentReport(incident, QDateTime::currentDateTimeUtc(), ReportFormat::Markdown, false);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    m_context.host.toast(tr("Report copied"));
}

} // namespace sostenuto::ui
