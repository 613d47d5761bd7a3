// A station's bytes through everything that stations do, against a server that does it.
#include "sync/radio/RadioFlow.h"
#include "tests/support/sync/RadioServer.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace sostenuto::sync;

namespace {

/// Bytes that tell where they stand.
QByteArray numbered(qsizetype bytes)
{
    QByteArray sound;
    for (int i = 0; sound.size() < bytes; ++i)
        sound.append(QByteArray::number(i * 7919) + ' ');
    return sound.left(bytes);
}

RadioReply station()
{
    RadioReply reply;
    reply.headers = {"Content-Type: audio/mpeg", "icy-name: Radio  Caf\xC3\xA9"};
    reply.sound = numbered(50'000);
    return reply;
}

RadioReply document(const QByteArray& type, const QByteArray& text)
{
    RadioReply reply;
    reply.headers = {"Content-Type: " + type};
    reply.document = text;
    return reply;
}

/// A flow, what it told, and its reader.
struct Tuned {
    explicit Tuned(const QString& path, const RadioWaits& waits = {1, 4, 60'000})
        : bytes(std::make_shared<RadioBytes>(
              [this] { QMetaObject::invokeMethod(&flow, &RadioFlow::readerNews, Qt::QueuedConnection); })),
          flow(http, server.url(path), bytes, waits)
    {
    }
    [[nodiscard]] qint64 waiting() const { return RadioBytes::mostBytes - bytes->room(); }
    /// The next `count` bytes, as they come. Fewer when none come any more.
    QByteArray read(qint64 count)
    {
        QByteArray all;
        while (all.size() < count) {
            if (waiting() == 0 && !QTest::qWaitFor([this] { return waiting() > 0 || failed.size() > 0; }))
                break;
            if (waiting() == 0)
                break;
            QByteArray piece(std::min<qint64>(4'000, count - all.size()), '\0');
            const ByteRead got = bytes->read(piece.data(), piece.size());
            if (got.status != ReadStatus::Ok)
                break;
            all += piece.left(got.bytes);
        }
        return all;
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList all;
        for (const auto& one : title)
            all.append(one.first().toString());
        return all;
    }
    [[nodiscard]] QVector<RadioState> states() const
    {
        QVector<RadioState> all;
        for (const auto& one : state)
            all.append(one.first().value<RadioState>());
        return all;
    }

    RadioServer server;
    HttpClient http;
    std::shared_ptr<RadioBytes> bytes;
    RadioFlow flow;
    QSignalSpy title{&flow, &RadioFlow::titleChanged};
    QSignalSpy state{&flow, &RadioFlow::stateChanged};
    QSignalSpy named{&flow, &RadioFlow::named};
    QSignalSpy failed{&flow, &RadioFlow::failed};
    QSignalSpy left{&flow, &RadioFlow::left};
};

QByteArray repeated(const QByteArray& sound, qint64 bytes)
{
    QByteArray all;
    while (all.size() < bytes)
        all += sound;
    return all.left(bytes);
}

} // namespace

class RadioFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundWithoutTitles();
    void titlesAreTakenOut();
    void theFirstKindOfServer();
    void oldHeads_data();
    void oldHeads();
    void leadsToSound_data();
    void leadsToSound();
    void isNoSound_data();
    void isNoSound();
    void goesOnAfterACut();
    void goesOnAfterTheStationWasAway();
    void fullBytesHoldTheStationBack();
    void aPauseHangsUp();
    void leavingHangsUp();
};

void RadioFlowTest::soundWithoutTitles()
{
    Tuned radio(QStringLiteral("/live"));
    radio.server.replies["/live"] = {station()};
    radio.flow.start();
    QCOMPARE(radio.read(300'000), repeated(station().sound, 300'000));
    QCOMPARE(radio.titles(), QStringList());
    QCOMPARE(radio.named.value(0).value(0).toString(), QStringLiteral("Radio Café"));
    QCOMPARE(radio.states(), (QVector<RadioState>{RadioState::Connecting, RadioState::Live}));
    QVERIFY(radio.server.requests.first().toLower().contains("icy-metadata: 1"));
}

void RadioFlowTest::titlesAreTakenOut()
{
    Tuned radio(QStringLiteral("/live"));
    RadioReply reply = station();
    reply.titleEvery = 777;
    reply.titles = {"It's on", "", "It's on", "B\xC3\xA9la \xE2\x80\x93 Two"};
    radio.server.replies["/live"] = {reply};
    radio.flow.start();
    QCOMPARE(radio.read(200'000), repeated(reply.sound, 200'000));
    QTRY_COMPARE(radio.titles().value(0),
                 QStringLiteral("Béla – Two")); // all are in the first piece: the last one counts
}

void RadioFlowTest::theFirstKindOfServer()
{
    Tuned radio(QStringLiteral("/;stream?a=1"));
    RadioReply reply = station();
    reply.statusLine = "ICY 200 OK";
    reply.titleEvery = 1000;
    reply.titles = {"Old"};
    radio.server.replies["/;stream?a=1"] = {reply};
    radio.flow.start();
    QCOMPARE(radio.read(200'000), repeated(reply.sound, 200'000));
    QTRY_COMPARE(radio.titles().value(0), QStringLiteral("Old"));
    QCOMPARE(radio.named.value(0).value(0).toString(), QStringLiteral("Radio Café"));
}

void RadioFlowTest::oldHeads_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    QTest::newRow("icy") << QByteArray("ICY 200 OK\r\nicy-br:128") << 200;
    QTest::newRow("refused") << QByteArray("ICY 401 Service Unavailable") << 401;
    QTest::newRow("http") << QByteArray("HTTP/1.0 200 OK\r\nicy-br: 128") << 200;
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("something else") << QByteArray("SSH-2.0-OpenSSH_9") << 0;
    QTest::newRow("no number") << QByteArray("ICY OK") << 0;
    QTest::newRow("no status") << QByteArray("ICY 99999 OK") << 0;
}

void RadioFlowTest::oldHeads()
{
    QFETCH(QByteArray, head);
    QFETCH(int, status);
    const IcyHead parsed = parseIcyHead(head);
    QCOMPARE(parsed.status, status);
    if (head.contains("icy-br"))
        QCOMPARE(parsed.headers.value("icy-br"), QByteArray("128"));
}

void RadioFlowTest::leadsToSound_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("m3u") << QByteArray("audio/x-mpegurl") << QByteArray("#EXTM3U\n#EXTINF:-1,Radio\n%1/live\n");
    QTest::newRow("pls") << QByteArray("audio/x-scpls")
                         << QByteArray("[playlist]\r\nNumberOfEntries=1\r\nFile1=%1/live\r\nTitle1=Radio\r\n");
    QTest::newRow("list of a list") << QByteArray("audio/x-mpegurl") << QByteArray("%1/list2\n");
    QTest::newRow("redirect") << QByteArray() << QByteArray();
}

void RadioFlowTest::leadsToSound()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, text);
    Tuned radio(QStringLiteral("/list"));
    const QByteArray here = radio.server.url({}).toEncoded();
    RadioReply list = document(type, text.replace("%1", here));
    if (type.isEmpty()) {
        list.statusLine = "HTTP/1.0 302 Found";
        list.headers = {"Location: " + here + "/live"};
    }
    radio.server.replies["/list"] = {list};
    radio.server.replies["/list2"] = {document("audio/x-mpegurl", here + "/live")};
    radio.server.replies["/live"] = {station()};
    radio.flow.start();
    QCOMPARE(radio.read(100'000), repeated(station().sound, 100'000));
}

void RadioFlowTest::isNoSound_data()
{
    QTest::addColumn<RadioReply>("reply");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, const RadioReply& reply, ErrorKind kind) {
        QTest::newRow(name) << reply << int(kind);
    };
    row("a page", document("text/html", "<!DOCTYPE html><p>Welcome"), ErrorKind::NotAudio);
    row("pieces", document("application/vnd.apple.mpegurl", "#EXTM3U\n#EXT-X-TARGETDURATION:10\n1.ts\n"),
        ErrorKind::NotAudio);
    row("an empty list", document("audio/x-mpegurl", "#EXTM3U\n"), ErrorKind::NotAudio);
    row("a list of itself", document("audio/x-mpegurl", "%1/live"), ErrorKind::NotAudio);
    row("a list of a file", document("audio/x-mpegurl", "file:///etc/passwd"), ErrorKind::NotAudio);
    RadioReply reply = document("text/plain", "no");
    reply.statusLine = "HTTP/1.0 404 Not Found";
    row("not found", reply, ErrorKind::NotFound);
    reply.statusLine = "HTTP/1.0 503 Full";
    row("full", reply, ErrorKind::ServerError);
    reply.statusLine = "ICY 401 Full";
    row("the first kind, full", reply, ErrorKind::NotSubsonic);
    reply.statusLine = "HTTP/1.0 302 Found";
    reply.headers = {"Location: /live"};
    reply.document.clear();
    row("a redirect to itself", reply, ErrorKind::NotSubsonic);
    reply.headers = {"Location: file:///etc/passwd"};
    row("a redirect to a file", reply, ErrorKind::Protocol);
    row("nothing", {"", {}, {}, 0, {}, -1, {}}, ErrorKind::NotSubsonic);
    row("another protocol", {"SSH-2.0-OpenSSH_9", {}, {}, 0, {}, -1, {}}, ErrorKind::NotSubsonic);
}

void RadioFlowTest::isNoSound()
{
    QFETCH(RadioReply, reply);
    QFETCH(int, kind);
    Tuned radio(QStringLiteral("/live"));
    reply.document.replace("%1", radio.server.url({}).toEncoded());
    radio.server.replies["/live"] = {reply};
    radio.flow.start();
    QTRY_COMPARE(radio.failed.size(), 1);
    QCOMPARE(int(radio.failed.first().first().value<Error>().kind), kind);
    char byte = 0;
    QCOMPARE(radio.bytes->read(&byte, 1).status, ReadStatus::Failed);
    QVERIFY(radio.server.requests.size() <= 12);
}

void RadioFlowTest::goesOnAfterACut()
{
    Tuned radio(QStringLiteral("/live"));
    RadioReply first = station();
    first.cutAfter = 70'000;
    RadioReply second = station();
    second.sound = QByteArray(1000, 'b');
    radio.server.replies["/live"] = {first, second};
    radio.flow.start();
    QCOMPARE(radio.read(90'000), repeated(first.sound, 70'000) + QByteArray(20'000, 'b'));
    QCOMPARE(radio.states(), (QVector<RadioState>{RadioState::Connecting, RadioState::Live, RadioState::Reconnecting,
                                                  RadioState::Live}));
}

void RadioFlowTest::goesOnAfterTheStationWasAway()
{
    Tuned radio(QStringLiteral("/live"));
    RadioReply first = station();
    first.cutAfter = 10'000;
    RadioReply away = document("text/plain", "source is gone");
    away.statusLine = "HTTP/1.0 404 Not Found";
    radio.server.replies["/live"] = {first, away, away, document("text/html", "<html>"), station()};
    radio.flow.start();
    QCOMPARE(radio.read(30'000), repeated(first.sound, 10'000) + repeated(station().sound, 20'000));
    QCOMPARE(radio.failed.size(), 0);
    QCOMPARE(radio.server.requests.size(), 5);
}

void RadioFlowTest::fullBytesHoldTheStationBack()
{
    Tuned radio(QStringLiteral("/live"));
    radio.server.replies["/live"] = {station()};
    radio.flow.start();
    QTRY_COMPARE(radio.bytes->room(), 0);
    QVERIFY(radio.waiting() <= RadioBytes::mostBytes);
    QCOMPARE(radio.read(2'000'000), repeated(station().sound, 2'000'000)); // and nothing was lost
}

void RadioFlowTest::aPauseHangsUp()
{
    Tuned radio(QStringLiteral("/live"), {1, 4, 100});
    RadioReply live = station();
    live.sound = QByteArray(1000, 'b');
    radio.server.replies["/live"] = {station(), live};
    radio.flow.start();
    QTRY_VERIFY(radio.waiting() > 0);
    QTRY_COMPARE(radio.server.listeners(), 0);
    QCOMPARE(radio.waiting(), 0); // what was old is gone
    QByteArray heard;
    QThread* reader = QThread::create([&radio, &heard] {
        QByteArray piece(4'000, '\0');
        const ByteRead got = radio.bytes->read(piece.data(), piece.size());
        piece.truncate(got.bytes);
        heard = piece.left(2);
    });
    reader->start();
    QTRY_VERIFY(reader->isFinished());
    delete reader;
    QCOMPARE(heard, QByteArray("bb"));
    QCOMPARE(radio.failed.size(), 0);
}

void RadioFlowTest::leavingHangsUp()
{
    Tuned radio(QStringLiteral("/live"));
    radio.server.replies["/live"] = {station()};
    radio.flow.start();
    QCOMPARE(radio.read(1'000).size(), 1'000);
    radio.bytes->abort();
    QTRY_COMPARE(radio.left.size(), 1);
    QTRY_COMPARE(radio.server.listeners(), 0);
    char byte = 0;
    QCOMPARE(radio.bytes->read(&byte, 1).status, ReadStatus::Aborted);
}

QTEST_GUILESS_MAIN(RadioFlowTest)
#include "tst_radio_flow.moc"
