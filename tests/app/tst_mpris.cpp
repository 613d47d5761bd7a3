// The player on a bus of the test's own, seen by a client that believes what it is told: what it was told is at every
// time what it can read. Both have the test's thread: a call that waited for its answer would never get one.

#include <app/control/MediaDesk.h>
#include <app/desktop/linux/BusMediaSession.h>
#include <app/desktop/linux/MprisObject.h>
#include <tests/support/places/Places.h>
#include <tests/support/ui/FakeServices.h>

#include <ui/models/Playback.h>

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCall>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

using namespace sostenuto;
using namespace sostenuto::app;
using player::PlayState;

namespace {

constexpr int patienceMs = 20'000;
const QString root = QStringLiteral("org.mpris.MediaPlayer2");
const QString playerFace = root + QStringLiteral(".Player");
const QString listFace = root + QStringLiteral(".TrackList");
const QString playlistFace = root + QStringLiteral(".Playlists");
const QString properties = QStringLiteral("org.freedesktop.DBus.Properties");

/// What came over the bus, as values that compare.
QVariant plain(const QVariant& value)
{
    if (value.userType() == qMetaTypeId<QDBusVariant>())
        return plain(value.value<QDBusVariant>().variant());
    if (value.userType() != qMetaTypeId<QDBusArgument>())
        return value;
    const auto argument = value.value<QDBusArgument>();
    const QString type = argument.currentSignature();
    if (type == QStringLiteral("a{sv}")) {
        QVariantMap map = qdbus_cast<QVariantMap>(argument);
        for (QVariant& inner : map)
            inner = plain(inner);
        return map;
    }
    if (type == QStringLiteral("ao"))
        return QVariant::fromValue(qdbus_cast<QList<QDBusObjectPath>>(argument));
    if (type == QStringLiteral("(b(oss))"))
        return QVariant::fromValue(qdbus_cast<MprisMaybePlaylist>(argument));
    return value;
}

QVariantMap plainMap(const QVariantMap& map)
{
    QVariantMap all;
    for (auto it = map.begin(); it != map.end(); ++it)
        all.insert(it.key(), plain(it.value()));
    return all;
}

} // namespace

/// Takes every signal, and keeps the track list by them alone.
class Client : public QObject {
    Q_OBJECT

public:
    explicit Client(const QDBusConnection& bus) : m_bus(bus)
    {
        const QString path = MprisObject::path;
        m_bus.connect({}, path, properties, QStringLiteral("PropertiesChanged"), this,
                      SLOT(changed(QString, QVariantMap, QStringList)));
        m_bus.connect({}, path, playerFace, QStringLiteral("Seeked"), this, SLOT(seeked(qlonglong)));
        m_bus.connect({}, path, listFace, QStringLiteral("TrackListReplaced"), this, SLOT(replaced(QDBusMessage)));
        m_bus.connect({}, path, listFace, QStringLiteral("TrackAdded"), this,
                      SLOT(added(QVariantMap, QDBusObjectPath)));
        m_bus.connect({}, path, listFace, QStringLiteral("TrackRemoved"), this, SLOT(removed(QDBusObjectPath)));
        m_bus.connect({}, path, playlistFace, QStringLiteral("PlaylistChanged"), this, SLOT(renamed(QDBusMessage)));
    }

    [[nodiscard]] QDBusMessage ask(const QString& face, const QString& method, const QVariantList& arguments = {})
    {
        QDBusMessage message =
            QDBusMessage::createMethodCall(BusMediaSession::usualName, MprisObject::path, face, method);
        message.setArguments(arguments);
        const QDBusPendingCall call = m_bus.asyncCall(message);
        if (!QTest::qWaitFor([&] { return call.isFinished(); }, patienceMs))
            return {};
        return call.reply();
    }
    [[nodiscard]] QVariantMap all(const QString& face)
    {
        return plainMap(
            qdbus_cast<QVariantMap>(ask(properties, QStringLiteral("GetAll"), {face}).arguments().value(0)));
    }
    [[nodiscard]] QVariant get(const QString& face, const char* name)
    {
        return plain(ask(properties, QStringLiteral("Get"), {face, QString::fromLatin1(name)}).arguments().value(0));
    }
    [[nodiscard]] bool set(const char* name, const QVariant& value, const QString& face = playerFace)
    {
        return ask(properties, QStringLiteral("Set"),
                   {face, QString::fromLatin1(name), QVariant::fromValue(QDBusVariant(value))})
                   .type() == QDBusMessage::ReplyMessage;
    }
    /// Reads everything: from here on it is kept by signals.
    void begin()
    {
        for (const QString& face : {playerFace, listFace, playlistFace})
            known[face] = all(face);
        known[playerFace].remove(QStringLiteral("Position"));
        tracks = known[listFace].take(QStringLiteral("Tracks")).value<QList<QDBusObjectPath>>();
        needless = 0;
        jumps.clear();
    }
    /// What it believes is what it can read, once nothing is on its way.
    [[nodiscard]] bool comesRight()
    {
        return QTest::qWaitFor([this] { return isRight(); }, patienceMs);
    }
    [[nodiscard]] bool isRight()
    {
        QMap<QString, QVariantMap> now;
        for (const QString& face : {playerFace, listFace, playlistFace})
            now[face] = all(face);
        now[playerFace].remove(QStringLiteral("Position"));
        const auto list = now[listFace].take(QStringLiteral("Tracks")).value<QList<QDBusObjectPath>>();
        for (auto face = now.begin(); face != now.end(); ++face) {
            for (auto word = face->begin(); word != face->end(); ++word) {
                if (known[face.key()].value(word.key()) != word.value())
                    wrong = word.key() + QDebug::toString(word.value()) +
                            QDebug::toString(known[face.key()].value(word.key()));
            }
        }
        return now == known && list == tracks;
    }

    QMap<QString, QVariantMap> known;
    QList<QDBusObjectPath> tracks;
    QString wrong;    ///< of the last look
    int needless = 0; ///< values that were signalled and had not changed
    int changes = 0;
    QVector<qint64> jumps; ///< ms
    QVector<QVariantMap> arrived;
    QStringList names;
    int outdated = 0;

public Q_SLOTS:
    void changed(const QString& face, const QVariantMap& values, const QStringList& gone)
    {
        ++changes;
        outdated += int(gone.size());
        const QVariantMap read = plainMap(values);
        for (auto it = read.begin(); it != read.end(); ++it) {
            needless += known[face].value(it.key()) == it.value() ? 1 : 0;
            known[face].insert(it.key(), it.value());
        }
    }
    void seeked(qlonglong position) { jumps.append(position / 1000); }
    void replaced(const QDBusMessage& message) { tracks = qdbus_cast<QList<QDBusObjectPath>>(message.arguments()[0]); }
    void added(const QVariantMap& metadata, const QDBusObjectPath& after)
    {
        arrived.append(plainMap(metadata));
        const auto path = metadata[QStringLiteral("mpris:trackid")].value<QDBusObjectPath>();
        tracks.insert(trackKey(after) == 0 ? 0 : tracks.indexOf(after) + 1, path);
    }
    void removed(const QDBusObjectPath& path) { tracks.removeOne(path); }
    void renamed(const QDBusMessage& message) { names.append(qdbus_cast<MprisPlaylist>(message.arguments()[0]).name); }

private:
    QDBusConnection m_bus;
};

class TestMpris : public QObject {
    Q_OBJECT

    QProcess m_busProcess;
    QString m_address;
    std::unique_ptr<ui::FakeServices> m_fakes;
    std::unique_ptr<ui::Playback> m_playback;
    std::unique_ptr<RemoteControl> m_control;
    std::unique_ptr<MediaDesk> m_desk;
    BusMediaSession* m_session = nullptr;
    std::unique_ptr<Client> m_client;

    [[nodiscard]] player::Player& player() { return m_fakes->player; }
    [[nodiscard]] QDBusConnection connection(const char* name) const
    {
        return QDBusConnection::connectToBus(m_address, QString::fromLatin1(name));
    }
    [[nodiscard]] QVector<sync::TrackId> here(int count) const
    {
        QVector<sync::TrackId> ids;
        for (const sync::Track& track : std::as_const(m_fakes->library.trackRows)) {
            if (ids.size() < count && sync::isHere(track.availability))
                ids.append(track.id);
        }
        return ids;
    }
    void playSome(int count)
    {
        m_playback->playIds(here(count), 0);
        QTRY_COMPARE(player().state(), PlayState::Playing);
        QTRY_VERIFY(!title().isEmpty());
        QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    }
    [[nodiscard]] QVariantMap metadata() const
    {
        return m_client->known[playerFace][QStringLiteral("Metadata")].toMap();
    }
    [[nodiscard]] QString title() const { return metadata()[QStringLiteral("xesam:title")].toString(); }
    [[nodiscard]] bool call(const char* method, const QVariantList& arguments = {}, const QString& face = playerFace)
    {
        return m_client->ask(face, QString::fromLatin1(method), arguments).type() == QDBusMessage::ReplyMessage;
    }
    [[nodiscard]] QVariant trackAt(int place) { return QVariant::fromValue(trackPath(keyAt(place))); }
    [[nodiscard]] qint64 keyAt(int place) { return player().queue().items()[std::size_t(place)].key; }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void looksAsTheSpecificationSays();
    void whatIsWrongIsRefused();
    void theButtons();
    void whatIsSetIsTold();
    void seekedIsToldWithJumpsOnly();
    void aLittleStepInTheWindowIsTold();
    void positionIsThePlayersOwn();
    void aTrackIsDescribed();
    void onlyAFileOfTheListenersHasAnAddress();
    void theTrackListIsFollowed();
    void tracksComeAndGo();
    void playlistsAreBegun();
    void anotherPlayerHasTheName();
};

void TestMpris::initTestCase()
{
    qDBusRegisterMetaType<MprisPlaylist>();
    m_busProcess.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_busProcess.waitForReadyRead(patienceMs));
    m_address = QString::fromLatin1(m_busProcess.readLine().trimmed());
}

void TestMpris::init()
{
    m_fakes = std::make_unique<ui::FakeServices>();
    m_playback = std::make_unique<ui::Playback>(m_fakes->services);
    m_control = std::make_unique<RemoteControl>(m_fakes->services, *m_playback);
    m_desk = std::make_unique<MediaDesk>(m_fakes->services, *m_playback, *m_control);
    auto session = std::make_unique<BusMediaSession>(*m_desk, connection("player"));
    m_session = session.get();
    m_desk->addSession(std::move(session));
    QTRY_COMPARE(m_session->name(), BusMediaSession::usualName);
    m_client = std::make_unique<Client>(connection("client"));
    m_client->begin();
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
}

void TestMpris::cleanup()
{
    QCOMPARE(m_client->needless, 0);
    m_client.reset();
    m_desk.reset();
    m_control.reset();
    m_playback.reset();
    m_fakes.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("player"));
    QDBusConnection::disconnectFromBus(QStringLiteral("client"));
}

void TestMpris::cleanupTestCase()
{
    m_busProcess.terminate();
    m_busProcess.waitForFinished();
}

/// Every property that is introspected is there with the type that is said, and no other is.
void TestMpris::looksAsTheSpecificationSays()
{
    const QDBusMessage xml =
        m_client->ask(QStringLiteral("org.freedesktop.DBus.Introspectable"), QStringLiteral("Introspect"));
    QXmlStreamReader reader(xml.arguments().value(0).toString());
    QMap<QString, QStringList> members;
    QString face;
    int read = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        const QString name = reader.attributes().value(QStringLiteral("name")).toString();
        if (reader.name() == QStringLiteral("interface"))
            face = name;
        else if (reader.name() != QStringLiteral("arg") && reader.name() != QStringLiteral("annotation"))
            members[face].append(name);
        if (reader.name() != QStringLiteral("property") || !face.startsWith(root))
            continue;
        const QVariant value = m_client->ask(properties, QStringLiteral("Get"), {face, name}).arguments().value(0);
        const QVariant inner = value.value<QDBusVariant>().variant();
        const QString type = inner.userType() == qMetaTypeId<QDBusArgument>()
                                 ? inner.value<QDBusArgument>().currentSignature()
                                 : QString::fromLatin1(QDBusMetaType::typeToSignature(inner.metaType()));
        QCOMPARE(QStringLiteral("%1 %2").arg(name, type),
                 QStringLiteral("%1 %2").arg(name, reader.attributes().value(QStringLiteral("type"))));
        ++read;
    }
    QVERIFY(!reader.hasError());
    int there = 0;
    for (const QString& one : {root, playerFace, listFace, playlistFace})
        there += int(m_client->all(one).size());
    QCOMPARE(read, there);
    qInfo("%d properties of 4 interfaces", read);
    const auto has = [&](const QString& of, const char* names) {
        QStringList wanted = QString::fromLatin1(names).split(u' ');
        QStringList found = members[of];
        wanted.sort();
        found.sort();
        return wanted == found;
    };
    QVERIFY(has(root, "CanQuit Fullscreen CanSetFullscreen CanRaise HasTrackList Identity DesktopEntry "
                      "SupportedUriSchemes SupportedMimeTypes Raise Quit"));
    QVERIFY(has(playerFace, "PlaybackStatus LoopStatus Rate Shuffle Metadata Volume Position MinimumRate MaximumRate "
                            "CanGoNext CanGoPrevious CanPlay CanPause CanSeek CanControl Next Previous Pause PlayPause "
                            "Stop Play Seek SetPosition OpenUri Seeked"));
    QVERIFY(has(listFace, "Tracks CanEditTracks GetTracksMetadata AddTrack RemoveTrack GoTo TrackListReplaced "
                          "TrackAdded TrackRemoved TrackMetadataChanged"));
    QVERIFY(has(playlistFace, "PlaylistCount Orderings ActivePlaylist ActivatePlaylist GetPlaylists PlaylistChanged"));
}

void TestMpris::whatIsWrongIsRefused()
{
    const auto error = [&](const QString& face, const char* method, const QVariantList& arguments) {
        return m_client->ask(face, QString::fromLatin1(method), arguments).errorName().section(u'.', -1);
    };
    const QString text = QStringLiteral("x");
    QCOMPARE(error(playerFace, "Dance", {}), QStringLiteral("UnknownMethod"));
    QCOMPARE(error(playerFace, "Seek", {text}), QStringLiteral("InvalidArgs"));
    QCOMPARE(error(playerFace, "Play", {text}), QStringLiteral("InvalidArgs"));
    QCOMPARE(error(properties, "Get", {text, text}), QStringLiteral("UnknownInterface"));
    QCOMPARE(error(properties, "Get", {playerFace, text}), QStringLiteral("UnknownProperty"));
    QCOMPARE(error(properties, "GetAll", {text}), QStringLiteral("UnknownInterface"));
    QVERIFY(!m_client->set("Metadata", QVariantMap()));
    QVERIFY(!m_client->set("Volume", text));
    QVERIFY(!m_client->set("Shuffle", 1));
    QVERIFY(!m_client->set("LoopStatus", text));
    QVERIFY(!m_client->set("Nothing", text));
    QVERIFY(m_client->set("Fullscreen", true, root)); // allowed, without effect
    QVERIFY(call("SetPosition", {QVariant::fromValue(QDBusObjectPath(QStringLiteral("/x"))), qlonglong(0)}));
    QVERIFY(call("GoTo", {QVariant::fromValue(QDBusObjectPath(QStringLiteral("/x")))}, listFace));
    QCOMPARE(player().state(), PlayState::Stopped);
}

void TestMpris::theButtons()
{
    QVERIFY(call("Play") && call("Next") && call("PlayPause"));
    QCOMPARE(player().state(), PlayState::Stopped); // nothing is in the queue
    playSome(3);
    QVERIFY(call("Pause"));
    QTRY_COMPARE(m_client->known[playerFace][QStringLiteral("PlaybackStatus")].toString(), QStringLiteral("Paused"));
    QVERIFY(call("PlayPause"));
    QTRY_COMPARE(m_client->known[playerFace][QStringLiteral("PlaybackStatus")].toString(), QStringLiteral("Playing"));
    QVERIFY(call("Next"));
    QTRY_COMPARE(player().queue().currentIndex(), 1U);
    QVERIFY(call("Previous"));
    QTRY_COMPARE(player().queue().currentIndex(), 0U);
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    player().seek(30'000);
    QTRY_VERIFY(m_client->jumps.contains(30'000));
    QVERIFY(m_client->known[playerFace][QStringLiteral("CanGoPrevious")].toBool());
    m_client->jumps.clear();
    QVERIFY(call("Previous")); // there is none: this one begins again
    QTRY_VERIFY(m_client->jumps.contains(0));
    QCOMPARE(player().queue().currentIndex(), 0U);
    QVERIFY(call("Stop"));
    QTRY_COMPARE(m_client->known[playerFace][QStringLiteral("PlaybackStatus")].toString(), QStringLiteral("Stopped"));
    QVERIFY(call("Play"));
    QTRY_COMPARE(player().state(), PlayState::Playing);
    QSignalSpy shown(m_control.get(), &RemoteControl::showRequested);
    QSignalSpy ended(m_control.get(), &RemoteControl::quitRequested);
    QVERIFY(call("Raise", {}, root) && call("Quit", {}, root));
    QTRY_COMPARE(shown.size() + ended.size(), 2);
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
}

void TestMpris::whatIsSetIsTold()
{
    playSome(3);
    QVERIFY(m_client->set("Volume", 0.4) && m_client->set("Rate", 1.5) && m_client->set("Shuffle", true) &&
            m_client->set("LoopStatus", QStringLiteral("Playlist")));
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    const QVariantMap& known = m_client->known[playerFace];
    QCOMPARE(known[QStringLiteral("Volume")].toDouble(), 0.4);
    QCOMPARE(known[QStringLiteral("Rate")].toDouble(), 1.5);
    QCOMPARE(known[QStringLiteral("Shuffle")].toBool(), true);
    QCOMPARE(known[QStringLiteral("LoopStatus")].toString(), QStringLiteral("Playlist"));
    QVERIFY(m_client->set("Volume", 7.0) && m_client->set("Rate", 9.0)); // brought into range
    QTRY_COMPARE(known[QStringLiteral("Volume")].toDouble(), 1.0);
    QTRY_COMPARE(known[QStringLiteral("Rate")].toDouble(), 2.0);
    QVERIFY(m_client->set("Volume", -1.0));
    QTRY_COMPARE(known[QStringLiteral("Volume")].toDouble(), 0.0);
    player().setVolume(0.8); // the window's slider
    player().setMuted(true);
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    QCOMPARE(known[QStringLiteral("Volume")].toDouble(), 0.0);
    QVERIFY(m_client->set("Rate", 0.0));
    QTRY_COMPARE(player().state(), PlayState::Paused);
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
}

void TestMpris::seekedIsToldWithJumpsOnly()
{
    playSome(2);
    player().pause();
    QTRY_COMPARE(m_client->known[playerFace][QStringLiteral("PlaybackStatus")].toString(), QStringLiteral("Paused"));
    m_client->jumps.clear();
    QVERIFY(call("SetPosition", {trackAt(0), qlonglong(30'000'000)}));
    QTRY_COMPARE(m_client->jumps, QVector<qint64>{30'000});
    QVERIFY(call("Seek", {qlonglong(-5'000'000)}));
    QTRY_COMPARE(m_client->jumps, (QVector<qint64>{30'000, 25'000}));
    player().seek(40'000); // in the window
    QTRY_COMPARE(m_client->jumps, (QVector<qint64>{30'000, 25'000, 40'000}));
    QVERIFY(call("SetPosition", {trackAt(1), qlonglong(1'000'000)})); // that one does not play
    QVERIFY(call("SetPosition", {trackAt(0), qlonglong(-1)}));
    QVERIFY(m_client->set("Volume", 0.5));
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    QCOMPARE(player().positionMs(), 40'000);
    QVERIFY(call("Seek", {qlonglong(-90'000'000)}));
    QTRY_COMPARE(m_client->jumps.size(), 4);
    QCOMPARE(m_client->jumps.last(), 0);
    QVERIFY(call("Seek", {qlonglong(600'000'000)})); // the next track, which begins at its start
    QTRY_COMPARE(player().queue().currentIndex(), 1U);
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    QCOMPARE(m_client->jumps.size(), 4);
}

/// While it plays a place that is nearer than a device is exact may be gone to as well.
void TestMpris::aLittleStepInTheWindowIsTold()
{
    playSome(1);
    QTRY_VERIFY(player().positionMs() > 0);
    m_client->jumps.clear();
    const qint64 to = player().positionMs() + 40;
    player().seek(to);
    QTRY_VERIFY(m_client->jumps.contains(to));
}

void TestMpris::positionIsThePlayersOwn()
{
    playSome(1);
    qint64 worst = 0;
    for (int round = 0; round < 40; ++round) {
        const qint64 before = player().positionMs();
        const qint64 read = m_client->get(playerFace, "Position").toLongLong() / 1000;
        const qint64 after = player().positionMs();
        worst = std::max({worst, before - read, read - after});
    }
    qInfo("position outside of the player's own by %lld ms at most", worst);
    QVERIFY(worst <= 50);
    QTRY_VERIFY(player().positionMs() > 1200); // a tick of the position is nothing that is signalled
    QVERIFY(!m_client->known[playerFace].contains(QStringLiteral("Position")));
}

void TestMpris::aTrackIsDescribed()
{
    playSome(2);
    QTRY_VERIFY(metadata().contains(QStringLiteral("mpris:artUrl")));
    const sync::Track row = m_fakes->library.trackRows[player().queue().items()[0].track];
    const QVariantMap words = metadata();
    QCOMPARE(words[QStringLiteral("mpris:trackid")].value<QDBusObjectPath>().path(), trackPath(keyAt(0)).path());
    QCOMPARE(words[QStringLiteral("mpris:length")].toLongLong(), player().durationMs() * 1000);
    QCOMPARE(words[QStringLiteral("xesam:title")].toString(), row.title);
    QCOMPARE(words[QStringLiteral("xesam:artist")].toStringList(), QStringList{row.artist});
    QCOMPARE(words[QStringLiteral("xesam:album")].toString(), row.album);
    QCOMPARE(words[QStringLiteral("xesam:albumArtist")].toStringList(),
             QStringList{m_fakes->library.albumRows[row.albumId.value].artist});
    QVERIFY(!words.contains(QStringLiteral("xesam:url")));
    const QUrl art(words[QStringLiteral("mpris:artUrl")].toString());
    QVERIFY(art.isLocalFile() && QFile::exists(art.toLocalFile()));
    m_fakes->library.changeTrack(row.id, [](sync::Track& track) { track.rating = 3; });
    QTRY_COMPARE(metadata()[QStringLiteral("xesam:userRating")].toDouble(), 0.6);
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
}

/// What is held lies in a file as well, and that is nobody else's.
void TestMpris::onlyAFileOfTheListenersHasAnAddress()
{
    using Place = sync::TrackDetails::Place;
    const QVector<sync::TrackId> tracks = here(3);
    const Place places[] = {Place::Folder, Place::Held, Place::Service};
    for (int i = 0; i < 3; ++i) {
        sync::TrackDetails details;
        details.place = places[i];
        details.file = QStringLiteral("/music/%1.flac").arg(i);
        m_fakes->held.detailsOf.insert(tracks[i], details);
    }
    playSome(3);
    QTRY_COMPARE(metadata()[QStringLiteral("xesam:url")].toString(), QStringLiteral("file:///music/0.flac"));
    for (const qint64 place : {1, 2}) {
        player().next();
        QTRY_COMPARE(metadata()[QStringLiteral("mpris:trackid")].value<QDBusObjectPath>(),
                     trackPath(keyAt(int(place))));
        QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
        QVERIFY(!metadata().contains(QStringLiteral("xesam:url")));
    }
    const QDBusMessage told =
        m_client->ask(listFace, QStringLiteral("GetTracksMetadata"), {QVariant::fromValue(m_client->tracks)});
    for (const QVariantMap& track : qdbus_cast<QList<QVariantMap>>(told.arguments().value(0)))
        QVERIFY(track.contains(QStringLiteral("xesam:albumArtist")) && !track.contains(QStringLiteral("xesam:url")));
}

void TestMpris::theTrackListIsFollowed()
{
    playSome(6);
    QCOMPARE(m_client->tracks.size(), 6);
    m_client->outdated = 0;
    player().moveInQueue(5, 1);
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    player().removeFromQueue(keyAt(3));
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    m_playback->playNext(here(8).mid(6));
    QTRY_COMPARE(m_client->tracks.size(), 7);
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    QVERIFY(m_client->arrived.size() >= 3);
    for (const QVariantMap& track : std::as_const(m_client->arrived))
        QVERIFY(!track[QStringLiteral("xesam:title")].toString().isEmpty());
    player().setShuffled(true);
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    QVERIFY(m_client->outdated >= 4);
    const QDBusMessage told =
        m_client->ask(listFace, QStringLiteral("GetTracksMetadata"), {QVariant::fromValue(m_client->tracks)});
    const auto all = qdbus_cast<QList<QVariantMap>>(told.arguments().value(0));
    QCOMPARE(all.size(), m_client->tracks.size());
    for (qsizetype i = 0; i < all.size(); ++i)
        QCOMPARE(all[i][QStringLiteral("mpris:trackid")].value<QDBusObjectPath>(), m_client->tracks[i]);
    player().clearQueue();
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    QVERIFY(m_client->tracks.isEmpty() && metadata().isEmpty());
}

void TestMpris::tracksComeAndGo()
{
    playSome(3);
    const sync::TrackId other = here(9).last();
    m_fakes->transfers.byPath.insert(QStringLiteral("/music/a.flac"), {other});
    const QString file = QStringLiteral("file:///music/a.flac");
    QVERIFY(call("AddTrack", {file, trackAt(0), false}, listFace));
    QTRY_COMPARE(player().queue().items().size(), 4U);
    QCOMPARE(player().queue().items()[1].track, other.value);
    QVERIFY(call("AddTrack", {file, QVariant::fromValue(trackPath(0)), false}, listFace));
    QTRY_COMPARE(player().queue().items().size(), 5U);
    QCOMPARE(player().queue().items()[0].track, other.value);
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    QVERIFY(call("RemoveTrack", {trackAt(0)}, listFace) && call("RemoveTrack", {trackAt(1)}, listFace));
    QTRY_COMPARE(player().queue().items().size(), 3U);
    QVERIFY(call("GoTo", {trackAt(2)}, listFace));
    QTRY_COMPARE(player().queue().currentIndex(), 2U);
    QVERIFY(call("AddTrack", {QStringLiteral("/nowhere"), trackAt(0), true}, listFace));
    QVERIFY(call("OpenUri", {file}));
    QTRY_COMPARE(player().queue().items().size(), 1U);
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
}

void TestMpris::playlistsAreBegun()
{
    m_fakes->library.addPlaylist(QStringLiteral("Aaa first"), here(2));
    Q_EMIT m_fakes->library.playlistsChanged();
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    const auto listed = [&](uint first, uint most, const char* order, bool reversed) {
        const QDBusMessage told = m_client->ask(playlistFace, QStringLiteral("GetPlaylists"),
                                                {first, most, QString::fromLatin1(order), reversed});
        return qdbus_cast<QList<MprisPlaylist>>(told.arguments().value(0));
    };
    const auto all = listed(0, 1000, "Alphabetical", false);
    QCOMPARE(uint(all.size()), m_client->known[playlistFace][QStringLiteral("PlaylistCount")].toUInt());
    QCOMPARE(all.first().name, QStringLiteral("Aaa first"));
    QCOMPARE(listed(0, 1000, "Alphabetical", true).last(), all.first());
    QCOMPARE(listed(1, 2, "Alphabetical", false), all.mid(1, 2));
    QVERIFY(call("ActivatePlaylist", {QVariant::fromValue(all.first().id)}, playlistFace));
    QTRY_COMPARE(player().queue().items().size(), 2U);
    QTRY_COMPARE(player().state(), PlayState::Playing);
    const auto active = [&] {
        return m_client->known[playlistFace][QStringLiteral("ActivePlaylist")].value<MprisMaybePlaylist>();
    };
    QTRY_COMPARE(active(), (MprisMaybePlaylist{true, all.first()}));
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
    m_playback->playIds(here(3), 0); // something else
    QTRY_COMPARE(active(), MprisMaybePlaylist());
    for (sync::Playlist& playlist : m_fakes->library.playlistRows) {
        if (playlist.name == QStringLiteral("Aaa first"))
            playlist.name = QStringLiteral("Renamed");
    }
    Q_EMIT m_fakes->library.playlistsChanged();
    QTRY_COMPARE(m_client->names, QStringList{QStringLiteral("Renamed")});
    QVERIFY2(m_client->comesRight(), qPrintable(m_client->wrong));
}

void TestMpris::anotherPlayerHasTheName()
{
    BusMediaSession second(*m_desk, connection("second"));
    QTRY_VERIFY(!second.name().isEmpty());
    QCOMPARE(second.name(),
             QStringLiteral("org.mpris.MediaPlayer2.sostenuto.instance%1").arg(QCoreApplication::applicationPid()));
    QCOMPARE(m_session->name(), BusMediaSession::usualName);
}

QTEST_GUILESS_MAIN(TestMpris)
#include "tst_mpris.moc"
