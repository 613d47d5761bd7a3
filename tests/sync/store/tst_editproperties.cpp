// Whatever a listener does to a playlist, in whatever order and with whatever on its way: the positions have no gaps,
// the counts are right, and the waiting edits, played onto the list as it was when the last one was delivered, give the
// list.

#include <sync/store/EditStore.h>
#include <sync/store/LibraryReader.h>
#include <sync/store/OutboxStore.h>
#include <tests/support/sync/StoreBuilders.h>
#include <tests/support/sync/StoreFaults.h>

#include <QJsonArray>
#include <QTest>

#include <rapidcheck.h>

using namespace sostenuto::sync;

namespace {

using Tracks = QVector<qint64>;

qsizetype placeOf(const Tracks& list, qint64 track, int occurrence)
{
    qsizetype at = -1;
    for (int i = 0; i <= occurrence; ++i)
        at = list.indexOf(track, at + 1);
    return at;
}

/// The payloads as OutboxStore.h describes them, read here on their own.
void play(const OutboxRow& row, Tracks& list)
{
    const auto value = [&](const char* key) { return row.payload.value(QLatin1String(key)).toInteger(); };
    if (row.kind == EditKind::PlaylistAdd) {
        const qint64 after = value("after");
        qsizetype at = after == 0 ? list.size() : after < 0 ? 0 : placeOf(list, after, int(value("occurrence"))) + 1;
        const QJsonArray added = row.payload.value(QLatin1String("tracks")).toArray();
        for (const auto& track : added)
            list.insert(at++, track.toInteger());
    } else if (row.kind == EditKind::PlaylistRemove) {
        list.removeAt(placeOf(list, value("track"), int(value("occurrence"))));
    } else if (row.kind == EditKind::PlaylistMove) {
        list.removeAt(placeOf(list, value("track"), int(value("occurrence"))));
        const qint64 after = value("after");
        list.insert(after == 0 ? 0 : placeOf(list, after, int(value("afterOccurrence"))) + 1, value("track"));
    }
}

Tracks tracksIn(Database& database, PlaylistId list)
{
    Tracks tracks;
    const auto entries = LibraryReader(database).playlistEntries(list).value();
    for (const PlaylistEntry& entry : entries)
        tracks.append(entry.track.id.value);
    return tracks;
}

void editOnce(Database& database, PlaylistId list, const QVector<TrackId>& tracks)
{
    EditStore edits(database);
    const auto entries = LibraryReader(database).playlistEntries(list).value();
    const int size = int(entries.size());
    const int what = *rc::gen::inRange(0, 3);
    if (what == 0 || size == 0) {
        QVector<TrackId> added;
        for (const int index : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(tracks.size()))))
            added.append(tracks[index]);
        RC_ASSERT(edits.addToPlaylist(list, added, *rc::gen::inRange(-1, size + 2), moment()).has_value());
    } else if (what == 1) {
        const EntryId entry = entries[*rc::gen::inRange(0, size)].id;
        RC_ASSERT(edits.removeFromPlaylist(list, {entry, entry}, moment()).has_value());
    } else {
        const EntryId entry = entries[*rc::gen::inRange(0, size)].id;
        const int target = *rc::gen::inRange(0, size);
        RC_ASSERT(edits.moveInPlaylist(list, entry, target, moment()).has_value());
        RC_ASSERT(LibraryReader(database).playlistEntries(list).value()[target].id == entry);
    }
}

} // namespace

class TestEditProperties : public QObject {
    Q_OBJECT

    StoreFaults m_quick; // no faults: only no waiting for the disk
    std::unique_ptr<StoreFixture> m_store = std::make_unique<StoreFixture>();
    QVector<TrackId> m_tracks = putSomeTracks(*m_store->database, m_store->source, 4);

private Q_SLOTS:
    void playlistEditsCanBePlayedAgain()
    {
        QVERIFY(rc::check([&] {
            Database& database = *m_store->database;
            OutboxStore outbox(database);
            const PlaylistId list =
                EditStore(database).createPlaylist(m_store->source, u"Mix"_qs, {}, moment()).value();
            Tracks theirs;
            const int steps = *rc::gen::inRange(1, 25);
            for (int i = 0; i < steps; ++i) {
                editOnce(database, list, m_tracks);
                const auto waiting = outbox.waiting(m_store->source).value();
                if (*rc::gen::inRange(0, 4) == 0 && !waiting.isEmpty()) { // the oldest is delivered
                    play(waiting.first(), theirs);
                    RC_ASSERT(outbox.done({waiting.first().id}).has_value());
                }
            }
            RC_ASSERT(inconsistencies(database).isEmpty());
            const auto waiting = outbox.waiting(m_store->source).value();
            for (const OutboxRow& row : waiting)
                play(row, theirs);
            RC_ASSERT(theirs == tracksIn(database, list));
            QVector<qint64> rows;
            for (const OutboxRow& row : waiting)
                rows.append(row.id);
            RC_ASSERT(outbox.done(rows).has_value());
            RC_ASSERT(answerOf(database, "SELECT coalesce(sum(waiting), 0) FROM playlist_entry") == u"0"_qs);
        }));
    }

    void loveAndRatingsMerge()
    {
        QVERIFY(rc::check([&] {
            Database& database = *m_store->database;
            EditStore edits(database);
            OutboxStore outbox(database);
            const TrackId track = m_tracks[0];
            RC_ASSERT(edits.setLoved({track}, false, moment()).has_value());
            RC_ASSERT(edits.setRating(track, 0, moment()).has_value());
            const auto rest = outbox.waiting(m_store->source).value();
            for (const OutboxRow& row : rest)
                RC_ASSERT(outbox.done({row.id}).has_value());
            bool lovedThere = false;
            int ratingThere = 0;
            const auto deliver = [&](const OutboxRow& row) {
                if (row.kind == EditKind::Love)
                    lovedThere = row.payload.value(QLatin1String("loved")).toBool();
                else
                    ratingThere = row.payload.value(QLatin1String("rating")).toInt();
                RC_ASSERT(outbox.done({row.id}).has_value());
            };
            const int steps = *rc::gen::inRange(1, 20);
            for (int i = 0; i < steps; ++i) {
                const int what = *rc::gen::inRange(0, 4);
                if (what == 0)
                    RC_ASSERT(edits.setLoved({track}, *rc::gen::arbitrary<bool>(), moment()).has_value());
                if (what == 1)
                    RC_ASSERT(edits.setRating(track, *rc::gen::inRange(0, 6), moment()).has_value());
                const auto waiting = outbox.waiting(m_store->source).value();
                // At most one on its way and one behind it, of each kind.
                RC_ASSERT(waiting.size() <= 4);
                if (what == 2 && !waiting.isEmpty())
                    RC_ASSERT(outbox.setSending(waiting.first().id).has_value());
                if (what == 3 && !waiting.isEmpty())
                    deliver(waiting.first());
            }
            const auto waiting = outbox.waiting(m_store->source).value();
            for (const OutboxRow& row : waiting)
                deliver(row);
            const Track now = LibraryReader(database).tracks({track}).value().first();
            RC_ASSERT(now.loved == lovedThere);
            RC_ASSERT(now.rating == ratingThere);
            RC_ASSERT(!now.editWaiting);
        }));
    }
};

QTEST_GUILESS_MAIN(TestEditProperties)
#include "tst_editproperties.moc"
