// What the window works with: the faces of sync and of the player.
#pragma once

class QSettings;

namespace sostenuto::player {
class Player;
}

namespace sostenuto::sync {
class AccountService;
class ArtworkService;
class DrillService;
class EditService;
class FeedService;
class FolderService;
class HeldService;
class IncidentService;
class KeepService;
class LibraryService;
class LyricsService;
class PendingService;
class QueueService;
class RadioService;
class StatusService;
class TransferService;
} // namespace sostenuto::sync

namespace sostenuto::ui {

/// All outlive the window.
struct Services {
    sync::LibraryService& library;
    sync::EditService& edits;
    sync::HeldService& held;
    sync::StatusService& status;
    sync::AccountService& account;
    sync::ArtworkService& artwork;
    sync::RadioService& radio;
    sync::FolderService& folders;
    sync::TransferService& transfers;
    sync::KeepService& keep;
    sync::PendingService& pending;
    sync::QueueService& queues;
    sync::FeedService& feeds;
    sync::IncidentService& incidents;
    sync::DrillService& drill;
    sync::LyricsService& lyrics;
    player::Player& player;
    QSettings& settings; ///< window geometry, theme, column choices; no secrets
};

} // namespace sostenuto::ui
