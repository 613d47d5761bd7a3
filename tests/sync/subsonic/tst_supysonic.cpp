// The client against a real server that we did not write.
#include "sync/subsonic/SubsonicBackend.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/SupysonicServer.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

namespace {

const QVector<SupysonicTrack> music{
    {QStringLiteral("Prélude & Fugue"), QStringLiteral("Anna Lind"), QStringLiteral("Nocturnes"), 1,
     QStringLiteral("flac")},
    {QStringLiteral("Second + Third = Five"), QStringLiteral("Anna Lind"), QStringLiteral("Nocturnes"), 2,
     QStringLiteral("mp3")},
    {QStringLiteral("日本の歌"), QStringLiteral("Bo & the Ends"), QStringLiteral("Études"), 1, QStringLiteral("ogg")},
};

} // namespace

class SupysonicTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void signsInWithThePasswordBecauseTokensAreUnknownHere();
    void wrongPassword();
    void catalogue();
    void loveIsRepeatable();
    void rating();
    void playlistLife();
    void emptiesAPlaylist();
    void playHasItsTime();
    void downloadsFromTheMiddle();
    void downloadOfAnUnknownTrack();
    void killedInBetween();

private:
    [[nodiscard]] std::unique_ptr<SubsonicBackend> backend(const QString& password);
    [[nodiscard]] QVector<RemoteTrack> tracks();
    QByteArray fetch(const QString& id, qint64 offset, const QByteArray& validator,
                     std::optional<Error>* error = nullptr);

    QTemporaryDir m_folder;
    HttpClient m_http;
    std::unique_ptr<SupysonicServer> m_server;
    std::unique_ptr<SubsonicBackend> m_backend;
    qint64 m_startedAt = -1;
    QByteArray m_validator;
};

std::unique_ptr<SubsonicBackend> SupysonicTest::backend(const QString& password)
{
    return std::make_unique<SubsonicBackend>(m_http, SubsonicAccess{m_server->address(), m_server->user(), password},
                                             QByteArray{});
}

void SupysonicTest::initTestCase()
{
    if (!SupysonicServer::isInstalled())
        QSKIP("supysonic is not installed");
    m_server = std::make_unique<SupysonicServer>(m_folder.path());
    QVERIFY(m_server->makeMusic(music));
    QVERIFY(m_server->prepare());
    QVERIFY(m_server->start());
}

void SupysonicTest::init()
{
    m_backend = backend(m_server->password());
}

void SupysonicTest::signsInWithThePasswordBecauseTokensAreUnknownHere()
{
    QVERIFY(valueOf(m_backend->signIn()));
    QCOMPARE(m_backend->learnt().signIn, Capabilities::SignIn::Password);
    QVERIFY(valueOf(m_backend->ping()));
}

void SupysonicTest::wrongPassword()
{
    const auto wrong = backend(QStringLiteral("wrong"));
    const auto result = valueOf(wrong->signIn());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::WrongPassword);
    QCOMPARE(wrong->learnt().signIn, Capabilities::SignIn::Unknown);
}

QVector<RemoteTrack> SupysonicTest::tracks()
{
    const auto page = valueOf(m_backend->tracks(0, 500));
    return page ? page->rows : QVector<RemoteTrack>{};
}

void SupysonicTest::catalogue()
{
    QVERIFY(valueOf(m_backend->listsTracks()).value_or(false));
    const auto artists = valueOf(m_backend->artists(0, 500));
    QVERIFY(artists);
    QCOMPARE(artists->count, 2);
    const auto albums = valueOf(m_backend->albums(0, 500));
    QVERIFY(albums);
    QCOMPARE(albums->count, 2);
    QVERIFY(albums->rows.first().added.isValid());
    const auto all = valueOf(m_backend->tracks(0, 500));
    QVERIFY(all);
    QCOMPARE(all->count, 3);
    const auto last = valueOf(m_backend->tracks(3, 500));
    QVERIFY(last);
    QCOMPARE(last->count, 0);
    for (const RemoteTrack& track : all->rows) {
        QVERIFY(track.sizeBytes > 0);
        QVERIFY(track.durationMs >= 1000);
        QVERIFY(!track.playCount); // not exposed here: unknown, not zero
        QCOMPARE(valueOf(m_backend->track(track.remoteId))->title, track.title);
    }
    QCOMPARE(valueOf(m_backend->albumTracks(all->rows.first().albumRemoteId))->isEmpty(), false);
}

void SupysonicTest::loveIsRepeatable()
{
    const RemoteTrack track = tracks().first();
    QVERIFY(valueOf(m_backend->setLoved(Backend::Kind::Track, track.remoteId, true)));
    QVERIFY(valueOf(m_backend->setLoved(Backend::Kind::Track, track.remoteId, true)));
    QVERIFY(valueOf(m_backend->setLoved(Backend::Kind::Album, track.albumRemoteId, true)));
    auto loved = valueOf(m_backend->loved());
    QVERIFY(loved);
    QCOMPARE(loved->tracks, QStringList{track.remoteId});
    QCOMPARE(loved->albums, QStringList{track.albumRemoteId});
    QVERIFY(valueOf(m_backend->setLoved(Backend::Kind::Track, track.remoteId, false)));
    QVERIFY(valueOf(m_backend->setLoved(Backend::Kind::Track, track.remoteId, false)));
    QVERIFY(valueOf(m_backend->loved())->tracks.isEmpty());
}

void SupysonicTest::rating()
{
    const QString id = tracks().first().remoteId;
    QVERIFY(valueOf(m_backend->setRating(id, 4)));
    QCOMPARE(valueOf(m_backend->track(id))->rating.value_or(-1), 4);
    QVERIFY(valueOf(m_backend->setRating(id, 0)));
    QCOMPARE(valueOf(m_backend->track(id))->rating.value_or(-1), 0);
}

void SupysonicTest::playlistLife()
{
    const auto all = tracks();
    const QString name = QStringLiteral("Rain & sun + 50% = ♥");
    const auto id = valueOf(m_backend->createPlaylist(name, {all[0].remoteId}));
    QVERIFY2(id, qPrintable(id ? QString{} : id.error().detail));
    QVERIFY(valueOf(m_backend->appendToPlaylist(*id, {all[1].remoteId, all[1].remoteId})));
    auto list = valueOf(m_backend->playlist(*id));
    QVERIFY(list);
    QCOMPARE(list->name, name);
    QVERIFY(!list->readOnly);
    QCOMPARE(list->trackRemoteIds, (QStringList{all[0].remoteId, all[1].remoteId, all[1].remoteId}));
    QVERIFY(valueOf(m_backend->replacePlaylist(*id, name, {all[2].remoteId, all[0].remoteId})));
    QVERIFY(valueOf(m_backend->renamePlaylist(*id, QStringLiteral("Snow"))));
    list = valueOf(m_backend->playlist(*id));
    QCOMPARE(list->trackRemoteIds, (QStringList{all[2].remoteId, all[0].remoteId}));
    QCOMPARE(list->name, QStringLiteral("Snow"));
    QVERIFY(valueOf(m_backend->deletePlaylist(*id)));
    QVERIFY(valueOf(m_backend->deletePlaylist(*id)));
    QVERIFY(valueOf(m_backend->playlists())->isEmpty());
}

void SupysonicTest::emptiesAPlaylist()
{
    const auto id = valueOf(m_backend->createPlaylist(QStringLiteral("Short"), {tracks()[0].remoteId}));
    QVERIFY(id);
    QVERIFY(valueOf(m_backend->replacePlaylist(*id, QStringLiteral("Short"), {})));
    QVERIFY(valueOf(m_backend->playlist(*id))->trackRemoteIds.isEmpty());
    QVERIFY(valueOf(m_backend->deletePlaylist(*id)));
}

void SupysonicTest::playHasItsTime()
{
    const QString id = tracks().first().remoteId;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    QVERIFY(valueOf(m_backend->submitPlay(id, at)));
    const auto requests = m_server->requests(QStringLiteral("scrobble"));
    QCOMPARE(requests.size(), 1);
    QCOMPARE(SupysonicServer::parameter(requests[0], QStringLiteral("id")), id);
    QCOMPARE(SupysonicServer::parameter(requests[0], QStringLiteral("time")), QStringLiteral("1700000000123"));
    QCOMPARE(SupysonicServer::parameter(requests[0], QStringLiteral("submission")), QStringLiteral("true"));
}

QByteArray SupysonicTest::fetch(const QString& id, qint64 offset, const QByteArray& validator,
                                std::optional<Error>* error)
{
    QByteArray bytes;
    bool done = false;
    Download* download = m_backend->download(id, offset, validator);
    connect(download, &Download::started, this, [this](qint64 from, qint64, const QByteArray& tag) {
        m_startedAt = from;
        m_validator = tag;
    });
    connect(download, &Download::bytes, this, [&](const QByteArray& chunk) { bytes += chunk; });
    connect(download, &Download::finished, this, [&](const std::optional<Error>& ended) {
        done = true;
        if (error)
            *error = ended;
    });
    return QTest::qWaitFor([&] { return done; }, 20'000) ? bytes : QByteArray{};
}

void SupysonicTest::downloadsFromTheMiddle()
{
    const RemoteTrack track = tracks().first();
    const QByteArray whole = fetch(track.remoteId, 0, {});
    QCOMPARE(whole.size(), track.sizeBytes);
    QCOMPARE(m_startedAt, 0);
    QVERIFY(!m_validator.isEmpty());
    const QByteArray validator = m_validator;
    QCOMPARE(fetch(track.remoteId, 1000, validator), whole.mid(1000));
    QCOMPARE(m_startedAt, 1000);
    // The file is another one now: all of it comes again.
    QCOMPARE(fetch(track.remoteId, 1000, "\"another\""), whole);
    QCOMPARE(m_startedAt, 0);
    // All of it is here already.
    std::optional<Error> error = Error{};
    QCOMPARE(fetch(track.remoteId, whole.size(), validator, &error), QByteArray{});
    QVERIFY(!error);
}

void SupysonicTest::downloadOfAnUnknownTrack()
{
    QVERIFY(valueOf(m_backend->ping()));
    std::optional<Error> error;
    m_startedAt = -1;
    QCOMPARE(fetch(QStringLiteral("00000000-0000-4000-8000-000000000000"), 0, {}, &error), QByteArray{});
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::NotFound);
    QCOMPARE(m_startedAt, -1);
}

void SupysonicTest::killedInBetween()
{
    QVERIFY(valueOf(m_backend->ping()));
    QSignalSpy answered(m_backend.get(), &Backend::answered);
    m_server->kill();
    const auto gone = valueOf(m_backend->ping());
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::Refused);
    QVERIFY(!gone.error().mayHaveArrived);
    QCOMPARE(answered.size(), 1);
    QVERIFY(m_server->start());
    QVERIFY(valueOf(m_backend->ping()));
}

QTEST_GUILESS_MAIN(SupysonicTest)
#include "tst_supysonic.moc"
