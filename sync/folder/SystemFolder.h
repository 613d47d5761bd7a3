// What a system says of one folder, one implementation per system (the folders posix, windows).
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QVector>

#include <functional>

namespace sostenuto::sync {

/// Where the bytes lie, whatever the name: equal for the two names of one file. 0, 0 = the system does not say.
struct FilePlace {
    quint64 device = 0;
    quint64 inode = 0;
    [[nodiscard]] bool isKnown() const { return device != 0 || inode != 0; }
    friend auto operator<=>(const FilePlace&, const FilePlace&) = default;
    friend size_t qHash(const FilePlace& place, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, place.device, place.inode);
    }
};

struct SystemEntry {
    QByteArray name;
    bool isFolder = false; ///< of the thing that a link leads to
    qint64 size = 0;
    qint64 mtimeNs = 0; ///< since 1970, UTC
    FilePlace place;    ///< of files
};

struct SystemListing {
    bool opened = false; ///< false: not there, no right to read, no folder
    FilePlace place;     ///< of the folder itself
    QVector<SystemEntry> entries;
};

/// Names are bytes as the system has them (UTF-8 on Windows). Files are asked about only when `wanted` says so of their
/// name, and left out otherwise; links that lead nowhere and things that are neither file nor folder are left out.
/// May block for as long as the disk does.
[[nodiscard]] SystemListing listFolder(const QByteArray& path, const std::function<bool(const QByteArray&)>& wanted);

} // namespace sostenuto::sync
