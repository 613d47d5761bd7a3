// Files that fail on demand: the system's own calls, with a fault at the n-th of them.
#pragma once

#include <QString>

namespace sostenuto::tests {

/// Stands before the C library's calls in the program that links it, so that no code of ours has to know. Counts the
/// writing calls (opening to write, writing, cutting, syncing, renaming) for files below one folder, but not SQLite's:
/// StoreFaults is for those. One at a time. Thread: any may write; the faults are set by one.
class FileFaults {
public:
    explicit FileFaults(const QString& folder);
    ~FileFaults();
    FileFaults(const FileFaults&) = delete;
    FileFaults& operator=(const FileFaults&) = delete;

    /// Are the calls of this system caught?
    [[nodiscard]] static bool work();

    enum class Fault {
        Full,   ///< no space: this call and all after it, but for those that need none
        Broken, ///< an input/output error: this call and all after it, as when the power went
        Glitch, ///< an input/output error at this call; the next one goes well
    };
    [[nodiscard]] static const char* nameOf(Fault fault);
    /// The n-th call from now on fails, 0 = the next one.
    void failAt(int n, Fault fault);
    void failNever();
    /// Making and removing files and folders counts as well, until this object goes.
    void countPlaces();
    /// Every call that brings bytes to the disk, and only those.
    void failSyncs();
    /// Calls that bring bytes to the disk do nothing, and say that they did.
    void forgetSyncs();
    /// The power has gone: of each file only what was synced is left. For files that are written from their beginning
    /// to their end.
    void loseUnsynced();
    [[nodiscard]] int calls() const;
    [[nodiscard]] bool failed() const;
};

} // namespace sostenuto::tests
