#include "sync/folder/FolderRead.h"

#include "sync/folder/TagReader.h"
#include "sync/model/PathText.h"
#include "sync/store/SystemFile.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qint64 mostSheetBytes = 1024 * 1024;

/// Sound that TagLib 1.13 has no reader for: where nobody else reads it, it is known by name alone.
bool isBeyondTagLib(const QByteArray& path)
{
    static const QVector<QByteArray> suffixes{"aac",  "ac3",  "dts", "mka", "caf", "dsf", "dff", "alac", "webm",
                                              "weba", "eac3", "ec3", "au",  "w64", "tak", "amr", "thd"};
    return suffixes.contains(suffixOf(path));
}

/// nullopt = no sound that anybody here reads.
std::optional<FileTags> readFile(const QByteArray& path, const ContainerReader& others)
{
    // Where TagLib does not know the suffix it goes by what is inside, and takes FLAC in Matroska for FLAC without
    // words.
    const bool first = isBeyondTagLib(path);
    std::optional<FileTags> tags;
    if (first && others.tags)
        tags = others.tags(path);
    if (!tags)
        tags = readTags(path);
    if (!tags && !first && others.tags)
        tags = others.tags(path);
    return tags;
}

CueSheet readSheet(const QByteArray& path)
{
    QFile file(pathText(path));
    if (!openToRead(file) || file.size() > mostSheetBytes)
        return {};
    return parseCueSheet(file.read(mostSheetBytes));
}

} // namespace

FolderRead readFolder(SourceId source, const QByteArray& root, const ScanWork& work, const std::function<bool()>& goOn,
                      const ContainerReader& others)
{
    ReadFolder folder{source, work.folder, {}, {}, work.cover};
    FolderRead read;
    QVector<LocalFile> silent;
    for (const QByteArray& path : work.sheets)
        if (const CueSheet sheet = readSheet(root + '/' + path); !sheet.tracks.isEmpty())
            folder.sheets.append(sheet);
    for (const KnownFile& facts : work.sounds) {
        if (!goOn())
            return {};
        auto tags = readFile(root + '/' + facts.path, others);
        if (!tags && (others.tags || !isBeyondTagLib(facts.path))) {
            read.unread.append(facts.path);
            silent.append({facts, {}}); // remembered, so that it is looked at again only when it changes
            continue;
        }
        folder.files.append({facts, std::move(tags)});
    }
    read.rows = rowsOf(folder);
    read.rows.files += silent;
    return read;
}

} // namespace sostenuto::sync
