// Notes about crashes are read again as they were meant, whatever a falling program left of them; each is told once.

#include <app/crash/CrashNote.h>
#include <app/crash/CrashWatch.h>
#include <app/crash/RecentLog.h>
#include <app/crash/StartMemory.h>

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::app;

namespace {

const QByteArray whole = "sostenuto-crash 1\nversion 1.2.3\nsystem Some System (x86_64), Qt 6.4.2\ntime 1764556909\n"
                         "reason SIGSEGV (a wrong address)\nlog\n10:00 warning a: stack\nend\nstack\n"
                         "/people/ann/bin/sostenuto(+0x10)[0x20]\n/lib/libc.so.6(+0x1)[0x2]\nend\n";

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestCrashNote : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeNote()
    {
        const auto note = readCrashNote(whole);
        QVERIFY(note);
        QCOMPARE(note->version, QStringLiteral("1.2.3"));
        QCOMPARE(note->system, QStringLiteral("Some System (x86_64), Qt 6.4.2"));
        QCOMPARE(note->when.toString(Qt::ISODate), QStringLiteral("2025-12-01T02:41:49Z"));
        QCOMPARE(note->reason, QStringLiteral("SIGSEGV (a wrong address)"));
        QCOMPARE(note->log, (QStringList{QStringLiteral("10:00 warning a: stack"), QStringLiteral("end")}));
        QCOMPARE(note->stack.size(), 2);
        const QString report = crashReport(*note, QStringLiteral("/people/ann"));
        QVERIFY(report.contains(QStringLiteral("~/bin/sostenuto(+0x10)")));
        QVERIFY(!report.contains(QStringLiteral("ann")));
        QVERIFY(report.contains(QStringLiteral("SIGSEGV")) && report.contains(QStringLiteral("10:00 warning")));
    }

    /// Cut after every byte it is a note, with what was there, from the end of its first line on.
    void cutAnywhere()
    {
        const qsizetype firstLine = whole.indexOf('\n');
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            const auto note = readCrashNote(whole.left(size));
            QCOMPARE(note.has_value(), size >= firstLine);
            if (note)
                QVERIFY(whole.contains(note->reason.toUtf8()) && note->stack.size() <= 3);
        }
    }

    void notOurs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isNote");
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("another") << QByteArray("core\nversion 1\n") << false;
        QTest::newRow("a later form") << QByteArray("sostenuto-crash 2\n") << false;
        QTest::newRow("no words") << QByteArray("sostenuto-crash 1\n\n\n") << true;
        QTest::newRow("time that is none") << QByteArray("sostenuto-crash 1\ntime tomorrow\n") << true;
        QTest::newRow("time too far") << QByteArray("sostenuto-crash 1\ntime 99999999999999999\n") << true;
        QTest::newRow("no text") << QByteArray("sostenuto-crash 1\n") + QByteArray(1000, '\xff') << true;
    }
    void notOurs()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isNote);
        const auto note = readCrashNote(text);
        QCOMPARE(note.has_value(), isNote);
        QVERIFY(!note || !note->when.isValid());
    }

    void bounded()
    {
        QByteArray large = "sostenuto-crash 1\nlog\n";
        for (int i = 0; i < 200'000; ++i)
            large += "line\n";
        const auto note = readCrashNote(large + QByteArray(1'000'000, 'x'));
        QVERIFY(note && note->log.size() <= 400);
        const auto wide = readCrashNote("sostenuto-crash 1\nreason " + QByteArray(100'000, 'x') + '\n');
        QVERIFY(wide && wide->reason.size() <= 1000);
    }

    void toldOnce()
    {
        QTemporaryDir folder;
        QVERIFY(!takeCrashNote(folder.path(), WhichNote::Untold));
        QVERIFY(!takeCrashNote(folder.filePath(QStringLiteral("nowhere")), WhichNote::Newest));
        for (int i = 10; i < 25; ++i) {
            const QString name = QStringLiteral("crash-202601%1-000000-1.txt").arg(i);
            QVERIFY(write(folder.filePath(name), "sostenuto-crash 1\nreason " + QByteArray::number(i) + '\n'));
        }
        const auto first = takeCrashNote(folder.path(), WhichNote::Untold);
        QVERIFY(first);
        QCOMPARE(first->reason, QStringLiteral("24"));
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("crash-*")}).size(), 10);
        QVERIFY(!takeCrashNote(folder.path(), WhichNote::Untold));
        QVERIFY(takeCrashNote(folder.path(), WhichNote::Newest));
        QVERIFY(write(folder.filePath(QStringLiteral("crash-20260201-000000-1.txt")), "sostenuto-crash 1\nreason x\n"));
        QVERIFY(takeCrashNote(folder.path(), WhichNote::Untold));
    }

    void safeAfterTwo()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("profile/starting"));
        QCOMPARE(StartMemory(file).begin(), 0); // the first: none of these settle
        QCOMPARE(StartMemory(file).begin(), 1);
        StartMemory third(file);
        QCOMPARE(third.begin(), 2);
        QVERIFY(!wantsSafeStart(1) && wantsSafeStart(2) && wantsSafeStart(3));
        third.settled();
        third.settled();
        QCOMPARE(StartMemory(file).begin(), 0);
        QVERIFY(write(file, "many"));
        QCOMPARE(StartMemory(file).begin(), 0);
        QVERIFY(write(file, "-5\n"));
        QCOMPARE(StartMemory(file).begin(), 0);
        StartMemory nowhere(QStringLiteral("/proc/nowhere/starting"));
        QCOMPARE(nowhere.begin(), 0);
        nowhere.settled();
    }

    void safeSettings()
    {
        QTemporaryDir folder;
        const Profile usual{folder.path(),
                            {},
                            {},
                            folder.filePath(QStringLiteral("settings.ini")),
                            folder.filePath(QStringLiteral("session.json"))};
        const Profile safe = safeProfile(usual);
        QVERIFY(safe.settingsFile != usual.settingsFile && safe.sessionFile != usual.sessionFile);
        QCOMPARE(safe.folder, usual.folder);
        {
            QSettings settings(usual.settingsFile, QSettings::IniFormat);
            for (const char* key :
                 {"sound/speed", "window/place", "window/hasAccount", "privacy/submitPlays", "demo/port"})
                settings.setValue(QLatin1String(key), 1);
        }
        for (int again = 0; again < 2; ++again) {
            makeSafeSettings(usual, safe);
            QSettings settings(safe.settingsFile, QSettings::IniFormat);
            QStringList keys = settings.allKeys();
            keys.sort();
            QCOMPARE(keys, (QStringList{QStringLiteral("demo/port"), QStringLiteral("privacy/submitPlays"),
                                        QStringLiteral("window/hasAccount")}));
            settings.setValue(QStringLiteral("sound/speed"), 2); // of one start in safe mode, not of the next
        }
        QVERIFY(QFile::exists(usual.settingsFile));
    }

    void theLogIsKept()
    {
        QTemporaryDir folder;
        {
            RecentLog log(folder.filePath(QStringLiteral("profile")), QStringLiteral("the title"));
            for (int i = 0; i < 100; ++i)
                qInfo("line %d", i);
            qInfo("%s", (QByteArray(298, 'x') + "ü\nsecond").constData());
        }
        QFile file(folder.filePath(QStringLiteral("profile/log.txt")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("\nthe title\n") && text.contains("line 0\n") && text.contains("line 99\n"));
        static QByteArray recent;
        recent.clear();
        eachRecentLine([](const char* bytes, std::size_t count) { recent.append(bytes, qsizetype(count)); });
        QVERIFY(!recent.contains("line 0\n") && recent.contains("line 99\n"));
        QCOMPARE(recent.count('\n'), RecentLog::keptLines);
        QVERIFY(QString::fromUtf8(recent).toUtf8() == recent); // no half characters
    }

    void theLogStaysSmall()
    {
        QTemporaryDir folder;
        QVERIFY(write(folder.filePath(QStringLiteral("log.txt")), QByteArray(RecentLog::mostBytes + 1, 'o')));
        QVERIFY(write(folder.filePath(QStringLiteral("log-before.txt")), "older\n"));
        {
            const RecentLog log(folder.path(), QStringLiteral("anew"));
        }
        QCOMPARE(QFile(folder.filePath(QStringLiteral("log.txt"))).size(), qint64(6));
        QCOMPARE(QFile(folder.filePath(QStringLiteral("log-before.txt"))).size(), RecentLog::mostBytes + 1);
    }
};

QTEST_GUILESS_MAIN(TestCrashNote)
#include "tst_crashnote.moc"
