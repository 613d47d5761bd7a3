#include "sync/folder/FolderWalk.h"

#include <QSet>

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// What TagLib 1.13 and 2 read, and FFmpeg plays; and what FFmpeg alone reads and is sound only, as a rule.
constexpr const char* soundSuffixes[] = {"mp3", "flac", "ogg",  "oga",  "opus", "m4a",  "m4b", "mp4",  "aac",
                                         "wav", "aif",  "aiff", "aifc", "wma",  "ape",  "wv",  "mpc",  "tta",
                                         "spx", "mka",  "mp2",  "ac3",  "dts",  "dsf",  "dff", "caf",  "alac",
                                         "au",  "w64",  "tak",  "amr",  "thd",  "eac3", "ec3", "weba", "webm"};
constexpr const char* coverNames[] = {"cover", "folder", "front", "album", "albumart", "albumartsmall", "thumb"};
constexpr const char* coverSuffixes[] = {"jpg", "jpeg", "png", "webp", "gif", "bmp"};

template <class List>
bool contains(const List& list, const QByteArray& text)
{
    return std::any_of(std::begin(list), std::end(list), [&](const char* one) { return text == one; });
}

QByteArray joined(const QByteArray& folder, const QByteArray& name)
{
    return folder.isEmpty() ? name : folder + '/' + name;
}

class Walk {
public:
    Walk(const QByteArray& root, const WalkOptions& options) : m_root(root), m_options(options)
    {
        for (const QByteArray& folder : options.ignored)
            m_ignored.insert(folder);
    }

    void folder(const QByteArray& path, int depth)
    {
        // .nomedia: the folder is not for players (Android's and many players' custom).
        const SystemListing listing = listFolder(joined(m_root, path), [](const QByteArray& name) {
            return kindOfName(name).has_value() || name == ".nomedia";
        });
        if (depth == 0)
            m_result.rootIsThere = listing.opened;
        if (!listing.opened) {
            m_result.unread.append(path);
            return;
        }
        if (listing.place.isKnown() && m_seen.contains(listing.place))
            return;
        m_seen.insert(listing.place);
        m_result.folders.append(path);
        const bool leftAlone = std::any_of(listing.entries.begin(), listing.entries.end(),
                                           [](const SystemEntry& entry) { return entry.name == ".nomedia"; });
        if (leftAlone)
            return;
        for (const SystemEntry& entry : listing.entries)
            take(path, entry, depth);
    }

    /// Folders that wait, the deepest first.
    bool next()
    {
        if (m_waiting.isEmpty())
            return false;
        const auto [path, depth] = m_waiting.takeLast();
        folder(path, depth);
        return true;
    }

    [[nodiscard]] WalkResult result() { return std::move(m_result); }

private:
    void take(const QByteArray& folder, const SystemEntry& entry, int depth)
    {
        const QByteArray path = joined(folder, entry.name);
        if (!entry.isFolder) {
            if (const auto kind = kindOfName(entry.name))
                m_result.files.append({path, *kind, entry.size, entry.mtimeNs, entry.place});
            return;
        }
        if (m_options.deep && !entry.name.startsWith('.') && depth < m_options.mostDepth && !m_ignored.contains(path))
            m_waiting.append({path, depth + 1});
    }

    QByteArray m_root;
    const WalkOptions& m_options;
    QSet<QByteArray> m_ignored;
    QSet<FilePlace> m_seen;
    QVector<std::pair<QByteArray, int>> m_waiting;
    WalkResult m_result;
};

} // namespace

QByteArray suffixOf(const QByteArray& name)
{
    const qsizetype dot = name.lastIndexOf('.');
    return dot <= 0 || name.indexOf('/', dot) >= 0 ? QByteArray() : name.mid(dot + 1).toLower();
}

std::optional<FoundKind> kindOfName(const QByteArray& name)
{
    if (name.startsWith('.'))
        return std::nullopt;
    const QByteArray suffix = suffixOf(name);
    if (suffix.isEmpty())
        return std::nullopt;
    if (contains(soundSuffixes, suffix))
        return FoundKind::Sound;
    if (suffix == "cue")
        return FoundKind::CueSheet;
    const QByteArray stem = name.left(name.size() - suffix.size() - 1).toLower();
    if (contains(coverSuffixes, suffix) && contains(coverNames, stem))
        return FoundKind::Cover;
    return std::nullopt;
}

WalkResult walkFolder(const QByteArray& root, const WalkOptions& options, const std::function<bool()>& goOn)
{
    Walk walk(root, options);
    walk.folder(options.only, 0);
    while (goOn() && walk.next())
        continue;
    return walk.result();
}

} // namespace sostenuto::sync
