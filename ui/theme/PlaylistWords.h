// What is said of a playlist that others change too.
#pragma once

#include <sync/model/Pending.h>

#include <QDateTime>
#include <QString>

namespace sostenuto::ui {

/// "3 tracks added elsewhere, 14:05", "1 track removed and 2 moved here, yesterday 22:10"
[[nodiscard]] QString historyLine(const sync::PlaylistNote& note, const QDateTime& now);
/// "Night Ferry, Harbour and 4 more"; empty when nothing was added.
[[nodiscard]] QString addedTitles(const sync::PlaylistNote& note);
/// Under "History of …", when there is none.
[[nodiscard]] QString noHistory();

/// The card that asks what becomes of a playlist that was changed here, and deleted or renamed elsewhere.
struct ConflictWords {
    QString title;
    QString sentence;
    QString useMine;
    QString useTheirs;
    QString keepBoth;
    QString later;
};
/// `server`: its name, empty = not known.
[[nodiscard]] ConflictWords conflictWords(const sync::PlaylistConflict& conflict, const QString& server);
/// In the window's strip.
[[nodiscard]] QString conflictSentence(const QVector<sync::PlaylistConflict>& conflicts);
[[nodiscard]] QString chooseWord();
/// What was done about it.
[[nodiscard]] QString resolvedSentence(const sync::PlaylistConflict& conflict, sync::ConflictChoice choice);
/// Why it could not be done.
[[nodiscard]] QString resolveFailedSentence(sync::ErrorKind kind);

} // namespace sostenuto::ui
