// Changes as steps: of the queue, of playlists, of loves and ratings; there, back, and there again.
#include <tests/support/ui/FakeServices.h>

#include <ui/models/EditSteps.h>
#include <ui/models/QueueSteps.h>

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::EntryId;
using sync::PlaylistId;
using sync::TrackId;

namespace {

/// "abc" is the items of keys a, b and c.
QueueItems items(const char* letters)
{
    QueueItems made;
    for (const char* letter = letters; *letter; ++letter) {
        player::QueueItem item;
        item.key = *letter;
        item.track = *letter;
        made.push_back(item);
    }
    return made;
}

QString lettersOf(const QueueItems& items)
{
    QString letters;
    for (const player::QueueItem& item : items)
        letters += QChar(char16_t(item.key));
    return letters;
}

} // namespace

class TestUndoSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void queueWith_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<char>("kept");
        QTest::addColumn<QString>("becomes");
        const auto row = [](const char* name, const char* now, const char* from, const char* to, char kept,
                            const char* becomes) {
            QTest::newRow(name) << QByteArray(now) << QByteArray(from) << QByteArray(to) << kept
                                << QString::fromLatin1(becomes);
        };
        row("nothing happened since", "acb", "acb", "abc", 0, "abc");
        row("what was added goes", "abxyc", "abxyc", "abc", 0, "abc");
        row("what was removed comes back where it stood", "ad", "ad", "abcd", 0, "abcd");
        row("what was cleared comes back", "", "", "abc", 0, "abc");
        row("what came since stays behind its neighbour", "azd", "ad", "abcd", 0, "azbcd");
        row("what came first since stays first", "zad", "ad", "abd", 0, "zabd");
        row("what went since stays away", "ad", "abd", "abcd", 0, "acd");
        row("what is heard stays", "abx", "abx", "ab", 'x', "abx");
        row("the neighbour is gone too", "c", "ac", "abc", 0, "bc");
        row("another order since is kept", "dxca", "acdx", "acd", 0, "dca");
        row("another order since, something comes back", "da", "ad", "abd", 0, "dab");
        row("a move is taken back beside others", "bazc", "bac", "abc", 0, "azbc");
    }
    void queueWith()
    {
        QFETCH(QByteArray, now);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(char, kept);
        QFETCH(QString, becomes);
        QCOMPARE(lettersOf(ui::queueWith(items(now), items(from), items(to), kept)), becomes);
    }

    void aChangeOfTheQueueGoesThereAndBack_data()
    {
        QTest::addColumn<int>("change");
        for (int change = 0; change < 6; ++change)
            QTest::addRow("%d", change) << change;
    }
    void aChangeOfTheQueueGoesThereAndBack()
    {
        QFETCH(int, change);
        FakeServices fake;
        player::Player& player = fake.player;
        const auto keys = [&player] { return lettersOf(player.queue().items()); };
        player.playItems(items("abcdef"), 1);
        const UndoStep step = changeQueue(player, [&] {
            switch (change) {
            case 0:
                return player.append(items("xy"));
            case 1:
                return player.insertNext(items("xy"));
            case 2:
                return player.removeFromQueue('d');
            case 3:
                return player.moveInQueue(2, 5);
            case 4:
                return player.moveInQueue(5, 2);
            default:
                for (const char key : {'c', 'd', 'e', 'f'})
                    player.removeFromQueue(key);
            }
        });
        const QString after = keys();
        QVERIFY(after != QStringLiteral("abcdef"));
        for (int time = 0; time < 2; ++time) {
            step.undo();
            QCOMPARE(keys(), QStringLiteral("abcdef"));
            step.redo();
            QCOMPARE(keys(), after);
        }
        QCOMPARE(player.queue().current()->key, std::int64_t('b'));
    }

    void aChangeThatChangesNothingIsNoStep()
    {
        FakeServices fake;
        QVERIFY(!changeQueue(fake.player, [] {}).undo);
    }

    /// What came back has another id; steps before it still find it.
    void stepsOfAPlaylistFindWhatCameBack()
    {
        FakeServices fake;
        EditSteps& steps = EditSteps::of(fake.edits);
        const QList<qint64> rows = fake.library.trackRows.keys();
        const QVector<TrackId> tracks{TrackId{rows[0]}, TrackId{rows[1]}, TrackId{rows[2]}};
        const PlaylistId list = fake.library.addPlaylist(QStringLiteral("Mine"), tracks);
        const auto shown = [&fake, list] {
            QVector<TrackId> ids;
            for (const sync::PlaylistEntry& entry : fake.library.entryRows.value(list.value))
                ids.append(entry.track.id);
            return ids;
        };
        const auto entries = fake.library.entryRows.value(list.value);
        const UndoStep moved = steps.moved(list, {{entries[2].id.value, 2, 0}});
        moved.redo();
        const QVector<TrackId> after{tracks[2], tracks[0], tracks[1]};
        QTRY_COMPARE(shown(), after);
        sync::PlaylistEntry gone = entries[2];
        gone.position = 0;
        const UndoStep removed = steps.removed(list, {gone});
        removed.redo();
        // At once one after the other: each waits for the one before it.
        removed.undo();
        moved.undo();
        QTRY_COMPARE(shown(), tracks);
        moved.redo();
        removed.redo();
        QTRY_COMPARE(shown().size(), 2);
        removed.undo();
        QTRY_COMPARE(shown(), after);
    }

    void aDeletedPlaylistComesBackAndGoesAgain()
    {
        FakeServices fake;
        EditSteps& steps = EditSteps::of(fake.edits);
        const QVector<TrackId> tracks{TrackId{fake.library.trackRows.firstKey()}};
        const PlaylistId list = fake.library.addPlaylist(QStringLiteral("Short"), tracks);
        const qsizetype before = fake.library.playlistRows.size();
        QSignalSpy goneOnes(&steps, &EditSteps::playlistGone);
        const UndoStep renamed = steps.renamed(list, QStringLiteral("Long"), QStringLiteral("Short"));
        const UndoStep deleted = steps.deleted(list, QStringLiteral("Short"), tracks);
        deleted.redo();
        deleted.undo();
        renamed.undo(); // of the one that came back
        QTRY_COMPARE(fake.library.playlistRows.last().name, QStringLiteral("Long"));
        QCOMPARE(fake.library.playlistRows.size(), before);
        deleted.redo();
        QTRY_COMPARE(fake.library.playlistRows.size(), before - 1);
        QTRY_COMPARE(goneOnes.size(), 2);
    }

    void ratingsComeBackOneByOne()
    {
        FakeServices fake;
        EditSteps& steps = EditSteps::of(fake.edits);
        const QList<qint64> rows = fake.library.trackRows.keys();
        const UndoStep step = steps.rated({{TrackId{rows[0]}, 2}, {TrackId{rows[1]}, 0}}, 5);
        step.redo();
        QTRY_COMPARE(fake.library.trackRows[rows[1]].rating, 5);
        step.undo();
        QTRY_COMPARE(fake.library.trackRows[rows[0]].rating, 2);
        QTRY_COMPARE(fake.library.trackRows[rows[1]].rating, 0);
    }

    void aStepThatFailsIsSaidAndTheNextIsTaken()
    {
        FakeServices fake;
        EditSteps& steps = EditSteps::of(fake.edits);
        QSignalSpy failures(&steps, &EditSteps::failed);
        const TrackId track{fake.library.trackRows.firstKey()};
        fake.edits.failNext = sync::ErrorKind::DiskFull;
        const UndoStep step = steps.loved({track}, true);
        step.undo();
        step.redo();
        QTRY_COMPARE(failures.size(), 1);
        QTRY_VERIFY(fake.library.trackRows[track.value].loved);
    }
};

QTEST_MAIN(TestUndoSteps)
#include "tst_undosteps.moc"
