#include <sync/folder/ScanPlan.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

FoundFile found(const QByteArray& path, qint64 size = 1, qint64 mtime = 1, quint64 inode = 0)
{
    return {path, kindOfName(path.mid(path.lastIndexOf('/') + 1)).value(), size, mtime, {inode != 0, inode}};
}

WalkResult walk(const QVector<FoundFile>& files)
{
    WalkResult result;
    result.rootIsThere = true;
    result.files = files;
    return result;
}

/// What a scan of these files leaves behind.
QVector<KnownFile> knownAfter(const QVector<FoundFile>& files)
{
    QVector<KnownFile> known;
    for (const ScanWork& work : planScan({}, walk(files), {}).work)
        known += work.sounds;
    for (qsizetype i = 0; i < known.size(); ++i)
        known[i].id = i + 1;
    return known;
}

QByteArrayList foldersOf(const ScanPlan& plan)
{
    QByteArrayList folders;
    for (const ScanWork& work : plan.work)
        folders.append(work.folder);
    return folders;
}

} // namespace

class TestScanPlan : public QObject {
    Q_OBJECT

    const QVector<FoundFile> m_before{found("a/1.mp3", 1, 1, 11), found("a/2.mp3", 1, 2, 12),
                                      found("b/1.flac", 1, 3, 13), found("b/cover.jpg"), found("b/x.cue")};
    const QVector<KnownFile> m_known = knownAfter(m_before);

    [[nodiscard]] ScanPlan plan(const QVector<FoundFile>& now, const WalkOptions& options = {}) const
    {
        return planScan(m_known, walk(now), options);
    }
    [[nodiscard]] QVector<FoundFile> with(qsizetype index, const FoundFile& file) const
    {
        QVector<FoundFile> now = m_before;
        now[index] = file;
        return now;
    }
    [[nodiscard]] QVector<FoundFile> without(qsizetype index) const
    {
        QVector<FoundFile> now = m_before;
        now.remove(index);
        return now;
    }

private Q_SLOTS:
    void everythingIsNewAtFirst()
    {
        const ScanPlan first = planScan({}, walk(m_before), {});
        QCOMPARE(foldersOf(first), (QByteArrayList{"a", "b"}));
        QCOMPARE(first.work[0].sounds.size(), 2);
        QCOMPARE(first.work[1].sheets, QVector<QByteArray>{"b/x.cue"});
        QCOMPARE(first.work[1].cover, QByteArray("cover.jpg"));
        QVERIFY(first.gone.isEmpty() && first.moves.isEmpty() && !first.away);
    }

    void nothingChangedIsNothingToDo()
    {
        const ScanPlan again = plan(m_before);
        QVERIFY(again.work.isEmpty() && again.gone.isEmpty() && again.moves.isEmpty() && !again.away);
    }

    void whatMakesAFolderNew_data()
    {
        QTest::addColumn<QVector<FoundFile>>("now");
        QTest::addColumn<QByteArrayList>("folders");
        QTest::newRow("a size") << with(0, found("a/1.mp3", 2, 1, 11)) << QByteArrayList{"a"};
        QTest::newRow("a time") << with(0, found("a/1.mp3", 1, 5, 11)) << QByteArrayList{"a"};
        QTest::newRow("an inode alone does not") << with(0, found("a/1.mp3", 1, 1, 99)) << QByteArrayList{};
        QTest::newRow("a new file") << m_before + QVector<FoundFile>{found("b/2.flac")} << QByteArrayList{"b"};
        QTest::newRow("a new folder") << m_before + QVector<FoundFile>{found("c/2.flac")} << QByteArrayList{"c"};
        QTest::newRow("a file gone") << without(0) << QByteArrayList{"a"};
        QTest::newRow("a folder gone") << m_before.mid(0, 2) << QByteArrayList{};
        QTest::newRow("another cover") << with(3, found("b/cover.jpg", 7)) << QByteArrayList{"b"};
        QTest::newRow("no sheet") << without(4) << QByteArrayList{"b"};
        QTest::newRow("a picture alone") << m_before + QVector<FoundFile>{found("d/cover.jpg")} << QByteArrayList{};
    }
    void whatMakesAFolderNew()
    {
        QFETCH(QVector<FoundFile>, now);
        QTEST(foldersOf(plan(now)), "folders");
    }

    void movedFilesAreKnown()
    {
        const ScanPlan moved = plan(with(0, found("c/new name.mp3", 1, 1, 11)));
        QCOMPARE(moved.moves, (QVector<PlannedMove>{{1, "a/1.mp3", "c/new name.mp3"}}));
        QVERIFY(moved.gone.isEmpty());
        QCOMPARE(foldersOf(moved), (QByteArrayList{"a", "c"}));
        QCOMPARE(moved.work[1].sounds[0].id, 1);
    }

    void aCopyIsNotAMove()
    {
        const ScanPlan copied = plan(m_before + QVector<FoundFile>{found("c/1.mp3", 1, 1, 11)});
        QVERIFY(copied.moves.isEmpty() && copied.gone.isEmpty());
        const ScanPlan other = plan(with(0, found("c/1.mp3", 1, 1, 77)));
        QVERIFY(other.moves.isEmpty());
        QCOMPARE(other.gone, QVector<qint64>{1});
    }

    void withoutInodesTheNameCounts()
    {
        const QVector<KnownFile> known = knownAfter({found("a/1.mp3"), found("a/2.mp3")});
        const ScanPlan moved = planScan(known, walk({found("a/2.mp3"), found("b/1.mp3")}), {});
        QCOMPARE(moved.moves.size(), 1);
        QVERIFY(planScan(known, walk({found("a/2.mp3"), found("b/3.mp3")}), {}).moves.isEmpty());
    }

    void anUnpluggedDriveIsAway()
    {
        QVERIFY(planScan(m_known, WalkResult{}, {}).away);
        QVERIFY(planScan({}, WalkResult{}, {}).away);
        QVERIFY(plan({}).away);
        QVERIFY(plan({}).gone.isEmpty());
        QVERIFY(!planScan({}, walk({}), {}).away);
    }

    void whatCouldNotBeOpenedIsNotGone()
    {
        WalkResult walked = walk(m_before.mid(0, 2));
        walked.unread = {"b"};
        QVERIFY(planScan(m_known, walked, {}).gone.isEmpty());
        walked.unread = {"bb"};
        QCOMPARE(planScan(m_known, walked, {}).gone, QVector<qint64>{3});
    }

    void oneFolderLeavesTheOthersAlone()
    {
        WalkOptions options;
        options.only = "a";
        const ScanPlan one = plan(m_before.mid(0, 1), options);
        QCOMPARE(one.gone, QVector<qint64>{2});
        QCOMPARE(foldersOf(one), QByteArrayList{"a"});
        QCOMPARE(plan({}, options).gone, (QVector<qint64>{1, 2}));
        options.only.clear();
        options.deep = false;
        QVERIFY(plan({}, options).gone.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestScanPlan)
#include "tst_scanplan.moc"
