// The look for twins between other work.
#include <sync/service/TwinFlow.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/FolderStore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

class TestTwinFlow : public QObject {
    Q_OBJECT

    static constexpr int count = 1'300; ///< more than fit into one step

    static void fill(StoreFixture& store)
    {
        const SourceId folder = FolderStore(*store.database).add("/music", u"music"_qs).value();
        QVector<RemoteTrack> rows;
        FileRows files;
        for (int i = 1; i <= count; ++i) {
            rows.append(remoteTrack(QString::number(i), u"Song %1"_qs.arg(i), u"Band"_qs, u"Record"_qs));
            rows.last().number = i;
            const QByteArray path = QByteArray::number(i);
            files.files.append({{0, path, 1, 1, 1, quint64(i), 0}, {{QString::fromLatin1(path), {}}}});
        }
        files.tracks = rows;
        QVERIFY(CatalogueStore(*store.database).putTracks(store.source, rows, 1));
        QVERIFY(FolderStore(*store.database).put(folder, files));
    }

private Q_SLOTS:
    void findsThemInSteps()
    {
        StoreFixture store;
        fill(store);
        TwinFlow flow;
        flow.setPause(0);
        flow.useStore(*store.database);
        QSignalSpy changed(&flow, &TwinFlow::changed);
        flow.catalogueChanged();
        QVERIFY(changed.wait());
        QCOMPARE(answerOf(*store.database, "SELECT tracks, albums, artists, held_tracks FROM tally"),
                 u"%1|1|1|%1"_qs.arg(count));
        QCOMPARE(inconsistencies(*store.database), QString());
        flow.catalogueChanged(); // nothing to be told
        QVERIFY(!changed.wait(300));
    }

    void whatChangesMeanwhileIsLookedAt()
    {
        StoreFixture store;
        fill(store);
        TwinFlow flow;
        flow.setPause(0);
        flow.useStore(*store.database);
        QSignalSpy changed(&flow, &TwinFlow::changed);
        flow.catalogueChanged();
        QTRY_VERIFY(answerOf(*store.database, "SELECT count(*) FROM track WHERE hidden = 2") != u"0"_qs);
        RemoteTrack late = remoteTrack(u"late"_qs, u"Late"_qs, u"Band"_qs, u"Record"_qs);
        QVERIFY(CatalogueStore(*store.database).putTracks(store.source, {late}, 1));
        late.remoteId = u"late.flac"_qs;
        const SourceId folder = FolderStore(*store.database).all().value()[0].id;
        QVERIFY(FolderStore(*store.database)
                    .put(folder, {{}, {}, {late}, {{{0, "late.flac", 1, 1, 1, 9'999, 0}, {{u"late.flac"_qs, {}}}}}}));
        flow.catalogueChanged();
        QTRY_COMPARE(answerOf(*store.database, "SELECT tracks, held_tracks FROM tally"), u"%1|%1"_qs.arg(count + 1));
    }

    void endsWithItsStore()
    {
        StoreFixture store;
        fill(store);
        TwinFlow flow;
        flow.setPause(0);
        flow.useStore(*store.database);
        QSignalSpy changed(&flow, &TwinFlow::changed);
        flow.catalogueChanged();
        flow.close();
        flow.catalogueChanged();
        QVERIFY(!changed.wait(100));
    }
};

QTEST_GUILESS_MAIN(TestTwinFlow)
#include "tst_twinflow.moc"
