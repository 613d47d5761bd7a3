#include "sync/incidents/UptimePlan.h"

#include "sync/incidents/IncidentRecord.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qint64 second = 1000;

} // namespace

DayState partState(const ServiceState& state, Capability part)
{
    // A password that is refused says nothing about whether the service works.
    if (isOurSide(state) || state.kind == BannerKind::SignedOut || state.kind == BannerKind::Drill)
        return DayState::NoData;
    switch (state.of(part)) {
    case Health::Ok:
        return DayState::Good;
    case Health::Slow:
        return DayState::Degraded;
    case Health::Down:
        return state.kind == BannerKind::Maintenance ? DayState::Maintenance : DayState::Outage;
    case Health::Unknown:
        break;
    }
    return DayState::NoData;
}

Uptime lastDays(const Uptime& known, QDate today)
{
    Uptime whole;
    const QDate first = today.addDays(1 - uptimeDays);
    for (size_t part = 0; part < known.size(); ++part) {
        for (int i = 0; i < uptimeDays; ++i)
            whole[part].append({first.addDays(i), DayState::NoData, 0, 0});
        for (const DayUptime& day : known[part])
            if (day.day >= first && day.day <= today)
                whole[part][first.daysTo(day.day)] = day;
    }
    return whole;
}

void UptimePlan::heard(const QDateTime& now)
{
    m_heard = now;
}

void UptimePlan::told(const ServiceState& state, bool drill, const QDateTime& now)
{
    watched(now);
    std::array<DayState, capabilityCount> present{};
    for (int i = 0; i < capabilityCount; ++i)
        present[size_t(i)] = drill ? DayState::NoData : partState(state, static_cast<Capability>(i));
    if (present == m_present)
        return;
    m_present = present;
    m_last = now; // less than a second of what it was before is lost
}

void UptimePlan::watched(const QDateTime& now)
{
    if (!m_last.isValid() || now < m_last) {
        m_last = now;
        return;
    }
    const qint64 ms = m_last.msecsTo(now);
    if (ms > longestWatchedMs) {
        m_last = now;
        return;
    }
    if (ms < second)
        return;
    const QDateTime until = m_last.addMSecs(ms / second * second);
    if (m_heard.isValid() && m_heard.msecsTo(now) <= knownForMs)
        count(m_last, until);
    m_last = until;
}

/// Midnight may lie between them; two can't.
void UptimePlan::count(const QDateTime& from, const QDateTime& until)
{
    const QDate first = from.toLocalTime().date();
    const QDate last = until.toLocalTime().date();
    const int seconds = int(from.secsTo(until));
    const int before = first == last ? seconds : std::clamp(int(from.secsTo(last.startOfDay())), 0, seconds);
    for (size_t part = 0; part < m_present.size(); ++part) {
        add(part, first, before);
        add(part, last, seconds - before);
    }
}

void UptimePlan::add(size_t part, QDate date, int seconds)
{
    const DayState state = m_present[part];
    if (state == DayState::NoData || seconds <= 0)
        return;
    QVector<DayUptime>& days = m_days[part];
    auto day = std::lower_bound(days.begin(), days.end(), date,
                                [](const DayUptime& one, QDate wanted) { return one.day < wanted; });
    if (day == days.end() || day->day != date)
        day = days.insert(day, {date, DayState::NoData, 0, 0});
    day->worst = std::max(day->worst, state);
    day->watchedSeconds += seconds;
    if (state == DayState::Outage || state == DayState::Maintenance)
        day->badSeconds += seconds;
    while (days.size() > uptimeDays)
        days.removeFirst();
}

QVector<PartDay> UptimePlan::take()
{
    QVector<PartDay> changed;
    for (size_t part = 0; part < m_days.size(); ++part) {
        const QVector<DayUptime>& before = m_taken[part];
        for (const DayUptime& day : std::as_const(m_days[part]))
            if (!before.contains(day))
                changed.append({static_cast<Capability>(part), day});
        m_taken[part] = m_days[part];
    }
    return changed;
}

} // namespace sostenuto::sync
