// How the listener wants music kept: rules, room, a pause.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Kept.h"

namespace sostenuto::sync {

class Database;

struct Keeping {
    KeepRules rules;
    qint64 quotaBytes = 10LL * 1000 * 1000 * 1000;
    bool paused = false;
    FetchLimits limits = {};
    KeptQuality quality = {};
    friend bool operator==(const Keeping&, const Keeping&) = default;
};

/// Durable like edits. Thread: sync.
class KeepingStore {
public:
    explicit KeepingStore(Database& database);

    [[nodiscard]] Result<Keeping> get() const;
    /// A horizon below nothing is none.
    [[nodiscard]] Result<void> setRules(const KeepRules& rules);
    [[nodiscard]] Result<void> setQuota(qint64 bytes);
    [[nodiscard]] Result<void> setPaused(bool paused);
    [[nodiscard]] Result<void> setLimits(const FetchLimits& limits);
    [[nodiscard]] Result<void> setQuality(const KeptQuality& quality);

private:
    Database& m_database;
};

} // namespace sostenuto::sync
