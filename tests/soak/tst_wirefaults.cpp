// Every request of every flow goes wrong once, in every way in which one can: what comes out in the end is what comes
// out without a fault, here and at the service.
#include "app/demo/DemoService.h"
#include "tests/support/soak/FaultRelay.h"
#include "tests/support/sync/FaultSweep.h"
#include "tests/support/sync/StoreBuilders.h"
#include "tests/support/sync/StoreFaults.h"

#include <sync/held/Downloads.h>
#include <sync/outbox/OutboxFlow.h>
#include <sync/pull/PullFlow.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/PlaylistStore.h>
#include <sync/store/Query.h>
#include <sync/store/SourceStore.h>
#include <sync/store/StationStore.h>
#include <sync/subsonic/SubsonicBackend.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::sync;
using tests::FaultRelay;
using tests::WireFault;

namespace {

constexpr WireFault allFaults[]{WireFault::Lost, WireFault::AnswerLost, WireFault::ServerError, WireFault::LateError,
                                WireFault::CutShort};
constexpr int mostTries = 4;

/// A service, and a way to it.
struct Service {
    explicit Service(const QString& folder)
    {
        demo::DemoOptions options;
        options.folder = folder;
        options.makeAhead = false;
        service = std::make_unique<demo::DemoService>(options);
        if (!service->start())
            qFatal("the demo service does not start");
        relay = std::make_unique<FaultRelay>(static_cast<quint16>(service->address().port()));
    }
    std::unique_ptr<demo::DemoService> service;
    std::unique_ptr<FaultRelay> relay;
};

/// A library, and everything that works on it.
struct Client {
    Client(const QString& folder, const Service& at)
        : database(Database::open(folder + u"/library.db"_qs, Database::Mode::ReadWrite).value()),
          backend(http, {at.relay->address(), at.service->user(), at.service->password()}, {})
    {
    }

    /// Once; false: it failed.
    [[nodiscard]] bool pull()
    {
        PullFlow flow({backend, sources, catalogue, playlists, stations}, SourceId{1});
        std::optional<std::optional<Error>> end;
        QObject::connect(&flow, &PullFlow::finished, &flow, [&](const std::optional<Error>& error) { end = error; });
        flow.pull();
        return QTest::qWaitFor([&] { return end.has_value(); }, 30'000) && !*end;
    }
    /// Until nothing waits.
    [[nodiscard]] bool deliver()
    {
        OutboxFlow flow({backend, outbox, catalogue, playlists}, SourceId{1});
        flow.setRandom([] { return 0.0; }); // no waiting
        flow.resume();
        return QTest::qWaitFor([&] { return flow.counts().edits + flow.counts().plays == 0; }, 30'000) &&
               flow.counts() == OutboxCounts{};
    }

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

/// Everything that a listener made there, without times of doing.
QString madeAt(const QString& serviceFolder)
{
    QFile file(serviceFolder + u"/state.json"_qs);
    const QJsonObject state =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    QStringList lines = state[u"loved"_qs].toObject().keys();
    const QJsonObject ratings = state[u"ratings"_qs].toObject();
    for (auto it = ratings.begin(); it != ratings.end(); ++it)
        lines.append(it.key() + u' ' + QString::number(it->toInt()));
    const QJsonArray plays = state[u"plays"_qs].toArray();
    for (const QJsonValue& play : plays)
        lines.append(play[u"track"_qs].toString() + u' ' + play[u"startedAt"_qs].toString());
    const QJsonArray lists = state[u"playlists"_qs].toArray();
    for (const QJsonValue& list : lists)
        lines.append(list[u"name"_qs].toString() + u": "_qs +
                     QString::fromUtf8(QJsonDocument(list[u"tracks"_qs].toArray()).toJson(QJsonDocument::Compact)));
    lines.sort();
    return lines.join(u'\n');
}

/// Ids that the service gives in the order of asking, and what it said of its version.
QString contentHere(Database& database)
{
    return contentOf(database, {u"source.address"_qs, u"source.capabilities"_qs, u"playlist.remote_id"_qs,
                                u"playlist.changed"_qs, u"playlist_entry.id"_qs});
}

/// One of each kind, and several for one list.
void edit(Database& database)
{
    EditStore edits(database);
    const PlaylistId first{valueOf(database, "SELECT min(id) FROM playlist")};
    const PlaylistId last{valueOf(database, "SELECT max(id) FROM playlist")};
    const EntryId second{
        valueOf(database, "SELECT id FROM playlist_entry WHERE playlist_id = ?1 AND position = 1", first)};
    const EntryId third{
        valueOf(database, "SELECT id FROM playlist_entry WHERE playlist_id = ?1 AND position = 2", first)};
    (void)edits.setLoved({TrackId{1}}, true, moment(1));
    (void)edits.setLoved({TrackId{valueOf(database, "SELECT min(id) FROM track WHERE loved = 1 AND id > 1")}}, false,
                         moment(1));
    (void)edits.setAlbumLoved(AlbumId{2}, true, moment(1));
    (void)edits.setRating(TrackId{2}, 4, moment(2));
    (void)edits.createPlaylist(SourceId{1}, u"New"_qs, {TrackId{3}, TrackId{1}}, moment(3));
    (void)edits.addToPlaylist(first, {TrackId{4}, TrackId{2}}, -1, moment(4));
    (void)edits.addToPlaylist(first, {TrackId{5}}, 1, moment(5));
    (void)edits.removeFromPlaylist(first, {second}, moment(6));
    (void)edits.moveInPlaylist(first, third, 0, moment(7));
    (void)edits.renamePlaylist(first, u"Renamed"_qs, moment(8));
    (void)edits.deletePlaylist(last, moment(9));
    (void)edits.recordPlay(TrackId{6}, moment(100));
    (void)edits.recordPlay(TrackId{6}, moment(400));
}

} // namespace

class TestWireFaults : public QObject {
    Q_OBJECT

    const StoreFaults m_quick; ///< none is asked for
    QTemporaryDir m_original;  ///< "library", pulled, and "service"

    static void faults()
    {
        QTest::addColumn<WireFault>("fault");
        for (const WireFault fault : allFaults)
            QTest::newRow(tests::nameOf(fault)) << fault;
    }
    [[nodiscard]] QString copyOf(const QTemporaryDir& to, const QString& part) const
    {
        const QString folder = to.filePath(part);
        if (!QDir().mkpath(folder) || !copyFolder(m_original.filePath(part), folder))
            qFatal("no copy of %s", qPrintable(part));
        return folder;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(m_original.filePath(u"library"_qs)) && QDir().mkpath(m_original.filePath(u"empty"_qs)));
        for (const QString& part : {u"library"_qs, u"empty"_qs}) {
            const auto database =
                Database::open(m_original.filePath(part) + u"/library.db"_qs, Database::Mode::ReadWrite);
            QVERIFY(database);
            QVERIFY(SourceStore(**database).put(u"subsonic"_qs, QUrl(u"http://demo.test"_qs), u"demo"_qs, u"D"_qs));
        }
        const Service service(m_original.filePath(u"service"_qs));
        Client client(m_original.filePath(u"library"_qs), service);
        QVERIFY(client.pull());
        QVERIFY(client.deliver()); // learns what a first delivery learns
    }

    void theFirstPull_data() { faults(); }
    void theFirstPull()
    {
        QFETCH(WireFault, fault);
        QTemporaryDir whole;
        Service service(copyOf(whole, u"service"_qs));
        QString wanted;
        int met = 0;
        for (int i = -1;; ++i) {
            const QTemporaryDir folder;
            Client client(copyOf(folder, u"empty"_qs), service);
            service.relay->failAt(i, fault);
            bool done = false;
            for (int tries = 0; tries < mostTries && !done; ++tries)
                done = client.pull();
            QVERIFY2(done, qPrintable(u"request %1"_qs.arg(i)));
            // What could not be had the first time is there after the next pull at the latest.
            if (service.relay->failed())
                QVERIFY(client.pull());
            QCOMPARE(inconsistencies(*client.database), QString());
            const QString content = contentHere(*client.database);
            if (i < 0)
                wanted = content;
            QVERIFY2(content == wanted, qPrintable(u"request %1: "_qs.arg(i) + firstDifference(wanted, content)));
            met += service.relay->failed();
            if (i >= 0 && !service.relay->failed())
                break;
        }
        QVERIFY(met > 8);
    }

    void theReplay_data() { faults(); }
    void theReplay()
    {
        QFETCH(WireFault, fault);
        QString wantedThere;
        QString wantedHere;
        int met = 0;
        for (int i = -1;; ++i) {
            const QTemporaryDir folder;
            const QString there = copyOf(folder, u"service"_qs);
            Service service(there);
            Client client(copyOf(folder, u"library"_qs), service);
            edit(*client.database);
            service.relay->failAt(i, fault);
            const bool done = client.deliver();
            const QString place = u"request %1 of %2: "_qs.arg(i).arg(service.relay->requests());
            QVERIFY2(done, qPrintable(place));
            QVERIFY(client.pull());
            QCOMPARE(inconsistencies(*client.database), QString());
            const QString madeThere = madeAt(there);
            const QString here = contentHere(*client.database);
            if (i < 0) {
                wantedThere = madeThere;
                wantedHere = here;
            }
            QVERIFY2(madeThere == wantedThere, qPrintable(place + firstDifference(wantedThere, madeThere)));
            QVERIFY2(here == wantedHere, qPrintable(place + firstDifference(wantedHere, here)));
            met += service.relay->failed();
            if (i >= 0 && !service.relay->failed())
                break;
        }
        QVERIFY(met > 15);
    }
};

QTEST_GUILESS_MAIN(TestWireFaults)
#include "tst_wirefaults.moc"
