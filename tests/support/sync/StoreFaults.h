// A file system that fails on demand: SQLite's own, with a fault at the n-th write, sync or truncation.
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

    enum class Fault {
        Full,   ///< the disk is full: this call and all after it
        Broken, ///< an input/output error: this call and all after it, as when the power went
    };
    /// The n-th writing call from now on fails, 0 = the next one.
    void failAt(int n, Fault fault);
    void failNever();
    /// Writing calls since failAt() or failNever().
    [[nodiscard]] int calls() const;
    [[nodiscard]] bool failed() const;
};

} // namespace sostenuto::sync
