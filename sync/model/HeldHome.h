// Where held music lies, and how far it is on its way to another folder.
#pragma once

#include <QMetaType>
#include <QString>

namespace sostenuto::sync {

/// Why held music did not go to the folder that was chosen.
enum class MoveTrouble {
    None,
    Same,        ///< it lies there already
    Inside,      ///< one of the two folders lies in the other
    Taken,       ///< something is in the way there
    NotWritable, ///< no folder, or nothing can be written to it (any more)
    NoRoom,
    Away,       ///< the folder that it lies in is not there
    Unreadable, ///< a held file does not read to its end
    NotNoted,   ///< the choice could not be written down
    Leftovers,  ///< it lies in the new folder; some of it could not be removed from the old one
};

struct HeldHome {
    enum class Stage {
        Rests,
        Looking, ///< whether it can go there
        Copying,
        Clearing, ///< what is not needed any more goes, in the old folder or in the new one
    };
    QString folder;  ///< in use
    QString to = {}; ///< where it is to go, and after trouble where it was to go
    Stage stage = Stage::Rests;
    int files = 0; ///< to be copied
    int filesDone = 0;
    qint64 bytes = 0;
    qint64 bytesDone = 0;
    MoveTrouble trouble = MoveTrouble::None; ///< of the last time
    qint64 bytesNeeded = 0;                  ///< NoRoom: in all
    qint64 bytesFree = 0;                    ///< NoRoom: of the new place
    [[nodiscard]] bool isMoving() const { return stage != Stage::Rests; }
    /// Afterwards the old folder is left for good.
    [[nodiscard]] bool canCancel() const { return stage == Stage::Looking || stage == Stage::Copying; }
    friend bool operator==(const HeldHome&, const HeldHome&) = default;
};

} // namespace sostenuto::sync
