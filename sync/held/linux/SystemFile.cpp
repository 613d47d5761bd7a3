#include "sync/held/SystemFile.h"

#include <cstdio>
#include <unistd.h>

namespace sostenuto::sync {

bool openToRead(QFile& file)
{
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool syncToDisk(QFile& file)
{
    return file.flush() && ::fdatasync(file.handle()) == 0;
}

bool replaceFile(const QString& from, const QString& to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace sostenuto::sync
