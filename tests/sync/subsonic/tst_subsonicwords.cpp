// What servers say, and what it means: tables of the odd answers that real products give.
#include "sync/subsonic/AddressGuess.h"
#include "sync/subsonic/Envelope.h"
#include "sync/subsonic/JsonValues.h"
#include "sync/subsonic/RemoteValues.h"
#include "sync/subsonic/SignIn.h"
#include "sync/subsonic/SubsonicDownload.h"

#include <QJsonDocument>
#include <QTest>

using namespace sostenuto::sync;
using SignIn = Capabilities::SignIn;

namespace {

QJsonObject object(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class SubsonicWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void envelopes_data();
    void envelopes();
    void fieldsThatServersDisagreeAbout();
    void listsInEveryShape();
    void severalArtists_data();
    void severalArtists();
    void times_data();
    void times();
    void playlistsThatMayBeWritten_data();
    void playlistsThatMayBeWritten();
    void token();
    void waysOfSigningIn_data();
    void waysOfSigningIn();
    void capabilitiesSurvive();
    void addresses_data();
    void addresses();
    void startsOfDownloads_data();
    void startsOfDownloads();
};

void SubsonicWordsTest::envelopes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isSubsonic");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<int>("kind");
    const auto failed = [](int code) {
        return QByteArray(R"({"subsonic-response":{"status":"failed","version":"1.16.1","error":{"code":)") +
               QByteArray::number(code) + R"(,"message":"no"}}})";
    };
    const auto row = [](const char* name, const QByteArray& body, bool isSubsonic, bool ok, ErrorKind kind) {
        QTest::newRow(name) << body << isSubsonic << ok << static_cast<int>(kind);
    };
    row("ok", R"({"subsonic-response":{"status":"ok","version":"1.16.1"}})", true, true, ErrorKind::Protocol);
    row("0", failed(0), true, false, ErrorKind::ServerError);
    row("10", failed(10), true, false, ErrorKind::Protocol);
    row("40", failed(40), true, false, ErrorKind::WrongPassword);
    row("41", failed(41), true, false, ErrorKind::AuthUnsupported);
    row("44", failed(44), true, false, ErrorKind::WrongPassword);
    row("50", failed(50), true, false, ErrorKind::NotAllowed);
    row("70", failed(70), true, false, ErrorKind::NotFound);
    row("code as text", R"({"subsonic-response":{"status":"failed","error":{"code":"70"}}})", true, false,
        ErrorKind::NotFound);
    row("xml", R"(<?xml version="1.0"?><subsonic-response status="failed"><error code="40"/></subsonic-response>)",
        true, false, ErrorKind::WrongPassword);
    row("web page", "<!DOCTYPE html><html><body>Sign in</body></html>", false, false, ErrorKind::Protocol);
    row("other json", R"({"status":"ok"})", false, false, ErrorKind::Protocol);
    row("nothing", "", false, false, ErrorKind::Protocol);
    row("cut off", R"({"subsonic-response":{"status":"ok")", false, false, ErrorKind::Protocol);
}

void SubsonicWordsTest::envelopes()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isSubsonic);
    QFETCH(bool, ok);
    QFETCH(int, kind);
    const auto envelope = parseEnvelope(body);
    QCOMPARE(envelope.has_value(), isSubsonic);
    if (!envelope)
        return;
    QCOMPARE(envelope->ok, ok);
    if (!ok)
        QCOMPARE(static_cast<int>(errorOf(*envelope).kind), kind);
}

void SubsonicWordsTest::fieldsThatServersDisagreeAbout()
{
    const QJsonObject funkwhale = object(
        R"({"id":42,"title":"A","bitrate":"320","track":"7","size":"1000","duration":2.0,"starred":"2020-01-01"})");
    const RemoteTrack track = toTrack(funkwhale, {});
    QCOMPARE(track.remoteId, QStringLiteral("42"));
    QCOMPARE(track.bitRateKbps, 320);
    QCOMPARE(track.number, 7);
    QCOMPARE(track.durationMs, 2000);
    QCOMPARE(track.loved, std::optional(true));
    QVERIFY(!track.playCount); // not said by a server that says nothing of plays

    Dialect navidrome;
    navidrome.openSubsonic = true;
    QCOMPARE(toTrack(object(R"({"id":"x","title":"A"})"), navidrome).playCount, std::optional(0));
    Dialect nextcloud;
    nextcloud.padsTrackNumbers = true;
    QCOMPARE(toTrack(object(R"({"id":"x","track":203,"discNumber":2})"), nextcloud).number, 3);
    QCOMPARE(toTrack(object(R"({"id":"x","size":-1})"), {}).sizeBytes, 0);
    const RemoteTrack several = toTrack(object(R"({"id":"x","artists":[{"id":"a1"},{"id":"a2"}]})"), {});
    QCOMPARE(several.artistRemoteId, QStringLiteral("a1"));
}

void SubsonicWordsTest::listsInEveryShape()
{
    const QString key = QStringLiteral("song");
    QCOMPARE(json::list(object(R"({"song":[{"id":1},{"id":2}]})"), key).size(), 2);
    QCOMPARE(json::list(object(R"({"song":{"id":1}})"), key).size(), 1);
    QCOMPARE(json::list(object(R"({"song":null})"), key).size(), 0);
    QCOMPARE(json::list(object(R"({})"), key).size(), 0);
    QCOMPARE(json::list(object(R"({"song":[7,"x",{"id":1}]})"), key).size(), 1);
}

void SubsonicWordsTest::severalArtists_data()
{
    QTest::addColumn<QByteArray>("song");
    QTest::addColumn<QString>("more"); ///< ids
    const auto row = [](const char* name, const QByteArray& song, const char* more) {
        QTest::newRow(name) << song << QString::fromLatin1(more);
    };
    row("one", R"({"id":"s","artistId":"a","artists":[{"id":"a","name":"A"}]})", "");
    row("none", R"({"id":"s","artist":"A & B"})", "");
    row("two", R"({"id":"s","artistId":"a","artists":[{"id":"a","name":"A"},{"id":"b","name":"B"}]})", "b");
    row("the first is not named", R"({"id":"s","artists":[{"id":"a","name":"A"},{"id":"b","name":"B"}]})", "b");
    row("twice", R"({"id":"s","artistId":"a","artists":[{"id":"b","name":"B"},{"id":"b","name":"B"}]})", "b");
    row("without id or name", R"({"id":"s","artistId":"a","artists":[{"name":"B"},{"id":"c"},{"id":7,"name":"D"}]})",
        "7");
    row("no list", R"({"id":"s","artistId":"a","artists":"b"})", "");
    row("of the album",
        R"({"id":"s","artistId":"a","albumArtists":[{"id":"x","name":"X"},{"id":"y","name":"Y"},{"id":"a","name":"A"}]})",
        "y");
    QByteArray many = R"({"id":"s","artistId":"a","artists":[)";
    for (int i = 0; i < 100; ++i)
        many += R"({"name":"N","id":)" + QByteArray::number(i) + "},";
    many.chop(1);
    QStringList first;
    for (int i = 0; i < RemoteTrack::mostArtists; ++i)
        first += QString::number(i);
    QTest::newRow("a hundred") << many + "]}" << first.join(u' ');
}

void SubsonicWordsTest::severalArtists()
{
    QFETCH(QByteArray, song);
    QFETCH(QString, more);
    const RemoteTrack track = toTrack(QJsonDocument::fromJson(song).object(), {});
    QStringList ids;
    for (const RemoteCredit& credit : track.moreArtists)
        ids += credit.remoteId;
    QCOMPARE(ids.join(u' '), more);
}

void SubsonicWordsTest::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("nine digits") << QStringLiteral("2024-05-06T07:08:09.123456789Z") << 1714979289123LL;
    QTest::newRow("no zone") << QStringLiteral("2024-05-06T07:08:09") << 1714979289000LL;
    QTest::newRow("another zone") << QStringLiteral("2024-05-06T09:08:09+02:00") << 1714979289000LL;
    QTest::newRow("never, as a time") << QStringLiteral("0001-01-01T00:00:00Z") << -1LL;
    QTest::newRow("never, as nothing") << QString() << -1LL;
    QTest::newRow("nonsense") << QStringLiteral("yesterday") << -1LL;
}

void SubsonicWordsTest::times()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    const QDateTime when = json::time({{QStringLiteral("at"), text}}, QStringLiteral("at"));
    QCOMPARE(when.isValid() ? when.toMSecsSinceEpoch() : -1, ms);
}

void SubsonicWordsTest::playlistsThatMayBeWritten_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<bool>("inverted");
    QTest::addColumn<bool>("readOnly");
    QTest::newRow("own") << QByteArray(R"({"id":"1","owner":"ANNA"})") << false << false;
    QTest::newRow("nobody's") << QByteArray(R"({"id":"1"})") << false << false;
    QTest::newRow("somebody else's") << QByteArray(R"({"id":"1","owner":"bo"})") << false << true;
    QTest::newRow("smart") << QByteArray(R"({"id":"1","owner":"anna","readonly":true})") << false << true;
    QTest::newRow("ampache") << QByteArray(R"({"id":"1","owner":"anna","readonly":true})") << true << false;
}

void SubsonicWordsTest::playlistsThatMayBeWritten()
{
    QFETCH(QByteArray, row);
    QFETCH(bool, inverted);
    QFETCH(bool, readOnly);
    Dialect dialect;
    dialect.user = QStringLiteral("anna");
    dialect.readOnlyInverted = inverted;
    QCOMPARE(toPlaylist(object(row.constData()), dialect).readOnly, readOnly);
}

void SubsonicWordsTest::token()
{
    // The specification's own example.
    const Parameters parameters =
        signInParameters(SignIn::Token, QStringLiteral("joe"), QStringLiteral("sesame"), QStringLiteral("c19b2d"));
    QCOMPARE(parameters.value(1).second, QStringLiteral("26719a1196d2a940705a59634eb18eab"));
    QCOMPARE(signInParameters(SignIn::Password, QStringLiteral("joe"), QStringLiteral("sesame"), {}).value(1).second,
             QStringLiteral("enc:736573616d65"));
    QVERIFY(freshSalt() != freshSalt());
}

void SubsonicWordsTest::waysOfSigningIn_data()
{
    QTest::addColumn<int>("proven");
    QTest::addColumn<int>("tried");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("password");
    const auto row = [](const char* name, SignIn proven, SignIn tried, int code, const char* address, bool password) {
        QTest::newRow(name) << static_cast<int>(proven) << static_cast<int>(tried) << code
                            << QString::fromLatin1(address) << password;
    };
    row("lms", SignIn::Unknown, SignIn::Unknown, 42, "https://music.example.org", true);
    row("nextcloud", SignIn::Unknown, SignIn::Unknown, 41, "https://music.example.org", true);
    row("supysonic at home", SignIn::Unknown, SignIn::Unknown, 10, "http://192.168.1.5:5722", true);
    row("never in the open", SignIn::Unknown, SignIn::Unknown, 41, "http://music.example.org", false);
    row("never a step back", SignIn::Token, SignIn::Token, 41, "https://music.example.org", false);
    row("tried already", SignIn::Unknown, SignIn::Password, 41, "https://music.example.org", false);
    row("wrong password", SignIn::Unknown, SignIn::Unknown, 40, "https://music.example.org", false);
}

void SubsonicWordsTest::waysOfSigningIn()
{
    QFETCH(int, proven);
    QFETCH(int, tried);
    QFETCH(int, code);
    QFETCH(QString, address);
    QFETCH(bool, password);
    const auto next = nextSignIn(static_cast<SignIn>(proven), static_cast<SignIn>(tried), code, QUrl(address));
    QCOMPARE(next.has_value(), password);
}

void SubsonicWordsTest::capabilitiesSurvive()
{
    Capabilities learnt = Capabilities::fromJson("{}");
    QCOMPARE(learnt, Capabilities{});
    QVERIFY(learnt.meet(QStringLiteral("Navidrome"), QStringLiteral("0.63"), true));
    learnt.signIn = SignIn::Token;
    learnt.extensions = QStringList{QStringLiteral("formPost")};
    QCOMPARE(Capabilities::fromJson(learnt.toJson()), learnt);
    QVERIFY(!learnt.meet(QStringLiteral("navidrome"), QStringLiteral("0.63"), true));
    QVERIFY(learnt.formPost());
    QVERIFY(learnt.meet(QStringLiteral("navidrome"), QStringLiteral("0.64"), true));
    QVERIFY(!learnt.formPost()); // another version: asked again
    QCOMPARE(learnt.signIn, SignIn::Token);
}

void SubsonicWordsTest::addresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("first");
    const auto row = [](const char* typed, const QStringList& first) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << first;
    };
    row("music.example.org", {QStringLiteral("https://music.example.org"), QStringLiteral("http://music.example.org")});
    row("nas", {QStringLiteral("http://nas"), QStringLiteral("https://nas")});
    row("192.168.1.5:4533", {QStringLiteral("http://192.168.1.5:4533"), QStringLiteral("https://192.168.1.5:4533")});
    row("https://music.example.org/navi/app/#/albums", {QStringLiteral("https://music.example.org/navi")});
    row("http://anna:secret@music.example.org/rest/ping.view?u=anna&p=x", {QStringLiteral("http://music.example.org")});
    row("  [::1]:4040/  ", {QStringLiteral("http://[::1]:4040"), QStringLiteral("https://[::1]:4040")});
    row("ftp://music.example.org", {});
    row("", {});
    row("not an address", {});
}

void SubsonicWordsTest::addresses()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, first);
    QStringList got;
    for (const QUrl& url : addressCandidates(typed))
        got.append(url.toString());
    QCOMPARE(got.first(std::min(got.size(), first.size())), first);
    QCOMPARE(got.isEmpty(), first.isEmpty());
    QVERIFY(got.filter(QStringLiteral("secret")).isEmpty());
}

void SubsonicWordsTest::startsOfDownloads_data()
{
    using What = DownloadStart::What;
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("what");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("total");
    const auto row = [](const char* name, int status, qint64 asked, const char* range, What what, qint64 offset,
                        qint64 total) {
        QTest::newRow(name) << status << asked << QByteArray(range) << static_cast<int>(what) << offset << total;
    };
    row("whole", 200, 0, "", What::Bytes, 0, 500);
    row("from the middle", 206, 100, "bytes 100-499/500", What::Bytes, 100, 500);
    row("of unknown length", 206, 100, "bytes 100-499/*", What::Bytes, 100, -1);
    row("range ignored", 200, 100, "", What::Bytes, 0, 500);
    row("wrong range", 206, 100, "bytes 0-499/500", What::StartOver, 0, -1);
    row("all here", 416, 500, "bytes */500", What::Complete, 500, 500);
    row("shorter now", 416, 500, "bytes */300", What::StartOver, 0, -1);
    row("gone", 404, 0, "", What::Refused, 0, -1);
}

void SubsonicWordsTest::startsOfDownloads()
{
    QFETCH(int, status);
    QFETCH(qint64, asked);
    QFETCH(QByteArray, range);
    QFETCH(int, what);
    QFETCH(qint64, offset);
    QFETCH(qint64, total);
    const DownloadStart start = judgeStart(status, asked, range, 500);
    QCOMPARE(static_cast<int>(start.what), what);
    QCOMPARE(start.offset, offset);
    QCOMPARE(start.total, total);
    QCOMPARE(validatorOf("W/\"1\"", "yesterday"), QByteArray("yesterday"));
}

QTEST_GUILESS_MAIN(SubsonicWordsTest)
#include "tst_subsonicwords.moc"
