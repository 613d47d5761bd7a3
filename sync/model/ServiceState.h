// How the service is, as one value. The banner, the sidebar's dot and the status page are drawn from it;
// `ui/theme/Sentences` is where it becomes words.
#pragma once

#include "sync/model/Diagnosis.h"
#include "sync/model/Error.h"
#include "sync/model/FeedState.h"
#include "sync/model/Ids.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <array>
#include <optional>

namespace sostenuto::sync {

enum class Capability { SignIn, Library, Streaming, Artwork, Writes };
inline constexpr int capabilityCount = 5;

enum class Health { Unknown, Ok, Slow, Down };

/// Which banner shows. Order of importance: DESIGN-UI 7.4.
enum class BannerKind {
    None,
    Degraded,           ///< `scope` is slow, or artwork is down
    Outage,             ///< `scope` does not work
    Offline,            ///< this computer has no network, or the listener chose to work offline
    Recovering,         ///< back; what waited is being sent
    SignedOut,          ///< the service refuses the password, or there is none
    Drill,              ///< an outage is simulated
    MaintenancePlanned, ///< the provider has published one; see ServiceState::published
    Maintenance,        ///< being worked on, by the provider's word or the service's own
    AllClear,           ///< everything works again; stays until dismissed
};

enum class Scope { Server, Streaming, Library, SignIn, Writes, Artwork };

/// What the provider says at present, as far as it concerns us. Text: plain, bounded.
struct Published {
    enum class Says { NoProblem, Problem, MaintenancePlanned, MaintenanceRunning };
    Says says = Says::NoProblem;
    QString page;   ///< the name of the status page
    QString title;  ///< of the problem or the maintenance
    QString text;   ///< its newest update
    QDateTime from; ///< UTC; may be invalid
    QDateTime until;
    QDateTime checkedAt;
    QUrl url; ///< for people; http or https, or empty
    friend bool operator==(const Published&, const Published&) = default;
};

struct ServiceState {
    SourceId source;    ///< invalid = no service yet
    QString serverName; ///< display name; data from outside: plain text, bounded
    BannerKind kind = BannerKind::None;
    Scope scope = Scope::Server;
    ErrorKind cause = ErrorKind::Refused; ///< meaningful for Outage, Degraded and SignedOut
    QString technical;                    ///< one line for Details; no credentials
    QDateTime since;                      ///< first failed answer, UTC
    QDateTime nextCheck;                  ///< UTC; invalid = none planned
    bool checking = false;                ///< a check is under way
    bool reachable = true;                ///< may a track that is not here be played now?
    int heldTracks = 0;                   ///< on this whole computer
    int changesWaiting = 0;               ///< edits in the outbox
    int playsWaiting = 0;
    int changesSent = 0; ///< since recovery began
    int playsSent = 0;
    int parked = 0;       ///< edits that need the listener
    qint64 downForMs = 0; ///< Recovering and AllClear: how long it lasted
    std::array<Health, capabilityCount> health{};
    std::array<qint64, capabilityCount> answerMs{}; ///< the usual time of the last answers; 0 = none yet
    Diagnosis diagnosis;                            ///< of what the banner tells
    std::optional<Published> published;             ///< nothing = no status page, or what it says is too old
    std::array<std::optional<FeedState>, capabilityCount> publishedParts{}; ///< nothing = it says nothing of that part
    QDateTime checkedAt; ///< the last answer or failure of any request, UTC

    [[nodiscard]] Health of(Capability c) const { return health[static_cast<size_t>(c)]; }
    friend bool operator==(const ServiceState&, const ServiceState&) = default;
};

} // namespace sostenuto::sync
