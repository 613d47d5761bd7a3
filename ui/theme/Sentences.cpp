#include "ui/theme/Sentences.h"

#include "ui/theme/DiagnosisWords.h"
#include "ui/theme/DrillWords.h"
#include "ui/theme/Words.h"

#include <sync/model/DrillMark.h>

#include <QLocale>
#include <QStringList>

namespace sostenuto::ui {

using sync::BannerKind;
using sync::ErrorKind;
using sync::Health;
using sync::Scope;
using sync::ServiceState;

namespace {

constexpr qint64 longWaitSeconds = 10 * 60;

/// "next check in 0:24"; over ten minutes the time of day.
QString countdown(const ServiceState& state, const QDateTime& now, bool tries)
{
    if (state.checking)
        return say("checking now");
    if (!state.nextCheck.isValid())
        return {};
    const qint64 left = (now.msecsTo(state.nextCheck) + 999) / 1000;
    if (left <= 0)
        return say("checking now");
    if (left > longWaitSeconds) {
        const QString at = state.nextCheck.toLocalTime().toString(u"HH:mm");
        return (tries ? say("next try at %1") : say("next check at %1")).arg(at);
    }
    const QString in = QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'));
    return (tries ? say("next try in %1") : say("next check in %1")).arg(in);
}

QString keepsElsewhere(const ServiceState& state)
{
    if (state.heldTracks <= 0)
        return say("Nothing is on this computer yet. Playing starts again when %1 is back").arg(state.serverName);
    return counted(state.heldTracks, "1 track on this computer keeps playing, and your changes wait here",
                   "%1 tracks on this computer keep playing, and your changes wait here");
}

QString keepsOf(const ServiceState& state, const KeepsContext& keeps)
{
    if (keeps.place == KeepsContext::Place::Elsewhere || keeps.total <= 0)
        return keepsElsewhere(state);
    const bool album = keeps.place == KeepsContext::Place::Album;
    if (keeps.here <= 0) {
        if (state.heldTracks <= 0)
            return keepsElsewhere(state);
        return (album ? say("None of this album is on this computer. %1")
                      : say("None of this playlist is on this computer. %1"))
            .arg(counted(state.heldTracks, "1 other track keeps playing", "%1 other tracks keep playing"));
    }
    if (keeps.here >= keeps.total) {
        if (keeps.total == 1)
            return album ? say("The track in this album is on this computer and keeps playing")
                         : say("The track in this playlist is on this computer and keeps playing");
        return (album ? say("All %1 tracks in this album are on this computer and keep playing")
                      : say("All %1 tracks in this playlist are on this computer and keep playing"))
            .arg(number(keeps.total));
    }
    const QString place = album ? say("this album") : say("this playlist");
    return (keeps.here == 1 ? say("%1 of %2 tracks in %3 is on this computer and keeps playing")
                            : say("%1 of %2 tracks in %3 are on this computer and keep playing"))
        .arg(number(keeps.here), number(keeps.total), place);
}

QString changesSafe(const ServiceState& state)
{
    if (state.changesWaiting <= 0)
        return say("Everything plays. Changes wait here and are safe");
    return counted(state.changesWaiting, "Everything plays. 1 change waits here and is safe",
                   "Everything plays. %1 changes wait here and are safe");
}

QString slowHeadline(const ServiceState& state)
{
    switch (state.scope) {
    case Scope::Artwork:
        return state.of(sync::Capability::Artwork) == Health::Down ? say("Artwork is down at %1")
                                                                   : say("Artwork is slow at %1");
    case Scope::Library:
        return say("The library is slow at %1");
    case Scope::Streaming:
        return say("Streaming is slow at %1");
    case Scope::Writes:
        return say("Changes are slow to reach %1");
    case Scope::SignIn:
        return say("Sign-in is slow at %1");
    case Scope::Server:
        break;
    }
    return say("%1 is slow");
}

QString outageHeadline(const ServiceState& state)
{
    switch (state.scope) {
    case Scope::Streaming:
        return say("Streaming is down at %1").arg(state.serverName);
    case Scope::Library:
        return say("The library is down at %1").arg(state.serverName);
    case Scope::SignIn:
        return say("Sign-in is down at %1").arg(state.serverName);
    case Scope::Writes:
        return say("%1 takes no changes").arg(state.serverName);
    case Scope::Artwork:
        return say("Artwork is down at %1").arg(state.serverName);
    case Scope::Server:
        break;
    }
    return troubleHeadline(state);
}

void offerRemedy(BannerText& text, const ServiceState& state)
{
    if (remedyOf(state) == Remedy::None)
        return;
    text.action = BannerAction::Remedy;
    text.actionWords = remedyWords(remedyOf(state));
}

void fillDegraded(BannerText& text, const ServiceState& state, const KeepsContext& keeps, const QDateTime& now)
{
    text.headline = slowHeadline(state).arg(state.serverName);
    text.next = countdown(state, now, state.scope == Scope::Writes);
    text.dismissable = true;
    if (state.scope == Scope::Artwork)
        text.keeps = say("Music plays as usual, and covers already seen still show");
    else if (state.scope == Scope::Library)
        text.keeps = say("Music plays as usual. Lists may be from %1").arg(sinceOf(state.since, now));
    else if (state.scope == Scope::Writes)
        text.keeps = changesSafe(state);
    else
        text.keeps = keepsOf(state, keeps);
}

void fillOutage(BannerText& text, const ServiceState& state, const KeepsContext& keeps, const QDateTime& now)
{
    text.headline = outageHeadline(state);
    text.next = countdown(state, now, state.scope == Scope::Writes || state.scope == Scope::SignIn);
    if (state.scope == Scope::Artwork) { // music plays as usual: not an outage for the listener
        text.dismissable = true;
        text.keeps = say("Music plays as usual, and covers already seen still show");
        return;
    }
    text.action = BannerAction::TryNow;
    offerRemedy(text, state);
    if (state.scope == Scope::Library)
        text.keeps = say("Lists are from %1. Music plays as usual").arg(sinceOf(state.since, now));
    else if (state.scope == Scope::Writes)
        text.keeps = changesSafe(state);
    else
        text.keeps = keepsOf(state, keeps);
}

void fillOffline(BannerText& text, const ServiceState& state)
{
    if (state.cause == ErrorKind::WorkOffline) {
        text.headline = say("You are working offline");
        text.keeps = keepsElsewhere(state);
        text.next = say("nothing is sent until you go online");
        return;
    }
    const bool page = state.diagnosis.nature == sync::Nature::NetworkSignIn;
    text.headline = page ? troubleHeadline(state) : say("This computer is offline");
    text.action = BannerAction::TryNow;
    offerRemedy(text, state);
    text.next = state.checking ? say("checking now")
                : page         ? say("reconnects when the network lets it through")
                               : say("reconnects when the network is back");
    text.keeps = state.heldTracks <= 0
                     ? keepsElsewhere(state)
                     : counted(state.heldTracks, "1 track on this computer keeps playing. %2 itself may be fine",
                               "%1 tracks on this computer keep playing. %2 itself may be fine")
                           .replace(u"%2"_qs, state.serverName);
}

void fillRecovering(BannerText& text, const ServiceState& state)
{
    text.headline = sync::isOfDrill(state) ? say("The outage drill is over") : say("%1 is back").arg(state.serverName);
    text.meta = say("after %1").arg(waitingTime(state.downForMs));
    // Changes that wait for the listener's choice are not part of catching up.
    const int changes = state.changesSent + std::max(0, state.changesWaiting - state.parked);
    const int plays = state.playsSent + state.playsWaiting;
    if (changes > state.changesSent || plays == 0) {
        text.keeps = changes == 0
                         ? say("Catching up")
                         : counted(changes, "Catching up · %2 of 1 change sent", "Catching up · %2 of %1 changes sent")
                               .replace(u"%2"_qs, number(state.changesSent));
    } else {
        text.keeps = counted(plays, "Catching up · %2 of 1 play submitted", "Catching up · %2 of %1 plays submitted")
                         .replace(u"%2"_qs, number(state.playsSent));
    }
    const int all = changes + plays;
    text.progress = all > 0 ? double(state.changesSent + state.playsSent) / all : 0.0;
}

QString sentSentence(const ServiceState& state)
{
    const QString changes = counted(state.changesSent, "1 change", "%1 changes");
    const QString plays = counted(state.playsSent, "1 play", "%1 plays");
    if (state.parked > 0) {
        const int all = state.changesSent + state.parked;
        return counted(all, "%2 of 1 change was sent, %3", "%2 of %1 changes were sent, %3")
            .replace(u"%2"_qs, number(state.changesSent))
            .replace(u"%3"_qs, counted(state.parked, "1 waits for your choice", "%1 wait for your choice"));
    }
    if (state.changesSent <= 0 && state.playsSent <= 0)
        return state.changesWaiting + state.playsWaiting > 0 ? QString() : say("Nothing was waiting");
    QString sent;
    if (state.changesSent > 0 && state.playsSent > 0)
        sent = say("%1 and %2 were sent").arg(changes, plays);
    else if (state.changesSent + state.playsSent == 1)
        sent = say("%1 was sent").arg(state.changesSent > 0 ? changes : plays);
    else
        sent = say("%1 were sent").arg(state.changesSent > 0 ? changes : plays);
    // Only if it is true.
    return state.changesWaiting + state.playsWaiting > 0 ? sent : say("%1, nothing was lost").arg(sent);
}

void fillAllClear(BannerText& text, const ServiceState& state, const QDateTime& now)
{
    text.headline = say("Everything works again");
    text.meta = say("since %1").arg(sinceOf(state.since.addMSecs(state.downForMs), now));
    const QString lasted = waitingTime(state.downForMs);
    text.keeps = sync::isOfDrill(state) ? say("The outage drill lasted %1").arg(lasted)
                                        : say("%1 was down for %2").arg(state.serverName, lasted);
    if (const QString sent = sentSentence(state); !sent.isEmpty())
        text.keeps += u". "_qs + sent;
    text.action = BannerAction::SeeReport;
    text.dismissable = true;
}

void fillSignedOut(BannerText& text, const ServiceState& state, const QDateTime& now)
{
    const bool noPassword = state.cause == ErrorKind::NoPassword || state.cause == ErrorKind::NoKeyring;
    text.headline = (noPassword ? say("%1 needs your password") : say("%1 signed you out")).arg(state.serverName);
    text.meta = (noPassword ? say("since %1") : say("at %1")).arg(sinceOf(state.since, now));
    text.keeps = keepsElsewhere(state);
    text.next = say("nothing is sent until you sign in");
    text.action = BannerAction::SignIn;
}

void fillDrill(BannerText& text, const ServiceState& state, const QDateTime& now)
{
    text.headline = say("Outage drill is on");
    text.keeps = drillSentence(state);
    text.next = drillEnd(state, now);
    text.action = state.checking ? BannerAction::None : BannerAction::EndDrill;
}

QString timeOf(const QDateTime& when)
{
    return when.toLocalTime().toString(u"HH:mm");
}

/// "today", "tomorrow", "Mon", "3 May"
QString dayAhead(const QDateTime& when, const QDateTime& now)
{
    const qint64 days = now.toLocalTime().date().daysTo(when.toLocalTime().date());
    if (days <= 0)
        return say("today");
    if (days == 1)
        return say("tomorrow");
    return days < 7 ? QLocale().toString(when.toLocalTime().date(), u"ddd"_qs) : shortDate(when.toLocalTime().date());
}

void fillPlanned(BannerText& text, const ServiceState& state, const QDateTime& now)
{
    const sync::Published published = state.published.value_or(sync::Published{});
    const QString day = dayAhead(published.from, now);
    text.headline = published.until.isValid()
                        ? say("%1 has maintenance %2, %3 to %4")
                              .arg(state.serverName, day, timeOf(published.from), timeOf(published.until))
                        : say("%1 has maintenance %2 from %3").arg(state.serverName, day, timeOf(published.from));
    text.meta = say("published by the provider");
    text.keeps = keepsElsewhere(state);
    if (const qint64 left = now.msecsTo(published.from); left > 0)
        text.next = say("starts in %1").arg(waitingTime(left));
    text.dismissable = true;
}

void fillMaintenance(BannerText& text, const ServiceState& state, const KeepsContext& keeps, const QDateTime& now)
{
    const QDateTime until = state.published ? state.published->until : state.diagnosis.waitUntil;
    const bool over = until.isValid() && until < now;
    text.headline = (over ? say("%1 is still in maintenance") : say("%1 is in maintenance")).arg(state.serverName);
    if (until.isValid() && state.published)
        text.meta = (over ? say("planned until %1") : say("until %1 as planned")).arg(timeOf(until));
    text.keeps = keepsOf(state, keeps);
    text.next = countdown(state, now, false);
    if (over)
        text.action = BannerAction::TryNow;
}

QString iconOf(const ServiceState& state)
{
    switch (state.kind) {
    case BannerKind::Outage:
        return state.scope == Scope::Artwork ? u"triangle-alert"_qs : u"cloud-off"_qs;
    case BannerKind::Degraded:
        return u"triangle-alert"_qs;
    case BannerKind::Offline:
        return u"wifi-off"_qs;
    case BannerKind::Recovering:
        return u"refresh"_qs;
    case BannerKind::SignedOut:
        return u"key"_qs;
    case BannerKind::Drill:
        return u"life-buoy"_qs;
    case BannerKind::MaintenancePlanned:
        return u"calendar-clock"_qs;
    case BannerKind::Maintenance:
        return u"wrench"_qs;
    case BannerKind::AllClear:
    case BannerKind::None:
        break;
    }
    return u"circle-check"_qs;
}

} // namespace

QString BannerText::plainText(bool withNext) const
{
    QStringList parts{headline, meta, keeps};
    if (withNext)
        parts << next;
    parts.removeAll(QString());
    return parts.join(u" · "_qs);
}

BannerText bannerText(const ServiceState& state, const KeepsContext& keeps, const QDateTime& now)
{
    BannerText text;
    if (state.kind == BannerKind::None)
        return text;
    text.family = statusFamily(state);
    text.iconName = iconOf(state);
    if (state.since.isValid())
        text.meta = say("since %1").arg(sinceOf(state.since, now));
    switch (state.kind) {
    case BannerKind::Degraded:
        fillDegraded(text, state, keeps, now);
        break;
    case BannerKind::Outage:
        fillOutage(text, state, keeps, now);
        break;
    case BannerKind::Offline:
        fillOffline(text, state);
        break;
    case BannerKind::Recovering:
        fillRecovering(text, state);
        break;
    case BannerKind::SignedOut:
        fillSignedOut(text, state, now);
        break;
    case BannerKind::Drill:
        fillDrill(text, state, now);
        break;
    case BannerKind::MaintenancePlanned:
        fillPlanned(text, state, now);
        break;
    case BannerKind::Maintenance:
        fillMaintenance(text, state, keeps, now);
        break;
    case BannerKind::AllClear:
        fillAllClear(text, state, now);
        break;
    case BannerKind::None:
        break;
    }
    return text;
}

} // namespace sostenuto::ui
