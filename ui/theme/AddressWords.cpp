#include "ui/theme/AddressWords.h"

#include "ui/theme/Words.h"

namespace sostenuto::ui {

using sync::AddressHealth;
using Now = AddressHealth::Now;

namespace {

QString placeOf(const QUrl& address)
{
    QString place = address.host();
    if (address.port() > 0)
        place += u':' + QString::number(address.port());
    return address.path().size() > 1 ? place + address.path() : place;
}

QString wordOf(const AddressHealth& health, bool isInUse, const QDateTime& now)
{
    switch (health.now) {
    case Now::NotTried:
        return isInUse ? say("In use") : say("Not tried yet");
    case Now::Answers:
        return isInUse ? say("In use") : say("Answers");
    case Now::NotTrusted:
        return say("Its certificate is not trusted");
    case Now::Other:
        return say("Something else answers there");
    case Now::NoAnswer:
        break;
    }
    const QString since = sinceOf(health.since, now);
    return isInUse ? say("In use, no answer since %1").arg(since) : say("No answer since %1").arg(since);
}

QString detailOf(const AddressHealth& health, const QDateTime& now)
{
    if (!health.checkedAt.isValid())
        return {};
    const QString checked = sinceOf(health.checkedAt, now);
    if (health.now != Now::Answers || health.answerMs < 0)
        return say("checked %1").arg(checked);
    return health.answerMs < 1000 ? say("checked %1, answers in %2 ms").arg(checked).arg(health.answerMs)
                                  : say("checked %1, answers in %2 s").arg(checked).arg((health.answerMs + 500) / 1000);
}

} // namespace

QString accessibleWords(const AddressText& text)
{
    return text.detail.isEmpty() ? say("%1, %2").arg(text.place, text.word)
                                 : say("%1, %2, %3").arg(text.place, text.word, text.detail);
}

AddressText addressText(const AddressHealth& health, bool isInUse, const QDateTime& now)
{
    AddressText text{placeOf(health.address), wordOf(health, isInUse, now), detailOf(health, now), {}, {}};
    switch (health.now) {
    case Now::Answers:
        text.iconName = QStringLiteral("circle-check");
        text.family = StatusFamily::Ok;
        break;
    case Now::NotTried:
        text.iconName = QStringLiteral("info");
        text.family = StatusFamily::Offline;
        break;
    case Now::NoAnswer:
        text.iconName = QStringLiteral("cloud-off");
        text.family = isInUse ? StatusFamily::Outage : StatusFamily::Offline; // one that nobody needs is no outage
        break;
    case Now::NotTrusted:
    case Now::Other:
        text.iconName = QStringLiteral("triangle-alert");
        text.family = StatusFamily::Degraded;
        break;
    }
    return text;
}

} // namespace sostenuto::ui
