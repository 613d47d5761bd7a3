#include <sync/folder/FolderWatch.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace sostenuto::sync;

class TestFolderWatch : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FolderWatch> m_watch;

    [[nodiscard]] QByteArray root() const { return QFile::encodeName(m_folder->path()); }
    void touch(const QString& path) const
    {
        QFile file(m_folder->filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    [[nodiscard]] static QByteArrayList told(const QSignalSpy& spy)
    {
        QByteArrayList all;
        for (const QList<QVariant>& call : spy)
            for (const QByteArray& folder : call.at(0).value<QVector<QByteArray>>())
                if (!all.contains(folder))
                    all.append(folder);
        std::sort(all.begin(), all.end());
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("music/a/b")));
        m_watch = std::make_unique<FolderWatch>();
        m_watch->setPatience(1, 3'600'000);
    }

    void saysWhichFolderChanged()
    {
        m_watch->watch(root() + "/music", {"", "a", "a/b"});
        QVERIFY(!m_watch->isPolling());
        QSignalSpy spy(m_watch.get(), &FolderWatch::changed);
        touch(QStringLiteral("music/a/b/1.mp3"));
        QTRY_COMPARE(told(spy), QByteArrayList{"a/b"});
        touch(QStringLiteral("music/2.mp3"));
        QTRY_COMPARE(told(spy), (QByteArrayList{"", "a/b"}));
    }

    void whatIsNoLongerWatchedIsNotTold()
    {
        m_watch->watch(root() + "/music", {"", "a", "a/b"});
        m_watch->watch(root() + "/music", {"", "a"});
        QSignalSpy spy(m_watch.get(), &FolderWatch::changed);
        touch(QStringLiteral("music/a/b/1.mp3"));
        touch(QStringLiteral("music/a/1.mp3"));
        QTRY_COMPARE(told(spy), QByteArrayList{"a"});
    }

    void aDriveThatComesIsSeen()
    {
        m_watch->watch(root() + "/drive", {});
        QSignalSpy spy(m_watch.get(), &FolderWatch::changed);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("drive")));
        QTRY_VERIFY(!spy.isEmpty());
        QVERIFY(told(spy).isEmpty()); // look at everything
    }

    void whatCannotBeWatchedIsPolled()
    {
        m_watch->setPatience(1, 1);
        QSignalSpy spy(m_watch.get(), &FolderWatch::changed);
        m_watch->watch(root() + "/music", {"", "gone"});
        QVERIFY(m_watch->isPolling());
        QTRY_VERIFY(!spy.isEmpty());
        m_watch->watch(root() + "/music", {"", "\xE9"});
        QVERIFY(m_watch->isPolling());
        m_watch->watch(root() + "/music", {""});
        QVERIFY(!m_watch->isPolling());
    }

    void networkDrivesTellNothing()
    {
        QVERIFY(!tellsOfChanges("nfs4") && !tellsOfChanges("CIFS") && !tellsOfChanges("fuse.sshfs"));
        QVERIFY(tellsOfChanges("ext4") && tellsOfChanges("") && tellsOfChanges("fuseblk"));
    }
};

QTEST_GUILESS_MAIN(TestFolderWatch)
#include "tst_folderwatch.moc"
