// The account's queue in Subsonic's words: what servers make of it, and how it goes out.
#include "sync/subsonic/Answers.h"
#include "sync/subsonic/SubsonicBackend.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/WireMusicServer.h"

#include <QJsonDocument>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

namespace {

const QString byId = QStringLiteral("playQueue");
const QString byIndex = QStringLiteral("playQueueByIndex");

/// "a,b 1 4500 kitchen", "none" or "error".
QString told(const Result<std::optional<RemoteQueue>>& queue)
{
    if (!queue)
        return QStringLiteral("error");
    if (!*queue)
        return QStringLiteral("none");
    const RemoteQueue& left = **queue;
    return QStringLiteral("%1 %2 %3 %4%5")
        .arg(left.trackRemoteIds.join(u','))
        .arg(left.current)
        .arg(left.positionMs)
        .arg(left.changedBy, left.changedAt.isValid() ? left.changedAt.toString(QStringLiteral(" yyyy")) : QString{});
}

QByteArray learnt(const QString& product, const QStringList& extensions, bool postRefused = false)
{
    Capabilities c;
    c.product = product;
    c.serverVersion = QStringLiteral("1");
    c.openSubsonic = true;
    c.signIn = Capabilities::SignIn::Token;
    c.extensions = extensions;
    c.postRefused = postRefused;
    return c.toJson();
}

struct Heard {
    QString method;
    QUrlQuery asked;
    bool inBody = false;
};

} // namespace

class SubsonicQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answers_data();
    void answers();
    void serversWithoutAQueue_data();
    void serversWithoutAQueue();
    void aTroubledServerIsNotOneWithout();
    void byIdAndByIndex();
    void aLongQueueGoesInABody();
    void aLongQueueThatHasToFitAnAddress();

private:
    [[nodiscard]] std::unique_ptr<SubsonicBackend> backend(const QByteArray& capabilities);
    [[nodiscard]] static QStringList ids(int count);

    HttpClient m_http;
    std::unique_ptr<WireMusicServer> m_server;
    QVector<Heard> m_heard;
};

void SubsonicQueueTest::init()
{
    m_heard.clear();
    m_server = std::make_unique<WireMusicServer>();
    m_server->start();
    m_server->heard = [this](const QString& method, const QUrlQuery& asked, bool inBody) {
        m_heard.append({method, asked, inBody});
    };
    m_server->odd = [this](int, const QString& method, const QJsonObject& good) -> std::optional<WireAnswer> {
        if (method.startsWith(u"savePlayQueue"))
            return WireAnswer{WireMusicServer::document(m_server->envelope({}))};
        return WireAnswer{WireMusicServer::document(good)};
    };
}

std::unique_ptr<SubsonicBackend> SubsonicQueueTest::backend(const QByteArray& capabilities)
{
    return std::make_unique<SubsonicBackend>(
        m_http, SubsonicAccess{m_server->address(), QStringLiteral("u"), QStringLiteral("p")}, capabilities);
}

QStringList SubsonicQueueTest::ids(int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all.append(QStringLiteral("t%1").arg(i));
    return all;
}

void SubsonicQueueTest::answers_data()
{
    QTest::addColumn<QString>("wrapper");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const QString& wrapper, const QByteArray& json, const char* said) {
        QTest::newRow(name) << wrapper << json << QString::fromUtf8(said);
    };
    row("by id", byId,
        R"({"playQueue":{"entry":[{"id":"a"},{"id":"b"}],"current":"b","position":4500,"changedBy":"kitchen",
            "changed":"2025-06-01T10:00:00.123456789Z"}})",
        "a,b 1 4500 kitchen 2025");
    row("by index", byIndex,
        R"({"playQueueByIndex":{"entry":[{"id":"a"},{"id":"a"}],"currentIndex":1,"position":4500}})", "a,a 1 4500 ");
    row("nothing saved, no wrapper", byId, R"({"status":"ok"})", "none"); // gonic, LMS, Airsonic
    row("nothing saved, null", byId, R"({"playQueue":null})", "none");
    row("nothing saved, empty", byId, R"({"playQueue":{"changed":"0001-01-01T00:00:00Z","username":"u"}})", "none");
    row("nothing saved, empty list of PHP", byId, R"({"playQueue":[]})", "none");
    row("numbers as ids", byId, R"({"playQueue":{"entry":[{"id":7},{"id":8}],"current":8,"position":"10"}})",
        "7,8 1 10 "); // Airsonic
    row("one entry, bare", byId, R"({"playQueue":{"entry":{"id":"a"},"current":"a"}})", "a 0 0 ");
    row("current is not in it", byId, R"({"playQueue":{"entry":[{"id":"a"}],"current":"z","position":9}})", "a -1 0 ");
    row("no current", byId, R"({"playQueue":{"entry":[{"id":"a"}],"position":9}})", "a -1 0 ");
    row("current beyond the end", byIndex,
        R"({"playQueueByIndex":{"entry":[{"id":"a"}],"currentIndex":4,"position":9}})", "a -1 0 ");
    row("the current entry can't be read", byIndex,
        R"({"playQueueByIndex":{"entry":[{"id":"a"},{"name":"x"},{"id":"c"}],"currentIndex":1,"position":9}})",
        "a,c 1 0 ");
    row("before 1970", byId, R"({"playQueue":{"entry":[{"id":"a"}],"current":"a","changed":"1969-01-01T00:00:00Z"}})",
        "a 0 0 ");
    row("a place of nonsense", byId, R"({"playQueue":{"entry":[{"id":"a"}],"current":"a","position":-5}})", "a 0 0 ");
    row("a list that is none", byId, R"({"playQueue":{"entry":"a, b"}})", "error");
    row("no row can be read", byId, R"({"playQueue":{"entry":["a","b"]}})", "error");
    row("no queue at all", byId, R"({"playQueue":7})", "error");
    row("a name in several lines", byId,
        R"({"playQueue":{"entry":[{"id":"a"}],"current":"a","changedBy":"<b>kit\nchen"}})", "a 0 0 <b>kit chen");
}

void SubsonicQueueTest::answers()
{
    QFETCH(QString, wrapper);
    QFETCH(QByteArray, json);
    QTEST(told(readQueue(QJsonDocument::fromJson(json).object(), wrapper)), "said");
}

void SubsonicQueueTest::serversWithoutAQueue_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto failed = [](int code) {
        return QByteArray(R"({"subsonic-response":{"status":"failed","version":"1.12.0","error":{"code":)") +
               QByteArray::number(code) + R"(,"message":"no such method"}}})";
    };
    QTest::newRow("Supysonic") << 404 << failed(0);
    QTest::newRow("gonic's word for an unknown method") << 200 << failed(70);
    QTest::newRow("a generic failure") << 200 << failed(0);
    QTest::newRow("a page") << 404 << QByteArray("<html>not found</html>");
}

void SubsonicQueueTest::serversWithoutAQueue()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_server->odd = [&](int, const QString&, const QJsonObject&) { return WireAnswer{body, status}; };
    const auto service = backend({});
    QVector<std::optional<Error>> outcomes;
    connect(service.get(), &Backend::answered, this,
            [&](Capability, const std::optional<Error>& error) { outcomes.append(error); });
    const auto queue = valueOf(service->queue());
    QVERIFY(!queue);
    QCOMPARE(queue.error().kind, ErrorKind::NotFound);
    QCOMPARE(outcomes, QVector<std::optional<Error>>{std::nullopt}); // an extra: nothing is wrong with the service
}

void SubsonicQueueTest::aTroubledServerIsNotOneWithout()
{
    m_server->odd = [&](int, const QString&, const QJsonObject&) { return WireAnswer{"busy", 503}; };
    const auto service = backend({});
    const auto queue = valueOf(service->queue());
    QVERIFY(!queue && queue.error().kind != ErrorKind::NotFound);
    // And those of which it is known are not asked.
    for (const QString& product : {QStringLiteral("ampache"), QStringLiteral("funkwhale")}) {
        m_heard.clear();
        const auto without = backend(learnt(product, {}));
        QCOMPARE(valueOf(without->queue()).error().kind, ErrorKind::NotFound);
        QCOMPARE(valueOf(without->saveQueue({{QStringLiteral("a")}, 0, 0, {}, {}})).error().kind, ErrorKind::NotFound);
        QVERIFY(m_heard.isEmpty());
    }
}

void SubsonicQueueTest::byIdAndByIndex()
{
    const RemoteQueue queue{{QStringLiteral("a b"), QStringLiteral("c&d"), QStringLiteral("a b")},
                            2,
                            61'500,
                            QStringLiteral("Sostenuto (kitchen)"),
                            {}};
    QVERIFY(valueOf(backend(learnt(QStringLiteral("wire"), {}))->saveQueue(queue)));
    const Heard plain = m_heard.takeLast();
    QCOMPARE(plain.method, QStringLiteral("savePlayQueue"));
    QCOMPARE(plain.asked.allQueryItemValues(QStringLiteral("id"), QUrl::FullyDecoded), queue.trackRemoteIds);
    QCOMPARE(plain.asked.queryItemValue(QStringLiteral("current"), QUrl::FullyDecoded), QStringLiteral("a b"));
    QCOMPARE(plain.asked.queryItemValue(QStringLiteral("position")), QStringLiteral("61500"));
    QCOMPARE(plain.asked.allQueryItemValues(QStringLiteral("c"), QUrl::FullyDecoded),
             QStringList{QStringLiteral("Sostenuto (kitchen)")});
    QVERIFY(!plain.inBody);

    QVERIFY(valueOf(backend(learnt(QStringLiteral("wire"), {QStringLiteral("indexBasedQueue")}))->saveQueue(queue)));
    const Heard indexed = m_heard.takeLast();
    QCOMPARE(indexed.method, QStringLiteral("savePlayQueueByIndex"));
    QCOMPARE(indexed.asked.queryItemValue(QStringLiteral("currentIndex")), QStringLiteral("2"));
    QVERIFY(!indexed.asked.hasQueryItem(QStringLiteral("current")));
}

void SubsonicQueueTest::aLongQueueGoesInABody()
{
    QVERIFY(valueOf(backend(learnt(QStringLiteral("wire"), {}))->saveQueue({ids(900), 450, 0, {}, {}})));
    QCOMPARE(m_heard.size(), 1);
    QVERIFY(m_heard[0].inBody);
    QCOMPARE(m_heard[0].asked.allQueryItemValues(QStringLiteral("id")).size(), 900);
}

void SubsonicQueueTest::aLongQueueThatHasToFitAnAddress()
{
    QVERIFY(valueOf(backend(learnt(QStringLiteral("wire"), {}, true))->saveQueue({ids(900), 450, 7'000, {}, {}})));
    QCOMPARE(m_heard.size(), 1);
    QVERIFY(!m_heard[0].inBody);
    const QStringList sent = m_heard[0].asked.allQueryItemValues(QStringLiteral("id"));
    QCOMPARE(sent, ids(550).mid(450));
    QCOMPARE(m_heard[0].asked.queryItemValue(QStringLiteral("current")), QStringLiteral("t450"));
    QCOMPARE(m_heard[0].asked.queryItemValue(QStringLiteral("position")), QStringLiteral("7000"));
}

QTEST_GUILESS_MAIN(SubsonicQueueTest)
#include "tst_subsonicqueue.moc"
