// Whatever a listener does, and whatever becomes of each request: in the end the service has all of it, once and in
// order, but for what it refused.
#include "sync/outbox/OutboxFlow.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/EditStore.h"
#include "sync/store/LibraryReader.h"
#include "sync/store/PlaylistStore.h"
#include "tests/support/sync/FakeMusicServer.h"
#include "tests/support/sync/StoreBuilders.h"
#include "tests/support/sync/StoreFaults.h"

#include <QSet>
#include <QTest>

#include <random>
#include <rapidcheck.h>

using namespace sostenuto::sync;

namespace {

QString remoteOf(TrackId track)
{
    return QStringLiteral("t%1").arg(track.value);
}

/// One listener, one service, and chance between them.
class World {
public:
    explicit World(unsigned seed) : m_chance(seed)
    {
        m_tracks = putSomeTracks(*m_store.database, m_store.source, 5);
        for (const QString& name : {QStringLiteral("one"), QStringLiteral("two")})
            putList(name);
        m_server.fate = [this](const QString& call) { return fate(call); };
        begin();
    }

    void edit()
    {
        EditStore edits(*m_store.database);
        const TrackId track = m_tracks[below(5)];
        const auto list = anyList();
        const QDateTime now = moment(++m_seconds);
        switch (list ? below(9) : below(4)) {
        case 0:
            return (void)edits.setLoved({track}, below(2) == 0, now);
        case 1:
            return (void)edits.setRating(track, below(6), now);
        case 2:
            m_plays.append({remoteOf(track), now});
            return (void)edits.recordPlay(track, now);
        case 3:
            return (void)edits.createPlaylist(m_store.source, QStringLiteral("made %1").arg(++m_made),
                                              m_tracks.mid(0, below(3)), now);
        case 4:
            return (void)edits.renamePlaylist(*list, QStringLiteral("named %1").arg(++m_made), now);
        case 5:
            return (void)(below(3) == 0 ? edits.deletePlaylist(*list, now) : Result<void>());
        default:
            return editEntries(*list, track, now);
        }
    }

    void pass()
    {
        switch (below(8)) {
        case 0:
            return m_flow->pause();
        case 1:
            m_flow.reset(); // the player is killed
            begin();
            [[fallthrough]];
        case 2:
            return m_flow->resume();
        default:
            m_flow->wake();
        }
        for (int i = below(12); i > 0; --i)
            QCoreApplication::processEvents();
    }

    void becomeWell()
    {
        m_server.fate = nullptr;
        m_flow->wake(); // as after each edit
        m_flow->resume();
        for (int i = 0; i < 20'000 && m_flow->counts().edits + m_flow->counts().plays > 0; ++i)
            QCoreApplication::processEvents();
    }

    [[nodiscard]] bool isEmpty() const { return m_flow->counts().edits + m_flow->counts().plays == 0; }

    /// What differs between here and there; empty = nothing.
    [[nodiscard]] QString difference() const
    {
        QStringList wrong;
        for (const TrackId id : m_tracks) {
            const Track track = LibraryReader(*m_store.database).tracks({id}).value().first();
            const QString remote = remoteOf(id);
            const bool mayDiffer = m_refused.contains(QStringLiteral("track:%1").arg(id.value));
            if (!mayDiffer && track.loved != m_server.lovedTracks.contains(remote))
                wrong.append(QStringLiteral("love of %1").arg(remote));
            if (!mayDiffer && track.rating != m_server.ratings.value(remote))
                wrong.append(QStringLiteral("rating of %1").arg(remote));
        }
        return (wrong + wrongLists() + wrongPlays()).join(u", "_qs);
    }

    /// The lists as the listener has them.
    [[nodiscard]] QHash<QString, QString> lists() const
    {
        QHash<QString, QString> lists;
        const QString rows = answerOf(*m_store.database, "SELECT id, name FROM playlist WHERE deleted = 0");
        for (const QString& row : rows.split(u'\n', Qt::SkipEmptyParts)) {
            const PlaylistId id{row.section(u'|', 0, 0).toLongLong()};
            if (!m_refused.contains(QStringLiteral("playlist:%1").arg(id.value)))
                lists.insert(row.section(u'|', 1), tracksIn(id).join(u' '));
        }
        return lists;
    }

    [[nodiscard]] QString inside() const { return inconsistencies(*m_store.database); }
    [[nodiscard]] QString calls() const { return m_server.calls.join(u' '); }

private:
    int below(int n) { return int(m_chance() % unsigned(n)); }

    void begin()
    {
        m_flow =
            std::make_unique<OutboxFlow>(OutboxParts{m_server, m_outbox, m_catalogue, m_playlists}, m_store.source);
        m_flow->setRandom([] { return 0.0; }); // no waiting
        QObject::connect(m_flow.get(), &OutboxFlow::rowsChanged, m_flow.get(), [this] {
            const QString parked =
                answerOf(*m_store.database, "SELECT DISTINCT object FROM outbox WHERE state = 'parked'");
            for (const QString& object : parked.split(u'\n', Qt::SkipEmptyParts))
                m_refused.insert(object);
        });
    }

    void putList(const QString& name)
    {
        RemotePlaylist list;
        list.remoteId = name;
        list.name = name;
        list.hasEntries = true;
        for (int i = below(5); i > 0; --i)
            list.trackRemoteIds.append(remoteOf(m_tracks[below(5)]));
        m_server.lists.insert(name, list);
        QVector<RemotePlaylist> all;
        for (const RemotePlaylist& one : std::as_const(m_server.lists))
            all.append(one);
        (void)m_playlists.putList(m_store.source, {}, all);
        (void)m_playlists.putEntries(m_store.source, list);
    }

    FakeMusicServer::Fate fate(const QString& call)
    {
        static const QSet<QString> reads{QStringLiteral("ping"), QStringLiteral("track"), QStringLiteral("playlist"),
                                         QStringLiteral("playlists")};
        const int chance = below(40);
        if (chance < 4)
            return {chance < 2, Error{ErrorKind::ConnectionLost, {}, 0, true}};
        if (chance < 6)
            return {chance < 5, Error{ErrorKind::ServerError, {}, 0, true}};
        if (chance == 6)
            return {false, Error{ErrorKind::ServerError, {}, 0, false}};
        if (chance == 7)
            return {false, Error{ErrorKind::Refused, {}, 0, false}};
        if (chance == 8 && !reads.contains(call))
            return {false, Error{ErrorKind::NotAllowed, {}, 0, false}};
        return {};
    }

    [[nodiscard]] std::optional<PlaylistId> anyList()
    {
        const QStringList ids =
            answerOf(*m_store.database, "SELECT id FROM playlist WHERE deleted = 0").split(u'\n', Qt::SkipEmptyParts);
        if (ids.isEmpty())
            return std::nullopt;
        return PlaylistId{ids[below(int(ids.size()))].toLongLong()};
    }

    void editEntries(PlaylistId list, TrackId track, const QDateTime& now)
    {
        EditStore edits(*m_store.database);
        const auto entries = LibraryReader(*m_store.database).playlistEntries(list).value();
        const int size = int(entries.size());
        const int what = size == 0 ? 0 : below(3);
        if (what == 0)
            (void)edits.addToPlaylist(list, {track, m_tracks[below(5)]}, below(size + 2) - 1, now);
        else if (what == 1)
            (void)edits.removeFromPlaylist(list, {entries[below(size)].id}, now);
        else
            (void)edits.moveInPlaylist(list, entries[below(size)].id, below(size), now);
    }

    [[nodiscard]] QStringList tracksIn(PlaylistId list) const
    {
        QStringList tracks;
        const auto entries = LibraryReader(*m_store.database).playlistEntries(list).value();
        for (const PlaylistEntry& entry : entries)
            tracks.append(remoteOf(entry.track.id));
        return tracks;
    }

    [[nodiscard]] QStringList wrongLists() const
    {
        QStringList wrong;
        const auto here = lists();
        QHash<QString, QString> there;
        for (const RemotePlaylist& list : m_server.lists) {
            const auto id = m_playlists.playlistOf(m_store.source, list.remoteId).value();
            if (id && m_refused.contains(QStringLiteral("playlist:%1").arg(id->value)))
                continue;
            if (there.contains(list.name))
                wrong.append(u"twice "_qs + list.name);
            there.insert(list.name, list.trackRemoteIds.join(u' '));
        }
        for (auto list = here.cbegin(); list != here.cend(); ++list) {
            if (!there.contains(list.key()))
                wrong.append(u"not there: "_qs + list.key());
            else if (there[list.key()] != list.value())
                wrong.append(QStringLiteral("%1 is %2 here and %3 there").arg(list.key(), *list, there[list.key()]));
        }
        // One whose making was refused half way, and which was then deleted here, may be left there.
        for (auto list = there.cbegin(); list != there.cend(); ++list) {
            if (!here.contains(list.key()) && m_refused.isEmpty())
                wrong.append(u"not here: "_qs + list.key());
        }
        return wrong;
    }

    [[nodiscard]] QStringList wrongPlays() const
    {
        QStringList wrong;
        const QString waiting = answerOf(*m_store.database, "SELECT p.started_at FROM outbox AS o JOIN play AS p ON "
                                                            "o.object = 'play:' || p.id WHERE o.state = 'parked'");
        const QStringList parked = waiting.split(u'\n');
        for (const FakeMusicServer::Play& play : m_plays) {
            const auto count = m_server.plays.count(play);
            if (count != 1 && !(count == 0 && parked.contains(QString::number(play.at.toMSecsSinceEpoch()))))
                wrong.append(QStringLiteral("%1 plays of %2").arg(count).arg(play.track));
        }
        return wrong;
    }

    std::mt19937 m_chance;
    StoreFixture m_store;
    FakeMusicServer m_server;
    CatalogueStore m_catalogue{*m_store.database};
    PlaylistStore m_playlists{*m_store.database};
    OutboxStore m_outbox{*m_store.database};
    std::unique_ptr<OutboxFlow> m_flow;
    QVector<TrackId> m_tracks;
    QVector<FakeMusicServer::Play> m_plays; ///< of the listener
    QSet<QString> m_refused;                ///< objects of which something was parked at some time
    int m_seconds = 0;
    int m_made = 0;
};

} // namespace

class OutboxProperties : public QObject {
    Q_OBJECT

    StoreFaults m_quick; // no faults: only no waiting for the disk

private Q_SLOTS:
    void allOfItArrivesOnce()
    {
        QVERIFY(rc::check([] {
            const auto seed = *rc::gen::arbitrary<unsigned>();
            World world(seed);
            const int steps = *rc::gen::inRange(1, 30);
            for (int i = 0; i < steps; ++i) {
                world.edit();
                world.pass();
            }
            const auto meant = world.lists();
            world.becomeWell();
            RC_ASSERT(world.isEmpty());
            RC_LOG() << world.calls().toStdString();
            RC_ASSERT(world.difference().toStdString() == std::string());
            RC_ASSERT(world.inside().toStdString() == std::string());
            const auto lists = world.lists();
            for (auto list = lists.cbegin(); list != lists.cend(); ++list)
                RC_ASSERT(list.value().toStdString() == meant.value(list.key()).toStdString());
        }));
    }
};

QTEST_GUILESS_MAIN(OutboxProperties)
#include "tst_outboxproperties.moc"
