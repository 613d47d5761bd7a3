// What a row says: columns, roles, the sentence for screen readers, drags.
#include <ui/models/TrackCells.h>
#include <ui/models/TrackMime.h>
#include <ui/widgets/ItemRoles.h>

#include <QMimeData>
#include <QtTest>

using namespace sostenuto;
using namespace sostenuto::ui;

namespace {

TrackRow aRow()
{
    TrackRow row;
    row.track.id = sync::TrackId{17};
    row.track.title = QStringLiteral("Gangway");
    row.track.artist = QStringLiteral("Northlight Ferry");
    row.track.album = QStringLiteral("Ferry Hours");
    row.track.durationMs = 171'000;
    row.track.availability = sync::Availability::Kept;
    row.server = QStringLiteral("Hearth");
    return row;
}

} // namespace

class TestTrackCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quality_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<int>("bits");
        QTest::addColumn<int>("hertz");
        QTest::addColumn<int>("kbps");
        QTest::addColumn<QString>("words");
        QTest::newRow("high resolution") << "flac" << 24 << 96000 << 2800 << "FLAC 24/96";
        QTest::newRow("disc") << "flac" << 16 << 44100 << 900 << "FLAC 16/44";
        QTest::newRow("lossy") << "mp3" << 0 << 44100 << 320 << "MP3 320";
        QTest::newRow("opus") << "opus" << 0 << 48000 << 160 << "Opus 160";
        QTest::newRow("only a suffix") << "m4a" << 0 << 0 << 0 << "M4A";
        QTest::newRow("nothing") << "" << 0 << 0 << 0 << "";
        QTest::newRow("no suffix") << "" << 0 << 0 << 128 << "128";
    }
    void quality()
    {
        QFETCH(QString, suffix);
        QFETCH(int, bits);
        QFETCH(int, hertz);
        QFETCH(int, kbps);
        sync::Track track;
        track.suffix = suffix;
        track.bitDepth = bits;
        track.sampleRateHz = hertz;
        track.bitRateKbps = kbps;
        QTEST(qualityOf(track), "words");
    }

    void sentence()
    {
        TrackRow row = aRow();
        QCOMPARE(trackSentence(row),
                 QStringLiteral("Gangway, Northlight Ferry, Ferry Hours, 2:51, Kept on this computer"));
        row.track.availability = sync::Availability::Server;
        row.track.loved = true;
        row.playable = false;
        row.changeWaiting = true;
        QCOMPARE(trackSentence(row),
                 QStringLiteral("Gangway, Northlight Ferry, Ferry Hours, 2:51, Needs Hearth, loved, "
                                "skipped, waiting to sync"));
        row = aRow();
        row.track.album.clear();
        row.playing = true;
        QCOMPARE(trackSentence(row), QStringLiteral("Gangway, Northlight Ferry, 2:51, Kept on this computer, playing"));
    }

    void notes()
    {
        TrackRow row = aRow();
        QCOMPARE(trackText(row, Note, {}), QString());
        row.track.availability = sync::Availability::Failed;
        QCOMPARE(trackText(row, Note, {}), QStringLiteral("Try again"));
        row.playable = false;
        QCOMPARE(trackText(row, Note, {}), QStringLiteral("Skipped"));
        QCOMPARE(trackRole(row, DimmedRole).toBool(), true);
        QCOMPARE(trackRole(row, PlayableRole).toBool(), false);
    }

    void unknownNumbersAreEmpty()
    {
        TrackRow row = aRow();
        row.track.durationMs = 0;
        for (const TrackColumn column : {Number, Year, Plays, LastPlayed, Time})
            QCOMPARE(trackText(row, column, QDateTime::currentDateTime()), QString());
    }

    void whatIsHeardWasPlayedNow()
    {
        TrackRow row = aRow();
        row.playing = true;
        QCOMPARE(trackText(row, LastPlayed, QDateTime::currentDateTime()), QStringLiteral("Now"));
    }

    void everyRoleIsAnswered()
    {
        const TrackRow row = aRow();
        for (int role = ItemKeyRole; role <= PlayableRole; ++role)
            QVERIFY2(trackRole(row, role).isValid(), QByteArray::number(role).constData());
        for (int role = TitleRole; role <= EntryIdRole; ++role) {
            if (role != MosaicKeysRole && role != MatchRole)
                QVERIFY2(trackRole(row, role).isValid(), QByteArray::number(role).constData());
        }
        QCOMPARE(trackRole(row, ItemKeyRole).toString(), QStringLiteral("track:17"));
        QCOMPARE(trackRole(row, AvailabilityRole).toString(), QStringLiteral("kept"));
    }

    void drags()
    {
        QMimeData data;
        const QVector<sync::TrackId> tracks{sync::TrackId{3}, sync::TrackId{1}, sync::TrackId{3}};
        setTracks(data, tracks);
        QCOMPARE(tracksOf(data), tracks);
        const QVector<sync::EntryId> entries{sync::EntryId{8}, sync::EntryId{9}};
        setEntries(data, sync::PlaylistId{5}, entries);
        QCOMPARE(entriesOf(data, sync::PlaylistId{5}), entries);
        QVERIFY(entriesOf(data, sync::PlaylistId{6}).isEmpty());
    }

    void foreignDragsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("words") << QByteArray("seventeen");
        QTest::newRow("half a number") << QByteArray("17 x");
        QTest::newRow("nought") << QByteArray("0");
        QTest::newRow("negative") << QByteArray("-4");
        QTest::newRow("too large") << QByteArray("99999999999999999999999");
        QTest::newRow("nothing") << QByteArray();
    }
    void foreignDragsAreRefused()
    {
        QFETCH(QByteArray, text);
        QMimeData data;
        data.setData(QString::fromLatin1(trackMimeType), text);
        QVERIFY(tracksOf(data).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTrackCells)
#include "tst_trackcells.moc"
