#include "sync/service/FolderWorker.h"

#include "sync/folder/TagCover.h"
#include "sync/model/PathText.h"
#include "sync/store/SystemFile.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(folderLog, "sostenuto.folder", QtWarningMsg)

/// Lists in the window are made anew at each word of a change.
constexpr qint64 tellEveryMs = 2000;
constexpr qint64 mostPictureBytes = 32LL * 1024 * 1024;

Error notOpen()
{
    return Error{ErrorKind::StoreFailed, QStringLiteral("the library is not open"), 0, false};
}

bool isSameOrBelow(const QByteArray& path, const QByteArray& folder)
{
    return path == folder || folder == "/" || path.startsWith(folder + '/');
}

QByteArray pictureAt(const QByteArray& path)
{
    QFile file(pathText(path));
    return openToRead(file) && file.size() <= mostPictureBytes ? file.read(mostPictureBytes) : QByteArray();
}

} // namespace

FolderWorker::FolderWorker(QObject* parent) : QObject(parent)
{
    m_covers.setMaxThreadCount(1);
    m_looks.setMaxThreadCount(1);
}

FolderWorker::~FolderWorker()
{
    close();
}

void FolderWorker::open(FolderStore& folders)
{
    m_store = &folders;
    if (const auto loaded = load(); !loaded)
        qCWarning(folderLog).noquote() << loaded.error().detail;
    for (auto& [id, folder] : m_folders)
        folder.wholeDue = !m_rests;
    scanNext();
}

void FolderWorker::close()
{
    m_scan.reset();
    m_covers.waitForDone();
    m_looks.waitForDone();
    m_folders.clear();
    m_store = nullptr;
}

Result<void> FolderWorker::load()
{
    const auto rows = m_store->all();
    if (!rows)
        return tl::unexpected(rows.error());
    for (const FolderRow& row : *rows) {
        Folder& folder = m_folders[row.id];
        folder.row = row;
        if (folder.watch || m_rests)
            continue;
        folder.watch = std::make_unique<FolderWatch>();
        connect(folder.watch.get(), &FolderWatch::changed, this,
                [this, id = row.id](const QVector<QByteArray>& folders) { changed(id, folders); });
    }
    std::erase_if(m_folders, [&](const auto& item) {
        return std::none_of(rows->begin(), rows->end(), [&](const FolderRow& row) { return row.id == item.first; });
    });
    tell();
    return {};
}

void FolderWorker::add(const QByteArray& path, const Answer<SourceId>& answer)
{
    QByteArray root = path;
    while (root.size() > 1 && root.endsWith('/'))
        root.chop(1);
    m_looks.start([this, root, answer] {
        const bool opens = listFolder(root, [](const QByteArray&) { return false; }).opened;
        const auto taken = [this, root, opens, answer] {
            answer.give(opens ? take(root)
                              : failure(ErrorKind::FileMissing,
                                        QStringLiteral("no folder that can be opened: ") + shownPath(root)));
        };
        QMetaObject::invokeMethod(this, taken, Qt::QueuedConnection);
    });
}

Result<SourceId> FolderWorker::take(const QByteArray& root)
{
    if (!m_store)
        return tl::unexpected(notOpen());
    for (const auto& [id, folder] : m_folders) {
        if (folder.row.root == root)
            return id;
        if (isSameOrBelow(root, folder.row.root) || isSameOrBelow(folder.row.root, root))
            return failure(ErrorKind::NotAllowed, QStringLiteral("one folder in another: ") + shownPath(root));
    }
    const auto added = m_store->add(root, shownPath(root.mid(root.lastIndexOf('/') + 1)));
    if (!added)
        return added;
    if (const auto loaded = load(); !loaded)
        return tl::unexpected(loaded.error());
    rescan(*added);
    return added;
}

Result<void> FolderWorker::remove(SourceId id)
{
    if (!m_store)
        return tl::unexpected(notOpen());
    if (m_scanning == id) {
        m_scan.reset();
        m_scanning = {};
    }
    if (const auto removed = m_store->remove(id); !removed)
        return removed;
    const auto loaded = load();
    Q_EMIT catalogueChanged();
    scanNext();
    return loaded;
}

Result<void> FolderWorker::setIgnored(SourceId id, const QVector<QByteArray>& paths)
{
    if (!m_store)
        return tl::unexpected(notOpen());
    if (const auto set = m_store->setIgnored(id, paths); !set)
        return set;
    rescan(id);
    return {};
}

void FolderWorker::rescan(SourceId id)
{
    changed(id, {});
}

void FolderWorker::changed(SourceId id, const QVector<QByteArray>& folders)
{
    const auto found = m_folders.find(id);
    if (found == m_folders.end())
        return;
    if (folders.isEmpty())
        found->second.wholeDue = true;
    for (const QByteArray& folder : folders)
        if (!found->second.toLookAt.contains(folder))
            found->second.toLookAt.append(folder);
    scanNext();
}

void FolderWorker::scanNext()
{
    if (m_scan || !m_store)
        return;
    for (auto& [id, folder] : m_folders) {
        // One folder alone is looked at alone. Of several, files may have been moved from one to another.
        folder.wholeDue = folder.wholeDue || folder.toLookAt.size() > 1;
        if (folder.wholeDue || !folder.toLookAt.isEmpty())
            return start(id, folder);
    }
}

void FolderWorker::start(SourceId id, Folder& folder)
{
    WalkOptions options;
    if (const auto ignored = m_store->ignored(id))
        options.ignored = *ignored;
    // What is away is looked for at its root.
    m_isWhole = folder.wholeDue || folder.row.away || folder.toLookAt.constFirst().isEmpty();
    if (!m_isWhole)
        options.only = folder.toLookAt.constFirst();
    folder.toLookAt.clear();
    folder.wholeDue = false;
    folder.scanned = 0;
    folder.toScan = 0;
    m_scanning = id;
    m_told.start();
    m_scan = std::make_unique<FolderScan>(*m_store, FolderScan::Place{id, folder.row.root, options, m_others});
    connect(m_scan.get(), &FolderScan::finished, this, &FolderWorker::ended);
    connect(m_scan.get(), &FolderScan::progressed, this, [this, &folder](int done, int of) {
        folder.scanned = done;
        folder.toScan = of;
        tellProgress();
    });
    m_scan->start();
    tell();
}

void FolderWorker::tellProgress()
{
    if (m_told.elapsed() < tellEveryMs)
        return;
    m_told.start();
    tell();
    Q_EMIT catalogueChanged();
}

void FolderWorker::ended(const ScanReport& report)
{
    m_scan.release()->deleteLater(); // it is what is telling us this
    const SourceId id = std::exchange(m_scanning, {});
    const auto found = m_folders.find(id);
    if (found == m_folders.end())
        return scanNext();
    Folder& folder = found->second;
    if (report.error)
        qCWarning(folderLog).noquote() << "a scan ended early:" << report.error->detail;
    const bool awayChanged = m_isWhole && !report.error && report.away != folder.row.away;
    if (awayChanged)
        if (const auto set = m_store->setAway(id, report.away); !set)
            qCWarning(folderLog).noquote() << set.error().detail;
    if (m_isWhole && !report.error && !report.away)
        if (const auto kept = m_store->scanned(id, QDateTime::currentDateTimeUtc()); !kept)
            qCWarning(folderLog).noquote() << kept.error().detail;
    if (m_isWhole) {
        folder.walked = report.walked;
        folder.unread = report.unread;
    }
    for (const QByteArray& walked : m_isWhole ? QVector<QByteArray>() : report.walked)
        if (!folder.walked.contains(walked))
            folder.walked.append(walked);
    if (folder.watch)
        folder.watch->watch(folder.row.root, folder.walked);
    if (const auto loaded = load(); !loaded)
        qCWarning(folderLog).noquote() << loaded.error().detail;
    if (report.changedAnything() || awayChanged)
        Q_EMIT catalogueChanged();
    scanNext();
}

bool FolderWorker::cover(const CoverKey& key, const Answer<QByteArray>& answer)
{
    const auto folder = m_folders.find(key.source);
    if (folder == m_folders.end())
        return false;
    const auto place = coverPlaceOf(key.cover);
    if (!place || place->source != key.source) {
        answer.fail({ErrorKind::NotFound, {}});
        return true;
    }
    const QByteArray path = folder->second.row.root + '/' + place->path;
    m_covers.start([path, isEmbedded = place->isEmbedded, cover = m_others.cover, answer] {
        QByteArray picture = isEmbedded ? embeddedCover(path) : pictureAt(path);
        if (isEmbedded && picture.isEmpty() && cover)
            picture = cover(path);
        if (picture.isEmpty())
            answer.fail({ErrorKind::NotFound, {}});
        else
            answer.give(picture);
    });
    return true;
}

void FolderWorker::tell()
{
    QVector<MusicFolder> shown;
    for (const auto& [id, folder] : m_folders)
        shown.append({id, shownPath(folder.row.root), folder.row.trackCount, folder.row.away, m_scanning == id,
                      folder.scanned, folder.toScan, folder.unread, folder.watch && folder.watch->isPolling(),
                      folder.row.scannedAt});
    Q_EMIT foldersChanged(shown);
}

} // namespace sostenuto::sync
