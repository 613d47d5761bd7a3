// What was asked on the command line.
#pragma once

#include <sync/model/Drill.h>

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sostenuto::app {

struct CommandLine {
    enum class Command { Run, Status, Control, Version, Usage };
    enum class Output { Device, Null, File };

    Command command = Command::Run;
    QStringList words; ///< Control: as after "ctl". Run: files, folders and addresses to play
    bool json = false; ///< Control: the answer for programs
    QString profile;   ///< empty = the system's usual folder
    bool demo = false;
    bool safe = false; ///< start in safe mode, as after crashes
    QString tour;      ///< folder for the tour's pictures; empty = no tour
    QString shots;     ///< folder for pictures of every page; empty = none
    Output output = Output::Device;
    QString outputFile;
    std::optional<sync::DrillKind> drill; ///< an outage that is played from the start
    std::chrono::seconds drillLength{0};  ///< 0 = as usual
    QString language;                     ///< of the window; empty = as the listener chose
    bool announcePainted = false;         ///< for ./dev bench: says "painted" on standard output once the window was
};

/// Pure: `arguments` without the program's name. A string is what was wrong with them.
struct CommandLineAnswer {
    CommandLine line;
    std::optional<QString> wrong;
};
[[nodiscard]] CommandLineAnswer parseCommandLine(const QStringList& arguments);
[[nodiscard]] QString usage();

} // namespace sostenuto::app
