// Keeping in words: pins and how far they are, the room for held music, what would play without any service.
#pragma once

#include "ui/theme/Theme.h"

#include <sync/model/Kept.h>
#include <sync/model/ServiceState.h>

#include <QString>
#include <QVector>

namespace sostenuto::ui {

/// What an entry of a menu does: "Keep on this computer", "Stop keeping".
[[nodiscard]] QString keepWord(bool pinned);
/// What a button shows: "Keep on this computer", "Kept on this computer".
[[nodiscard]] QString keepStateWord(bool pinned);
/// "Kept on this computer, 9 tracks to download"
[[nodiscard]] QString keptWords(int toDownload);
[[nodiscard]] QString notKeptWords();
/// So many single tracks can't be kept at once.
[[nodiscard]] QString tooManyToKeep();

/// The display name of the service when there is one only, else empty.
[[nodiscard]] QString onlyServer(const QVector<sync::ServiceState>& services);
/// "51 tracks need Hearth"; `server` empty: "51 tracks need their server".
[[nodiscard]] QString needWords(int tracks, const QString& server);

[[nodiscard]] QString pinName(const sync::PinState& pin);
/// "Playlist, 240 tracks", "Album by Glass Isthmus"
[[nodiscard]] QString pinSubtitle(const sync::PinState& pin);

/// How far a pin is.
struct PinProgress {
    QString trouble;  ///< "2 failed"; stands before the words
    QString words;    ///< "212 of 240", "All 131 tracks", ", next try at 16:10"
    double share = 0; ///< 0..1 for the meter; below 0 = no meter: the words say all
};
[[nodiscard]] PinProgress pinProgress(const sync::PinState& pin);
/// All that its row says, joined by commas.
[[nodiscard]] QString pinSentence(const sync::PinState& pin);
/// "12 playlists and albums"
[[nodiscard]] QString pinnedCount(const QVector<sync::PinState>& pins);
/// What becomes of the tracks of a pin that are not here: "5 are being downloaded", "5 wait for Hearth"; empty when all
/// are here. `reachable`: tracks that are not here can be had now.
[[nodiscard]] QString restWords(const sync::PinState& pin, bool paused, bool reachable, const QString& server,
                                sync::FetchWait waits = sync::FetchWait::Nothing);
/// "At any hour", "22:00 to 06:00"
[[nodiscard]] QString hoursWords(const sync::FetchLimits& limits);
/// What the listener's limits mean just now.
[[nodiscard]] QString hoursHelp(const sync::HeldTotals& totals);
[[nodiscard]] QString meteredHelp(const sync::HeldTotals& totals);

/// "Original", "Up to 192 kbit/s"
[[nodiscard]] QString keptQualityWords(int kbps);
/// What that means for what is here and what comes.
[[nodiscard]] QString keptQualityHelp(const sync::HeldTotals& totals);
/// "Automatic", "Original", "Up to 192 kbit/s"
[[nodiscard]] QString streamQualityWords(int kbps);
/// What that means at home and elsewhere.
[[nodiscard]] QString streamQualityHelp(const sync::KeptQuality& quality);

/// All kinds together, without the folders.
[[nodiscard]] sync::HeldShare heldInAll(const sync::HeldTotals& totals);
/// "of music on this computer, 764 tracks"
[[nodiscard]] QString heldWords(int tracks);
/// "41 h", "48 min"; empty = nothing.
[[nodiscard]] QString heldShort(qint64 ms);
/// "60 GB", "1.5 GB": sizes that somebody chose.
[[nodiscard]] QString roomSize(qint64 bytes);
/// "38.2 of 60 gigabytes: pinned 22.3, kept automatically 10.6, recently played 5.3"
[[nodiscard]] QString quotaSentence(const sync::HeldTotals& totals);
/// How much music would still fit, if it is like what is here: "about 23 h"; empty = nobody knows.
[[nodiscard]] QString freeWords(const sync::HeldTotals& totals);
/// "38.2 GB of it are used. …", for the settings.
[[nodiscard]] QString roomHelp(const sync::HeldTotals& totals);
[[nodiscard]] QString passingHelp(const sync::HeldTotals& totals);
/// Folders of this computer take nothing of the room; empty without one.
[[nodiscard]] QString foldersNote(const sync::HeldTotals& totals);
[[nodiscard]] QString heldAwaySentence();
/// What is pinned needs more than the room for it; empty = it does not.
[[nodiscard]] QString beyondRoomSentence(const sync::HeldTotals& totals);

/// "The next 3 hours of the queue"
[[nodiscard]] QString queueRuleWords(qint64 horizonMs);
/// How much of that is here. `queue` is of the queue from the current track on.
[[nodiscard]] QString queueRuleHelp(const sync::Readiness& queue, qint64 horizonMs);

/// One thing that would go well or not.
struct ReadyLine {
    StatusFamily family = StatusFamily::Ok; ///< Ok or Degraded
    QString words;
};
/// What would become of the queue and of what is pinned if every service went down now.
[[nodiscard]] QVector<ReadyLine> readyLines(const sync::Readiness& queue, const QVector<sync::PinState>& pins,
                                            const QString& server);
/// Of one list by name: "All 11 tracks of Sodium are on this computer, 52 min".
[[nodiscard]] ReadyLine readyLine(const QString& name, const sync::Readiness& ready);
/// "The next 3 h 20 min of this queue are on this computer"; empty = there is no queue.
[[nodiscard]] QString queueReadyWords(const sync::Readiness& queue, const QString& server);
/// "Ready", "Not ready yet"
[[nodiscard]] QString readinessWord(bool ready);
/// "28 tracks are missing, 1.1 GB"; empty = none.
[[nodiscard]] QString missingWords(int tracks, qint64 bytes);
/// The same of the queue and of everything that is pinned, a line each.
[[nodiscard]] QString missingWords(const sync::Readiness& queue, const QVector<sync::PinState>& pins);
/// What is missing was asked for already.
[[nodiscard]] QString onItsWayWords(bool reachable, const QString& server);

} // namespace sostenuto::ui
