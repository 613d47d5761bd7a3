// The word of AvailabilityRole: a public contract for delegates, tests and automation, never translated.
#pragma once

#include <sync/model/Library.h>

#include <QString>

namespace sostenuto::ui {

[[nodiscard]] inline QString availabilityKey(sync::Availability availability)
{
    switch (availability) {
    case sync::Availability::Kept:
        return QStringLiteral("kept");
    case sync::Availability::Held:
        return QStringLiteral("held");
    case sync::Availability::Loading:
        return QStringLiteral("loading");
    case sync::Availability::Waiting:
        return QStringLiteral("waiting");
    case sync::Availability::Server:
        return QStringLiteral("server");
    case sync::Availability::Failed:
        return QStringLiteral("failed");
    case sync::Availability::Live:
        break; // says nothing of this computer
    }
    return {};
}

/// Of a whole (album, artist, playlist): held when all of it is here.
[[nodiscard]] inline sync::Availability availabilityOfWhole(int here, int total)
{
    return total > 0 && here >= total ? sync::Availability::Held : sync::Availability::Server;
}

} // namespace sostenuto::ui
