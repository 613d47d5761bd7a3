// Everything under a folder that is music or belongs to it.
#pragma once

#include "sync/folder/SystemFolder.h"

#include <QByteArray>
#include <QVector>

#include <functional>
#include <optional>

namespace sostenuto::sync {

enum class FoundKind { Sound, CueSheet, Cover };

/// What a file is by its name; nullopt = nothing of ours. Pure. "._x" of macOS is no sound.
[[nodiscard]] std::optional<FoundKind> kindOfName(const QByteArray& name);
/// The suffix in lower case, without the dot; empty = none.
[[nodiscard]] QByteArray suffixOf(const QByteArray& name);

struct FoundFile {
    QByteArray path; ///< below the root, '/' between, bytes as the system has them
    FoundKind kind = FoundKind::Sound;
    qint64 size = 0;
    qint64 mtimeNs = 0;
    FilePlace place;
};

struct WalkOptions {
    QVector<QByteArray> ignored; ///< folders below the root that the listener does not want, '/' between
    int mostDepth = 64;
    /// Only this folder, itself below the root; and what is below it only when `deep`. Empty = the root.
    QByteArray only;
    bool deep = true;
};

struct WalkResult {
    bool rootIsThere = false;
    QVector<FoundFile> files;    ///< in no order
    QVector<QByteArray> folders; ///< below the root, the walked ones; the root is ""
    QVector<QByteArray> unread;  ///< folders that could not be opened: nothing is known of what they hold
};

/// Hidden folders (.name), folders with a .nomedia in them and ignored ones are left out with all that is below them.
/// Links are followed; a folder that can be reached twice is walked once, so that a loop ends. `goOn` is asked before
/// each folder; when it says no, the result is not whole and must not be used. Thread: any; blocks on the disk.
[[nodiscard]] WalkResult walkFolder(const QByteArray& root, const WalkOptions& options,
                                    const std::function<bool()>& goOn);

} // namespace sostenuto::sync
