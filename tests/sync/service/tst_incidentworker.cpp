// Incidents over the real store: written as they go, taken up again at the next start, gone with their service.
#include <sync/service/IncidentWorker.h>
#include <sync/service/LiveIncidentService.h>
#include <tests/support/sync/FakeBackend.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

namespace {

ServiceState works(SourceId source)
{
    ServiceState state;
    state.source = source;
    state.serverName = QStringLiteral("Hearth");
    state.health.fill(Health::Ok);
    return state;
}

ServiceState down(SourceId source, int secondsAgo)
{
    ServiceState state = works(source);
    state.kind = BannerKind::Outage;
    state.since = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo);
    state.health.fill(Health::Down);
    return state;
}

/// The worker over a library, and its face.
struct Run {
    explicit Run(StoreFixture& store) : face(&worker) { worker.useStore(*store.database); }
    ~Run() { worker.close(); }

    IncidentWorker worker;
    LiveIncidentService face;
};

} // namespace

class TestIncidentWorker : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;

    [[nodiscard]] QVector<Incident> written() const { return IncidentStore(*m_store->database).incidents().value(); }

private Q_SLOTS:
    void init() { m_store = std::make_unique<StoreFixture>(); }

    void anOutageIsWrittenAsItGoes()
    {
        QCOMPARE(putSomeTracks(*m_store->database, m_store->source, 5).size(), 5);
        Run run(*m_store);
        QSignalSpy changed(&run.face, &IncidentService::incidentsChanged);
        run.worker.statesChanged({works(m_store->source)});
        QVERIFY(written().isEmpty());
        run.worker.statesChanged({down(m_store->source, 9)});
        QCOMPARE(written().size(), 1);
        QVERIFY(!written().first().recovered.isValid());
        QCOMPARE(written().first().tracksAll, 5);
        QCOMPARE(run.face.incidents(), written());
        QCOMPARE(changed.count(), 1);
        run.worker.silent(m_store->source, 1500);
        run.worker.statesChanged({works(m_store->source)});
        QVERIFY(written().first().recovered.isValid());
        QCOMPARE(written().first().silenceMs, 1500);
        QCOMPARE(run.face.incidents(), written());
    }

    void requestsThatFailAreCounted()
    {
        FakeBackend backend;
        Run run(*m_store);
        run.worker.useBackend(m_store->source, &backend);
        run.worker.statesChanged({works(m_store->source)});
        Q_EMIT backend.answered(Capability::Library, std::nullopt, 5);
        Q_EMIT backend.answered(Capability::Library, Error{ErrorKind::Cancelled, {}}, 5);
        for (int i = 0; i < 3; ++i)
            Q_EMIT backend.answered(Capability::Streaming, Error{ErrorKind::Refused, {}}, 5);
        run.worker.statesChanged({down(m_store->source, 9)});
        QCOMPARE(written().first().failures, 3);
        run.worker.useBackend(m_store->source, nullptr);
        Q_EMIT backend.answered(Capability::Streaming, Error{ErrorKind::Refused, {}}, 5);
        run.worker.statesChanged({works(m_store->source)});
        QCOMPARE(written().first().failures, 3);
    }

    void aRestartInTheMiddle()
    {
        IncidentId id;
        {
            Run run(*m_store);
            run.worker.statesChanged({down(m_store->source, 9)});
            id = written().first().id;
        }
        Run run(*m_store);
        QCOMPARE(run.face.incidents().size(), 1); // known at once
        run.worker.statesChanged({down(m_store->source, 1)});
        QCOMPARE(written().size(), 1);
        run.worker.statesChanged({works(m_store->source)});
        QCOMPARE(written().first().id, id);
        QVERIFY(written().first().recovered.isValid());
        ServiceState later = down(m_store->source, -3600); // as if an hour later
        later.kind = BannerKind::Drill;
        run.worker.statesChanged({later});
        QCOMPARE(written().size(), 2);
        QVERIFY(written().first().drill || written().last().drill);
    }

    void theTimeIsWrittenAtTheEnd()
    {
        const auto watched = [this] {
            int all = 0;
            const QVector<UptimeRow> rows = IncidentStore(*m_store->database).days().value();
            for (const UptimeRow& row : rows)
                all += row.day.watchedSeconds;
            return all;
        };
        {
            FakeBackend backend;
            Run run(*m_store);
            run.worker.useBackend(m_store->source, &backend);
            Q_EMIT backend.answered(Capability::Library, std::nullopt, 5);
            run.worker.statesChanged({works(m_store->source)});
            QVERIFY(!run.face.watchedSince().isValid());
            QElapsedTimer clock;
            clock.start();
            QTRY_VERIFY(clock.elapsed() > 1'000); // a second is the least that is counted
        }
        QVERIFY(watched() > 0);
        const Run run(*m_store);
        QVERIFY(run.face.watchedSince().isValid());
        QCOMPARE(run.face.uptime(m_store->source)[0].size(), uptimeDays);
        QVERIFY(run.face.uptime(m_store->source)[0].last().watchedSeconds > 0 ||
                run.face.uptime(m_store->source)[0][uptimeDays - 2].watchedSeconds > 0); // midnight passed
    }

    void itGoesWithItsService()
    {
        Run run(*m_store);
        run.worker.statesChanged({down(m_store->source, 9)});
        run.worker.forget(m_store->source);
        QVERIFY(written().isEmpty());
        QVERIFY(run.face.incidents().isEmpty());
    }

    void afterTheEndNothingIsFollowed()
    {
        Run run(*m_store);
        run.worker.close();
        run.worker.statesChanged({down(m_store->source, 9)});
        run.worker.silent(m_store->source, 5);
        run.worker.drilling(true);
        QVERIFY(written().isEmpty());
    }

    void aDrillSaidByItself()
    {
        Run run(*m_store);
        run.worker.drilling(true);
        run.worker.statesChanged({down(m_store->source, 9)});
        QVERIFY(written().first().drill);
        run.worker.drilling(false);
        run.worker.statesChanged({works(m_store->source)});
        QVERIFY(written().first().recovered.isValid());
    }
};

QTEST_GUILESS_MAIN(TestIncidentWorker)
#include "tst_incidentworker.moc"
