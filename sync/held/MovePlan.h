// Held music goes to another folder: whether it can, and what is still to be copied. Pure.
#pragma once

#include "sync/model/HeldHome.h"
#include "sync/store/HeldStore.h"

#include <QHash>
#include <QVector>

namespace sostenuto::sync {

/// What was found where it is to go. Paths are absolute and clean, links followed as far as they exist.
struct MoveFacts {
    QString from;
    QString to;
    bool fromAway = false;
    bool isFolder = true; ///< a folder, or nothing yet
    bool isTaken = false; ///< something is in it that is not ours to touch
    qint64 room = -1;     ///< bytes that are free there; -1 = nobody knows
    qint64 needed = 0;    ///< see roomNeeded()
    QString marked = {};  ///< what was chosen, or ours in it, where held music lies already; empty = none does
    QString marker = {};  ///< what is written there
};

/// The drive that is away has another name here: what was chosen is the folder that bears our marker.
[[nodiscard]] bool isTheOneThatIsAway(const MoveFacts& facts, const QString& marker);
[[nodiscard]] MoveTrouble judgeMove(const MoveFacts& facts);

/// A folder with things in it gets one of ours.
[[nodiscard]] QString folderFor(const QString& chosen, bool isEmpty);

/// Of all files, and a little more, so that the disk is not full afterwards.
[[nodiscard]] qint64 roomNeeded(const QVector<HeldFilePlace>& files);

/// What was copied, by path.
using CopiedFiles = QHash<QString, HeldFilePlace>;

struct MoveStep {
    QVector<HeldFilePlace> copy; ///< new since, or other bytes by now
    QVector<QString> remove;     ///< copied, and let go since
    [[nodiscard]] bool isDone() const { return copy.isEmpty() && remove.isEmpty(); }
};
[[nodiscard]] MoveStep nextMoveStep(const QVector<HeldFilePlace>& files, const CopiedFiles& copied);

} // namespace sostenuto::sync
