// Notes about unexpected ends: what CrashCatcher wrote, read again at a later start.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace sostenuto::app {

/// Lines: "sostenuto-crash 1", "version …", "system …", "time" in seconds since 1970, "reason …", "log" and its lines,
/// "stack" and its lines, "end". What was written as the program fell may stop anywhere.
struct CrashNote {
    QString version;
    QString system;
    QDateTime when; ///< UTC; invalid = not told
    QString reason;
    QStringList log;
    QStringList stack;
};

/// The name of the note of a program that is started now; names sort by time.
[[nodiscard]] QString crashFileName();
/// What each note of this program begins with.
[[nodiscard]] QByteArray crashHead();
/// nullopt: no note of ours. Pure; what is too much is left out.
[[nodiscard]] std::optional<CrashNote> readCrashNote(const QByteArray& text);
/// For a report, as plain text. `home` is written ~: folders have people's names. Pure.
[[nodiscard]] QString crashReport(const CrashNote& note, const QString& home);

enum class WhichNote { Untold, Newest };
/// The newest note in `folder`, if there is one, and for Untold only if no earlier call gave it. Older ones than the
/// last ten are deleted. For any thread but main: it reads and writes files.
[[nodiscard]] std::optional<CrashNote> takeCrashNote(const QString& folder, WhichNote which);

} // namespace sostenuto::app
