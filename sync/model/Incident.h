// One time of trouble with a service, as it is kept and reported: counts and times, no contents.
#pragma once

#include "sync/model/Diagnosis.h"
#include "sync/model/ServiceState.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QVector>

#include <array>

namespace sostenuto::sync {

struct IncidentId {
    qint64 value = 0;
    [[nodiscard]] bool isValid() const { return value > 0; }
    friend bool operator==(IncidentId, IncidentId) = default;
};

/// All times UTC; one that is invalid has not come yet.
struct Incident {
    IncidentId id;
    SourceId source;
    QString serverName;
    BannerKind kind = BannerKind::Outage; ///< Outage, Offline, SignedOut, Maintenance or Degraded
    Scope scope = Scope::Server;
    Nature nature = Nature::Unknown;
    ErrorKind cause = ErrorKind::Refused;
    QDateTime began;        ///< first failed answer
    QDateTime noticed;      ///< the banner was shown
    QDateTime scopeFound;   ///< it was known what fails and what does not
    QDateTime recovered;    ///< answers again
    QDateTime caughtUp;     ///< what waited was sent
    QDateTime publishedAt;  ///< the provider said so; invalid = it did not
    QString publishedTitle; ///< plain text, bounded
    int failures = 0;       ///< requests that failed, as counted
    qint64 silenceMs = 0;   ///< of sound while the listener wanted to play
    int tracksHere = 0;     ///< stayed playable
    int tracksAll = 0;      ///< of the service, 0 = not known
    int changesSent = 0;
    int changesAll = 0;
    int playsSent = 0;
    int playsAll = 0;
    int partsWorked = 0; ///< of capabilityCount
    bool drill = false;
    friend bool operator==(const Incident&, const Incident&) = default;
};

/// How a part of a service was on a day, the worst of it.
enum class DayState { NoData, Good, Maintenance, Degraded, Outage };

struct DayUptime {
    QDate day; ///< local
    DayState worst = DayState::NoData;
    int watchedSeconds = 0; ///< how long it was known how it is
    int badSeconds = 0;     ///< of these it was down
    friend bool operator==(const DayUptime&, const DayUptime&) = default;
};

inline constexpr int uptimeDays = 90;

/// Of one service: for each capability the last 90 days, oldest first.
using Uptime = std::array<QVector<DayUptime>, capabilityCount>;

} // namespace sostenuto::sync
