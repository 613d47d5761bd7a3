// Downloads through the real client, against a server that does everything a server can do wrong.
#include "sync/held/Downloads.h"
#include "sync/subsonic/SubsonicBackend.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace sostenuto::sync;

namespace {

/// One answer: a head, some bytes, and an end. "stall" never ends, "reset" ends with a reset.
struct Reply {
    QByteArray status;
    QByteArray headers;
    QByteArray body;
    enum class End { Close, Reset, Stall } end = End::Close;
};

/// Answers each request with the next reply; the last one stays. Thread: one.
class ScriptedServer : public QTcpServer {
public:
    explicit ScriptedServer(QVector<Reply> replies) : m_replies(std::move(replies))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
    }
    QUrl address() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }
    QByteArrayList ranges; ///< of each request; empty = none
    QStringList asked;     ///< of each request: the method, the bit rate and the format

private:
    void read(QTcpSocket* socket)
    {
        const QByteArray request = socket->property("request").toByteArray() + socket->readAll();
        socket->setProperty("request", request);
        if (!request.contains("\r\n\r\n"))
            return;
        socket->setProperty("request", QByteArray());
        const qsizetype at = request.toLower().indexOf("range: bytes=");
        ranges.append(at < 0 ? QByteArray() : request.mid(at + 13, request.indexOf('\r', at) - at - 13));
        const QUrl url(QString::fromLatin1(request.split(' ').value(1)));
        const QUrlQuery query(url);
        asked.append(QStringLiteral("%1 %2 %3")
                         .arg(url.fileName().remove(QStringLiteral(".view")),
                              query.queryItemValue(QStringLiteral("maxBitRate")),
                              query.queryItemValue(QStringLiteral("format")))
                         .simplified());
        const Reply reply = m_replies.size() > 1 ? m_replies.takeFirst() : m_replies.first();
        socket->write("HTTP/1.1 " + reply.status + "\r\nConnection: close\r\n" + reply.headers + "\r\n" + reply.body);
        if (reply.end == Reply::End::Close)
            return socket->disconnectFromHost();
        socket->flush();
        if (reply.end == Reply::End::Reset)
            QTimer::singleShot(20, socket, [socket] { socket->abort(); });
    }

    QVector<Reply> m_replies;
};

QByteArray music()
{
    QByteArray bytes("fLaC");
    for (int i = 0; bytes.size() < 5000; ++i)
        bytes.append(QByteArray::number(i * 7919));
    return bytes.left(5000);
}

Reply whole(const QByteArray& file = music())
{
    return {"200 OK",
            "Content-Type: audio/flac\r\nETag: \"1\"\r\nContent-Length: " + QByteArray::number(file.size()) + "\r\n",
            file};
}

Reply rest(int from, const QByteArray& range = {})
{
    const QByteArray said = range.isEmpty() ? "bytes " + QByteArray::number(from) + "-4999/5000" : range;
    return {"206 Partial Content",
            "Content-Type: audio/flac\r\nETag: \"1\"\r\nContent-Range: " + said +
                "\r\nContent-Length: " + QByteArray::number(5000 - from) + "\r\n",
            music().mid(from)};
}

/// The head promises all, `bytes` of it come.
Reply cutAfter(int bytes, Reply::End end = Reply::End::Close)
{
    Reply reply = whole();
    reply.body.truncate(bytes);
    reply.end = end;
    return reply;
}

/// So says a server that can't do it.
Reply refused(int code)
{
    return {"200 OK", "Content-Type: application/json\r\n",
            QStringLiteral(
                R"({"subsonic-response":{"status":"failed","version":"1.16.1","error":{"code":%1,"message":"no"}}})")
                .arg(code)
                .toUtf8()};
}

Reply withoutLength(const QByteArray& body)
{
    return {"200 OK", "Content-Type: audio/flac\r\n", body};
}

} // namespace

Q_DECLARE_METATYPE(QVector<Reply>)

class TestDownloadsHttp : public QObject {
    Q_OBJECT

private:
    struct World {
        explicit World(const QVector<Reply>& replies, bool openSubsonic = false)
            : server(replies),
              backend(http, {server.address(), QStringLiteral("me"), QStringLiteral("secret")}, learnt(openSubsonic))
        {
            RemoteTrack row = remoteTrack(QStringLiteral("t1"), QStringLiteral("Song"), QStringLiteral("Anna"),
                                          QStringLiteral("Album"));
            row.sizeBytes = 5000;
            row.durationMs = 180'000;
            row.bitRateKbps = 900;
            if (!catalogue.putTracks(store.source, {row}, 1))
                qFatal("no track");
            track = catalogue.trackOf(store.source, QStringLiteral("t1")).value().value();
            http.setTransferTimeout(300);
            downloads.setPatience([](int) { return 0; }, 50);
            downloads.useStores(held, catalogue);
            downloads.useBackend(store.source, &backend);
        }
        static QByteArray learnt(bool openSubsonic)
        {
            Capabilities known;
            known.openSubsonic = openSubsonic;
            return known.toJson();
        }
        std::optional<HeldRow> row() const { return held.find(track).value_or(std::nullopt); }
        QByteArray onDisk() const
        {
            QFile file(store.folder.filePath(QStringLiteral("held/")) + row()->path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
        }

        ScriptedServer server;
        StoreFixture store;
        HeldStore held{*store.database};
        CatalogueStore catalogue{*store.database};
        TrackId track;
        HttpClient http;
        SubsonicBackend backend;
        Downloads downloads{store.folder.filePath(QStringLiteral("held"))};
    };

private Q_SLOTS:
    void theFileIsWholeInTheEnd_data()
    {
        QTest::addColumn<QVector<Reply>>("replies");
        QTest::addColumn<QByteArrayList>("ranges");
        const auto row = [](const char* name, const QVector<Reply>& replies, const QByteArrayList& ranges) {
            QTest::newRow(name) << replies << ranges;
        };
        using End = Reply::End;
        row("at once", {whole()}, {""});
        row("cut in the middle", {cutAfter(2000), rest(2000)}, {"", "2000-"});
        row("cut twice", {cutAfter(1), rest(1), whole()}, {"", "1-"});
        row("reset", {cutAfter(2000, End::Reset), rest(2000)}, {"", "2000-"});
        row("a stall", {cutAfter(2000, End::Stall), rest(2000)}, {"", "2000-"});
        row("started over", {cutAfter(2000), whole()}, {"", "2000-"});
        row("a range from the wrong place", {cutAfter(2000), rest(1000), whole()}, {"", "2000-", ""});
        row("416", {cutAfter(2000), {"416 Range Not Satisfiable", "Content-Length: 0\r\n", {}}, whole()},
            {"", "2000-", ""});
        row("503 and back", {{"503 Service Unavailable", "Content-Length: 0\r\n", {}}, whole()}, {"", ""});
        row("nothing at all", {withoutLength({}), whole()}, {"", ""});
        row("ends early and calls it whole", {withoutLength(music().left(2000)), whole()}, {"", ""});
        row("a document, once",
            {{"200 OK", "Content-Type: application/json\r\n",
              R"({"subsonic-response":{"status":"failed","version":"1.16.1","error":{"code":0,"message":"no"}}})"},
             whole()},
            {"", ""});
        row("a document that calls itself audio, once", {withoutLength("<html>down</html>"), whole()}, {"", ""});
        row("a total that flips", {cutAfter(2000), rest(2000, "bytes 2000-4999/9999"), whole()}, {"", "2000-", ""});
    }
    void theFileIsWholeInTheEnd()
    {
        QFETCH(const QVector<Reply>, replies);
        QFETCH(const QByteArrayList, ranges);
        World world(replies);
        world.downloads.setWanted({world.track});
        QTRY_VERIFY(world.row() && world.row()->state == HeldState::Complete);
        QVERIFY(world.onDisk() == music());
        QCOMPARE(world.server.ranges, ranges);
    }

    void whatIsAskedOfAServerThatTranscodes_data()
    {
        QTest::addColumn<QVector<Reply>>("replies");
        QTest::addColumn<bool>("openSubsonic");
        QTest::addColumn<QStringList>("asked");
        QTest::addColumn<int>("kbps");
        const Reply opus = withoutLength("OggS" + QByteArray(24, '\0') + "OpusHead and so on");
        const QString first = QStringLiteral("stream 192 opus");
        const QString second = QStringLiteral("stream 192 mp3");
        const QString original = QStringLiteral("download raw");
        QTest::newRow("it does") << QVector<Reply>{opus} << true << QStringList{first} << 192;
        QTest::newRow("it can't make the first")
            << QVector<Reply>{refused(0), opus} << true << QStringList{first, second} << 192;
        QTest::newRow("it can't") << QVector<Reply>{refused(0), refused(0), whole()} << true
                                  << QStringList{first, second, original} << 0;
        QTest::newRow("it may not") << QVector<Reply>{refused(50), refused(50), whole()} << true
                                    << QStringList{first, second, original} << 0;
        QTest::newRow("it gives the original") << QVector<Reply>{whole()} << true << QStringList{first} << 0;
        QTest::newRow("an encoder that broke at once")
            << QVector<Reply>{withoutLength({}), opus} << true << QStringList{first, first} << 192;
        QTest::newRow("too many at once")
            << QVector<Reply>{{"429 Too Many Requests", "Content-Type: application/json\r\n", refused(0).body}, opus}
            << true << QStringList{first, first} << 192;
        QTest::newRow("it would count a play") << QVector<Reply>{whole()} << false << QStringList{original} << 0;
    }
    void whatIsAskedOfAServerThatTranscodes()
    {
        QFETCH(const QVector<Reply>, replies);
        QFETCH(const bool, openSubsonic);
        QFETCH(const QStringList, asked);
        QFETCH(const int, kbps);
        World world(replies, openSubsonic);
        world.downloads.useSoundLength([](const QString&, const std::function<bool()>&) { return 180'000; });
        world.downloads.setQuality({192, 0});
        world.downloads.setWishes({{world.track, world.store.source}});
        QTRY_VERIFY(world.row() && world.row()->state == HeldState::Complete);
        QCOMPARE(world.server.asked, asked);
        QCOMPARE(world.row()->kbps, kbps);
    }

    void whatNeverIsAudioIsGivenUp()
    {
        World world({{"200 OK", "Content-Type: text/xml\r\n", "<?xml version=\"1.0\"?><oops/>"}});
        const auto bytes = std::make_shared<HeldBytes>();
        world.downloads.serve(world.track, bytes);
        QTRY_VERIFY(world.row() && world.row()->state == HeldState::Failed);
        QCOMPARE(bytes->error()->kind, ErrorKind::NotAudio);
        QCOMPARE(world.server.ranges.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestDownloadsHttp)
#include "tst_downloads_http.moc"
