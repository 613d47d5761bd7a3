// The one SQLite file of a profile: opened, migrated, and set aside when damaged.
#pragma once

#include "sync/model/Error.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace SQLite {
class Database;
}

namespace sostenuto::sync {

/// Runs `work` and turns SQLiteCpp's exceptions into our errors. The only place where they are caught.
[[nodiscard]] Result<void> guarded(const std::function<void()>& work);

class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// ReadWrite: creates the folder and the file, migrates from resources/schema, sets WAL. A damaged file is renamed
    /// to library.damaged-<time>.db and a new one begun; setAside() tells. A newer schema: StoreTooNew, untouched.
    /// ReadOnly: the file must exist and be migrated.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& path, Mode mode);
    ~Database();

    [[nodiscard]] SQLite::Database& connection() const;
    /// Where a damaged file was put by this open().
    [[nodiscard]] std::optional<QString> setAside() const;

    enum class Durability {
        Fetchable, ///< can be fetched again: synchronous=NORMAL
        Listener,  ///< what the listener did: synchronous=FULL, on disk before it returns
    };
    /// One transaction; rolled back when `work` throws or a commit fails. Not nested.
    [[nodiscard]] Result<void> transaction(Durability durability, const std::function<void()>& work);
    /// Ends a query that runs on this connection, which then fails with Cancelled. Thread: any.
    void interrupt();

private:
    Database();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sostenuto::sync
