// Says when something changes in a folder and those below it.
#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QVector>

namespace sostenuto::sync {

/// Whether the system tells of changes on a file system of this kind ("ext4", "nfs4"): not on those that others write
/// to as well. Pure.
[[nodiscard]] bool tellsOfChanges(const QByteArray& fileSystem);

/// Thread: sync. Watches each folder; where that can't be done (too many for the system, a network drive, a name that
/// is no UTF-8) it asks to look at everything every five minutes. Files that are written over in place are told by no
/// system: everything is looked at every half hour too.
class FolderWatch : public QObject {
    Q_OBJECT

public:
    explicit FolderWatch(QObject* parent = nullptr);

    /// `folders` are below the root; the root itself is "". Replaces what was watched. Without any, which is when a
    /// drive is away, the root's parent is watched: there it comes back.
    void watch(const QByteArray& root, const QVector<QByteArray>& folders);
    [[nodiscard]] bool isPolling() const { return m_isPolling; }

    static constexpr int settleMs = 1000;
    static constexpr int pollMs = 5 * 60 * 1000;
    static constexpr int lookMs = 30 * 60 * 1000;
    /// For tests, which have no time.
    void setPatience(int settle, int poll);

Q_SIGNALS:
    /// These changed, themselves and not what is below them; empty = look at everything.
    void changed(const QVector<QByteArray>& folders);

private:
    void noticed(const QString& path);
    void tell();

    QByteArray m_root;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QTimer m_poll;
    int m_pollMs = pollMs;
    QSet<QByteArray> m_changed;
    bool m_everything = false;
    bool m_isPolling = false;
};

} // namespace sostenuto::sync
