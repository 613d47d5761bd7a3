// Where this player keeps its things. One profile is one library; two profiles never meet.
#pragma once

#include "app/CommandLine.h"

namespace sostenuto::app {

struct Profile {
    QString folder;       ///< library, session, settings
    QString heldFolder;   ///< music and artwork; not a cache folder, which systems empty at will
    QString demoFolder;   ///< the demo service's encoded music
    QString settingsFile; ///< INI; no secrets
    QString sessionFile;  ///< the play queue as it was
};

/// The demo has a profile of its own unless a folder was given. Nothing is created here.
[[nodiscard]] Profile profileFor(const CommandLine& line);
/// With these another start means the same profile, whatever folder it is started in. Pure but for that folder.
[[nodiscard]] QStringList profileOptions(const CommandLine& line);

} // namespace sostenuto::app
