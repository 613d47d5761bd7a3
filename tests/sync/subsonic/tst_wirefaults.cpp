// Every request of every flow goes wrong once, in every way in which one can, on the real way to a service: the next
// run makes it what it is without a fault, here and there.
#include <sync/held/Downloads.h>
#include <sync/outbox/OutboxFlow.h>
#include <sync/store/EditStore.h>
#include <sync/store/OutboxStore.h>
#include <tests/support/sync/FaultSweep.h>
#include <tests/support/sync/StoreFaults.h>
#include <tests/support/sync/TurnUntil.h>
#include <tests/support/sync/WireLibrary.h>
#include <tests/support/sync/WireService.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::sync;
using tests::turnUntil;
using tests::WireFault;
using tests::WireService;

namespace {

enum class Kind { First, AlbumByAlbum, Later, Refresh };

bool isFirst(Kind kind)
{
    return kind == Kind::First || kind == Kind::AlbumByAlbum;
}

/// A library, and everything that works on it. Another one on the same folder is the next start.
struct Client {
    Client(const QString& folder, const QUrl& address)
        : heldFolder(folder + u"/held"_qs),
          database(Database::open(folder + u"/library.db"_qs, Database::Mode::ReadWrite).value()),
          backend(http, {address, u"ann"_qs, u"secret"_qs}, {})
    {
    }

    /// Once, to its end.
    std::optional<Error> pull(Kind kind = Kind::First)
    {
        PullFlow flow({backend, sources, catalogue, playlists, stations}, SourceId{1});
        std::optional<std::optional<Error>> end;
        QObject::connect(&flow, &PullFlow::finished, &flow, [&](const std::optional<Error>& error) { end = error; });
        kind == Kind::Refresh ? flow.refresh() : flow.pull();
        if (!turnUntil([&] { return end.has_value(); }))
            return Error{ErrorKind::Timeout, u"it does not end"_qs, 0, false};
        return *end;
    }
    /// Until nothing waits, or it rests and `isOver`.
    [[nodiscard]] bool deliver(const std::function<bool()>& isOver = {})
    {
        OutboxFlow flow({backend, outbox, catalogue, playlists}, SourceId{1});
        flow.setRandom([] { return 0.0; }); // no waiting
        bool over = false;
        QObject::connect(&flow, &OutboxFlow::rested, &flow,
                         [&] { over = flow.counts() == OutboxCounts{} || (isOver && isOver()); });
        flow.resume();
        return turnUntil([&] { return over || flow.counts() == OutboxCounts{}; });
    }
    /// Both at once, as they meet in the program: until both have come to their end, whatever it is, or rest.
    [[nodiscard]] bool pullAndDeliver()
    {
        PullFlow pulling({backend, sources, catalogue, playlists, stations}, SourceId{1});
        OutboxFlow delivering({backend, outbox, catalogue, playlists}, SourceId{1});
        delivering.setRandom([] { return 0.0; });
        bool ended = false;
        bool rested = false;
        QObject::connect(&pulling, &PullFlow::finished, &pulling, [&] { ended = true; });
        QObject::connect(&delivering, &OutboxFlow::rested, &delivering, [&] { rested = true; });
        delivering.resume();
        pulling.pull();
        // A request that is on its way may still arrive after the next start has looked for what it did.
        const auto isSending = [&] {
            return answerOf(*database, "SELECT count(*) FROM outbox WHERE state = 'sending'") != u"0";
        };
        return turnUntil([&] { return ended && rested && !isSending(); });
    }
    /// Until all of it is here, or `isOver`.
    [[nodiscard]] bool fetch(const QVector<TrackId>& tracks, const std::function<bool()>& isOver = {})
    {
        QDir().mkpath(heldFolder);
        Downloads downloads(heldFolder);
        downloads.setPatience([](int) { return 0; }, 50);
        downloads.useStores(held, catalogue);
        downloads.useBackend(SourceId{1}, &backend);
        bool isThere = false;
        QObject::connect(&downloads, &Downloads::heldChanged, &downloads, [&] {
            isThere = std::all_of(tracks.begin(), tracks.end(), [&](TrackId track) {
                const auto row = held.find(track).value_or(std::nullopt);
                return row && row->state == HeldState::Complete;
            });
        });
        downloads.setWanted(tracks);
        const bool ended = turnUntil([&] { return isThere || (isOver && isOver()); });
        downloads.useBackend(SourceId{1}, nullptr);
        downloads.close();
        return ended;
    }
    /// What is said to be here whole, and what is there: names, checksums, and whether these are those of the files.
    [[nodiscard]] QString heldText() const
    {
        QStringList lines =
            answerOf(*database, "SELECT 'held', path, hex(checksum) FROM held_file WHERE state = 'complete' "
                                "ORDER BY path")
                .split(u'\n');
        const QDir folder(heldFolder + u"/audio/1"_qs);
        for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            lines.append(name + u' ' +
                         QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        }
        return lines.join(u'\n');
    }

    QString heldFolder;
    std::unique_ptr<Database> database;
    SourceStore sources{*database};
    CatalogueStore catalogue{*database};
    PlaylistStore playlists{*database};
    StationStore stations{*database};
    OutboxStore outbox{*database};
    HeldStore held{*database};
    HttpClient http;
    SubsonicBackend backend;
};

/// One of each kind, and several for one list.
[[nodiscard]] bool edit(Database& database)
{
    EditStore edits(database);
    const auto list = [&](const char* name) {
        return PlaylistId{
            answerOf(database,
                     QByteArray("SELECT id FROM playlist WHERE name = '" + QByteArray(name) + "'").constData())
                .toLongLong()};
    };
    const PlaylistId mine = list("Mine");
    const auto entry = [&](int place) {
        return EntryId{answerOf(database, ("SELECT e.id FROM playlist_entry e JOIN playlist p ON p.id = e.playlist_id "
                                           "WHERE p.name = 'Mine' AND position = " +
                                           QByteArray::number(place))
                                              .constData())
                           .toLongLong()};
    };
    const EntryId second = entry(1);
    const EntryId third = entry(2);
    return edits.setLoved({TrackId{1}}, true, moment(1)) && edits.setAlbumLoved(AlbumId{2}, true, moment(1)) &&
           edits.setLoved({TrackId{4}}, false, moment(1)) && edits.setRating(TrackId{2}, 4, moment(2)) &&
           edits.createPlaylist(SourceId{1}, u"New"_qs, {TrackId{3}, TrackId{1}}, moment(3)) &&
           edits.addToPlaylist(mine, {TrackId{4}, TrackId{2}}, -1, moment(4)) &&
           edits.removeFromPlaylist(mine, {second}, moment(6)) && edits.moveInPlaylist(mine, third, 0, moment(7)) &&
           edits.renamePlaylist(mine, u"Renamed"_qs, moment(8)) && edits.deletePlaylist(list("Away"), moment(9)) &&
           edits.recordPlay(TrackId{6}, moment(100)) && edits.recordPlay(TrackId{6}, moment(400));
}

void addList(WireService& service, const QString& id, const QString& name, const QVector<int>& songs)
{
    QJsonArray entries;
    for (const int song : songs)
        entries.append(service.songs[song]);
    service.playlists[id] = {{u"id"_qs, id},
                             {u"name"_qs, name},
                             {u"songCount"_qs, entries.size()},
                             {u"changed"_qs, u"2024-05-06T07:08:09Z"_qs},
                             {u"entry"_qs, entries}};
}

/// The service is gone until somebody says otherwise.
bool staysAway(WireFault fault)
{
    return fault == WireFault::Gone || fault == WireFault::GoneLate;
}

QByteArray sound(int track)
{
    QByteArray bytes("fLaC");
    for (int i = track; bytes.size() < 40'000; ++i)
        bytes.append(QByteArray::number(i * 7919));
    return bytes;
}

} // namespace

class TestWireFaults : public QObject {
    Q_OBJECT

    const StoreFaults m_quick; ///< none is asked for
    QTemporaryDir m_original;  ///< "empty", "library" (pulled) and "edited"
    WireService m_service;
    WireService::Made m_first; ///< what the library was pulled from
    WireService::Made m_later;

    static void faults()
    {
        QTest::addColumn<WireFault>("fault");
        for (const WireFault fault : tests::allWireFaults)
            QTest::newRow(tests::nameOf(fault)) << fault;
    }
    [[nodiscard]] QString copyOf(const QTemporaryDir& to, const QString& part) const
    {
        const QString folder = to.filePath(part);
        if (!QDir().mkpath(folder) || !copyFolder(m_original.filePath(part), folder))
            qFatal("no copy of %s", qPrintable(part));
        return folder;
    }
    void sweepPull(Kind kind);
    void sweepOutbox(bool isTold);

private Q_SLOTS:
    void initTestCase();

    void theFirstPull_data() { faults(); }
    void theFirstPull() { sweepPull(Kind::First); }
    void albumByAlbum_data() { faults(); }
    void albumByAlbum() { sweepPull(Kind::AlbumByAlbum); }
    void aLaterPull_data() { faults(); }
    void aLaterPull() { sweepPull(Kind::Later); }
    void aRefresh_data() { faults(); }
    void aRefresh() { sweepPull(Kind::Refresh); }

    void theOutbox_data() { faults(); }
    void theOutbox() { sweepOutbox(true); }
    /// New lists have to be found.
    void theOutboxOfAServiceThatSaysLess_data() { faults(); }
    void theOutboxOfAServiceThatSaysLess() { sweepOutbox(false); }

    void aPullBesideTheOutbox_data() { faults(); }
    void aPullBesideTheOutbox();

    void downloads_data() { faults(); }
    void downloads();
};

void TestWireFaults::initTestCase()
{
    tests::fillSmall(m_service, 3);
    m_service.mostRows = 4; // several pages
    addList(m_service, u"p"_qs, u"Mine"_qs, {0, 8, 3, 5});
    addList(m_service, u"q"_qs, u"Away"_qs, {1});
    m_service.start();
    for (int i = 0; i < m_service.songs.size(); ++i) {
        QJsonObject song = m_service.songs[i].toObject();
        m_service.files.insert(song[u"id"_qs].toString(), sound(i));
        song.insert(u"size"_qs, m_service.files.value(song[u"id"_qs].toString()).size());
        m_service.songs[i] = song;
    }
    m_first = m_service.made();
    for (const QString& part : {u"empty"_qs, u"library"_qs, u"edited"_qs}) {
        QVERIFY(QDir().mkpath(m_original.filePath(part)));
        Client client(m_original.filePath(part), m_service.address());
        QVERIFY(client.sources.put(u"subsonic"_qs, m_service.address(), u"ann"_qs, u"D"_qs));
        if (part != u"empty")
            QVERIFY(!client.pull());
        if (part == u"edited")
            QVERIFY(edit(*client.database));
    }

    m_later = m_first;
    m_service.setMade(m_later);
    m_service.albums.removeAt(1);
    m_service.songs.removeAt(5);
    m_service.songs.removeAt(4);
    m_service.songs.removeAt(3);
    m_service.albums.append(tests::wireAlbum(u"al-Late"_qs, u"Late"_qs, u"Band"_qs, 1));
    m_service.songs.append(tests::wireSong(u"late"_qs, u"Late one"_qs, u"Band"_qs, u"Late"_qs, 1));
    addList(m_service, u"p"_qs, u"Yours"_qs, {2, 6});
    addList(m_service, u"r"_qs, u"Another"_qs, {6});
    m_service.playlists.remove(u"q"_qs);
    m_service.starred = QStringList{u"late"_qs};
    m_later = m_service.made();
}

/// One more pull, and nothing else, makes it good.
void TestWireFaults::sweepPull(Kind kind)
{
    QFETCH(WireFault, fault);
    m_service.setMade(isFirst(kind) ? m_first : m_later);
    m_service.searchGivesNothing = kind == Kind::AlbumByAlbum;
    const auto searches = qScopeGuard([this] { m_service.searchGivesNothing = false; });
    QString wanted;
    int met = 0;
    for (int i = -1;; ++i) {
        const QTemporaryDir folder;
        const QString place = copyOf(folder, isFirst(kind) ? u"empty"_qs : u"library"_qs);
        auto client = std::make_unique<Client>(place, m_service.address());
        m_service.failAt(i, fault);
        const auto ended = client->pull(kind);
        QVERIFY(!ended || ended->kind != ErrorKind::Timeout);
        const bool failed = m_service.failed();
        QVERIFY(failed || !ended);
        m_service.failNever();
        if (staysAway(fault) && i % 2 == 1)
            client = std::make_unique<Client>(place, m_service.address());
        const auto again = failed ? client->pull(kind) : std::nullopt;
        QVERIFY2(!again, qPrintable(u"request %1"_qs.arg(i)));
        QCOMPARE(inconsistencies(*client->database), QString());
        const QString content = tests::wireContents(*client->database);
        if (i < 0)
            wanted = content;
        QVERIFY2(content == wanted, qPrintable(u"request %1: "_qs.arg(i) + firstDifference(wanted, content)));
        met += failed;
        if (i >= 0 && !failed)
            break;
    }
    QVERIFY(wanted.contains(isFirst(kind) ? u"Mine" : u"Yours"));
    QVERIFY2(met >= 4, qPrintable(QString::number(met)));
}

/// What the listener did is there once, and nothing of it waits any more.
void TestWireFaults::sweepOutbox(bool isTold)
{
    QFETCH(WireFault, fault);
    m_service.tellsCreated = isTold;
    QString wantedThere;
    QString wantedHere;
    int met = 0;
    for (int i = -1;; ++i) {
        m_service.setMade(m_first);
        const QTemporaryDir folder;
        const QString place = copyOf(folder, u"edited"_qs);
        auto client = std::make_unique<Client>(place, m_service.address());
        m_service.failAt(i, fault);
        const auto isAway = [&] { return m_service.failed() && staysAway(fault); };
        const QString at = u"request %1: "_qs.arg(i);
        QVERIFY2(client->deliver(isAway), qPrintable(at));
        const bool failed = m_service.failed();
        m_service.failNever();
        if (isAway() && i % 2 == 1)
            client = std::make_unique<Client>(place, m_service.address());
        if (isAway() && i % 3 == 2) // what waits is not taken back by what the service still says
            QVERIFY2(!client->pull(), qPrintable(at));
        QVERIFY2(client->deliver(), qPrintable(at));
        QCOMPARE(answerOf(*client->database, "SELECT * FROM outbox"), QString());
        const auto pulled = client->pull();
        QVERIFY2(!pulled, qPrintable(at));
        QCOMPARE(inconsistencies(*client->database), QString());
        const QString there = m_service.madeText();
        const QString here = tests::wireContents(*client->database);
        if (i < 0) {
            wantedThere = there;
            wantedHere = here;
        }
        QVERIFY2(there == wantedThere, qPrintable(at + firstDifference(wantedThere, there)));
        QVERIFY2(here == wantedHere, qPrintable(at + firstDifference(wantedHere, here)));
        met += failed;
        if (i >= 0 && !failed)
            break;
    }
    m_service.tellsCreated = true;
    QVERIFY(wantedThere.contains(u"New: ") && wantedThere.contains(u"Renamed: ") && !wantedThere.contains(u"Away: "));
    QVERIFY(wantedThere.contains(u"played 2 times"));
    QVERIFY2(met >= 15, qPrintable(QString::number(met)));
}

/// Whichever comes first, and wherever each of them breaks off.
void TestWireFaults::aPullBesideTheOutbox()
{
    QFETCH(WireFault, fault);
    QString wantedThere;
    QString wantedHere;
    int met = 0;
    for (int i = -1;; ++i) {
        m_service.setMade(m_first);
        const QTemporaryDir folder;
        const QString place = copyOf(folder, u"edited"_qs);
        auto client = std::make_unique<Client>(place, m_service.address());
        m_service.failAt(i, fault);
        const QString at = u"request %1: "_qs.arg(i);
        QVERIFY2(client->pullAndDeliver(), qPrintable(at));
        const bool failed = m_service.failed();
        m_service.failNever();
        if (staysAway(fault) && i % 2 == 1)
            client = std::make_unique<Client>(place, m_service.address());
        QVERIFY2(client->pullAndDeliver(), qPrintable(at));
        QVERIFY2(client->deliver(), qPrintable(at));
        QCOMPARE(answerOf(*client->database, "SELECT * FROM outbox"), QString());
        QVERIFY2(!client->pull(), qPrintable(at));
        QCOMPARE(inconsistencies(*client->database), QString());
        const QString there = m_service.madeText();
        const QString here = tests::wireContents(*client->database);
        if (i < 0) {
            wantedThere = there;
            wantedHere = here;
        }
        QVERIFY2(there == wantedThere, qPrintable(at + firstDifference(wantedThere, there)));
        QVERIFY2(here == wantedHere, qPrintable(at + firstDifference(wantedHere, here)));
        met += failed;
        if (i >= 0 && !failed)
            break;
    }
    QVERIFY(wantedThere.contains(u"Renamed: ") && wantedThere.contains(u"played 2 times"));
    QVERIFY2(met >= 20, qPrintable(QString::number(met)));
}

void TestWireFaults::downloads()
{
    QFETCH(WireFault, fault);
    m_service.setMade(m_first);
    const QVector<TrackId> tracks{TrackId{1}, TrackId{2}, TrackId{3}};
    QString wanted;
    int met = 0;
    for (int i = -1;; ++i) {
        const QTemporaryDir folder;
        const QString place = copyOf(folder, u"library"_qs);
        auto client = std::make_unique<Client>(place, m_service.address());
        m_service.failAt(i, fault);
        const QString at = u"request %1: "_qs.arg(i);
        QVERIFY2(client->fetch(tracks, [&] { return m_service.failed() && staysAway(fault); }), qPrintable(at));
        const bool failed = m_service.failed();
        m_service.failNever();
        if (failed && staysAway(fault)) {
            client = std::make_unique<Client>(place, m_service.address());
            QVERIFY2(client->fetch(tracks), qPrintable(at));
        }
        QCOMPARE(inconsistencies(*client->database), QString());
        const QString held = client->heldText();
        if (i < 0)
            wanted = held;
        QVERIFY2(held == wanted, qPrintable(at + firstDifference(wanted, held)));
        met += failed;
        if (i >= 0 && !failed)
            break;
    }
    QCOMPARE(wanted.count(u"held|"), tracks.size());
    for (const QByteArray& file : {sound(0), sound(1), sound(2)})
        QCOMPARE(wanted.count(QLatin1String(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex()),
                              Qt::CaseInsensitive),
                 2);
    QVERIFY2(met >= 3, qPrintable(QString::number(met)));
}

QTEST_GUILESS_MAIN(TestWireFaults)
#include "tst_wirefaults.moc"
