#include "sync/folder/SystemFolder.h"

#include <QString>

#include <windows.h>

namespace sostenuto::sync {

namespace {

constexpr qint64 ticksTo1970 = 116'444'736'000'000'000; // 100 ns each, from 1601

qint64 mtimeOf(const FILETIME& time)
{
    const qint64 ticks = qint64(time.dwHighDateTime) << 32 | time.dwLowDateTime;
    return (ticks - ticksTo1970) * 100;
}

} // namespace

SystemListing listFolder(const QByteArray& path, const std::function<bool(const QByteArray&)>& wanted)
{
    SystemListing listing;
    WIN32_FIND_DATAW found;
    const std::wstring pattern = (QString::fromUtf8(path) + QStringLiteral("/*")).toStdWString();
    const HANDLE search = ::FindFirstFileExW(pattern.c_str(), FindExInfoBasic, &found, FindExSearchNameMatch, nullptr,
                                             FIND_FIRST_EX_LARGE_FETCH);
    if (search == INVALID_HANDLE_VALUE)
        return listing;
    listing.opened = true;
    do {
        SystemEntry entry;
        entry.name = QString::fromWCharArray(found.cFileName).toUtf8();
        entry.isFolder = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
        // Folders here have no number that is cheap to ask for, so that a junction could not be told from a loop.
        const bool left = (found.dwFileAttributes & FILE_ATTRIBUTE_HIDDEN) != 0 ||
                          (entry.isFolder && (found.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0);
        if (entry.name == "." || entry.name == ".." || left || (!entry.isFolder && !wanted(entry.name)))
            continue;
        entry.size = qint64(found.nFileSizeHigh) << 32 | found.nFileSizeLow;
        entry.mtimeNs = mtimeOf(found.ftLastWriteTime);
        listing.entries.append(entry);
    } while (::FindNextFileW(search, &found) != 0);
    ::FindClose(search);
    return listing;
}

} // namespace sostenuto::sync
