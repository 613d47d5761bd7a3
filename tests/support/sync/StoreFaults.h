// A file system that fails on demand: SQLite's own, with a fault at the n-th call of a kind.
#pragma once

#include <QtGlobal>

namespace sostenuto::sync {

/// While one of these lives, every connection that opens goes through it. One at a time; nothing here is thread-safe.
class StoreFaults {
public:
    StoreFaults();
    ~StoreFaults();
    StoreFaults(const StoreFaults&) = delete;
    StoreFaults& operator=(const StoreFaults&) = delete;

    /// Each is about calls of one kind: writing (opening, writing, syncing, cutting, deleting), reading, or locking.
    enum class Fault {
        Full,       ///< the disk is full: this writing call and all after it
        Broken,     ///< an input/output error: this writing call and all after it, as when the power went
        Glitch,     ///< an input/output error at this writing call; the next one goes well
        Unreadable, ///< this reading call and all after it
        Busy,       ///< somebody else has the lock: this locking call and all after it. Waiting takes no time
    };
    /// The n-th call of that kind from now on fails, 0 = the next one.
    void failAt(int n, Fault fault);
    void failNever();
    /// Calls of the kind that `fault` is about since failAt() or failNever().
    [[nodiscard]] int calls(Fault fault = Fault::Full) const;
    [[nodiscard]] bool failed() const;
};

} // namespace sostenuto::sync
