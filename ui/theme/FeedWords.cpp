#include "ui/theme/FeedWords.h"

#include "ui/theme/StatusWords.h"
#include "ui/theme/Words.h"

#include <algorithm>
#include <utility>

namespace sostenuto::ui {

using sync::Capability;
using sync::ErrorKind;
using sync::FeedSnapshot;
using sync::FeedState;

namespace {

constexpr qsizetype mostEvents = 3;

QString nameOf(const FeedSnapshot& snapshot)
{
    if (!snapshot.name.isEmpty())
        return snapshot.name;
    return snapshot.url.host().isEmpty() ? say("The page") : snapshot.url.host();
}

const char* overallWords(FeedState state)
{
    switch (state) {
    case FeedState::Operational:
        return sayLater("%1 reports no problem. Read at %2.");
    case FeedState::Maintenance:
        return sayLater("%1 reports maintenance. Read at %2.");
    case FeedState::Degraded:
        return sayLater("%1 reports that something is slow or does not work well. Read at %2.");
    case FeedState::PartialOutage:
        return sayLater("%1 reports a partial outage. Read at %2.");
    case FeedState::MajorOutage:
        return sayLater("%1 reports a major outage. Read at %2.");
    case FeedState::Unknown:
        break;
    }
    return sayLater("%1 does not say how the service is. Read at %2.");
}

} // namespace

QString feedSentence(const FeedSnapshot& snapshot, const QDateTime& now)
{
    const QString read = sinceOf(snapshot.fetchedAt, now);
    if (now > snapshot.validUntil)
        return say("%1 was last read at %2. What it said then is too old to count.").arg(nameOf(snapshot), read);
    return say(overallWords(snapshot.overall)).arg(nameOf(snapshot), read);
}

QString feedEvents(const FeedSnapshot& snapshot, const QDateTime& now)
{
    QStringList lines;
    for (const sync::FeedIncident& incident : snapshot.incidents)
        lines.append(incident.startedAt.isValid()
                         ? say("“%1”, since %2").arg(incident.title, sinceOf(incident.startedAt, now))
                         : say("“%1”").arg(incident.title));
    for (const sync::FeedMaintenance& maintenance : snapshot.maintenances)
        lines.append(maintenance.phase == sync::MaintenancePhase::Running
                         ? say("“%1”, under way").arg(maintenance.title)
                         : say("“%1”, announced").arg(maintenance.title));
    const qsizetype left = lines.size() - mostEvents;
    lines.resize(std::min(lines.size(), mostEvents));
    if (left > 0)
        lines.append(counted(static_cast<int>(left), "and 1 more", "and %1 more"));
    return lines.join(u'\n');
}

QString feedTroubleSentence(ErrorKind kind, const QString& host)
{
    switch (kind) {
    case ErrorKind::NameLookup:
        return say("There is no host %1. Check the address.").arg(host);
    case ErrorKind::NoNetwork:
        return say("This computer has no network. Try again when it is back.");
    case ErrorKind::Tls:
        return say("The connection to %1 is not trusted. Check the address.").arg(host);
    case ErrorKind::Throttled:
        return say("%1 asks us to wait. Try again in a few minutes.").arg(host);
    case ErrorKind::NotFound:
    case ErrorKind::NotSubsonic:
    case ErrorKind::Protocol:
        return say("There is no status page at this address that can be read. Check the address, or leave it out: "
                   "everything else works without.");
    case ErrorKind::ServerError:
        return say("%1 answers with an error. Try again later.").arg(host);
    default:
        return say("%1 does not answer. Check the address, or try again later.").arg(host);
    }
}

QString feedFindSentence(ErrorKind kind, const QString& server)
{
    if (kind == ErrorKind::NotFound || kind == ErrorKind::NotSubsonic || kind == ErrorKind::Protocol)
        return say("%1 names no status page. If there is one, enter its address.").arg(server);
    return feedTroubleSentence(kind, server);
}

QString feedStateWord(FeedState state)
{
    switch (state) {
    case FeedState::Operational:
        return say("works");
    case FeedState::Maintenance:
        return say("maintenance");
    case FeedState::Degraded:
        return say("impaired");
    case FeedState::PartialOutage:
        return say("partly down");
    case FeedState::MajorOutage:
        return say("down");
    case FeedState::Unknown:
        break;
    }
    return say("not known");
}

QString notOursWord()
{
    return say("Not about my music");
}

QString meantWord(std::optional<Capability> part)
{
    return part ? say("By its name: %1").arg(partName(*part)) : say("By its name: nothing here");
}

} // namespace sostenuto::ui
