// What is said of queues that other players of the account left.
#pragma once

#include <sync/model/QueuePlace.h>

#include <QString>

namespace sostenuto::ui {

/// "Continue from kitchen? “Nocturne”, 12 tracks, at 2:14". `title` is that of the current track, empty = not known.
[[nodiscard]] QString queueOfferSentence(const sync::QueueOffer& offer, const QString& title);
/// "Continued from kitchen"
[[nodiscard]] QString queueTakenWords(const sync::QueueOffer& offer);

} // namespace sostenuto::ui
