#include "ui/theme/IncidentWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <QLocale>

#include <algorithm>

namespace sostenuto::ui {

using sync::BannerKind;
using sync::ErrorKind;
using sync::Incident;
using sync::Nature;
using sync::Scope;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

bool isOver(const Incident& incident)
{
    return incident.recovered.isValid();
}

QString scopeName(Scope scope)
{
    switch (scope) {
    case Scope::Streaming:
        return say("Streaming");
    case Scope::Library:
        return say("The library");
    case Scope::SignIn:
        return say("Sign-in");
    case Scope::Writes:
        return say("Sync");
    case Scope::Artwork:
        return say("Artwork");
    case Scope::Server:
        break;
    }
    return {};
}

/// %1 = the part, %2 = the server.
QString outageTitle(const Incident& incident)
{
    const bool over = isOver(incident);
    if (incident.scope == Scope::Server)
        return over ? say("%2 was not answering") : say("%2 is not answering");
    if (incident.scope == Scope::Writes)
        return over ? say("%2 took no changes") : say("%2 takes no changes");
    return over ? say("%1 was down at %2") : say("%1 is down at %2");
}

QString slowTitle(const Incident& incident)
{
    const bool over = isOver(incident);
    if (incident.scope == Scope::Server)
        return over ? say("%2 was slow") : say("%2 is slow");
    return over ? say("%1 was slow at %2") : say("%1 is slow at %2");
}

StatusFamily familyOf(const Incident& incident)
{
    switch (incident.kind) {
    case BannerKind::Degraded:
    case BannerKind::SignedOut:
        return StatusFamily::Degraded;
    case BannerKind::Offline:
        return StatusFamily::Offline;
    case BannerKind::Maintenance:
        return StatusFamily::Maintenance;
    default:
        return StatusFamily::Outage;
    }
}

/// What the first failure was.
QString causeSentence(const Incident& incident)
{
    if (incident.kind == BannerKind::Degraded)
        return say("Answers began to take longer.");
    switch (incident.cause) {
    case ErrorKind::NoNetwork:
        return say("The network of this computer was gone.");
    case ErrorKind::NameLookup:
        return say("The name of the server was not found.");
    case ErrorKind::Refused:
        return say("Nothing listened at its address.");
    case ErrorKind::ConnectionLost:
    case ErrorKind::CutShort:
        return say("The connection broke.");
    case ErrorKind::Timeout:
        return say("The first answer did not come in time.");
    case ErrorKind::Tls:
        return say("Its certificate could not be checked.");
    case ErrorKind::OtherServer:
    case ErrorKind::NotSubsonic:
        return say("Something else answered in its place.");
    case ErrorKind::WrongPassword:
    case ErrorKind::AuthUnsupported:
        return say("It refused the saved sign-in.");
    case ErrorKind::Throttled:
        return say("It asked to wait.");
    case ErrorKind::ServerError:
        return say("It answered with an error of its own.");
    default:
        return say("The first request failed.");
    }
}

QString natureSentence(Nature nature)
{
    switch (nature) {
    case Nature::NoNetwork:
        return say("This computer had no network.");
    case Nature::NetworkSignIn:
        return say("The network wanted a sign-in first.");
    case Nature::NameLookup:
        return say("The server's name was not found, the network worked.");
    case Nature::Unreachable:
        return say("The network worked, nothing listened there.");
    case Nature::Silent:
        return say("The network worked, the server stayed silent.");
    case Nature::Certificate:
        return say("The server's certificate was not good.");
    case Nature::Clock:
        return say("The clock of this computer was wrong.");
    case Nature::WrongPage:
        return say("A page that is not the server answered.");
    case Nature::Gateway:
        return say("The way in answered, the server behind it did not.");
    case Nature::ServerErrors:
        return say("The server reported errors of its own.");
    case Nature::Busy:
        return say("The server was busy.");
    case Nature::Maintenance:
        return say("The server was being worked on.");
    case Nature::SignIn:
        return say("The server did not take the sign-in.");
    case Nature::Slow:
        return say("The server answered late.");
    case Nature::OneAddress:
        return say("Another address of it worked.");
    case Nature::OtherServer:
        return say("Another server answered at the address.");
    case Nature::OnePart:
    case Nature::Unknown:
        break;
    }
    return {};
}

QString scopeSentence(const Incident& incident)
{
    if (!incident.scopeFound.isValid())
        return isOver(incident) ? say("It was not found out.") : say("Not found out yet.");
    if (const QString nature = natureSentence(incident.nature); !nature.isEmpty())
        return nature;
    const QString part = scopeName(incident.scope);
    if (part.isEmpty())
        return say("The whole server.");
    return say("%1 only. %2")
        .arg(part, counted(incident.partsWorked, "1 other part answered.", "%1 other parts answered."));
}

QString noticedSentence(const Incident& incident)
{
    const qint64 after = incident.began.isValid() ? incident.began.msecsTo(incident.noticed) : 0;
    if (after < second)
        return say("At once. Banner shown.");
    return say("After %1. Banner shown.").arg(exactTime(after));
}

QString recoveredSentence(const Incident& incident)
{
    if (!isOver(incident))
        return say("Not yet.");
    if (incident.failures <= 0)
        return say("It answered again.");
    return counted(incident.failures, "It answered again. 1 request had failed.",
                   "It answered again. %1 requests had failed.");
}

QString caughtUpSentence(const Incident& incident)
{
    if (!incident.caughtUp.isValid())
        return isOver(incident) ? say("Not everything was sent yet.") : say("Not yet.");
    const int all = incident.changesAll + incident.playsAll;
    if (all == 0)
        return say("Nothing was waiting.");
    const int left = std::max(0, all - incident.changesSent - incident.playsSent);
    return left == 0 ? say("Everything waiting was sent.")
                     : counted(left, "1 of what waited was not sent.", "%1 of what waited were not sent.");
}

/// The day too, where it is not that of the beginning.
QString timeOfStep(const QDateTime& at, const QDateTime& began)
{
    if (!at.isValid())
        return u"–"_qs;
    const QDateTime local = at.toLocalTime();
    const QString time = local.toString(u"HH:mm:ss");
    if (local.date() == began.toLocalTime().date())
        return time;
    return say("%1, %2").arg(shortDate(local.date()), time);
}

QString ofAll(int some, int all)
{
    return say("%1 of %2").arg(number(some), number(all));
}

} // namespace

QString exactTime(qint64 ms)
{
    if (ms <= 0)
        return say("0 s");
    if (ms < 10 * second && ms % second != 0)
        return say("%1 s").arg(QLocale().toString(double(std::max<qint64>(ms, 100)) / second, 'f', 1));
    if (ms < minute)
        return say("%1 s").arg(ms / second);
    if (ms < hour)
        return ms % minute < second ? say("%1 min").arg(ms / minute)
                                    : say("%1 min %2 s").arg(ms / minute).arg(ms % minute / second);
    if (ms < 2 * day)
        return ms % hour < minute ? say("%1 h").arg(ms / hour)
                                  : say("%1 h %2 min").arg(ms / hour).arg(ms % hour / minute);
    return counted(int(ms / day), "1 day", "%1 days");
}

QString incidentTitle(const Incident& incident)
{
    const bool over = isOver(incident);
    QString title;
    switch (incident.kind) {
    case BannerKind::Offline:
        return over ? say("This computer was offline") : say("This computer is offline");
    case BannerKind::SignedOut:
        title = say("%2 signed you out");
        break;
    case BannerKind::Maintenance:
        title = over ? say("%2 was in maintenance") : say("%2 is in maintenance");
        break;
    case BannerKind::Degraded:
        title = slowTitle(incident);
        break;
    default:
        title = outageTitle(incident);
        break;
    }
    // The name last: it may look like a place for another one.
    return title.replace(u"%1"_qs, scopeName(incident.scope)).replace(u"%2"_qs, incident.serverName);
}

QString incidentWhen(const Incident& incident, const QDateTime& now)
{
    const QString date = dayOf(incident.began, now);
    if (isOver(incident))
        return say("%1, %2").arg(date, exactTime(incident.began.msecsTo(incident.recovered)));
    return say("%1, %2 so far").arg(date, exactTime(incident.began.msecsTo(now) / second * second));
}

IncidentMark incidentMark(const Incident& incident, const QDateTime& now)
{
    if (incident.drill)
        return {StatusFamily::Offline, u"life-buoy"_qs, say("Drill")};
    if (!isOver(incident))
        return {familyOf(incident), u"triangle-alert"_qs, say("Going on")};
    if (!incident.caughtUp.isValid() && incident.recovered.msecsTo(now) < hour) // or the next one came before
        return {StatusFamily::Recovering, u"refresh"_qs, say("Catching up")};
    return {StatusFamily::Ok, u"circle-check"_qs, say("Finished")};
}

QString incidentPublished(const Incident& incident, const QDateTime& now)
{
    if (!incident.publishedAt.isValid())
        return say("Not published");
    const QDate date = incident.publishedAt.toLocalTime().date();
    const QString at = date == incident.began.toLocalTime().date()
                           ? incident.publishedAt.toLocalTime().toString(u"HH:mm")
                           : sinceOf(incident.publishedAt, now);
    return say("Provider published it at %1").arg(at);
}

QVector<IncidentStep> incidentSteps(const Incident& incident)
{
    const StatusFamily family = familyOf(incident);
    QVector<IncidentStep> steps{
        {u"began"_qs, say("Began"), incident.began, {}, causeSentence(incident), family, true},
        {u"noticed"_qs, say("Noticed"), incident.noticed, {}, noticedSentence(incident), family, true},
        {u"scopeFound"_qs, say("Scope found"), incident.scopeFound, {}, scopeSentence(incident), family, true},
        {u"recovered"_qs,
         say("Recovered"),
         incident.recovered,
         {},
         recoveredSentence(incident),
         StatusFamily::Recovering,
         true},
        {u"caughtUp"_qs, say("Caught up"), incident.caughtUp, {}, caughtUpSentence(incident), StatusFamily::Ok, true}};
    for (IncidentStep& step : steps) {
        step.reached = step.at.isValid();
        step.time = timeOfStep(step.at, incident.began);
    }
    return steps;
}

QVector<IncidentFact> incidentFacts(const Incident& incident)
{
    const bool tracksKnown = incident.tracksAll > 0;
    const bool changes = incident.changesAll > 0;
    const bool plays = incident.playsAll > 0;
    return {{u"silence"_qs, exactTime(incident.silenceMs), say("of silence while playing")},
            {u"tracks"_qs, tracksKnown ? ofAll(incident.tracksHere, incident.tracksAll) : number(incident.tracksHere),
             say("tracks stayed playable")},
            {u"changes"_qs, changes ? ofAll(incident.changesSent, incident.changesAll) : say("None"),
             changes ? say("changes replayed") : say("of your changes waited")},
            {u"plays"_qs, plays ? ofAll(incident.playsSent, incident.playsAll) : say("None"),
             plays ? say("plays submitted") : say("of your plays waited")},
            {u"services"_qs, ofAll(incident.partsWorked, sync::capabilityCount), say("services kept working")}};
}

QString incidentCount(const QVector<Incident>& incidents)
{
    const auto real = std::count_if(incidents.begin(), incidents.end(), [](const Incident& one) { return !one.drill; });
    return say("%1 in %2 days").arg(number(int(real)), number(sync::uptimeDays));
}

} // namespace sostenuto::ui
