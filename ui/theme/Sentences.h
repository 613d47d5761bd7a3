// Where a state or an error becomes words. Nothing else in the product writes sentences about them.
#pragma once

#include "ui/theme/Theme.h"

#include <sync/model/Library.h>
#include <sync/model/MusicFolder.h>
#include <sync/model/ServiceState.h>
#include <sync/model/Transfer.h>

#include <QString>

namespace sostenuto::ui {

/// What is on screen, for the part "what still works" (DESIGN-UI 7.3).
struct KeepsContext {
    enum class Place { Elsewhere, Playlist, Album } place = Place::Elsewhere;
    int here = 0;
    int total = 0;
};

/// Remedy: what remedyOf() offers.
enum class BannerAction { None, TryNow, SignIn, SeeReport, EndDrill, Remedy, Choose };

/// The banner as text. `next` changes every second; the rest only with the state.
struct BannerText {
    StatusFamily family = StatusFamily::Ok;
    QString iconName;
    QString headline;
    QString meta;  ///< "since 14:05"
    QString keeps; ///< what still works
    QString next;  ///< "next check in 0:24", "checking now"; may be empty
    BannerAction action = BannerAction::None;
    QString actionWords; ///< of Remedy
    bool dismissable = false;
    int more = 0;           ///< other services in trouble
    double progress = -1.0; ///< 0..1 while catching up, else -1

    /// The parts joined by " · ": accessible name, tooltip, log. Leaves out `next` when `withNext` is false.
    [[nodiscard]] QString plainText(bool withNext = true) const;
};

/// `now` in UTC; times are shown in local time.
[[nodiscard]] BannerText bannerText(const sync::ServiceState& state, const KeepsContext& keeps, const QDateTime& now);
/// The word beside the sidebar's dot: "All services up", "Streaming down", "Hearth down", "Catching up", …
[[nodiscard]] QString statusWord(const sync::ServiceState& state);
[[nodiscard]] StatusFamily statusFamily(const sync::ServiceState& state);
/// Why signing in or connecting failed and what to do, for the welcome page and dialogs.
[[nodiscard]] QString connectSentence(sync::ErrorKind kind, const QString& server);
/// What happened and what still works, for a trouble of this computer (disk full, library damaged, read-only folder).
[[nodiscard]] QString troubleSentence(sync::ErrorKind kind);
/// Tracks of the queue that were passed over can play again.
[[nodiscard]] QString skippedBackSentence(int count);
/// After LibraryService::storeReplaced().
[[nodiscard]] QString storeReplacedSentence();
/// Why a radio station does not sound, and what to do.
[[nodiscard]] QString stationSentence(sync::ErrorKind kind);
/// Why a folder can't be part of the library, and what to do.
[[nodiscard]] QString folderSentence(sync::ErrorKind kind);
/// Why a playlist file could not be read or written, and what to do.
[[nodiscard]] QString playlistFileSentence(sync::ErrorKind kind);
/// Why no playlist could be made of what a file lists.
[[nodiscard]] QString playlistMakingSentence(sync::ErrorKind kind);
/// As playlistFileSentence, of a file with everything that the listener made.
[[nodiscard]] QString exportFileSentence(sync::ErrorKind kind);
/// Why such a file was not taken in, or not whole.
[[nodiscard]] QString importSentence(sync::ErrorKind kind);
[[nodiscard]] QString importUndoSentence(sync::ErrorKind kind);
/// "Imported Mix: 41 tracks. 3 were not found"
[[nodiscard]] QString importedWords(const sync::PlaylistImport& import);
/// "Added 12 loves, 1 rating and 3 playlists. 5 were not found", "Everything in it was here already"
[[nodiscard]] QString importedWords(const sync::ImportReport& report);
/// "1,204 tracks", "Reading 320 of 1,204 files", "Not connected. …"
[[nodiscard]] QString folderStateWords(const sync::MusicFolder& folder);
/// Availability in words: "Kept on this computer", "Needs Hearth", …
[[nodiscard]] QString availabilityWord(sync::Availability availability, const QString& server, double progress);

/// "4:37", "1:02:09"
[[nodiscard]] QString trackTime(qint64 ms);
/// "48 min", "41 h 20 min", "318 days"
[[nodiscard]] QString amountOfMusic(qint64 ms);
/// "about 10 s", "about 4 min", "47 min", "2 h 10 min"
[[nodiscard]] QString waitingTime(qint64 ms);
/// "412 MB", "8.9 GB"
[[nodiscard]] QString sizeOf(qint64 bytes);
/// "Today", "Yesterday", "12 May", "12 May 2023"
[[nodiscard]] QString dayOf(const QDateTime& when, const QDateTime& now);
/// What can be typed into a search field beside words.
[[nodiscard]] QString searchHelp();
/// "1,204"; "10,000+" of what search counts no further.
[[nodiscard]] QString foundCount(int n);
/// The same of tracks: "1,204 tracks", "10,000+ tracks"
[[nodiscard]] QString foundTracks(int n);

} // namespace sostenuto::ui
