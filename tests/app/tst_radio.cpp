// Internet radio through the whole chain: a station on loopback, the service, the player, what is heard.

#include <app/adapters/RadioByteStream.h>
#include <player/engine/Player.h>
#include <sync/service/LiveRadioService.h>
#include <sync/service/RadioWorker.h>
#include <sync/store/Database.h>
#include <sync/store/LibraryReader.h>
#include <sync/store/SourceStore.h>
#include <tests/support/player/HandOutput.h>
#include <tests/support/sync/FutureValue.h>
#include <tests/support/sync/RadioServer.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto;
using player::Player;
using player::PlayState;
using sync::RadioReply;
using sync::RadioState;

namespace {

constexpr int rate = 44100;
constexpr qint64 soundBytesPerSecond = 16'000; // 128 kbit/s, about

/// Everything between a station and an ear.
struct Listening {
    Listening()
    {
        qRegisterMetaType<RadioState>();
        auto opened =
            sync::Database::open(folder.filePath(QStringLiteral("library.db")), sync::Database::Mode::ReadWrite);
        database = std::move(*opened);
        worker.setWaits({1, 4, 60'000});
        worker.useStore(*database);
        player::PlayerOptions options;
        options.openStream = [this](std::int64_t id) -> std::unique_ptr<player::ByteStream> {
            return std::make_unique<app::RadioByteStream>(radio.open(sync::TrackId{id}));
        };
        options.output = player::test::makeHandOutput(hand);
        options.readPatienceMs = 50; // a station may take longer
        listener = std::make_unique<Player>(std::move(options));
        QObject::connect(listener.get(), &Player::trackFailed, listener.get(), [this] { ++troubles; });
    }
    ~Listening()
    {
        listener.reset();
        worker.close();
    }

    sync::Station tune(const RadioReply& reply)
    {
        server.replies["/live"] = {reply};
        const auto station = tests::valueOf(radio.add(server.url(QStringLiteral("/live")), {}));
        listener->playItems({Player::makeItem(station->id.value, 0)}, 0);
        return *station;
    }

    QTemporaryDir folder;
    std::unique_ptr<sync::Database> database;
    sync::RadioServer server;
    sync::RadioWorker worker;
    sync::LiveRadioService radio{&worker};
    std::shared_ptr<player::test::Hand> hand = std::make_shared<player::test::Hand>();
    std::unique_ptr<Player> listener;
    int troubles = 0;
    QSignalSpy title{&radio, &sync::RadioService::titleChanged};
    QSignalSpy state{&radio, &sync::RadioService::stateChanged};
    QSignalSpy failed{&radio, &sync::RadioService::failed};
};

RadioReply stationOf(const QString& ending, const QStringList& options, const QByteArray& type)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("loop.") + ending);
    RadioReply reply;
    if (!player::test::encode(player::test::hum(rate, rate * 3, 441, 0.5), path, options))
        return reply;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        reply.sound = file.readAll();
    reply.headers = {"Content-Type: " + type};
    return reply;
}

RadioReply mp3()
{
    return stationOf(QStringLiteral("mp3"),
                     {QStringLiteral("-b:a"), QStringLiteral("128k"), QStringLiteral("-write_xing"),
                      QStringLiteral("0"), QStringLiteral("-id3v2_version"), QStringLiteral("0")},
                     "audio/mpeg");
}

/// Frames that are loud enough to be the station's hum.
double loudShare(const player::test::Sound& sound)
{
    std::int64_t loud = 0;
    constexpr int window = 441; // a few of its waves
    std::int64_t windows = 0;
    for (std::int64_t at = 0; at + window <= sound.frames(); at += window, ++windows) {
        float peak = 0;
        for (int i = 0; i < window; ++i)
            peak = std::max(peak, std::abs(sound.samples[size_t(at + i) * 2]));
        loud += peak > 0.1F;
    }
    return windows > 0 ? double(loud) / double(windows) : 0;
}

} // namespace

class TestRadio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatSounds_data();
    void everyFormatSounds();
    void titlesAreToldWhenTheyAreHeard();
    void soundGoesOnAfterCuts();
    void aStationThatIsGoneIsSaid();
    void stoppingHangsUp();
    void stationsAreRows();
    void namesAreLearnt();
    void listsOfAService();
};

void TestRadio::everyFormatSounds_data()
{
    QTest::addColumn<RadioReply>("reply");
    QTest::newRow("mp3") << mp3();
    QTest::newRow("aac") << stationOf(QStringLiteral("aac"), {}, "audio/aacp");
    QTest::newRow("ogg vorbis") << stationOf(QStringLiteral("ogg"),
                                             {QStringLiteral("-c:a"), QStringLiteral("libvorbis")}, "application/ogg");
    QTest::newRow("ogg opus") << stationOf(QStringLiteral("opus"), {}, "audio/ogg");
    QTest::newRow("ogg flac") << stationOf(QStringLiteral("oga"), {QStringLiteral("-c:a"), QStringLiteral("flac")},
                                           "audio/ogg");
}

void TestRadio::everyFormatSounds()
{
    QFETCH(RadioReply, reply);
    QVERIFY(!reply.sound.isEmpty());
    Listening there;
    there.tune(reply);
    // Five times round the loop: an endless stream is many files in a row.
    QTRY_VERIFY_WITH_TIMEOUT(there.hand->turn(65'536) > 0 && there.hand->heard.frames() > rate * 15, 30'000);
    QCOMPARE(there.troubles, 0);
    QVERIFY2(loudShare(there.hand->heard) > 0.97, qPrintable(QString::number(loudShare(there.hand->heard))));
    QCOMPARE(there.listener->durationMs(), 0);
    there.listener->seek(60'000); // nothing to go to: it begins anew, live
    QTRY_VERIFY(there.hand->turn(65'536) > 0 && there.hand->heard.frames() > rate * 20);
    QCOMPARE(there.troubles, 0);
}

void TestRadio::titlesAreToldWhenTheyAreHeard()
{
    Listening there;
    RadioReply reply = mp3();
    reply.titleEvery = 16'000;
    reply.titles = {"First", "First", "First", "First", "First", "First", "First", "First", "First", "First", "Second"};
    const sync::Station station = there.tune(reply);
    QTRY_VERIFY(there.hand->turn(1024) > 0 && !there.title.isEmpty());
    QCOMPARE(there.title.first().first().value<sync::TrackId>(), station.id);
    QCOMPARE(there.title.first().last().toString(), QStringLiteral("First"));
    // The second one comes after 160,000 bytes of sound; the bytes ran far ahead of that, the title must not.
    QTRY_VERIFY(there.hand->turn(16'384) > 0 && there.title.last().last().toString() == QStringLiteral("Second"));
    const qint64 heardSeconds = there.hand->heard.frames() / rate;
    QVERIFY2(heardSeconds >= 160'000 / soundBytesPerSecond - 7, qPrintable(QString::number(heardSeconds)));
}

void TestRadio::soundGoesOnAfterCuts()
{
    Listening there;
    RadioReply reply = mp3();
    reply.cutAfter = 30'000; // in the middle of a frame, every two seconds
    there.tune(reply);
    QTRY_VERIFY_WITH_TIMEOUT(there.hand->turn(65'536) > 0 && there.hand->heard.frames() > rate * 12, 30'000);
    QVERIFY(there.server.requests.size() >= 6);
    QCOMPARE(there.troubles, 0);
    QCOMPARE(there.failed.size(), 0);
    QVERIFY2(loudShare(there.hand->heard) > 0.9, qPrintable(QString::number(loudShare(there.hand->heard))));
}

void TestRadio::aStationThatIsGoneIsSaid()
{
    Listening there;
    const auto station =
        tests::valueOf(there.radio.add(there.server.url(QStringLiteral("/nowhere")), QStringLiteral("Gone")));
    there.listener->playItems({Player::makeItem(station->id.value, 0)}, 0);
    QTRY_COMPARE(there.failed.size(), 1);
    QCOMPARE(there.failed.first().last().value<sync::Error>().kind, sync::ErrorKind::NotFound);
    QTRY_COMPARE(there.troubles, 1);
    QCOMPARE(there.failed.size(), 1); // and not asked twice
    QCOMPARE(there.server.requests.size(), 1);
    // One that nobody knows any more.
    there.listener->playItems({Player::makeItem(-999, 0)}, 0);
    QTRY_COMPARE(there.troubles, 2);
}

void TestRadio::stoppingHangsUp()
{
    Listening there;
    there.tune(mp3());
    QTRY_VERIFY(there.hand->turn(65'536) > 0 && there.server.listeners() == 1);
    there.listener->stop();
    QTRY_COMPARE(there.server.listeners(), 0);
}

void TestRadio::stationsAreRows()
{
    Listening there;
    const auto station = tests::valueOf(
        there.radio.add(QUrl(QStringLiteral("http://me:secret@radio.example#x")), QStringLiteral(" Night\nmusic ")));
    QCOMPARE(station->name, QStringLiteral("Night music"));
    QCOMPARE(station->address, QUrl(QStringLiteral("http://radio.example/")));
    QVERIFY(sync::isStation(station->id));
    const auto again = tests::valueOf(there.radio.add(QUrl(QStringLiteral("http://radio.example/")), {}));
    QCOMPARE(*again, *station);
    for (const char* bad : {"file:///etc/passwd", "radio.example", "http://", "ftp://radio.example/"})
        QCOMPARE(tests::valueOf(there.radio.add(QUrl(QString::fromLatin1(bad)), {})).error().kind,
                 sync::ErrorKind::Protocol);

    const sync::LibraryReader reader(*there.database);
    const auto rows = reader.tracks({station->id, sync::TrackId{-77}});
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().title, QStringLiteral("Night music"));
    QCOMPARE(rows->first().artist, QStringLiteral("radio.example"));
    QCOMPARE(rows->first().availability, sync::Availability::Live);
    QCOMPARE(reader.counts()->tracks, 0);
    QCOMPARE(reader.search(QStringLiteral("night"), false, 10)->trackTotal, 0);

    QVERIFY(tests::valueOf(there.radio.remove(station->id)));
    QCOMPARE(tests::valueOf(there.radio.stations())->size(), 0);
    const auto later = tests::valueOf(there.radio.add(QUrl(QStringLiteral("http://other.example/")), {}));
    QVERIFY(later->id != station->id); // a queue that was kept may name it
}

void TestRadio::namesAreLearnt()
{
    Listening there;
    RadioReply reply = mp3();
    reply.headers += "icy-name: Hum FM";
    QSignalSpy touched(&there.worker, &sync::RadioWorker::stationTouched);
    const sync::Station station = there.tune(reply);
    QCOMPARE(station.name, QStringLiteral("127.0.0.1"));
    QTRY_COMPARE(touched.size(), 1);
    QCOMPARE(tests::valueOf(there.radio.stations())->first().name, QStringLiteral("Hum FM"));
}

void TestRadio::listsOfAService()
{
    Listening there;
    sync::StationStore store(*there.database);
    const auto mine = store.put(QUrl(QStringLiteral("http://mine.example/")), QStringLiteral("Mine"));
    const auto source = sync::SourceStore(*there.database)
                            .put(QStringLiteral("subsonic"), QUrl(QStringLiteral("http://music.example")),
                                 QStringLiteral("u"), QStringLiteral("Music"));
    const auto named = [](const char* id, const char* name, const char* address) {
        return sync::RemoteStation{QString::fromLatin1(id), QString::fromLatin1(name),
                                   QUrl(QString::fromLatin1(address))};
    };
    const QVector<sync::RemoteStation> list{
        named("1", "One", "http://one.example/"), named("2", "Two", "http://two.example/"),
        named("3", "Nobody's", "javascript:alert(1)"), named("4", "Theirs", "http://mine.example/")};
    QCOMPARE(store.putList(source->id, list), true);
    QCOMPARE(store.putList(source->id, list), false);
    QCOMPARE(store.all()->size(), 3);
    const auto one = store.all()->at(1);
    QVERIFY(one.fromServer);
    QVERIFY(store.remove(one.id).has_value()); // without effect
    QCOMPARE(store.all()->size(), 3);
    QCOMPARE(store.putList(source->id, {list[1]}), true);
    QCOMPARE(store.all()->size(), 2);
    QCOMPARE(*store.station(mine->id).value(), *mine);
}

QTEST_GUILESS_MAIN(TestRadio)
#include "tst_radio.moc"
