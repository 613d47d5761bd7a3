#include "ui/theme/PendingWords.h"

#include "ui/theme/Words.h"

#include <QStringList>

#include <algorithm>

namespace sostenuto::ui {

using sync::BannerKind;
using sync::ChangeKind;
using sync::ChangeState;
using sync::ErrorKind;
using sync::PendingChange;
using sync::Scope;
using sync::ServiceState;

namespace {

QString quoted(const QString& name)
{
    return name.isEmpty() ? say("something without a name") : say("“%1”").replace(u"%1"_qs, name);
}

QString serverOf(const ServiceState& service)
{
    return service.serverName.isEmpty() ? say("its server") : service.serverName;
}

QString ratedWords(const PendingChange& change)
{
    if (change.detail == u"0")
        return say("Removed the rating of %1").arg(quoted(change.subject));
    return say("Rated %1 %2 of 5").arg(quoted(change.subject), change.detail);
}

QString bookmarkWords(const PendingChange& change)
{
    const qint64 at = change.detail.toLongLong();
    return at < 0 ? say("Removed the bookmark of %1").arg(quoted(change.subject))
                  : say("Bookmark in %1 at %2").arg(quoted(change.subject), trackTime(at));
}

QString addedWords(const PendingChange& change)
{
    if (change.count == 1 && !change.detail.isEmpty())
        return say("Added %1 to %2").arg(quoted(change.detail), quoted(change.subject));
    return counted(change.count, "Added 1 track to %2", "Added %1 tracks to %2")
        .replace(u"%2"_qs, quoted(change.subject));
}

/// Nothing is sent to it now.
bool isAway(const ServiceState& service)
{
    switch (service.kind) {
    case BannerKind::Outage:
        return service.scope == Scope::Server || service.scope == Scope::SignIn || service.scope == Scope::Writes;
    case BannerKind::Offline:
    case BannerKind::SignedOut:
    case BannerKind::Drill:
    case BannerKind::Maintenance:
        return true;
    default:
        return false;
    }
}

QString whyAway(const ServiceState& service)
{
    const QString server = serverOf(service);
    switch (service.kind) {
    case BannerKind::Offline:
        return service.cause == ErrorKind::WorkOffline ? say("Waits until you go online")
                                                       : say("Waits until this computer is online");
    case BannerKind::SignedOut:
        return say("Waits until you sign in to %1").arg(server);
    case BannerKind::Drill:
        return say("Waits until the drill ends");
    default:
        return service.scope == Scope::Writes ? say("%1 takes no changes just now").arg(server)
                                              : say("Waits until %1 is back").arg(server);
    }
}

/// What became of the last try, which is followed by another.
QString whatHappened(ErrorKind why, const QString& server)
{
    switch (why) {
    case ErrorKind::NoNetwork:
    case ErrorKind::NameLookup:
    case ErrorKind::Refused:
    case ErrorKind::Tls:
        return say("%1 could not be reached").arg(server);
    case ErrorKind::ConnectionLost:
        return say("The connection to %1 broke").arg(server);
    case ErrorKind::Timeout:
        return say("%1 did not answer in time").arg(server);
    case ErrorKind::Throttled:
        return say("%1 asked to wait").arg(server);
    case ErrorKind::DiskFull:
        return say("The disk of this computer is full");
    case ErrorKind::ReadOnly:
    case ErrorKind::StoreFailed:
    case ErrorKind::StoreDamaged:
        return say("The library could not be written");
    default:
        return say("%1 has a fault").arg(server);
    }
}

/// Why it is not tried again by itself.
QString whyParked(const PendingChange& change, const QString& server)
{
    if (!change.why)
        return say("%1 did not take it").arg(server);
    switch (*change.why) {
    case ErrorKind::NotAllowed:
        return say("%1 does not allow it").arg(server);
    case ErrorKind::NotFound:
        return say("%1 does not know it any more").arg(server);
    case ErrorKind::ServerError:
        return say("%1 failed each time it was sent").arg(server);
    case ErrorKind::Protocol:
        return say("%1 answered something that can't be read").arg(server);
    default:
        return say("%1 did not take it").arg(server);
    }
}

} // namespace

QString changeWords(const PendingChange& change)
{
    const QString subject = quoted(change.subject);
    switch (change.kind) {
    case ChangeKind::Love:
        return say("Loved %1").arg(subject);
    case ChangeKind::Unlove:
        return say("Removed %1 from loved").arg(subject);
    case ChangeKind::Rate:
        return ratedWords(change);
    case ChangeKind::PlaylistCreate:
        return say("Made the playlist %1").arg(subject);
    case ChangeKind::PlaylistRename:
        return say("Renamed %1 to %2").arg(subject, quoted(change.detail));
    case ChangeKind::PlaylistDescribe:
        return change.detail.isEmpty() ? say("Removed the description of %1").arg(subject)
                                       : say("Described %1 as %2").arg(subject, quoted(change.detail));
    case ChangeKind::PlaylistDelete:
        return say("Deleted the playlist %1").arg(subject);
    case ChangeKind::PlaylistAdd:
        return addedWords(change);
    case ChangeKind::PlaylistRemove:
        return say("Removed %1 from %2").arg(quoted(change.detail), subject);
    case ChangeKind::PlaylistMove:
        return say("Moved %1 in %2").arg(quoted(change.detail), subject);
    case ChangeKind::Play:
        return say("Played %1").arg(subject);
    case ChangeKind::Bookmark:
        return bookmarkWords(change);
    case ChangeKind::QueuePlace:
        break;
    }
    return say("Where you are in the queue");
}

QString changeIcon(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Love:
        return u"heart-filled"_qs;
    case ChangeKind::Unlove:
        return u"heart"_qs;
    case ChangeKind::Rate:
        return u"sparkles"_qs;
    case ChangeKind::PlaylistCreate:
        return u"plus"_qs;
    case ChangeKind::PlaylistRename:
    case ChangeKind::PlaylistDescribe:
        return u"pencil"_qs;
    case ChangeKind::PlaylistDelete:
        return u"trash"_qs;
    case ChangeKind::PlaylistAdd:
        return u"playlist-add"_qs;
    case ChangeKind::PlaylistRemove:
        return u"minus"_qs;
    case ChangeKind::PlaylistMove:
        return u"drag"_qs;
    case ChangeKind::Play:
        return u"play"_qs;
    case ChangeKind::Bookmark:
        return u"bookmark"_qs;
    case ChangeKind::QueuePlace:
        break;
    }
    return u"queue"_qs;
}

QString whyItWaits(const PendingChange& change, const ServiceState& service, const QDateTime& now)
{
    const QString server = serverOf(service);
    switch (change.state) {
    case ChangeState::Sending:
        return say("Is being sent now");
    case ChangeState::NeedsYou:
        return whyParked(change, server);
    case ChangeState::Conflict:
        return change.why == ErrorKind::NotFound ? say("The playlist was deleted at %1").arg(server)
                                                 : say("It got another name at %1").arg(server);
    case ChangeState::Waiting:
    case ChangeState::Checking:
        break;
    }
    if (isAway(service))
        return whyAway(service);
    if (change.nextTry.isValid() && change.nextTry > now) {
        const QString next = say("Next try at %1").arg(change.nextTry.toLocalTime().toString(u"HH:mm"));
        return change.why ? say("%1. %2").arg(whatHappened(*change.why, server), next) : next;
    }
    if (change.state == ChangeState::Checking)
        return say("Sent, but no answer came. %1 is asked whether it has it").arg(server);
    return say("Waits for its turn");
}

QString changeDetails(const PendingChange& change, const ServiceState& service, const QDateTime& now)
{
    return sinceOf(change.madeAt, now) + u" · "_qs + whyItWaits(change, service, now);
}

QString changeMark(ChangeState state)
{
    if (needsListener(state))
        return say("Needs you");
    return state == ChangeState::Sending ? say("Being sent") : QString();
}

bool needsListener(ChangeState state)
{
    return state == ChangeState::NeedsYou || state == ChangeState::Conflict;
}

QString changesCount(int n)
{
    return counted(n, "1 change", "%1 changes");
}

QString sendingOrderWords(const QVector<ServiceState>& services)
{
    const auto away = std::count_if(services.begin(), services.end(), isAway);
    if (away == 0)
        return say("Sent in this order. A restart keeps them.");
    if (away > 1)
        return say("Sent in this order when their servers are back. A restart keeps them.");
    const auto one = std::find_if(services.begin(), services.end(), isAway);
    return say("Sent in this order when %1 is back. A restart keeps them.").arg(serverOf(*one));
}

QString discardQuestion(int n, const QString& list)
{
    if (!list.isEmpty())
        return say("Discard the playlist %1? It was never sent, and goes with everything in it.").arg(quoted(list));
    return counted(n, "Discard 1 change? It is never sent, and what it did here is taken back.",
                   "Discard %1 changes? They are never sent, and what they did here is taken back.");
}

QString discardedWords(int n)
{
    return counted(n, "1 change discarded", "%1 changes discarded");
}

QString retriedWords(int n)
{
    return counted(n, "1 change is sent again", "%1 changes are sent again");
}

QString pendingSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return say("One of these is being sent just now, so nothing was discarded. Try again in a moment.");
    case ErrorKind::DiskFull:
        return say("The disk is full, so nothing was changed. Everything that waits still waits.");
    case ErrorKind::NotFound:
        return say("It does not wait any more.");
    default:
        return say("The library can't be read or written just now. Everything that waits still waits.");
    }
}

BannerText needsYouText(int parked, const QVector<ServiceState>& services)
{
    QStringList refusing;
    for (const ServiceState& service : services) {
        if (service.parked > 0)
            refusing.append(serverOf(service));
    }
    BannerText text;
    text.family = StatusFamily::Degraded;
    text.iconName = u"cloud-alert"_qs;
    text.headline = counted(parked, "1 change could not be sent", "%1 changes could not be sent");
    text.keeps = refusing.size() == 1 ? say("%1 did not take what you changed. It is kept here").arg(refusing.first())
                                      : say("Your servers did not take what you changed. It is kept here");
    text.next = say("waits for your choice");
    text.action = BannerAction::Choose;
    text.dismissable = true;
    return text;
}

QString conflictSentence(const QString& list, const QString& server)
{
    return say("%1 was deleted at %2, and changed here. Both can't hold.").arg(quoted(list), server);
}

QString nameConflictSentence(const QString& list, const QString& server)
{
    return say("%1 got one new name here, and another one at %2.").arg(quoted(list), server);
}

} // namespace sostenuto::ui
