// Places in queues as they are kept: one for each service, the newest, and only where the listener is.
#include "sync/store/CatalogueStore.h"
#include "sync/store/FolderStore.h"
#include "sync/store/QueueStore.h"
#include "sync/store/SourceStore.h"
#include "sync/store/Twins.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QTest>

using namespace sostenuto::sync;

class QueueStoreTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<QueueStore> m_queues;
    QVector<TrackId> m_tracks; ///< t1 … t3 of the first service

    Database& db() { return *m_store->database; }
    SourceId secondService()
    {
        return SourceStore(db())
            .put(QStringLiteral("subsonic"), QUrl(QStringLiteral("http://attic.test")), QStringLiteral("u"),
                 QStringLiteral("Attic"))
            .value()
            .id;
    }
    TrackId put(SourceId source, const QString& id, const QString& title)
    {
        const QVector<RemoteTrack> rows{remoteTrack(id, title, QStringLiteral("Other"), QStringLiteral("Second"))};
        if (!CatalogueStore(db()).putTracks(source, rows, 1))
            return {};
        return CatalogueStore(db()).trackOf(source, id).value().value();
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_queues = std::make_unique<QueueStore>(db());
        m_tracks = putSomeTracks(db(), m_store->source, 3);
    }
    void cleanup() { QCOMPARE(inconsistencies(db()), QString()); }

    void theNewestReplacesTheOneBefore()
    {
        QVERIFY(!m_queues->left(m_store->source).value());
        QCOMPARE(m_queues->leave({m_tracks, 1, 500}, moment(1)).value(), QVector<SourceId>{m_store->source});
        const QueueLeft first = m_queues->left(m_store->source).value().value();
        QCOMPARE(first.place, (QueuePlace{m_tracks, 1, 500}));
        QCOMPARE(first.at, moment(1));
        QVERIFY(first.waiting);
        const QueuePlace again{{m_tracks[0], m_tracks[0]}, 1, 700};
        QVERIFY(m_queues->leave(again, moment(2)));
        QVERIFY(m_queues->settle(m_store->source, first.revision)); // the older one has arrived
        const QueueLeft second = m_queues->left(m_store->source).value().value();
        QCOMPARE(second.place, again);
        QVERIFY(second.waiting);
        QVERIFY(m_queues->settle(m_store->source, second.revision));
        QVERIFY(!m_queues->left(m_store->source).value()->waiting);
        QCOMPARE(answerOf(db(), "SELECT count(*) FROM queue_left"), QStringLiteral("1"));
    }

    void onlyWhereTheListenerIs()
    {
        const SourceId attic = secondService();
        const TrackId other = put(attic, QStringLiteral("x1"), QStringLiteral("Elsewhere"));
        QVERIFY(other.isValid());
        QCOMPARE(m_queues->leave({{other, m_tracks[0]}, 0, 0}, moment(1)).value(), QVector<SourceId>{attic});
        QVERIFY(!m_queues->left(m_store->source).value());
        QCOMPARE(m_queues->leave({{other, m_tracks[0]}, 1, 9}, moment(2)).value(), QVector<SourceId>{m_store->source});
        QCOMPARE(m_queues->left(attic).value()->at, moment(1));
        QCOMPARE(m_queues->remoteIds(attic, {other, m_tracks[0]}).value(),
                 QStringList({QStringLiteral("x1"), QString{}}));
        QVERIFY(m_queues->leave({{other}, 1, 9}, moment(3)).value().isEmpty()); // nothing plays
        QVERIFY(SourceStore(db()).remove(attic));
        QVERIFY(m_queues->leave({{other}, 0, 9}, moment(3)).value().isEmpty()); // it was let go
    }

    void oneRecordingInTwoServices()
    {
        const SourceId attic = secondService();
        const TrackId here = put(m_store->source, QStringLiteral("s"), QStringLiteral("Same"));
        const TrackId there = put(attic, QStringLiteral("x"), QStringLiteral("Same"));
        Twins twins(db());
        QVERIFY(twins.begin().value());
        while (twins.step().value()) {
        }
        QCOMPARE(m_queues->leave({{here}, 0, 0}, moment(1)).value(), (QVector<SourceId>{m_store->source, attic}));
        QCOMPARE(m_queues->remoteIds(attic, {here}).value(), QStringList{QStringLiteral("x")});
        QCOMPARE(m_queues->remoteIds(m_store->source, {here}).value(), QStringList{QStringLiteral("s")});
        QCOMPARE(m_queues->tracks(attic, {QStringLiteral("x"), QStringLiteral("nobody")}).value(),
                 (QVector<TrackId>{here, TrackId{}}));
        QVERIFY(there != here);
    }

    void answers()
    {
        QVERIFY(!m_queues->answered(m_store->source).value());
        const AnsweredQueue first{QStringLiteral("a"), moment(1)};
        const AnsweredQueue second{QStringLiteral("b"), QDateTime()};
        QVERIFY(m_queues->setAnswered(m_store->source, first));
        QCOMPARE(m_queues->answered(m_store->source).value(), first);
        QVERIFY(m_queues->setAnswered(m_store->source, second));
        QCOMPARE(m_queues->answered(m_store->source).value(), second);
        QVERIFY(m_queues->setAnswered(SourceId{77}, first)); // gone meanwhile
        QVERIFY(!m_queues->answered(SourceId{77}).value());
    }
};

QTEST_GUILESS_MAIN(QueueStoreTest)
#include "tst_queuestore.moc"
