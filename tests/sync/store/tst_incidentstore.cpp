// Incidents and days as they are kept: for ninety days, of the services that there are, and whole after any fault.
#include <sync/store/Export.h>
#include <sync/store/IncidentStore.h>
#include <sync/store/Query.h>
#include <sync/store/SourceStore.h>
#include <tests/support/sync/FaultSweep.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QJsonDocument>
#include <QTest>

using namespace sostenuto::sync;
using Fault = StoreFaults::Fault;

namespace {

const QDateTime now(QDate(2026, 5, 12), QTime(12, 0), Qt::UTC);

Incident incident(qint64 id, const QDateTime& began)
{
    Incident made;
    made.id = {id};
    made.source = SourceId{1};
    made.serverName = QStringLiteral("Hearth <b>");
    made.kind = BannerKind::Degraded;
    made.scope = Scope::Artwork;
    made.nature = Nature::OtherServer;
    made.cause = ErrorKind::WorkOffline;
    made.began = began;
    made.noticed = began.addSecs(1);
    made.scopeFound = began.addSecs(2);
    made.recovered = began.addSecs(3);
    made.caughtUp = began.addSecs(4);
    made.publishedAt = began.addSecs(5);
    made.publishedTitle = QStringLiteral("Disk");
    made.failures = 6;
    made.silenceMs = 7;
    made.tracksHere = 8;
    made.tracksAll = 9;
    made.changesSent = 10;
    made.changesAll = 11;
    made.playsSent = 12;
    made.playsAll = 13;
    made.partsWorked = 4;
    made.drill = true;
    return made;
}

UptimeRow row(int daysAgo, int watched = 100)
{
    return {SourceId{1}, Capability::Streaming, {now.date().addDays(-daysAgo), DayState::Degraded, watched, 5}};
}

} // namespace

class TestIncidentStore : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<IncidentStore> m_incidents;

    Database& db() { return *m_store->database; }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_incidents = std::make_unique<IncidentStore>(db());
        QCOMPARE(m_store->source, SourceId{1});
    }
    void cleanup() { QCOMPARE(inconsistencies(db()), QString()); }

    void whatIsWrittenIsRead()
    {
        Incident open = incident(2, now.addSecs(-60));
        open.recovered = {};
        open.caughtUp = {};
        open.drill = false;
        QVERIFY(m_incidents->write({{incident(1, now.addDays(-1)), open}, {row(1), row(0)}}, now));
        QCOMPARE(m_incidents->incidents().value(), (QVector<Incident>{open, incident(1, now.addDays(-1))}));
        QCOMPARE(m_incidents->days().value(), (QVector<UptimeRow>{row(1), row(0)}));
        open.recovered = now;
        QVERIFY(m_incidents->write({{open}, {row(0, 160)}}, now)); // in the place of the same
        QCOMPARE(m_incidents->incidents().value().first(), open);
        QCOMPARE(m_incidents->days().value(), (QVector<UptimeRow>{row(1), row(0, 160)}));
    }

    void ninetyDaysAreKept()
    {
        QVERIFY(m_incidents->write({{incident(1, now.addDays(-91)), incident(2, now.addDays(-89))}, {row(90), row(89)}},
                                   now));
        QCOMPARE(m_incidents->incidents().value(), QVector<Incident>{incident(2, now.addDays(-89))});
        QCOMPARE(m_incidents->days().value(), QVector<UptimeRow>{row(89)});
        QVERIFY(m_incidents->tidy(now.addDays(40)));
        QVERIFY(m_incidents->incidents().value().isEmpty());
        QVERIFY(m_incidents->days().value().isEmpty());
    }

    void notMoreThanAnybodyReads()
    {
        IncidentChanges many;
        for (int i = 1; i <= mostIncidents + 20; ++i)
            many.incidents.append(incident(i, now.addSecs(i - 10'000)));
        QVERIFY(m_incidents->write(many, now));
        const QVector<Incident> kept = m_incidents->incidents().value();
        QCOMPARE(kept.size(), mostIncidents);
        QCOMPARE(kept.first().id.value, mostIncidents + 20); // the oldest went
    }

    void theyGoWithTheirService()
    {
        QVERIFY(m_incidents->write({{incident(1, now)}, {row(0)}}, now));
        QVERIFY(SourceStore(db()).remove(m_store->source));
        QVERIFY(m_incidents->incidents().value().isEmpty());
        QVERIFY(m_incidents->days().value().isEmpty());
        QVERIFY(m_incidents->write({{incident(2, now)}, {row(0)}}, now)); // too late
        QVERIFY(m_incidents->incidents().value().isEmpty());
        QVERIFY(m_incidents->days().value().isEmpty());
    }

    void oneIsForgotten()
    {
        QVERIFY(m_incidents->write({{incident(1, now)}, {row(0)}}, now));
        QVERIFY(m_incidents->forget(SourceId{2}));
        QCOMPARE(m_incidents->incidents().value().size(), 1);
        QVERIFY(m_incidents->forget(SourceId{1}));
        QVERIFY(m_incidents->incidents().value().isEmpty());
        QVERIFY(m_incidents->days().value().isEmpty());
    }

    void numbersFromElsewhereStayWithin()
    {
        QVERIFY(m_incidents->write({{incident(1, now)}, {row(0)}}, now));
        run(db(), "UPDATE incident SET kind = 900, scope = -4, nature = 900, cause = 900");
        run(db(), "UPDATE uptime SET part = 77, worst = 77");
        const Incident read = m_incidents->incidents().value().first();
        QCOMPARE(read.scope, Scope::Server);
        QCOMPARE(read.cause, ErrorKind::WorkOffline);
        QCOMPARE(m_incidents->days().value().first().part, Capability::Writes);
    }

    void tracks()
    {
        QCOMPARE(m_incidents->tracks(m_store->source).value().all, 0);
        QCOMPARE(putSomeTracks(db(), m_store->source, 5).size(), 5);
        const auto counted = m_incidents->tracks(m_store->source);
        QCOMPARE(counted.value().all, 5);
        QCOMPARE(counted.value().here, 0);
    }

    void inNoExport()
    {
        QVERIFY(m_incidents->write({{incident(1, now)}, {}}, now));
        QVERIFY(contentOf(db()).contains(QStringLiteral("Hearth <b>")));
        const auto document = exportOf(db());
        QVERIFY(document);
        QVERIFY(!QJsonDocument(*document).toJson().contains("Hearth"));
    }

    void everyPlaceFails_data()
    {
        using Change = std::function<Result<void>(Database&)>;
        QTest::addColumn<Change>("change");
        QTest::newRow("written") << Change([](Database& database) {
            Incident mended = incident(2, now);
            mended.failures = 99;
            return IncidentStore(database).write({{mended, incident(3, now)}, {row(0, 200)}}, now.addDays(2));
        });
        QTest::newRow("tidied") << Change(
            [](Database& database) { return IncidentStore(database).tidy(now.addDays(2)); });
        QTest::newRow("forgotten") << Change(
            [](Database& database) { return IncidentStore(database).forget(SourceId{1}); });
        QTest::newRow("gone with its service")
            << Change([](Database& database) { return SourceStore(database).remove(SourceId{1}); });
    }
    void everyPlaceFails()
    {
        QFETCH(std::function<Result<void>(Database&)>, change);
        QVERIFY(m_incidents->write({{incident(1, now.addDays(-89)), incident(2, now)}, {row(89), row(0)}}, now));
        m_store->database.reset();
        FaultSweep sweep;
        sweep.original = m_store->folder.path();
        sweep.isAtomic = true;
        sweep.most = 12;
        sweep.operation = [&](const QString& path) -> Result<void> {
            const auto opened = Database::open(path, Database::Mode::ReadWrite);
            return opened ? change(**opened) : tl::unexpected(opened.error());
        };
        for (const Fault fault : {Fault::Full, Fault::Broken, Fault::Glitch, Fault::Unreadable, Fault::Busy}) {
            int faults = 0;
            sweep.faults = &faults;
            const QString wrong = sweep.run(fault);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            QVERIFY2(faults > 0, FaultSweep::nameOf(fault));
        }
        auto opened = Database::open(m_store->path, Database::Mode::ReadWrite);
        QVERIFY(opened);
        m_store->database = std::move(*opened);
    }
};

QTEST_GUILESS_MAIN(TestIncidentStore)
#include "tst_incidentstore.moc"
