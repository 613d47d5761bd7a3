#include "ui/theme/QueueWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <QStringList>

namespace sostenuto::ui {

namespace {

/// The name comes from outside: as it is, never as a pattern.
QString naming(const char* pattern, const QString& name)
{
    return say(pattern).replace(u"%1"_qs, name.isEmpty() ? say("another player") : name);
}

} // namespace

QString queueOfferSentence(const sync::QueueOffer& offer, const QString& title)
{
    QStringList parts;
    if (!title.isEmpty())
        parts.append(say("“%1”").replace(u"%1"_qs, title));
    parts.append(counted(static_cast<int>(offer.place.tracks.size()), "1 track", "%1 tracks"));
    if (offer.place.positionMs >= 1000)
        parts.append(say("stopped at %1").arg(trackTime(offer.place.positionMs)));
    return naming(sayLater("Continue from %1?"), offer.changedBy) + u' ' + parts.join(u", "_qs);
}

QString queueTakenWords(const sync::QueueOffer& offer)
{
    return naming(sayLater("Continued from %1"), offer.changedBy);
}

} // namespace sostenuto::ui
