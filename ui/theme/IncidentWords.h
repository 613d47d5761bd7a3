// Incidents in words: what it was, when what happened, the five facts.
#pragma once

#include "ui/theme/Theme.h"

#include <sync/model/Incident.h>

#include <QString>
#include <QVector>

namespace sostenuto::ui {

/// "Streaming was down at Hearth"; while it goes on "… is down …".
[[nodiscard]] QString incidentTitle(const sync::Incident& incident);
/// "Today, 46 min 54 s", "12 May, 2 h 10 min"; while it goes on how long so far.
[[nodiscard]] QString incidentWhen(const sync::Incident& incident, const QDateTime& now);
/// "46 min 54 s", "2 h 10 min", "0 s"
[[nodiscard]] QString exactTime(qint64 ms);

struct IncidentMark {
    StatusFamily family = StatusFamily::Ok;
    QString iconName;
    QString word; ///< "Finished", "Going on", "Drill"
};
[[nodiscard]] IncidentMark incidentMark(const sync::Incident& incident, const QDateTime& now);
/// "Provider published it at 14:31", "Provider did not publish it"
[[nodiscard]] QString incidentPublished(const sync::Incident& incident, const QDateTime& now);

struct IncidentStep {
    QString key;  ///< "began", "noticed", …: of the report, never translated
    QString name; ///< "Began"
    QDateTime at; ///< UTC; invalid = not yet, or never
    QString time; ///< "14:05:10"; "–" without
    QString sentence;
    StatusFamily family = StatusFamily::Outage;
    bool reached = false;
};
/// Began, Noticed, Scope found, Recovered, Caught up.
[[nodiscard]] QVector<IncidentStep> incidentSteps(const sync::Incident& incident);

struct IncidentFact {
    QString key;
    QString value; ///< "212 of 240"
    QString words; ///< "tracks stayed playable"
};
/// Silence, tracks, changes, plays, services.
[[nodiscard]] QVector<IncidentFact> incidentFacts(const sync::Incident& incident);

/// "3 in 90 days"; drills are not counted.
[[nodiscard]] QString incidentCount(const QVector<sync::Incident>& incidents);

} // namespace sostenuto::ui
