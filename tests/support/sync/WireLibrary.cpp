#include "tests/support/sync/WireLibrary.h"

#include <QEventLoop>
#include <QTimer>

namespace sostenuto::tests {

using namespace sync;

WireLibrary::WireLibrary(const QUrl& address, const QString& user, const QString& password)
    : access{address, user, password}
{
    restart();
}

void WireLibrary::restart()
{
    flow.reset();
    const QByteArray learnt = sources.all()->first().capabilities;
    backend = std::make_unique<SubsonicBackend>(http, access, learnt);
    QObject::connect(backend.get(), &SubsonicBackend::capabilitiesChanged, backend.get(),
                     [this](const QByteArray& json) { (void)sources.setCapabilities(store.source, json); });
    flow = std::make_unique<PullFlow>(PullParts{*backend, sources, catalogue, playlists, stations}, store.source);
}

std::optional<Error> WireLibrary::run(What what)
{
    // qWaitFor sleeps ten milliseconds between looks, and there are thousands of answers to wait for.
    std::optional<Error> error = Error{ErrorKind::Timeout, QStringLiteral("the pull does not end"), 0, false};
    QEventLoop loop;
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    QObject::connect(flow.get(), &PullFlow::finished, &loop, [&](const std::optional<Error>& told) {
        error = told;
        loop.quit();
    });
    switch (what) {
    case What::Pull:
        flow->pull();
        break;
    case What::PullAnew:
        flow->pullAnew();
        break;
    case What::Refresh:
        flow->refresh();
        break;
    }
    if (flow->isRunning())
        loop.exec();
    return error;
}

QString wireContents(sync::Database& database)
{
    const auto answerOf = [&](const char* sql) { return sync::answerOf(database, sql); };
    return answerOf("SELECT 'artist', remote_id, name, loved FROM artist WHERE hidden = 0 ORDER BY remote_id") + u'\n' +
           answerOf("SELECT 'album', a.remote_id, a.title, a.artist, a.year, a.genre, a.track_count, a.duration_ms, "
                    "a.added_at, a.loved, ar.remote_id FROM album a LEFT JOIN artist ar ON ar.id = a.artist_id "
                    "WHERE a.hidden = 0 ORDER BY a.remote_id") +
           u'\n' +
           answerOf("SELECT 'track', t.remote_id, t.title, t.artist, t.album, t.number, t.disc, t.year, t.duration_ms, "
                    "t.size_bytes, t.bit_rate, t.suffix, t.added_at, t.loved, t.rating, t.plays, al.remote_id, "
                    "ar.remote_id FROM track t LEFT JOIN album al ON al.id = t.album_id "
                    "LEFT JOIN artist ar ON ar.id = t.artist_id WHERE t.hidden = 0 ORDER BY t.remote_id") +
           u'\n' + answerOf("SELECT 'list', remote_id, name, remote_count FROM playlist ORDER BY remote_id") + u'\n' +
           answerOf("SELECT 'entry', p.remote_id, e.position, t.remote_id FROM playlist_entry e "
                    "JOIN playlist p ON p.id = e.playlist_id JOIN track t ON t.id = e.track_id "
                    "ORDER BY p.remote_id, e.position") +
           u'\n' + answerOf("SELECT 'station', remote_id, name, address FROM station ORDER BY address");
}

} // namespace sostenuto::tests
