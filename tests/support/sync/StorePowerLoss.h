// A disk for SQLite that keeps only what was synced when the power goes.
#pragma once

#include <QString>

namespace sostenuto::sync {

/// While one is there, databases that are opened afterwards stand on it. What is written goes to the files as ever, and
/// is remembered with what was there before, block by block, until it is synced. One at a time. Thread: one.
class StorePowerLoss {
public:
    StorePowerLoss();
    ~StorePowerLoss();
    StorePowerLoss(const StorePowerLoss&) = delete;
    StorePowerLoss& operator=(const StorePowerLoss&) = delete;

    enum class At {
        BeforeSync, ///< nothing of it reached the disk
        AfterSync,  ///< all of it did, and nobody heard so
    };
    /// The power goes at the n-th sync from now on, 0 = the next one. Nothing can be written from then on.
    void failAt(int n, At at);
    void failNever();
    /// It goes now.
    void cut();
    [[nodiscard]] int syncs() const;
    [[nodiscard]] bool failed() const;
    /// Once every database is closed: takes back what was not synced. With `seed` above 0 only some of it, block by
    /// block, since a disk writes in any order.
    void lose(unsigned seed = 0);
};

} // namespace sostenuto::sync
