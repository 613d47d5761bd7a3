// What a request gets during a drill, in the place of the network. Pure.
#pragma once

#include "sync/model/Drill.h"
#include "sync/model/ServiceState.h"

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>

#include <optional>

namespace sostenuto::sync {

/// One exchange that never happens: broken before an answer (`error`), or a status with a document.
struct PlayedAnswer {
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int status = 0; ///< 0 = no answer line came
    QByteArray contentType = {};
    QByteArray body = {};
    int retryAfterS = 0;
};

/// nullopt = the request goes out, after drillDelayMs(). Nothing that a drill says to a write makes anybody believe
/// that it arrived, or that it will never be taken.
[[nodiscard]] std::optional<PlayedAnswer> playedAnswer(const Drill& drill, Capability part, const QDateTime& now);
/// How late a request goes out that does.
[[nodiscard]] int drillDelayMs(DrillKind kind);
/// Downloads that are under way break as the drill begins.
[[nodiscard]] bool breaksStreams(DrillKind kind);

} // namespace sostenuto::sync
