#include "ui/shell/BannerFeed.h"

#include "ui/models/NoticeChoice.h"
#include "ui/models/Services.h"
#include "ui/pages/Remedies.h"
#include "ui/shell/StatusRow.h"
#include "ui/shell/WindowActions.h"
#include "ui/theme/PendingWords.h"
#include "ui/theme/SeveralServers.h"
#include "ui/theme/Words.h"
#include "ui/widgets/StatusBanner.h"

#include <sync/service/DrillService.h>
#include <sync/service/IncidentService.h>
#include <sync/service/StatusService.h>

#include <QAction>

#include <algorithm>

namespace sostenuto::ui {

using sync::BannerKind;
using sync::StatusService;

QString bannerKindWord(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Degraded:
        return QStringLiteral("degraded");
    case BannerKind::Outage:
        return QStringLiteral("outage");
    case BannerKind::Offline:
        return QStringLiteral("offline");
    case BannerKind::Recovering:
        return QStringLiteral("recovering");
    case BannerKind::SignedOut:
        return QStringLiteral("signedOut");
    case BannerKind::Drill:
        return QStringLiteral("drill");
    case BannerKind::MaintenancePlanned:
        return QStringLiteral("maintenancePlanned");
    case BannerKind::Maintenance:
        return QStringLiteral("maintenance");
    case BannerKind::AllClear:
        return QStringLiteral("allClear");
    case BannerKind::None:
        break;
    }
    return QStringLiteral("none");
}

static QString wordOf(const BannerText& text)
{
    switch (text.action) {
    case BannerAction::SignIn:
        return say("Sign in");
    case BannerAction::SeeReport:
        return say("See report");
    case BannerAction::EndDrill:
        return say("End drill");
    case BannerAction::Remedy:
        return text.actionWords;
    case BannerAction::Choose:
        return say("Choose");
    case BannerAction::TryNow:
    case BannerAction::None:
        break;
    }
    return say("Try now");
}

QString needsYouBannerWord()
{
    return QStringLiteral("changeNeedsYou");
}

BannerFeed::BannerFeed(Services& services, StatusBanner& banner, StatusRow& row, Keeps keeps)
    : QObject(&banner), m_services(services), m_banner(banner), m_row(row), m_keeps(std::move(keeps)), m_queue(services)
{
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &BannerFeed::refresh);
    connect(&services.status, &StatusService::stateChanged, this, &BannerFeed::refresh);
    connect(&services.incidents, &sync::IncidentService::incidentsChanged, this, &BannerFeed::refresh);
    connect(&m_queue, &QueueArrival::changed, this, &BannerFeed::refresh);
    connect(&banner, &StatusBanner::tryNow, &services.status, &StatusService::tryNow);
    connect(&banner, &StatusBanner::dismissed, this, &BannerFeed::letGo);
    connect(&banner, &StatusBanner::signIn, this, &BannerFeed::signInAsked);
    connect(&banner, &StatusBanner::endDrill, &services.drill, &sync::DrillService::end);
    connect(&banner, &StatusBanner::remedy, this, &BannerFeed::help);
    connect(&banner, &StatusBanner::resolve, this, &BannerFeed::changesAsked);
    connect(&banner, &StatusBanner::details, this, &BannerFeed::askDetails);
    connect(&banner, &StatusBanner::report, this, &BannerFeed::detailsAsked);
    connect(&row, &StatusRow::clicked, this, &BannerFeed::detailsAsked);
}

void BannerFeed::setActions(WindowActions& actions)
{
    m_actions = &actions;
    connect(actions["actionBannerAction"], &QAction::triggered, this, &BannerFeed::act);
    connect(actions["actionBannerDetails"], &QAction::triggered, this, &BannerFeed::askDetails);
    refresh();
}

void BannerFeed::refresh()
{
    const sync::ServiceState state = m_services.status.state();
    m_row.say(state);
    m_queue.setWatched(state.kind == BannerKind::MaintenancePlanned);
    m_parkedLetGo = std::min(m_parkedLetGo, parked());
    const BannerText text = textOf(state);
    const bool needsYou = saysNeedsYou();
    const bool shows = needsYou || (bannerShows(bannerChoice(m_services.settings), state.kind) && !isTold(state, text));
    const bool checking = state.checking && !needsYou;
    if (shows)
        m_banner.say(needsYou ? needsYouBannerWord() : bannerKindWord(state.kind), text);
    else
        m_banner.hideBanner();
    m_banner.setChecking(checking);
    m_banner.setProperty("incidentId", shows && !needsYou ? incidentOf(state.source) : QString());
    if (m_actions) {
        QAction* action = (*m_actions)["actionBannerAction"];
        action->setText(wordOf(text));
        action->setEnabled(text.action != BannerAction::None && !checking);
    }
    runClock(text);
}

/// What there is to say, whether or not it is shown.
BannerText BannerFeed::textOf(const sync::ServiceState& state)
{
    if (saysNeedsYou())
        return needsYouText(parked(), m_services.status.states());
    if (state.kind == BannerKind::None)
        return {};
    const BannerText own = bannerText(state, m_keeps(), QDateTime::currentDateTimeUtc());
    return withOthers(withQueue(own, state, m_queue.here()), state, m_services.status.states());
}

/// That goes on, or ended last; empty = none is known.
QString BannerFeed::incidentOf(sync::SourceId source) const
{
    const QVector<sync::Incident> known = m_services.incidents.incidents();
    const auto one = std::find_if(known.begin(), known.end(),
                                  [source](const sync::Incident& incident) { return incident.source == source; });
    return one == known.end() ? QString() : QString::number(one->id.value);
}

/// A page says it already, and has what can be done about it: then it is not said twice.
bool BannerFeed::isTold(const sync::ServiceState& state, const BannerText& text) const
{
    const bool byPage = text.action == BannerAction::None || text.action == BannerAction::TryNow ||
                        text.action == BannerAction::SeeReport || text.action == BannerAction::Remedy;
    return byPage && m_told && m_told(state.source);
}

int BannerFeed::parked() const
{
    int all = 0;
    for (const sync::ServiceState& state : m_services.status.states())
        all += state.parked;
    return all;
}

bool BannerFeed::saysNeedsYou() const
{
    return m_services.status.state().kind == BannerKind::None && parked() > m_parkedLetGo;
}

void BannerFeed::letGo()
{
    if (!saysNeedsYou())
        return m_services.status.dismiss();
    m_parkedLetGo = parked();
    refresh();
}

void BannerFeed::askDetails()
{
    if (saysNeedsYou())
        Q_EMIT changesAsked();
    else
        Q_EMIT detailsAsked();
}

void BannerFeed::runClock(const BannerText& text)
{
    const QWidget* window = m_banner.window();
    const bool counts = m_services.status.state().nextCheck.isValid() && !text.next.isEmpty() &&
                        m_services.status.state().kind != BannerKind::None;
    const bool seen = window->isVisible() && !window->isMinimized();
    if (counts && seen && !m_clock.isActive())
        m_clock.start();
    else if (!counts || !seen)
        m_clock.stop();
}

void BannerFeed::help()
{
    offerRemedy(m_services, m_services.status.state(), m_banner.window());
}

void BannerFeed::act()
{
    const BannerText text = textOf(m_services.status.state());
    if (text.action == BannerAction::SignIn)
        Q_EMIT signInAsked();
    else if (text.action == BannerAction::SeeReport)
        Q_EMIT detailsAsked();
    else if (text.action == BannerAction::Choose)
        Q_EMIT changesAsked();
    else if (text.action == BannerAction::Remedy)
        help();
    else if (text.action == BannerAction::EndDrill)
        m_services.drill.end();
    else
        m_services.status.tryNow();
}

} // namespace sostenuto::ui
