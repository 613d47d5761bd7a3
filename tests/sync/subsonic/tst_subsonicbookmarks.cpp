// Bookmarks in Subsonic's words.
#include "sync/subsonic/Answers.h"
#include "sync/subsonic/SubsonicBackend.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/WireMusicServer.h"

#include <QJsonDocument>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

class SubsonicBookmarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void whatIsAsked();
};

void SubsonicBookmarksTest::answers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const QByteArray& json, const char* said) {
        QTest::newRow(name) << json << QString::fromUtf8(said);
    };
    row("two", R"({"bookmarks":{"bookmark":[
        {"position":4500,"changed":"2025-06-01T10:00:00.123Z","created":"2024-06-01T10:00:00Z","entry":{"id":"a"}},
        {"position":"10","created":"2024-06-01T10:00:00Z","entry":{"id":7}}]}})",
        "a 4500 2025, 7 10 2024");
    row("one, bare", R"({"bookmarks":{"bookmark":{"position":1,"entry":{"id":"a"}}}})", "a 1 never");
    row("none, no wrapper", R"({"status":"ok"})", "");
    row("none, null", R"({"bookmarks":null})", "");
    row("none, empty", R"({"bookmarks":{}})", "");
    row("none, empty list of PHP", R"({"bookmarks":[]})", "");
    row("a place of nonsense", R"({"bookmarks":{"bookmark":[{"position":-5,"entry":{"id":"a"}}]}})", "a 0 never");
    row("one without a track", R"({"bookmarks":{"bookmark":[{"position":1,"entry":{"id":"a"}},{"position":1}]}})",
        "error");
    row("one that is none", R"({"bookmarks":{"bookmark":[{"position":1,"entry":{"id":"a"}},"b"]}})", "error");
    row("a list that is none", R"({"bookmarks":{"bookmark":"a, b"}})", "error");
    row("no list at all", R"({"bookmarks":7})", "error");
}

void SubsonicBookmarksTest::answers()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, said);
    const auto read = readBookmarks(QJsonDocument::fromJson(json).object());
    QStringList lines;
    for (const RemoteBookmark& mark : read.value_or(QVector<RemoteBookmark>{}))
        lines.append(QStringLiteral("%1 %2 %3")
                         .arg(mark.trackRemoteId)
                         .arg(mark.positionMs)
                         .arg(mark.changedAt.isValid() ? mark.changedAt.toString(QStringLiteral("yyyy"))
                                                       : QStringLiteral("never")));
    QCOMPARE(read ? lines.join(u", ") : QStringLiteral("error"), said);
}

void SubsonicBookmarksTest::whatIsAsked()
{
    WireMusicServer server;
    server.start();
    QStringList heard;
    server.heard = [&heard](const QString& method, const QUrlQuery& asked, bool) {
        QStringList words{method};
        for (const char* name : {"id", "position", "playlistId", "comment"}) {
            if (asked.hasQueryItem(QLatin1String(name)))
                words.append(asked.queryItemValue(QLatin1String(name), QUrl::FullyDecoded));
        }
        heard.append(words.join(u' '));
    };
    server.odd = [&server](int, const QString&, const QJsonObject&) -> std::optional<WireAnswer> {
        return WireAnswer{WireMusicServer::document(server.envelope({}))};
    };
    Capabilities known;
    known.product = QStringLiteral("wire");
    known.serverVersion = QStringLiteral("1");
    known.openSubsonic = true;
    known.signIn = Capabilities::SignIn::Token;
    HttpClient http;
    SubsonicBackend backend(http, {server.address(), QStringLiteral("u"), QStringLiteral("p")}, known.toJson());
    QVERIFY(valueOf(backend.bookmarks()));
    QVERIFY(valueOf(backend.setBookmark(QStringLiteral("a"), 4500)));
    QVERIFY(valueOf(backend.removeBookmark(QStringLiteral("a"))));
    QVERIFY(valueOf(backend.describePlaylist(QStringLiteral("p"), QStringLiteral("For long drives"))));
    QVERIFY(valueOf(backend.describePlaylist(QStringLiteral("p"), QString())));
    QCOMPARE(heard, (QStringList{QStringLiteral("getBookmarks"), QStringLiteral("createBookmark a 4500"),
                                 QStringLiteral("deleteBookmark a"), QStringLiteral("updatePlaylist p For long drives"),
                                 QStringLiteral("updatePlaylist p ")}));
}

QTEST_GUILESS_MAIN(SubsonicBookmarksTest)
#include "tst_subsonicbookmarks.moc"
