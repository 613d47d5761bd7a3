// What a provider publishes about its service, whatever the format: a statement, never a switch. All text in it is data
// from outside: plain text, bounded by the parsers.
#pragma once

#include "sync/model/ServiceState.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

namespace sostenuto::sync {

enum class FeedFormat {
    None,
    Statuspage,
    IncidentIo,
    Instatus,
    UptimeKuma,
    KumaBeats,
    Gatus,
    Cachet,
    CState,
    Upptime,
    BetterStack,
    StatusIo,
    Rootly,
    Openstatus,
    Syndication, ///< RSS or Atom: information only
};

struct FeedComponent {
    QString id;
    QString name;
    QString group;
    FeedState state = FeedState::Unknown;
    friend bool operator==(const FeedComponent&, const FeedComponent&) = default;
};

enum class FeedPhase { Investigating, Identified, Monitoring, Resolved };
enum class FeedImpact { Unknown, None, Minor, Major, Critical };

struct FeedIncident {
    QString id;
    QString title; ///< at most 200 characters
    QString text;  ///< the newest update, at most 500 characters
    FeedPhase phase = FeedPhase::Investigating;
    FeedImpact impact = FeedImpact::Unknown;
    QDateTime startedAt; ///< UTC; may be invalid
    QDateTime updatedAt;
    QStringList components; ///< ids; empty = scope unknown
    QUrl url;               ///< http or https, or empty
    friend bool operator==(const FeedIncident&, const FeedIncident&) = default;
};

enum class MaintenancePhase { Scheduled, Running, Over };

struct FeedMaintenance {
    QString id;
    QString title;
    QString text;
    MaintenancePhase phase = MaintenancePhase::Scheduled;
    QDateTime from; ///< UTC; may be invalid
    QDateTime until;
    QStringList components;
    QUrl url;
    friend bool operator==(const FeedMaintenance&, const FeedMaintenance&) = default;
};

struct FeedSnapshot {
    FeedFormat format = FeedFormat::None;
    QString name; ///< of the page
    QUrl url;     ///< of the page for people; http or https, or empty
    FeedState overall = FeedState::Unknown;
    QVector<FeedComponent> components;
    QVector<FeedIncident> incidents;       ///< not resolved
    QVector<FeedMaintenance> maintenances; ///< not over
    QDateTime fetchedAt;                   ///< UTC
    QDateTime updatedAt;                   ///< by the page's own word; may be invalid
    QDateTime validUntil;                  ///< older is Unknown
    friend bool operator==(const FeedSnapshot&, const FeedSnapshot&) = default;
};

} // namespace sostenuto::sync
