// What Qt does not offer for files, one implementation per system (the folders linux, macos, windows).
#pragma once

#include <QFile>

namespace sostenuto::sync {

/// Opens for reading, unbuffered, in a way that lets the writer rename the file meanwhile (on Windows that has to be
/// asked for). Names from pathText() are opened whatever their bytes. false: see file.error().
[[nodiscard]] bool openToRead(QFile& file);

/// Everything written so far is on the disk when this returns true, and survives a power cut. `file` is open to write.
[[nodiscard]] bool syncToDisk(QFileDevice& file);

/// The names of what was made or renamed in this folder are on the disk when this returns true. Where a system has no
/// such call it is true: there names come with what they name.
[[nodiscard]] bool syncFolder(const QString& folder);

/// Renames and replaces what bears the new name. Neither file may be open here except by openToRead().
[[nodiscard]] bool replaceFile(const QString& from, const QString& to);

} // namespace sostenuto::sync
