// What moving held music does to files. Blocks: for a thread that nobody waits for.
#pragma once

#include "sync/held/MovePlan.h"
#include "sync/held/PlaceNote.h"
#include "sync/model/Error.h"

#include <functional>

namespace sostenuto::sync {

/// Asked between slices of a megabyte: false = leave it.
using MayGoOn = std::function<bool()>;

/// Where held music would lie if this folder was chosen, and what is there. Without `fromAway` and `needed`.
[[nodiscard]] MoveFacts lookAtFolder(const QString& from, const QString& chosen);

/// Makes the folder and marks it. DiskFull, ReadOnly.
[[nodiscard]] Result<void> markFolder(const PlaceToClear& place);

/// The file is in the other folder when this returns, brought to the disk, read again and found to be what was read
/// here. What was there before under this name goes. FileMissing: it is not here, or not as long as it is said to be.
/// CutShort: it does not read to its end. DiskFull, ReadOnly: of the other folder. Cancelled.
[[nodiscard]] Result<void> copyHeld(const QString& from, const QString& to, const HeldFilePlace& file,
                                    const MayGoOn& mayGoOn);

/// Takes away what was let go since, and brings the names of all others to the disk.
[[nodiscard]] Result<void> settleCopies(const QString& folder, const QVector<QString>& remove);

/// All held music goes from it, and then its marker; other things stay. true = it has none any more, or is another
/// folder by now. false = it can't be looked at, or something would not go.
[[nodiscard]] bool clearFolder(const PlaceToClear& place);

} // namespace sostenuto::sync
