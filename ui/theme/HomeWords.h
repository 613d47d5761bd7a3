// The first page in words.
#pragma once

#include <sync/model/Home.h>
#include <sync/model/Incident.h>

#include <QDateTime>
#include <QString>

namespace sostenuto::ui {

/// "Hearth · 104,318 tracks · synced 2 min ago"; several sources: "3 sources · …". `syncedAt` invalid: never.
[[nodiscard]] QString libraryLine(const QStringList& sources, int tracks, const QDateTime& syncedAt,
                                  const QDateTime& now);
/// "Track 2 of 11 · 48 min left"
[[nodiscard]] QString begunWords(const sync::Begun& begun);
/// "About 19 days at the pace you listen."; empty: nothing is here, or nothing was heard.
[[nodiscard]] QString paceWords(qint64 heldMs, qint64 heardPerDayMs);
/// "14 albums this week"; empty = none.
[[nodiscard]] QString addedWords(int albums);
/// "Last outage drill 12 days ago · all played"; `incidents` of all kinds, the newest first.
[[nodiscard]] QString lastDrillWords(const QVector<sync::Incident>& incidents, const QDateTime& now);

[[nodiscard]] QString mixName(const sync::Mix& mix);
/// "Loved once, 60 tracks"
[[nodiscard]] QString mixWords(const sync::Mix& mix);
/// "46 on this computer", "All on this computer", "None on this computer"
[[nodiscard]] QString mixHereWords(int here, int tracks);

} // namespace sostenuto::ui
