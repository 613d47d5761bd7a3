#include "ui/theme/DrillWords.h"

#include "ui/theme/Words.h"

namespace sostenuto::ui {

using sync::Nature;
using sync::Scope;

QString drillSentence(const sync::ServiceState& state)
{
    const auto of = [&state](const char* sentence) { return say(sentence).replace(u"%1"_qs, state.serverName); };
    switch (state.scope) {
    case Scope::Streaming:
        return of(sayLater(
            "Sostenuto acts as if streaming were down at %1. Only what is on this computer plays, all else works"));
    case Scope::Writes:
        return of(sayLater("Sostenuto acts as if %1 took no changes. They wait here and are safe, all else works"));
    case Scope::SignIn:
        return of(
            sayLater("Sostenuto acts as if %1 had signed you out. Nothing is fetched, and your password is kept"));
    default:
        break;
    }
    switch (state.diagnosis.nature) {
    case Nature::NoNetwork:
        return say("Sostenuto acts as if this computer were offline. Nothing is sent or fetched");
    case Nature::Slow:
        return of(sayLater("Sostenuto acts as if %1 were slow. Everything is sent and fetched, some seconds late"));
    case Nature::ServerErrors:
        return of(sayLater("Sostenuto acts as if %1 had a fault. Nothing is sent or fetched"));
    case Nature::Maintenance:
        return of(sayLater("Sostenuto acts as if %1 were in maintenance. Nothing is sent or fetched"));
    default:
        return of(sayLater("Sostenuto acts as if %1 were down. Nothing is sent or fetched"));
    }
}

QString drillOffer(const std::optional<sync::Drill>& drill, const QString& server)
{
    if (drill)
        return say("A drill is on. It ends by itself at %1, or when you turn it off.")
            .arg(drill->until.toLocalTime().toString(u"HH:mm"));
    if (server.isEmpty())
        return say("Acts as if your servers were down. Nothing is sent or fetched until you turn it off.");
    return say("Acts as if %1 were down. Nothing is sent or fetched until you turn it off.").replace(u"%1"_qs, server);
}

QString drillEnd(const sync::ServiceState& state, const QDateTime& now)
{
    if (state.checking)
        return say("over, checking now");
    if (!state.nextCheck.isValid())
        return say("ends when you end it");
    const qint64 left = qMax<qint64>(0, (now.msecsTo(state.nextCheck) + 999) / 1000);
    return say("ends in %1").arg(QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0')));
}

} // namespace sostenuto::ui
