// A day's copy of everything the listener made, beside the library.
#pragma once

#include "sync/model/Error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace sostenuto::sync {

class Database;

inline constexpr int backupsKept = 7;
/// While a damaged library lies beside a new one: the copies that matter are those from before.
inline constexpr int backupsKeptAfterDamage = 60;

/// backup-yyyyMMdd.json, the day in UTC: names sort by age.
[[nodiscard]] QString backupName(const QDateTime& now);
/// Those of `present` that have to go so that `kept` stay, the oldest first. Never `newest`, even if a clock
/// that was wrong left later ones; never a file that is not ours.
[[nodiscard]] QStringList backupsToDrop(const QStringList& present, const QString& newest, int kept = backupsKept);
/// Whether the document holds anything that a listener made. One that does not is never written: after a library was
/// lost, seven days of nothing would push out the copies that matter.
[[nodiscard]] bool isWorthKeeping(const QJsonObject& document);

/// Whether today's is there already, by its name alone.
[[nodiscard]] bool hasBackup(const QString& folder, const QDateTime& now);
/// Writes today's document (see Export) into `folder`, which is made. Written aside, brought to the disk, then renamed:
/// a file with a backup's name is whole. Older ones are dropped only after that. Answers the path; nullopt: today's is
/// there already, or there is nothing to keep. ReadOnly, or DiskFull where the system says so; older ones then stay.
/// Thread: that of the connection, which may be one that only reads.
[[nodiscard]] Result<std::optional<QString>> backUp(Database& database, const QString& folder, const QDateTime& now);
/// The same before the schema changes, whatever the day: before-schema-N.json, where N is the schema that is left.
/// Never dropped; there is one for each step of the player's age. The export must be readable from every schema it
/// names.
[[nodiscard]] Result<std::optional<QString>> backUpBefore(Database& database, const QString& folder, int schema);

} // namespace sostenuto::sync
