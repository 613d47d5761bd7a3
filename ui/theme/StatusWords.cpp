#include "ui/theme/StatusWords.h"

#include "ui/theme/Words.h"

#include <QLocale>

#include <algorithm>
#include <optional>

namespace sostenuto::ui {

using sync::BannerKind;
using sync::Capability;
using sync::FeedState;
using sync::Health;
using sync::Scope;
using sync::ServiceState;

namespace {

constexpr qint64 promptMs = 4000;

constexpr Capability allParts[] = {Capability::SignIn, Capability::Library, Capability::Streaming, Capability::Artwork,
                                   Capability::Writes};
constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;

std::optional<Capability> partOf(Scope scope)
{
    switch (scope) {
    case Scope::SignIn:
        return Capability::SignIn;
    case Scope::Library:
        return Capability::Library;
    case Scope::Streaming:
        return Capability::Streaming;
    case Scope::Artwork:
        return Capability::Artwork;
    case Scope::Writes:
        return Capability::Writes;
    case Scope::Server:
        break;
    }
    return std::nullopt;
}

bool isBad(Health health)
{
    return health == Health::Slow || health == Health::Down;
}

bool isTrouble(const ServiceState& state)
{
    switch (state.kind) {
    case BannerKind::Degraded:
    case BannerKind::Outage:
    case BannerKind::Offline:
    case BannerKind::SignedOut:
    case BannerKind::Drill:
    case BannerKind::Maintenance:
        return true;
    case BannerKind::None:
    case BannerKind::Recovering:
    case BannerKind::MaintenancePlanned:
    case BannerKind::AllClear:
        break;
    }
    return false;
}

/// Since when this part is as it is, where the state says so.
QDateTime sinceOfPart(const ServiceState& state, Capability part)
{
    const auto told = partOf(state.scope);
    return isTrouble(state) && (!told || *told == part) ? state.since : QDateTime();
}

QString withSince(const QString& word, const QDateTime& since, const QDateTime& now)
{
    return since.isValid() ? say("%1 since %2").arg(word, sinceOf(since, now)) : word;
}

QString waitingSentence(const ServiceState& state)
{
    if (state.changesWaiting <= 0 && state.playsWaiting <= 0)
        return say("Nothing is waiting.");
    if (state.playsWaiting <= 0)
        return counted(state.changesWaiting, "1 change waits here and is safe.", "%1 changes wait here and are safe.");
    if (state.changesWaiting <= 0)
        return counted(state.playsWaiting, "1 play waits here and is safe.", "%1 plays wait here and are safe.");
    return say("%1 and %2 wait here and are safe.")
        .arg(counted(state.changesWaiting, "1 change", "%1 changes"),
             counted(state.playsWaiting, "1 play", "%1 plays"));
}

QString answeredSentence(Capability part, qint64 ms)
{
    if (ms <= 0)
        return say("It answers.");
    if (part == Capability::Streaming)
        return say("First sound after %1.").arg(answerTime(ms));
    return say("Answered in %1.").arg(answerTime(ms));
}

QString slowSentence(const ServiceState& state, Capability part)
{
    const qint64 ms = state.answerMs[size_t(part)];
    if (part == Capability::Streaming && ms < promptMs) // it is prompt, but what follows is not
        return say("Music comes more slowly than it is heard.");
    const QString takes = ms > 0 ? say("Takes %1.").arg(answerTime(ms)) : say("It takes longer than it used to.");
    if (part == Capability::Artwork)
        return takes + u' ' + say("Covers already seen still show.");
    if (part == Capability::Writes)
        return takes + u' ' + waitingSentence(state);
    return takes;
}

QString downSentence(const ServiceState& state, Capability part, const QDateTime& now)
{
    switch (part) {
    case Capability::SignIn:
        return say("Your changes are kept here.");
    case Capability::Library:
        return state.since.isValid() ? say("Lists are from %1.").arg(sinceOf(state.since, now))
                                     : say("Lists are from this computer.");
    case Capability::Streaming:
        return state.heldTracks <= 0 ? say("Nothing is on this computer yet.")
                                     : counted(state.heldTracks, "1 track on this computer keeps playing.",
                                               "%1 tracks on this computer keep playing.");
    case Capability::Artwork:
        return say("Covers already seen still show.");
    case Capability::Writes:
        break;
    }
    return waitingSentence(state);
}

/// One row tells the reason: that of the part, or the first when it is the whole service.
bool tellsReason(const ServiceState& state, Capability part)
{
    return isTrouble(state) && part == partOf(state.scope).value_or(Capability::SignIn);
}

QString partSentence(Capability part, Health health)
{
    return health == Health::Down ? say("%1 is down.").arg(partName(part)) : say("%1 is slow.").arg(partName(part));
}

QString asSentence(const QString& text)
{
    return text.isEmpty() || text.endsWith(u'.') ? text : text + u'.';
}

/// What the headline does not speak of.
QString othersSentence(const ServiceState& state)
{
    const auto told = partOf(state.scope);
    if (!told)
        return {};
    QStringList also;
    for (const Capability part : allParts)
        if (part != *told && isBad(state.of(part)))
            also.append(partSentence(part, state.of(part)));
    return also.isEmpty() ? say("Everything else works.") : also.join(u' ');
}

} // namespace

QString answerTime(qint64 ms)
{
    if (ms < second)
        return say("%1 ms").arg(ms);
    return say("%1 s").arg(QLocale().toString(double(ms) / second, 'f', 1));
}

QString partName(Capability part)
{
    switch (part) {
    case Capability::SignIn:
        return say("Sign-in");
    case Capability::Library:
        return say("Library");
    case Capability::Streaming:
        return say("Streaming");
    case Capability::Artwork:
        return say("Artwork");
    case Capability::Writes:
        break;
    }
    return say("Sync");
}

const char* partKey(Capability part)
{
    switch (part) {
    case Capability::SignIn:
        return "statusRowSignin";
    case Capability::Library:
        return "statusRowLibrary";
    case Capability::Streaming:
        return "statusRowStreaming";
    case Capability::Artwork:
        return "statusRowArtwork";
    case Capability::Writes:
        break;
    }
    return "statusRowSync";
}

PartText partText(const ServiceState& state, Capability part, const QDateTime& now)
{
    PartText text;
    const QDateTime since = sinceOfPart(state, part);
    const bool maintained = state.kind == BannerKind::Maintenance;
    switch (state.of(part)) {
    case Health::Ok:
        text = {StatusFamily::Ok, u"circle-check"_qs, say("Works"), {}, {}};
        text.sentence =
            part == Capability::Writes ? waitingSentence(state) : answeredSentence(part, state.answerMs[size_t(part)]);
        break;
    case Health::Slow:
        text = {StatusFamily::Degraded, u"triangle-alert"_qs, withSince(say("Slow"), since, now), {}, {}};
        text.sentence = slowSentence(state, part);
        break;
    case Health::Down:
        text.family = maintained                    ? StatusFamily::Maintenance
                      : part == Capability::Artwork ? StatusFamily::Degraded
                                                    : StatusFamily::Outage;
        text.iconName = maintained                    ? u"wrench"_qs
                        : part == Capability::Artwork ? u"triangle-alert"_qs
                                                      : u"cloud-off"_qs;
        text.word = withSince(maintained ? say("In maintenance") : say("Down"), since, now);
        text.sentence = downSentence(state, part, now);
        break;
    case Health::Unknown:
        text = {StatusFamily::Offline, u"info"_qs, say("Not checked yet"), {}, {}};
        text.sentence = part == Capability::Writes ? waitingSentence(state) : say("Nothing was asked of it yet.");
        break;
    }
    if (state.kind == BannerKind::Offline && state.of(part) == Health::Down)
        text = {StatusFamily::Offline, u"wifi-off"_qs, say("Out of reach"), text.sentence, {}};
    if (state.kind == BannerKind::SignedOut && part == Capability::SignIn)
        text = {StatusFamily::Degraded, u"key"_qs, say("Needs your password"), text.sentence, {}};
    if (tellsReason(state, part))
        text.technical = state.technical;
    return text;
}

QString observedWords()
{
    return say("Observed here");
}

ProviderText providerText(const ServiceState& state, Capability part)
{
    const auto published = state.publishedParts[static_cast<size_t>(part)];
    if (!published || *published == FeedState::Unknown)
        return {say("Not published"), false, false};
    const bool bad = isBad(state.of(part));
    switch (*published) {
    case FeedState::Maintenance:
        return {say("Provider: maintenance"), true, false};
    case FeedState::Degraded:
    case FeedState::PartialOutage:
    case FeedState::MajorOutage:
        return {say("Provider: problem"), true, !bad && state.of(part) != Health::Unknown};
    default:
        return {say("Provider: works"), true, bad};
    }
}

StateText stateText(const ServiceState& state, const QDateTime& now)
{
    const StatusFamily family = statusFamily(state);
    if (family == StatusFamily::Ok)
        return {family, u"circle-check"_qs, say("Connected")};
    const bool unknown = state.kind == BannerKind::None;
    return {family, unknown ? u"info"_qs : bannerText(state, {}, now).iconName, statusWord(state)};
}

SummaryText summaryText(const ServiceState& state, const QDateTime& now)
{
    if (!state.source.isValid())
        return {StatusFamily::Offline, u"info"_qs, say("No server is connected. Music of this computer plays.")};
    if (state.kind != BannerKind::None) {
        const BannerText banner = bannerText(state, {}, now);
        const QString headline = banner.meta.isEmpty() ? banner.headline : banner.headline + u' ' + banner.meta;
        const bool onePart = state.kind == BannerKind::Outage || state.kind == BannerKind::Degraded;
        const QString rest = onePart ? othersSentence(state) : QString();
        QString sentence = asSentence(headline) + u' ' + asSentence(rest.isEmpty() ? banner.keeps : rest);
        return {banner.family, banner.iconName, sentence.trimmed()};
    }
    QStringList bad; // of which the banner was closed
    bool known = false;
    for (const Capability part : allParts) {
        known = known || state.of(part) != Health::Unknown;
        if (isBad(state.of(part)))
            bad.append(partSentence(part, state.of(part)));
    }
    if (!bad.isEmpty())
        return {StatusFamily::Degraded, u"triangle-alert"_qs, bad.join(u' ') + u' ' + say("Everything else works.")};
    if (!known)
        return {StatusFamily::Offline, u"info"_qs, say("%1 has not answered yet.").arg(state.serverName)};
    return {StatusFamily::Ok, u"circle-check"_qs, say("Everything works at %1.").arg(state.serverName)};
}

QString checkedWords(const ServiceState& state, const QDateTime& now)
{
    if (state.checking)
        return say("Checking now");
    QString checked;
    if (state.checkedAt.isValid()) {
        const qint64 ago = std::max<qint64>(0, state.checkedAt.msecsTo(now));
        if (ago < minute)
            checked = say("Checked %1 s ago").arg(ago / second);
        else if (ago < 60 * minute)
            checked = say("Checked %1 min ago").arg(ago / minute);
        else
            checked = say("Checked at %1").arg(sinceOf(state.checkedAt, now));
    }
    const qint64 left = state.nextCheck.isValid() ? (now.msecsTo(state.nextCheck) + second - 1) / second : 0;
    if (left <= 0)
        return checked;
    const QString in = u"%1:%2"_qs.arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'));
    return checked.isEmpty() ? say("Next check in %1").arg(in) : say("%1, next check in %2").arg(checked, in);
}

} // namespace sostenuto::ui
