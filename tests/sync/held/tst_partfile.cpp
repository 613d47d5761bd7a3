#include <sync/held/PartFile.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

QByteArray sha(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

class TestPartFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_place;

private Q_SLOTS:
    void init()
    {
        m_place = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral("/a/1.flac"));
    }

    void writesSyncsAndRenames()
    {
        PartFile part(m_place);
        QVERIFY(part.open(0));
        QVERIFY(part.write("hello "));
        QVERIFY(part.write("world"));
        QCOMPARE(part.available(), 11);
        QVERIFY(part.checkpoint());
        QVERIFY(!QFile::exists(m_place));
        QCOMPARE(part.finish().value(), sha("hello world"));
        QCOMPARE(contentOf(m_place), QByteArray("hello world"));
        QVERIFY(!QFile::exists(part.path()));
    }

    void goesOnWhereItWas()
    {
        {
            PartFile part(m_place);
            QVERIFY(part.open(0) && part.write("hello gar"));
        }
        PartFile part(m_place);
        QVERIFY(part.open(6)); // "gar" was never known to be on disk
        QCOMPARE(part.available(), 6);
        QCOMPARE(part.catchUp(4).value(), false);
        QCOMPARE(part.catchUp(4).value(), true);
        QVERIFY(part.write("world"));
        QCOMPARE(part.finish().value(), sha("hello world"));
        QCOMPARE(contentOf(m_place), QByteArray("hello world"));
    }

    void keepsNoMoreThanIsThere()
    {
        PartFile part(m_place);
        QVERIFY(part.open(1000));
        QCOMPARE(part.available(), 0);
        QCOMPARE(part.catchUp(10).value(), true);
    }

    /// Started over, in every way the second coming can differ.
    void startedOver_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<qint64>("afterFour");
        QTest::newRow("the same") << QByteArray("0123456789abc") << qint64(8);
        QTest::newRow("differs at once") << QByteArray("x123456789abc") << qint64(4);
        QTest::newRow("differs in the middle") << QByteArray("012x456789abc") << qint64(4);
        QTest::newRow("differs after what came") << QByteArray("01234567xxx") << qint64(8);
        QTest::newRow("shorter") << QByteArray("01234") << qint64(8);
    }
    void startedOver()
    {
        QFETCH(const QByteArray, second);
        for (const int step : {1, 3, 4, 100}) {
            PartFile part(m_place);
            QVERIFY(part.open(0) && part.write("01234567"));
            part.startOver();
            QCOMPARE(part.position(), 0);
            QVERIFY(part.write(second.left(4)));
            QTEST(part.available(), "afterFour");
            for (qsizetype at = 4; at < second.size(); at += step)
                QVERIFY(part.write(second.mid(at, step)));
            QCOMPARE(part.position(), second.size());
            QCOMPARE(part.finish().value(), sha(second));
            QCOMPARE(contentOf(m_place), second);
        }
    }

    void discardLeavesNothing()
    {
        PartFile part(m_place);
        QVERIFY(part.open(0) && part.write("abc"));
        part.discard();
        QVERIFY(!QFile::exists(part.path()));
        QCOMPARE(part.available(), 0);
        QVERIFY(part.open(99));
        QCOMPARE(part.available(), 0);
    }

    void aFullDiskIsToldAsSuch()
    {
#ifndef Q_OS_LINUX
        QSKIP("needs /dev/full");
#endif
        QVERIFY(QDir().mkpath(QFileInfo(m_place).path()));
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), m_place + QStringLiteral(".part")));
        PartFile part(m_place);
        QVERIFY(part.open(0));
        const auto written = part.write("abc");
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::DiskFull);
        QCOMPARE(part.available(), 0);
    }

    void aFolderThatCannotBeMadeIsToldAsSuch()
    {
        const QString blocked = m_folder.filePath(QStringLiteral("file"));
        QFile file(blocked);
        QVERIFY(file.open(QIODevice::WriteOnly));
        PartFile part(blocked + QStringLiteral("/a.flac"));
        const auto opened = part.open(0);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(TestPartFile)
#include "tst_partfile.moc"
