// A radio's address may answer with a playlist, a page, or pieces; the sound's address is found in the first.
#include <sync/radio/StreamList.h>

#include <QTest>

using namespace sostenuto::sync;

class TestStreamList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void nothingBehindTheBound();
    void kinds_data();
    void kinds();
};

void TestStreamList::addresses_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("found");
    const QString a = QStringLiteral("http://a.example/live");
    QTest::newRow("bare") << QByteArray("http://a.example/live") << a;
    QTest::newRow("m3u") << QByteArray("#EXTM3U\r\n#EXTINF:-1,http://no.example\r\nhttp://a.example/live\r\n") << a;
    QTest::newRow("old mac lines") << QByteArray("#EXTM3U\rhttp://a.example/live\rhttp://b.example") << a;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFhttp://a.example/live") << a;
    QTest::newRow("pls") << QByteArray("[playlist]\nNumberOfEntries=1\nFile1=http://a.example/live\nTitle1=A\n") << a;
    QTest::newRow("pls, case and spaces") << QByteArray("[Playlist]\nfile1 = http://a.example/live\n") << a;
    QTest::newRow("a file first") << QByteArray("file:///etc/passwd\nhttp://a.example/live") << a;
    QTest::newRow("other schemes") << QByteArray("javascript:x\nftp://x/y\n/etc/passwd\n../x\n") << QString();
    QTest::newRow("no host") << QByteArray("http:///live\nhttp://\n") << QString();
    QTest::newRow("password") << QByteArray("http://me:secret@a.example/live") << QString();
    QTest::newRow("broken") << QByteArray("http://a b/\nhttp://[::1/\nhttp://a:99999/\n") << QString();
    QTest::newRow("endless line") << "http://a.example/" + QByteArray(5'000, 'x') << QString();
    QTest::newRow("zeros") << QByteArray(100, '\0') << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void TestStreamList::addresses()
{
    QFETCH(QByteArray, list);
    QFETCH(QString, found);
    QCOMPARE(firstStreamAddress(list).toString(), found);
}

void TestStreamList::nothingBehindTheBound()
{
    const QByteArray tail("http://a.example/");
    QVERIFY(firstStreamAddress(QByteArray(longestStreamList - tail.size(), '\n') + tail).isValid());
    QVERIFY(!firstStreamAddress(QByteArray(longestStreamList, '\n') + tail).isValid());
}

void TestStreamList::kinds_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<StreamKind>("kind");
    const QString mpeg = QStringLiteral("audio/mpeg");
    const QString m3u = QStringLiteral("audio/x-mpegurl; charset=utf-8");
    QTest::newRow("mp3") << mpeg << QByteArray("\xff\xfb\x90\x64") << StreamKind::Sound;
    QTest::newRow("ogg, no type") << QString() << QByteArray("OggS") << StreamKind::Sound;
    QTest::newRow("m3u by type") << m3u << QByteArray("# a comment\nhttp://a") << StreamKind::List;
    QTest::newRow("m3u by bytes") << mpeg << QByteArray("\n#EXTM3U\nhttp://a") << StreamKind::List;
    QTest::newRow("pls by type") << QStringLiteral("Audio/X-ScPls") << QByteArray() << StreamKind::List;
    QTest::newRow("pls by bytes") << QStringLiteral("text/plain") << QByteArray("[Playlist]") << StreamKind::List;
    QTest::newRow("address") << QStringLiteral("text/plain") << QByteArray("https://a") << StreamKind::List;
    QTest::newRow("hls") << m3u << QByteArray("#EXTM3U\n#EXT-X-VERSION:3\n") << StreamKind::Segmented;
    QTest::newRow("page by type") << QStringLiteral("text/html") << QByteArray("hello") << StreamKind::Page;
    QTest::newRow("page by bytes") << mpeg << QByteArray(" <!DOCTYPE html>") << StreamKind::Page;
}

void TestStreamList::kinds()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, start);
    QFETCH(StreamKind, kind);
    QCOMPARE(streamKind(type, start), kind);
}

QTEST_GUILESS_MAIN(TestStreamList)
#include "tst_stream_list.moc"
