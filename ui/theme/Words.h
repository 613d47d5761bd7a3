// What the sentences are made of: translation, numbers, plurals, times of day.
#pragma once

#include <QDateTime>
#include <QString>

namespace sostenuto::ui {

/// The sentence in the listener's language.
[[nodiscard]] QString say(const char* english);
/// Thousands by locale.
[[nodiscard]] QString number(int n);
/// `one` for exactly 1, else `many` with %1 set to the number. Other places (%2, …) are left alone.
[[nodiscard]] QString counted(int n, const char* one, const char* many);
/// "14:05", "yesterday 22:10", "Mon 22:10", "3 May" in local time.
[[nodiscard]] QString sinceOf(const QDateTime& when, const QDateTime& now);

} // namespace sostenuto::ui
