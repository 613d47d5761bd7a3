// All of sync behind one door: the threads, the store, the client, and the faces that the window uses.
#pragma once

#include "sync/folder/ContainerReader.h"
#include "sync/held/SoundCheck.h"

#include <QString>

#include <functional>
#include <memory>

namespace sostenuto::sync {

class AccountService;
class ArtworkService;
class CredentialStore;
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

struct SyncOptions {
    QString profileFolder; ///< library.db lives here
    QString heldFolder;    ///< artwork, and audio where the listener chose no other folder for it
    /// Made on the sync thread. Empty = QtKeychain.
    std::function<std::unique_ptr<CredentialStore>()> makeCredentials;
    /// For files of folders that TagLib does not read. Empty = they are known by name.
    ContainerReader containers = {};
    /// What comes transcoded is listened to before it counts. Empty = only originals are fetched.
    SoundLength soundLength = {};
    /// What the listener's other players know this one by. Empty = the computer's name.
    QString computerName = {};
    /// Folders are not looked through and files not checked unless the listener asks: after starts that failed.
    bool rests = false;
};

/// Thread: main. The constructor starts the threads and returns at once: the database is opened on the sync thread.
/// The destructor ends both threads; what was durable stays, requests under way are dropped.
class Sync {
public:
    explicit Sync(SyncOptions options);
    ~Sync();

    [[nodiscard]] LibraryService& library() const;
    [[nodiscard]] EditService& edits() const;
    [[nodiscard]] HeldService& held() const;
    [[nodiscard]] StatusService& status() const;
    [[nodiscard]] AccountService& account() const;
    [[nodiscard]] ArtworkService& artwork() const;
    [[nodiscard]] RadioService& radio() const;
    [[nodiscard]] FolderService& folders() const;
    [[nodiscard]] TransferService& transfers() const;
    [[nodiscard]] KeepService& keep() const;
    [[nodiscard]] PendingService& pending() const;
    [[nodiscard]] QueueService& queues() const;
    [[nodiscard]] FeedService& feeds() const;
    [[nodiscard]] IncidentService& incidents() const;
    [[nodiscard]] DrillService& drill() const;
    [[nodiscard]] LyricsService& lyrics() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sostenuto::sync
