#include <sync/store/Database.h>
#include <sync/store/EditStore.h>
#include <sync/store/Export.h>
#include <sync/store/Query.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sostenuto::sync;

static QJsonArray part(const QJsonObject& document, const char* name)
{
    return document.value(QLatin1String(name)).toArray();
}

static QVector<qint64> numbers(const QJsonArray& rows, const char* name)
{
    QVector<qint64> found;
    for (const auto& row : rows)
        found.append(row.toObject().value(QLatin1String(name)).toInteger());
    return found;
}

class TestExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLibraryNobodyTouchedHasOnlyItsSource()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 5);
        const auto document = exportOf(*store.database);
        QVERIFY(document);
        QCOMPARE(document->value(QStringLiteral("sostenutoExport")).toInt(), exportVersion);
        QCOMPARE(part(*document, "sources").size(), 1);
        for (const char* name : {"artists", "albums", "tracks", "playlists", "plays", "waiting"})
            QVERIFY2(document->value(QLatin1String(name)).isArray() && part(*document, name).isEmpty(), name);
    }

    void everyKindOfDeedIsInIt()
    {
        StoreFixture store;
        const auto ids = putSomeTracks(*store.database, store.source, 7);
        EditStore edits(*store.database);
        QVERIFY(edits.setLoved({ids[0]}, true, moment(1)));
        QVERIFY(edits.setRating(ids[1], 4, moment(2)));
        QVERIFY(edits.recordPlay(ids[2], moment(3)));
        const auto list =
            edits.createPlaylist(store.source, QStringLiteral("Évening"), {ids[3], ids[4], ids[3]}, moment(4));
        QVERIFY(list);
        const auto added = edits.addToPlaylist(*list, {ids[5]}, 0, moment(5));
        QVERIFY(added);
        QVERIFY(edits.setAlbumLoved(AlbumId{valueOf(*store.database, "SELECT min(id) FROM album")}, true, moment(6)));
        const auto document = exportOf(*store.database);
        QVERIFY(document);

        const QJsonArray tracks = part(*document, "tracks");
        QVector<qint64> expected;
        for (int i = 0; i < 6; ++i)
            expected.append(ids[i].value);
        QCOMPARE(numbers(tracks, "id"), expected); // and not the seventh, which nobody touched
        QCOMPARE(numbers(tracks, "loved"), QVector<qint64>({1, 0, 0, 0, 0, 0}));
        QCOMPARE(numbers(tracks, "rating"), QVector<qint64>({0, 4, 0, 0, 0, 0}));
        QCOMPARE(tracks[0].toObject().value(QStringLiteral("remoteId")).toString(), QStringLiteral("t1"));
        QCOMPARE(numbers(tracks, "durationMs").first(), 180'000);
        QCOMPARE(part(*document, "albums").size(), 1);
        QCOMPARE(numbers(part(*document, "plays"), "track"), QVector<qint64>{ids[2].value});
        QCOMPARE(numbers(part(*document, "plays"), "startedAt"), QVector<qint64>{moment(3).toMSecsSinceEpoch()});
        QCOMPARE(part(*document, "playlists").size(), 1);
        const QJsonObject made = part(*document, "playlists").first().toObject();
        QCOMPARE(made.value(QStringLiteral("name")).toString(), QStringLiteral("Évening"));
        QCOMPARE(part(made, "tracks"), QJsonArray({ids[5].value, ids[3].value, ids[4].value, ids[3].value}));
        QCOMPARE(part(*document, "waiting").size(), valueOf(*store.database, "SELECT count(*) FROM outbox"));
    }

    void aTrackThatOnlyAWaitingEditNamesIsListed()
    {
        StoreFixture store;
        const auto ids = putSomeTracks(*store.database, store.source, 3);
        run(*store.database,
            "INSERT INTO outbox (source, kind, object, payload, made_at) VALUES (1, 'playlist-remove', 'playlist:1', "
            "'{\"track\":2,\"occurrence\":1}', 1), (1, 'love', 'track:3', 'not json', 2)");
        const auto document = exportOf(*store.database);
        QVERIFY(document);
        QCOMPARE(numbers(part(*document, "tracks"), "id"), QVector<qint64>({ids[1].value, ids[2].value}));
        QVERIFY(part(*document, "waiting")[1].toObject().value(QStringLiteral("payload")).toObject().isEmpty());
    }

    void itWritesNothing()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 3);
        const qint64 before = valueOf(*store.database, "SELECT total_changes()");
        QVERIFY(exportOf(*store.database));
        QCOMPARE(valueOf(*store.database, "SELECT total_changes()"), before);
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
