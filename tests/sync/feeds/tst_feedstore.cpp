// Status pages and what was read there, in the store.
#include "sync/store/FeedStore.h"

#include "tests/support/sync/FaultSweep.h"
#include "tests/support/sync/StoreBuilders.h"

#include <sync/store/FeedJson.h>
#include <sync/store/Query.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

FeedSnapshot snapshot()
{
    FeedSnapshot made;
    made.format = FeedFormat::UptimeKuma;
    made.name = QStringLiteral("At home ♫");
    made.url = QUrl(QStringLiteral("https://status.example/a%20b"));
    made.overall = FeedState::PartialOutage;
    made.components = {{QStringLiteral("7"), QStringLiteral("API"), QStringLiteral("g"), FeedState::MajorOutage}};
    made.incidents = {{QStringLiteral("i"),
                       QStringLiteral("<b>x</b>"),
                       QStringLiteral("text"),
                       FeedPhase::Monitoring,
                       FeedImpact::Critical,
                       moment(1),
                       QDateTime(),
                       {QStringLiteral("7")},
                       QUrl()}};
    made.maintenances = {{QStringLiteral("m"),
                          QStringLiteral("t"),
                          QString(),
                          MaintenancePhase::Running,
                          moment(2),
                          moment(3),
                          {},
                          made.url}};
    made.fetchedAt = moment(4);
    made.validUntil = moment(5);
    return made;
}

KeptFeed feedOf(SourceId source)
{
    return {source,
            QUrl(QStringLiteral("https://status.example/api/v2/summary.json")),
            true,
            {"W/\"a\"", "Sun, 01 Mar 2026 11:00:00 GMT"},
            snapshot(),
            moment(6),
            {{QStringLiteral("7"), Capability::Streaming}}};
}

} // namespace

class FeedStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
        m_feeds = std::make_unique<FeedStore>(*m_fixture->database);
    }

    void aSnapshotComesBackAsItWas()
    {
        QCOMPARE(feedFromJson(feedToJson(snapshot())), snapshot());
        QCOMPARE(feedToJson(FeedSnapshot{}), QString());
        QCOMPARE(feedFromJson(QString()), FeedSnapshot{});
        QCOMPARE(feedFromJson(QStringLiteral("[1]")), FeedSnapshot{});
        QCOMPARE(feedFromJson(QStringLiteral("{\"format\":99,\"overall\":-1}")).overall, FeedState::Unknown);
    }

    void onePageForEachSource()
    {
        const KeptFeed first = feedOf(m_fixture->source);
        QVERIFY(m_feeds->put(first));
        QCOMPARE(m_feeds->all().value(), QVector<KeptFeed>{first});
        KeptFeed second = first;
        second.address = QUrl(QStringLiteral("http://nas.lan/api"));
        second.parts.clear();
        second.last = {};
        QVERIFY(m_feeds->put(second));
        QCOMPARE(m_feeds->all().value(), QVector<KeptFeed>{second});
        QVERIFY(m_feeds->put(feedOf(SourceId{99}))); // gone meanwhile
        QCOMPARE(m_feeds->all().value().size(), 1);
        QVERIFY(m_feeds->remove(m_fixture->source));
        QVERIFY(m_feeds->all().value().isEmpty());
    }

    void whatIsReadIsKept()
    {
        KeptFeed feed = feedOf(m_fixture->source);
        feed.last = {};
        QVERIFY(m_feeds->put(feed));
        QVERIFY(m_feeds->setRead(feed.source, snapshot(), {"e", {}}, moment(9)));
        QVERIFY(m_feeds->setRead(SourceId{99}, snapshot(), {}, moment(9)));
        feed.last = snapshot();
        feed.validators = {"e", {}};
        feed.checkedAt = moment(9);
        QCOMPARE(m_feeds->all().value(), QVector<KeptFeed>{feed});
    }

    void partsAreTheListeners()
    {
        KeptFeed feed = feedOf(m_fixture->source);
        QVERIFY(m_feeds->put(feed));
        QVERIFY(m_feeds->setPart(feed.source, QStringLiteral("8"), Capability::Writes));
        QVERIFY(m_feeds->setPart(feed.source, QStringLiteral("7"), Capability::Artwork));
        QVERIFY(m_feeds->setPart(SourceId{99}, QStringLiteral("7"), Capability::Artwork));
        feed.parts = {{QStringLiteral("7"), Capability::Artwork}, {QStringLiteral("8"), Capability::Writes}};
        QCOMPARE(m_feeds->all().value()[0].parts, feed.parts);
        QVERIFY(m_feeds->setPart(feed.source, QStringLiteral("7"), std::nullopt));
        QCOMPARE(m_feeds->all().value()[0].parts.size(), 1);
    }

    void whatIsIgnoredIsKept()
    {
        KeptFeed feed = feedOf(m_fixture->source);
        feed.parts = {{QStringLiteral("7"), Capability::Artwork}};
        feed.ignored = {QStringLiteral("9")};
        QVERIFY(m_feeds->put(feed));
        QCOMPARE(m_feeds->all().value()[0], feed);
        QVERIFY(m_feeds->setIgnored(feed.source, QStringLiteral("7"))); // one or the other
        QVERIFY(m_feeds->all().value()[0].parts.isEmpty());
        QCOMPARE(m_feeds->all().value()[0].ignored, (QSet<QString>{QStringLiteral("7"), QStringLiteral("9")}));
        QVERIFY(m_feeds->setPart(feed.source, QStringLiteral("9"), Capability::Writes));
        QVERIFY(m_feeds->setPart(feed.source, QStringLiteral("7"), std::nullopt));
        QVERIFY(m_feeds->all().value()[0].ignored.isEmpty());
        QCOMPARE(m_feeds->all().value()[0].parts.size(), 1);
    }

    void aServerThatWasLetGoIsNotAsked()
    {
        QVERIFY(m_feeds->put(feedOf(m_fixture->source)));
        Database& db = *m_fixture->database;
        QVERIFY(db.transaction(Database::Durability::Listener, [&] { run(db, "UPDATE source SET removed = 1"); }));
        QVERIFY(m_feeds->all().value().isEmpty());
        QVERIFY(db.transaction(Database::Durability::Listener, [&] { run(db, "DELETE FROM source"); }));
        QCOMPARE(answerOf(db, "SELECT (SELECT count(*) FROM feed), (SELECT count(*) FROM feed_part)"),
                 QStringLiteral("0|0"));
    }

    void everyFault_data()
    {
        QTest::addColumn<StoreFaults::Fault>("fault");
        for (const auto fault : {StoreFaults::Fault::Full, StoreFaults::Fault::Broken, StoreFaults::Fault::Glitch,
                                 StoreFaults::Fault::Unreadable, StoreFaults::Fault::Busy})
            QTest::newRow(FaultSweep::nameOf(fault)) << fault;
    }

    void everyFault()
    {
        QFETCH(StoreFaults::Fault, fault);
        const SourceId source = m_fixture->source;
        m_feeds.reset();
        m_fixture->database.reset();
        FaultSweep sweep;
        sweep.original = QFileInfo(m_fixture->path).path();
        sweep.operation = [&](const QString& path) -> Result<void> {
            auto opened = Database::open(path, Database::Mode::ReadWrite);
            if (!opened)
                return tl::unexpected(opened.error());
            FeedStore feeds(**opened);
            if (auto put = feeds.put(feedOf(source)); !put)
                return put;
            if (auto read = feeds.setRead(source, snapshot(), {"e", "m"}, moment(7)); !read)
                return read;
            if (auto part = feeds.setPart(source, QStringLiteral("9"), Capability::SignIn); !part)
                return part;
            return feeds.setPart(source, QStringLiteral("7"), std::nullopt);
        };
        int met = 0;
        sweep.faults = &met;
        const QString wrong = sweep.run(fault);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY(met > 0);
    }

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<FeedStore> m_feeds;
};

QTEST_GUILESS_MAIN(FeedStoreTest)
#include "tst_feedstore.moc"
