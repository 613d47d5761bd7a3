#include <sync/folder/FolderWalk.h>
#include <sync/model/PathText.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace sostenuto::sync;

class TestFolderWalk : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QByteArray root() const { return QFile::encodeName(m_folder->path()); }

    void put(const QString& path, const QByteArray& bytes = "x") const
    {
        const QString full = m_folder->filePath(path);
        QVERIFY(QDir().mkpath(full.section(u'/', 0, -2)));
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    [[nodiscard]] QByteArrayList walked(const WalkOptions& options = {}) const
    {
        QByteArrayList paths;
        for (const FoundFile& file : walkFolder(root(), options, [] { return true; }).files)
            paths.append(file.path);
        std::sort(paths.begin(), paths.end());
        return paths;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void kindsOfNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, int kind) { QTest::newRow(name) << QByteArray(name) << kind; };
        row("a.mp3", int(FoundKind::Sound));
        row("A.FLAC", int(FoundKind::Sound));
        row("a.b.opus", int(FoundKind::Sound));
        row("album.cue", int(FoundKind::CueSheet));
        row("Cover.JPG", int(FoundKind::Cover));
        row("holiday.jpg", -1);
        row("._a.mp3", -1);
        row(".mp3", -1);
        row("mp3", -1);
        row("a.txt", -1);
        row("a.", -1);
        row("", -1);
    }
    void kindsOfNames()
    {
        QFETCH(QByteArray, name);
        const auto kind = kindOfName(name);
        QTEST(kind ? int(*kind) : -1, "kind");
    }

    void findsWhatIsMusic()
    {
        put(u"a.mp3"_qs, "four");
        put(u"x/y/b.flac"_qs);
        put(u"x/y/cover.jpg"_qs);
        put(u"x/y/notes.txt"_qs);
        QCOMPARE(walked(), (QByteArrayList{"a.mp3", "x/y/b.flac", "x/y/cover.jpg"}));
        const WalkResult all = walkFolder(root(), {}, [] { return true; });
        QVERIFY(all.rootIsThere);
        QCOMPARE(all.folders.size(), 3);
        const auto a =
            std::find_if(all.files.begin(), all.files.end(), [](const FoundFile& f) { return f.path == "a.mp3"; });
        QCOMPARE(a->size, 4);
        QVERIFY(a->mtimeNs > 1'700'000'000LL * 1'000'000'000);
    }

    void leavesOutWhatIsNotWanted()
    {
        put(u"a.mp3"_qs);
        put(u".hidden/b.mp3"_qs);
        put(u"ringtones/.nomedia"_qs);
        put(u"ringtones/c.mp3"_qs);
        put(u"ringtones/deeper/d.mp3"_qs);
        put(u"spoken/e.mp3"_qs);
        put(u"spoken word/f.mp3"_qs);
        WalkOptions options;
        options.ignored = {"spoken"};
        QCOMPARE(walked(options), (QByteArrayList{"a.mp3", "spoken word/f.mp3"}));
    }

    void aLoopEnds()
    {
        put(u"x/a.mp3"_qs);
        QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"x/up"_qs)));
        QVERIFY(QFile::link(m_folder->filePath(u"x"_qs), m_folder->filePath(u"again"_qs)));
        QVERIFY(QFile::link(u"nowhere"_qs, m_folder->filePath(u"broken.mp3"_qs)));
        // By one of its two ways, and once.
        QCOMPARE(walked().size(), 1);
    }

    void aLinkedFolderElsewhereIsFollowed()
    {
        const QTemporaryDir other;
        QFile file(other.filePath(u"b.mp3"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(other.path(), m_folder->filePath(u"linked"_qs)));
        QCOMPARE(walked(), QByteArrayList{"linked/b.mp3"});
    }

    void depthIsBounded()
    {
        put(u"1/2/3/a.mp3"_qs);
        WalkOptions options;
        options.mostDepth = 2;
        QCOMPARE(walked(options), QByteArrayList{});
        options.mostDepth = 3;
        QCOMPARE(walked(options).size(), 1);
    }

    void oneFolderAlone()
    {
        put(u"x/a.mp3"_qs);
        put(u"x/y/b.mp3"_qs);
        put(u"c.mp3"_qs);
        WalkOptions options;
        options.only = "x";
        QCOMPARE(walked(options), (QByteArrayList{"x/a.mp3", "x/y/b.mp3"}));
        options.deep = false;
        QCOMPARE(walked(options), QByteArrayList{"x/a.mp3"});
    }

    void aRootThatIsGoneIsSaid()
    {
        const WalkResult result = walkFolder(root() + "/gone", {}, [] { return true; });
        QVERIFY(!result.rootIsThere);
        QVERIFY(result.files.isEmpty());
    }

    void stopsWhenTold()
    {
        put(u"x/a.mp3"_qs);
        QCOMPARE(walkFolder(root(), {}, [] { return false; }).files.size(), 0);
    }

    void namesOfAnyBytes()
    {
#ifndef Q_OS_LINUX
        QSKIP("names are Unicode here");
#endif
        const QByteArray odd = root() + "/caf\xE9 \xFF.mp3";
        FILE* made = std::fopen(odd.constData(), "w");
        QVERIFY(made);
        std::fclose(made);
        put(u"caf\u00e9.mp3"_qs);
        QCOMPARE(walked(), (QByteArrayList{"caf\xC3\xA9.mp3", "caf\xE9 \xFF.mp3"}));
        QCOMPARE(std::remove(odd.constData()), 0); // QTemporaryDir can't
    }

    void bytesComeBackFromText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("foreign");
        QTest::newRow("plain") << QByteArray("a/b.mp3") << false;
        QTest::newRow("utf-8") << QByteArray("caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x8E\xB5") << false;
        QTest::newRow("a note whose half looks foreign") << QByteArray("\xF0\x9F\x82\xA0\xF0\x90\x82\x80") << false;
        QTest::newRow("latin-1") << QByteArray("caf\xE9") << true;
        QTest::newRow("cut short") << QByteArray("\xE2\x82") << true;
        QTest::newRow("too long a form") << QByteArray("\xC0\xAF\xE0\x80\x80") << true;
        QTest::newRow("a surrogate in utf-8") << QByteArray("\xED\xB2\x80x") << true;
        QTest::newRow("past the end of Unicode") << QByteArray("\xF4\x90\x80\x80") << true;
        QByteArray all;
        for (int i = 255; i > 0; --i)
            all += char(i);
        QTest::newRow("every byte") << all << true;
        QTest::newRow("none") << QByteArray() << false;
    }
    void bytesComeBackFromText()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(pathBytes(pathText(bytes)), bytes);
        QTEST(hasForeignBytes(pathText(bytes)), "foreign");
        QVERIFY(shownPath(bytes).isValidUtf16());
        const QString escaped = escapedPath(bytes);
        QVERIFY(escaped.isValidUtf16() && !escaped.contains(u'#'));
        QCOMPARE(unescapedPath(escaped), bytes);
    }
};

QTEST_GUILESS_MAIN(TestFolderWalk)
#include "tst_folderwalk.moc"
