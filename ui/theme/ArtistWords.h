// What is said of an artist beside name and numbers.
#pragma once

#include <QDateTime>
#include <QString>

namespace sostenuto::ui {

/// "Text from Hearth, saved 12 May"; `server`: the display name of the service whose text it is.
[[nodiscard]] QString aboutSourceWords(const QString& server, const QDateTime& savedAt, const QDateTime& now);
/// "312 plays since 2019"; `first` invalid: "312 plays". Empty: none.
[[nodiscard]] QString artistPlaysWords(int plays, const QDateTime& first);

} // namespace sostenuto::ui
