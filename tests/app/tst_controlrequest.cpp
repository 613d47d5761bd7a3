// What the words of `sostenuto ctl` mean, and the line they travel in: read as something that anybody may have sent.

#include <app/control/ControlRequest.h>

#include <QTest>

#include <random>

using namespace sostenuto::app;
using sostenuto::player::Repeat;
using Verb = ControlRequest::Verb;
using Turn = ControlRequest::Turn;

class TestControlRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void seeks_data();
    void seeks();
    void linesComeBack_data() { words_data(); }
    void linesComeBack();
    void hostileLines_data();
    void hostileLines();
    void anyBytesAreRead();
    void repliesComeBack();
    void whatIsNoReplyIsNone();
    void pathsBecomeAbsolute();
    void whatIsTooLongIsNotSent();
};

void TestControlRequest::words_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("right");
    QTest::addColumn<ControlRequest>("request");
    const auto row = [](const char* words, const ControlRequest& request) {
        QTest::newRow(words) << QString::fromLatin1(words).split(u' ') << true << request;
    };
    const auto wrong = [](const char* words) {
        QTest::newRow(words) << QString::fromLatin1(words).split(u' ') << false << ControlRequest();
    };
    const auto make = [](Verb verb, std::optional<qint64> amount = {}, bool relative = false) {
        ControlRequest request;
        request.verb = verb;
        request.amount = amount;
        request.relative = relative;
        return request;
    };
    const auto turn = [](Verb verb, Turn way) {
        ControlRequest request;
        request.verb = verb;
        request.turn = way;
        return request;
    };
    const auto repeat = [](Repeat how) {
        ControlRequest request;
        request.verb = Verb::Repeat;
        request.repeat = how;
        return request;
    };
    const auto what = [](Verb verb, const QStringList& names) {
        ControlRequest request;
        request.verb = verb;
        request.what = names;
        return request;
    };
    row("play", make(Verb::Play));
    row("pause", make(Verb::Pause));
    row("toggle", make(Verb::Toggle));
    row("stop", make(Verb::Stop));
    row("next", make(Verb::Next));
    row("previous", make(Verb::Previous));
    row("show", make(Verb::Show));
    row("quit", make(Verb::Quit));
    row("seek 90", make(Verb::Seek, 90'000));
    row("seek +10", make(Verb::Seek, 10'000, true));
    row("seek -1:30", make(Verb::Seek, -90'000, true));
    row("volume", make(Verb::Volume));
    row("volume 0", make(Verb::Volume, 0));
    row("volume 100", make(Verb::Volume, 100));
    row("volume +5", make(Verb::Volume, 5, true));
    row("volume -5", make(Verb::Volume, -5, true));
    row("mute", turn(Verb::Mute, Turn::Toggle));
    row("mute off", turn(Verb::Mute, Turn::Off));
    row("shuffle on", turn(Verb::Shuffle, Turn::On));
    row("shuffle off", turn(Verb::Shuffle, Turn::Off));
    row("love", turn(Verb::Love, Turn::On));
    row("love off", turn(Verb::Love, Turn::Off));
    row("repeat off", repeat(Repeat::Off));
    row("repeat all", repeat(Repeat::All));
    row("repeat one", repeat(Repeat::One));
    row("queue", make(Verb::Queue));
    row("queue list", make(Verb::Queue));
    row("queue clear", make(Verb::QueueClear));
    row("queue add /a https://b/c", what(Verb::QueueAdd, {QStringLiteral("/a"), QStringLiteral("https://b/c")}));
    const auto thing = [](Verb verb, sostenuto::sync::PinKind kind, const char* name) {
        ControlRequest request;
        request.verb = verb;
        request.kind = kind;
        request.name = QString::fromLatin1(name);
        return request;
    };
    row("pin album Blue Doors", thing(Verb::Pin, sostenuto::sync::PinKind::Album, "Blue Doors"));
    row("pin artist 12", thing(Verb::Pin, sostenuto::sync::PinKind::Artist, "12"));
    row("unpin playlist Evening", thing(Verb::Unpin, sostenuto::sync::PinKind::Playlist, "Evening"));
    row("unpin track Rain", thing(Verb::Unpin, sostenuto::sync::PinKind::Track, "Rain"));
    row("hold album Blue Doors", thing(Verb::Hold, sostenuto::sync::PinKind::Album, "Blue Doors"));
    row("ready", make(Verb::Ready));
    row("ready playlist Evening", thing(Verb::Ready, sostenuto::sync::PinKind::Playlist, "Evening"));
    row("open /a", what(Verb::Open, {QStringLiteral("/a")}));
    for (const char* words :
         {"dance",      "play now",   "seek",           "seek 1 2",        "seek later", "volume 101", "volume loud",
          "volume 1 2", "mute maybe", "shuffle",        "shuffle maybe",   "love me",    "repeat",     "repeat twice",
          "queue add",  "queue sort", "queue list all", "queue clear now", "open",       "",           "PLAY",
          "status now", "pin",        "pin album",      "pin folder x",    "unpin x",    "ready now",  "hold",
          "hold album", "hold all",   "ready album"})
        wrong(words);
}

void TestControlRequest::words()
{
    QFETCH(QStringList, words);
    QFETCH(bool, right);
    QFETCH(ControlRequest, request);
    const ControlWordsRead read = readControlWords(words);
    QCOMPARE(!read.wrong.has_value(), right);
    if (right)
        QCOMPARE(read.request, request);
    else
        QVERIFY(!read.wrong->isEmpty());
}

void TestControlRequest::seeks_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<qint64>("ms"); // -1 = not understood
    const auto row = [](const char* word, qint64 ms) { QTest::newRow(word) << QString::fromLatin1(word) << ms; };
    row("0", 0);
    row("75", 75'000);
    row("1:05", 65'000);
    row("0:00", 0);
    row("61:00", 3'660'000);
    row("1:02:03", 3'723'000);
    for (const char* word : {"", "+", ":", "1:5", "1:60", "1:005", "1:2:3:4", "1.5", "1e3", "0x10", " 1", "1 ", "--1",
                             "+-1", "99999999", "9999999", "1:-1", "\xb2"})
        row(word, -1);
}

void TestControlRequest::seeks()
{
    QFETCH(QString, word);
    QFETCH(qint64, ms);
    const auto read = readSeek(word);
    QCOMPARE(read.has_value(), ms >= 0);
    if (!read)
        return;
    QCOMPARE(read->ms, ms);
    QVERIFY(!read->relative);
    QCOMPARE(readSeek(u'+' + word)->ms, ms);
    QCOMPARE(readSeek(u'-' + word)->ms, -ms);
    QVERIFY(readSeek(u'-' + word)->relative);
}

void TestControlRequest::linesComeBack()
{
    QFETCH(QStringList, words);
    QFETCH(bool, right);
    QFETCH(ControlRequest, request);
    const auto line = requestLine(words);
    QVERIFY(line && !line->contains('\n'));
    const ControlWordsRead read = readRequestLine(*line);
    QCOMPARE(!read.wrong.has_value(), right);
    if (right)
        QCOMPARE(read.request, request);
}

void TestControlRequest::hostileLines_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char* name, const QByteArray& line) { QTest::newRow(name) << line; };
    row("nothing", {});
    row("no JSON", "play");
    row("half of it", R"({"format":1,"words":["play"])");
    row("a list", R"(["play"])");
    row("a number", "1");
    row("no format", R"({"words":["play"]})");
    row("another format", R"({"format":2,"words":["play"]})");
    row("a format in words", R"({"format":"1","words":["play"]})");
    row("no words", R"({"format":1})");
    row("words that are a text", R"({"format":1,"words":"play"})");
    row("words that are none", R"({"format":1,"words":[1]})");
    row("a word within a word", R"({"format":1,"words":["play",["now"]]})");
    row("nothing as a word", R"({"format":1,"words":[null]})");
    row("no words in it", R"({"format":1,"words":[]})");
    row("a zero byte", QByteArray("{\"format\":1,\"words\":[\"pl\0ay\"]}", 31));
    row("no UTF-8", "{\"format\":1,\"words\":[\"pl\xff\"]}");
    row("deep", QByteArray(20'000, '[') + QByteArray(20'000, ']'));
    row("deep in words", R"({"format":1,"words":)" + QByteArray(20'000, '[') + QByteArray(20'000, ']') + '}');
    row("long", R"({"format":1,"words":["play"],"x":")" + QByteArray(longestRequest, 'x') + "\"}");
    row("a number beyond all", R"({"format":1,"words":["seek","99999999999999999999"]})");
}

void TestControlRequest::hostileLines()
{
    QFETCH(QByteArray, line);
    const ControlWordsRead read = readRequestLine(line);
    QVERIFY(read.wrong && !read.wrong->isEmpty());
    QVERIFY(read.wrong->size() < 200);
}

void TestControlRequest::anyBytesAreRead()
{
    std::mt19937 random(20261130);
    const QByteArray good = *requestLine({QStringLiteral("queue"), QStringLiteral("add"), QStringLiteral("/a")});
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        QByteArray line = good;
        for (unsigned changes = 1 + random() % 4; changes > 0; --changes)
            line[qsizetype(random() % unsigned(line.size()))] = char(random());
        refused += readRequestLine(line).wrong ? 1 : 0;
        (void)readReplyLine(line);
    }
    QVERIFY(refused > 3000);
}

void TestControlRequest::repliesComeBack()
{
    const ControlReply full{false, QStringLiteral("Nothing plays.\n\"x\""), {{QStringLiteral("volume"), 80}}};
    QCOMPARE(readReplyLine(replyLine(full)), full);
    QVERIFY(!replyLine(full).contains('\n'));
    QCOMPARE(readReplyLine(replyLine({})), ControlReply());
}

void TestControlRequest::whatIsNoReplyIsNone()
{
    for (const char* line :
         {"", "{}", R"({"format":1})", R"({"format":2,"done":true})", R"({"format":1,"done":1})", "[]"})
        QVERIFY(!readReplyLine(line));
}

void TestControlRequest::pathsBecomeAbsolute()
{
    const auto absolute = [](const QString& words) {
        return withAbsolutePaths(words.split(u' '), QStringLiteral("/music/here")).join(u' ');
    };
    QCOMPARE(absolute(QStringLiteral("open a.flac ../b /c/./d")),
             QStringLiteral("open /music/here/a.flac /music/b /c/d"));
    QCOMPARE(absolute(QStringLiteral("queue add . https://x/y")), QStringLiteral("queue add /music/here https://x/y"));
    QCOMPARE(absolute(QStringLiteral("queue list")), QStringLiteral("queue list"));
    QCOMPARE(absolute(QStringLiteral("seek +10")), QStringLiteral("seek +10"));
}

void TestControlRequest::whatIsTooLongIsNotSent()
{
    const QStringList words{QStringLiteral("open"), QString(longestRequest, u'x')};
    QVERIFY(!requestLine(words));
}

QTEST_GUILESS_MAIN(TestControlRequest)
#include "tst_controlrequest.moc"
