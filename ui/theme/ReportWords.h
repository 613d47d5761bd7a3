// A report of how a service was: what the Service status page shows, as Markdown for people and as JSON for programs.
#pragma once

#include <sync/model/Incident.h>
#include <sync/model/ServiceState.h>

#include <QByteArray>
#include <QString>
#include <QVector>

namespace sostenuto::ui {

enum class ReportFormat { Markdown, Json };

/// All that a report may speak of.
struct ReportFacts {
    sync::ServiceState state;
    sync::Uptime days;
    QVector<sync::Incident> incidents; ///< those that are shown, in that order
    QDateTime now;                     ///< UTC; when it was made
};

/// UTF-8. Of names the service's own only, and no address; with `isPrivate` also the technical line and what the
/// provider published.
[[nodiscard]] QByteArray statusReport(const ReportFacts& facts, ReportFormat format, bool isPrivate);
/// Of one incident.
[[nodiscard]] QByteArray incidentReport(const sync::Incident& incident, const QDateTime& now, ReportFormat format,
                                        bool isPrivate);
/// "Hearth status 2026-05-12.md"
[[nodiscard]] QString reportFileName(const QString& server, const QDateTime& now, ReportFormat format);

} // namespace sostenuto::ui
