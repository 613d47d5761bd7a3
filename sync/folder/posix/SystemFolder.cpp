#include "sync/folder/SystemFolder.h"

#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace sostenuto::sync {

namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

qint64 mtimeOf(const struct stat& facts)
{
#ifdef __APPLE__
    const timespec& time = facts.st_mtimespec;
#else
    const timespec& time = facts.st_mtim;
#endif
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

bool isSelfOrParent(const char* name)
{
    return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

} // namespace

SystemListing listFolder(const QByteArray& path, const std::function<bool(const QByteArray&)>& wanted)
{
    SystemListing listing;
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.constData()));
    struct stat facts {};
    if (!folder || ::fstat(::dirfd(folder.get()), &facts) != 0)
        return listing;
    listing.opened = true;
    listing.place = {quint64(facts.st_dev), quint64(facts.st_ino)};
    while (const dirent* found = ::readdir(folder.get())) {
        if (isSelfOrParent(found->d_name))
            continue;
        SystemEntry entry;
        entry.name = QByteArray(found->d_name);
        entry.isFolder = found->d_type == DT_DIR;
        if (!entry.isFolder) {
            const bool unsure = found->d_type == DT_LNK || found->d_type == DT_UNKNOWN;
            if (!unsure && (found->d_type != DT_REG || !wanted(entry.name)))
                continue;
            if (::fstatat(::dirfd(folder.get()), found->d_name, &facts, 0) != 0)
                continue;
            entry.isFolder = S_ISDIR(facts.st_mode);
            if (!entry.isFolder && (!S_ISREG(facts.st_mode) || !wanted(entry.name)))
                continue;
            entry.size = facts.st_size;
            entry.mtimeNs = mtimeOf(facts);
            entry.place = {quint64(facts.st_dev), quint64(facts.st_ino)};
        }
        listing.entries.append(entry);
    }
    return listing;
}

} // namespace sostenuto::sync
