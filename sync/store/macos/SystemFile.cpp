#include "sync/store/SystemFile.h"

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace sostenuto::sync {

bool openToRead(QFile& file)
{
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool syncToDisk(QFileDevice& file)
{
    if (!file.flush())
        return false;
    // fsync() on macOS reaches the drive's cache only; some file systems know nothing better.
    return ::fcntl(file.handle(), F_FULLFSYNC) == 0 || ::fsync(file.handle()) == 0;
}

bool syncFolder(const QString& folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

bool replaceFile(const QString& from, const QString& to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace sostenuto::sync
