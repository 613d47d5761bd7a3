#include "sync/folder/ScanPlan.h"

#include "sync/folder/FolderCover.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sostenuto::sync {

namespace {

QByteArray folderOf(const QByteArray& path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArray() : path.left(slash);
}

bool isBelow(const QByteArray& path, const QByteArray& folder)
{
    return folder.isEmpty() || (path.startsWith(folder) && path.size() > folder.size() && path[folder.size()] == '/');
}

/// FNV-1a: the same in every run, which qHash is not.
class Digest {
public:
    void add(const QByteArray& bytes)
    {
        for (const char c : bytes)
            m_value = (m_value ^ uchar(c)) * 0x100000001B3ULL;
    }
    void add(qint64 number) { add(QByteArray::number(number) + '\n'); }
    [[nodiscard]] qint64 value() const { return qint64(m_value); }

private:
    quint64 m_value = 0xCBF29CE484222325ULL;
};

struct Folder {
    QVector<const FoundFile*> sounds;
    QVector<const FoundFile*> beside; ///< cue sheets and covers
    bool isDirty = false;
};

qint64 besideOf(Folder& folder)
{
    if (folder.beside.isEmpty())
        return 0;
    std::sort(folder.beside.begin(), folder.beside.end(),
              [](const FoundFile* a, const FoundFile* b) { return a->path < b->path; });
    Digest digest;
    for (const FoundFile* file : folder.beside) {
        digest.add(file->path);
        digest.add(file->size);
        digest.add(file->mtimeNs);
    }
    return digest.value();
}

KnownFile factsOf(const FoundFile& file, qint64 beside)
{
    return {0, file.path, file.size, file.mtimeNs, file.place.device, file.place.inode, beside};
}

/// What a file takes with it when it is moved.
QByteArray traceOf(const KnownFile& file)
{
    QByteArray trace = QByteArray::number(file.size) + ' ' + QByteArray::number(file.mtimeNs) + ' ';
    return trace +
           (file.inode != 0 ? QByteArray::number(file.inode) : '/' + file.path.mid(file.path.lastIndexOf('/') + 1));
}

class Planner {
public:
    Planner(const QVector<KnownFile>& known, const WalkResult& walked, const WalkOptions& options)
        : m_walked(walked), m_options(options)
    {
        for (const KnownFile& file : known)
            if (isInScope(file.path))
                m_known.insert(file.path, &file);
    }

    ScanPlan plan()
    {
        sortIntoFolders();
        if (isAway()) {
            m_plan.away = true;
            return m_plan;
        }
        for (auto folder = m_folders.begin(); folder != m_folders.end(); ++folder)
            compare(*folder);
        findGone();
        findMoves();
        for (auto folder = m_folders.begin(); folder != m_folders.end(); ++folder)
            if (folder->isDirty && !folder->sounds.isEmpty())
                m_plan.work.append(workOf(folder.key(), *folder));
        std::sort(m_plan.work.begin(), m_plan.work.end(),
                  [](const ScanWork& a, const ScanWork& b) { return a.folder < b.folder; });
        return std::move(m_plan);
    }

private:
    [[nodiscard]] bool isInScope(const QByteArray& path) const
    {
        return m_options.deep ? isBelow(path, m_options.only) : folderOf(path) == m_options.only;
    }
    [[nodiscard]] bool isAway() const
    {
        const bool whole = m_options.only.isEmpty() && m_options.deep;
        return whole && (!m_walked.rootIsThere || (!m_known.isEmpty() && m_walked.files.isEmpty()));
    }

    void sortIntoFolders()
    {
        for (const FoundFile& file : m_walked.files) {
            Folder& folder = m_folders[folderOf(file.path)];
            (file.kind == FoundKind::Sound ? folder.sounds : folder.beside).append(&file);
        }
    }

    void compare(Folder& folder)
    {
        const qint64 beside = besideOf(folder);
        for (const FoundFile* file : folder.sounds) {
            m_seen.insert(file->path);
            const KnownFile* before = m_known.value(file->path);
            if (!before)
                m_fresh.append(file);
            if (!before || before->size != file->size || before->mtimeNs != file->mtimeNs || before->beside != beside)
                folder.isDirty = true;
        }
    }

    void findGone()
    {
        for (auto file = m_known.cbegin(); file != m_known.cend(); ++file) {
            const bool unknown = std::any_of(m_walked.unread.begin(), m_walked.unread.end(),
                                             [&](const QByteArray& folder) { return isBelow(file.key(), folder); });
            if (m_seen.contains(file.key()) || unknown)
                continue;
            m_gone.append(*file);
            if (const auto folder = m_folders.find(folderOf(file.key())); folder != m_folders.end())
                folder->isDirty = true;
        }
    }
    void findMoves()
    {
        QHash<QByteArray, const KnownFile*> traces;
        for (const KnownFile* file : m_gone)
            traces.insert(traceOf(*file), file);
        QSet<qint64> moved;
        for (const FoundFile* file : m_fresh) {
            const KnownFile* before = traces.take(traceOf(factsOf(*file, 0)));
            if (!before)
                continue;
            m_plan.moves.append({before->id, before->path, file->path});
            m_moved.insert(file->path, before->id);
            moved.insert(before->id);
        }
        for (const KnownFile* file : m_gone)
            if (!moved.contains(file->id))
                m_plan.gone.append(file->id);
        std::sort(m_plan.gone.begin(), m_plan.gone.end());
        std::sort(m_plan.moves.begin(), m_plan.moves.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    }

    [[nodiscard]] ScanWork workOf(const QByteArray& path, Folder& folder) const
    {
        ScanWork work;
        work.folder = path;
        std::sort(folder.sounds.begin(), folder.sounds.end(),
                  [](const FoundFile* a, const FoundFile* b) { return a->path < b->path; });
        const qint64 beside = besideOf(folder);
        for (const FoundFile* file : folder.sounds) {
            const KnownFile* before = m_known.value(file->path);
            work.sounds.append(factsOf(*file, beside));
            work.sounds.last().id = before ? before->id : m_moved.value(file->path);
        }
        QVector<QByteArray> pictures;
        for (const FoundFile* file : folder.beside) {
            if (file->kind == FoundKind::CueSheet)
                work.sheets.append(file->path);
            else
                pictures.append(file->path.mid(file->path.lastIndexOf('/') + 1));
        }
        work.cover = chooseCover(pictures);
        return work;
    }

    const WalkResult& m_walked;
    const WalkOptions& m_options;
    QHash<QByteArray, const KnownFile*> m_known;
    QHash<QByteArray, Folder> m_folders;
    QSet<QByteArray> m_seen;
    QVector<const FoundFile*> m_fresh;
    QVector<const KnownFile*> m_gone;
    QHash<QByteArray, qint64> m_moved;
    ScanPlan m_plan;
};

} // namespace

ScanPlan planScan(const QVector<KnownFile>& known, const WalkResult& walked, const WalkOptions& options)
{
    return Planner(known, walked, options).plan();
}

} // namespace sostenuto::sync
