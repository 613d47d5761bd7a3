#include "sync/folder/FolderWatch.h"

#include "sync/model/PathText.h"

#include <QStorageInfo>

#include <utility>

namespace sostenuto::sync {

bool tellsOfChanges(const QByteArray& fileSystem)
{
    static const QSet<QByteArray> silent{
        "nfs",   "nfs4",       "cifs",        "smb3",        "smbfs",           "9p",       "afs",    "ceph",
        "davfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "virtiofs", "vboxsf", "webdav",
        "afpfs"};
    return !silent.contains(fileSystem.toLower());
}

FolderWatch::FolderWatch(QObject* parent) : QObject(parent), m_watcher(this), m_settle(this), m_poll(this)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &FolderWatch::tell);
    connect(&m_poll, &QTimer::timeout, this, [this] { Q_EMIT changed({}); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::noticed);
}

void FolderWatch::setPatience(int settle, int poll)
{
    m_settle.setInterval(settle);
    m_pollMs = poll;
}

void FolderWatch::watch(const QByteArray& root, const QVector<QByteArray>& folders)
{
    m_root = root;
    QSet<QString> wanted;
    m_isPolling = !tellsOfChanges(QStorageInfo(pathText(root)).fileSystemType());
    for (const QByteArray& folder : folders) {
        const QString path = pathText(folder.isEmpty() ? root : root + '/' + folder);
        if (hasForeignBytes(path))
            m_isPolling = true;
        else if (!m_isPolling)
            wanted.insert(path);
    }
    const qsizetype slash = root.lastIndexOf('/');
    if (folders.isEmpty() && slash > 0 && !hasForeignBytes(pathText(root.left(slash))))
        wanted.insert(pathText(root.left(slash)));
    const QStringList present = m_watcher.directories();
    const QSet<QString> watched(present.begin(), present.end());
    const QSet<QString> gone = watched - wanted;
    const QSet<QString> fresh = wanted - watched;
    if (!gone.isEmpty())
        m_watcher.removePaths(QStringList(gone.begin(), gone.end()));
    // What can't be watched is most often one too many for the system.
    if (!fresh.isEmpty() && !m_watcher.addPaths(QStringList(fresh.begin(), fresh.end())).isEmpty())
        m_isPolling = true;
    m_poll.start(m_isPolling ? m_pollMs : lookMs);
}

void FolderWatch::noticed(const QString& path)
{
    const QByteArray bytes = pathBytes(path);
    if (bytes == m_root)
        m_changed.insert(QByteArray());
    else if (bytes.startsWith(m_root + '/'))
        m_changed.insert(bytes.mid(m_root.size() + 1));
    else
        m_everything = true; // beside the root: a drive came or went, perhaps
    m_settle.start();
}

void FolderWatch::tell()
{
    const QSet<QByteArray> changedOnes = std::exchange(m_changed, {});
    if (std::exchange(m_everything, false))
        Q_EMIT changed({});
    else
        Q_EMIT changed(QVector<QByteArray>(changedOnes.begin(), changedOnes.end()));
}

} // namespace sostenuto::sync
