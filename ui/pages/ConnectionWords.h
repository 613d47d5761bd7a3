// A check of a connection in words and with its sign.
#pragma once

#include "ui/models/ConnectionChecks.h"
#include "ui/theme/Theme.h"

#include <QString>

namespace sostenuto::ui {

/// "Address found", "Streaming, first sound"
[[nodiscard]] QString checkName(const ConnectionCheck& check);
/// "11 ms", "310 ms, 24 Mbit/s", "until 2 Mar 2027", "not offered"
[[nodiscard]] QString checkMeasure(const ConnectionCheck& check);
/// What it means for the listener and what to do, where it did not just pass; else empty. `server`: its name.
[[nodiscard]] QString checkSentence(const ConnectionCheck& check, const QString& server);

struct CheckSign {
    QString icon;
    StatusFamily family;
};
[[nodiscard]] CheckSign checkSign(const ConnectionCheck& check);

/// "Today 15:42, finished in 1.1 s. 6 of 7 checks passed." Times UTC.
[[nodiscard]] QString testSummary(const QVector<ConnectionCheck>& checks, qint64 ms, const QDateTime& when,
                                  const QDateTime& now);

} // namespace sostenuto::ui
