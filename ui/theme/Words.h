// What the sentences are made of: translation, numbers, plurals, times of day.
#pragma once

#include <QDateTime>
#include <QString>

namespace sostenuto::ui {

/// The sentence in the listener's language.
[[nodiscard]] QString say(const char* english);
/// Marks a sentence that say() is given later, out of a table: translators find it here.
[[nodiscard]] constexpr const char* sayLater(const char* english)
{
    return english;
}
/// The same for the last form of counted().
[[nodiscard]] constexpr const char* countLater(const char* many)
{
    return many;
}
/// Thousands by locale.
[[nodiscard]] QString number(int n);
/// `one` for exactly 1, else `many` with %1 set to the number. Other places (%2, …) are left alone. Translations are
/// made of `many` and have every form of their language.
[[nodiscard]] QString counted(int n, const char* one, const char* many);
/// "3 May", with the year "3 May 2026", in the order of the language.
[[nodiscard]] QString shortDate(const QDate& date, bool withYear = false);
/// "14:05", "yesterday 22:10", "Mon 22:10", "3 May" in local time.
[[nodiscard]] QString sinceOf(const QDateTime& when, const QDateTime& now);

/// A name or text from outside where a long one has no room: one line of at most `longest` letters, the last of them
/// "…" where it goes on.
[[nodiscard]] QString shortened(const QString& text, qsizetype longest);

} // namespace sostenuto::ui
