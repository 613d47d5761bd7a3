// What the player replies to `sostenuto ctl`.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace sostenuto::ui {

/// Why it was not done.
enum class ControlTrouble {
    QueueEmpty,
    NothingPlays,
    NoLength,   ///< what plays has no end: a station
    NotLovable, ///< a station
    NotNow,     ///< it is not here, and its service is away
    NotKept,    ///< the library could not be written
    NotRead,    ///< the library could not be read
    NotThere,   ///< nothing is called so, or has that number
    TooMany,    ///< more tracks than are fetched at once
};

[[nodiscard]] QString controlSentence(ControlTrouble trouble);
/// What was asked for is in no folder of the library; `names` has at least one, as they were typed.
[[nodiscard]] QString notInLibrarySentence(const QStringList& names);
/// "Added 3 tracks to the queue."
[[nodiscard]] QString queueAddedSentence(int tracks);
/// Several things have this name; `ids` are their numbers.
[[nodiscard]] QString ambiguousSentence(const QString& name, const QVector<qint64>& ids);
/// What is to be fetched once needs more than what is kept leaves of the room for held music. In bytes.
[[nodiscard]] QString noRoomToHoldSentence(qint64 need, qint64 room);
/// "Volume 80 %", "Volume 80 %, muted"
[[nodiscard]] QString volumeWords(int percent, bool muted);
/// A row of the queue on a terminal. `number` counts from 1; an empty artist is left out.
[[nodiscard]] QString queueLine(int number, bool current, const QString& title, const QString& artist,
                                qint64 durationMs);
/// Below the rows, when there are more.
[[nodiscard]] QString moreInQueueWords(int more);

} // namespace sostenuto::ui
