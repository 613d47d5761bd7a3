// The folder of held files: whether the one that is there is the one that the store means.
#pragma once

#include "sync/store/HeldStore.h"

#include <QString>

#include <optional>

namespace sostenuto::sync {

enum class FolderVerdict {
    Ours,
    New,  ///< nothing that counts is in it yet, or all of it was deleted: it is to be marked
    Away, ///< a drive that is unplugged, or another folder in its place
};

struct FolderSigns {
    std::optional<QString> found; ///< what the marker in it says; nullopt = there is none
    bool isDeadLink = false;      ///< the folder is a link to something that is not there
};

/// Pure. A folder without a marker is away where it lies on another drive than the library, since an unplugged drive
/// looks like that. On the library's own drive nothing can be unplugged: there it was deleted.
[[nodiscard]] FolderVerdict folderVerdict(const HeldMark& known, const FolderSigns& signs);

/// Thread: sync.
class HeldFolder {
public:
    HeldFolder(HeldStore& store, const QString& path);

    /// Looks, and marks a new one that is there. Whether it is away now and was not, or the other way round.
    bool look();
    /// Before the first file is written: makes the folder and marks it.
    [[nodiscard]] Result<void> prepare();
    /// Looks anew whether it lies on another drive than the library.
    [[nodiscard]] Result<void> remark();
    /// As the last look found it.
    [[nodiscard]] bool isAway() const { return m_away; }
    /// The last look found that what was in it is gone for good.
    [[nodiscard]] bool wasDeleted() const { return m_deleted; }

    /// What the marker in a folder says; nullopt = there is none, or it can't be read.
    [[nodiscard]] static std::optional<QString> markerIn(const QString& folder);
    static constexpr auto markerName = "held-music.id";

private:
    [[nodiscard]] FolderSigns signs() const;
    [[nodiscard]] Result<void> markIt();
    [[nodiscard]] bool isApart() const;

    HeldStore& m_store;
    QString m_path;
    bool m_away = false;
    bool m_deleted = false;
    bool m_marked = false;
};

} // namespace sostenuto::sync
