// The one SQLite file of a profile: opened, migrated, and set aside when damaged.
#pragma once

#include "sync/model/Error.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace sostenuto::sync {

/// Runs `work` and turns SQLiteCpp's exceptions into our errors. The only place where they are caught.
[[nodiscard]] Result<void> guarded(const std::function<void()>& work);

class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// ReadWrite: creates the folder and the file, migrates from resources/schema, sets WAL. A damaged file is renamed
    /// to library.damaged-<time>.db and a new one begun; setAside() tells. A newer schema: StoreTooNew, and neither the
    /// file nor its log is touched.
    /// ReadOnly: the file must exist and be migrated.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& path, Mode mode);
    ~Database();

    [[nodiscard]] SQLite::Database& connection() const;
    [[nodiscard]] QString path() const;
    /// Where a damaged file was put, by this open() or an earlier one, whose contents this library is owed: see
    /// bringBack() in Restore.
    [[nodiscard]] std::optional<QString> setAside() const;

    enum class Durability {
        Fetchable, ///< can be fetched again: synchronous=NORMAL
        Listener,  ///< what the listener did: synchronous=FULL, on disk before it returns
    };
    /// One transaction; rolled back when `work` throws or a commit fails. Not nested.
    [[nodiscard]] Result<void> transaction(Durability durability, const std::function<void()>& work);
    /// Work that only reads: guarded(), and a damaged file is remembered so that the next open() checks it.
    [[nodiscard]] Result<void> read(const std::function<void()>& work);
    /// The same, and all of it sees the library of one moment; nobody waits for it meanwhile. Not within another.
    [[nodiscard]] Result<void> snapshot(const std::function<void()>& work);
    /// Looks at every page (seconds in a large library). StoreDamaged, and remembered as such: something is wrong.
    [[nodiscard]] Result<void> inspect();
    /// read() with an answer: `work` returns a value.
    template <class Work>
    [[nodiscard]] auto ask(const Work& work) -> Result<decltype(work())>
    {
        decltype(work()) answer{};
        const auto done = read([&] { answer = work(); });
        return done ? Result<decltype(work())>(std::move(answer)) : tl::unexpected(done.error());
    }
    template <class Work>
    [[nodiscard]] auto change(Durability durability, const Work& work) -> Result<decltype(work())>
    {
        decltype(work()) answer{};
        const auto done = transaction(durability, [&] { answer = work(); });
        return done ? Result<decltype(work())>(std::move(answer)) : tl::unexpected(done.error());
    }
    /// Ends a query that runs on this connection, which then fails with Cancelled. Nothing happens when none runs.
    /// Thread: any, while the object lives.
    void interrupt();

    /// A prepared statement of this connection, used before or new, and its way back. For Query only.
    [[nodiscard]] std::unique_ptr<SQLite::Statement> take(std::string_view sql);
    void giveBack(std::unique_ptr<SQLite::Statement> statement);

private:
    Database();
    [[nodiscard]] Result<void> connect(const QString& path, Mode mode);
    [[nodiscard]] Result<void> prepareToWrite(bool suspect);
    void use(Durability durability);
    void rememberDamage(const Error& error);
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sostenuto::sync
