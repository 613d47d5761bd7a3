// When a held file is compared with its checksum, and what follows. Pure.
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace sostenuto::sync {

/// A file is looked at again after so long.
inline constexpr qint64 scrubDays = 30;

/// Files that were checked before this are due.
[[nodiscard]] QDateTime scrubDue(const QDateTime& now);

enum class ScrubVerdict {
    Whole,
    Damaged, ///< other bytes than those that came
    Unsure,  ///< it was not read to its end, or is another file by now: looked at again
};

/// `before` and `after`: the checksum that the store has, before the file was read and after; `found`: of what was
/// read, nullopt = it can't be read.
[[nodiscard]] ScrubVerdict scrubVerdict(const QByteArray& before, const QByteArray& after,
                                        const std::optional<QByteArray>& found);

} // namespace sostenuto::sync
