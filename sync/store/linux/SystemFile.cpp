#include "sync/store/SystemFile.h"

#include "sync/model/PathText.h"

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace sostenuto::sync {

bool openToRead(QFile& file)
{
    constexpr auto mode = QIODevice::ReadOnly | QIODevice::Unbuffered;
    if (!hasForeignBytes(file.fileName()))
        return file.open(mode);
    const int descriptor = ::open(pathBytes(file.fileName()).constData(), O_RDONLY | O_CLOEXEC);
    return descriptor >= 0 && file.open(descriptor, mode, QFileDevice::AutoCloseHandle);
}

bool syncToDisk(QFileDevice& file)
{
    return file.flush() && ::fdatasync(file.handle()) == 0;
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
