#include "sync/status/ConnectionTrial.h"

#include "sync/model/WhenDone.h"

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

constexpr int coverEdge = 300;
/// Of fewer bytes, or in less time, a rate says more of our own buffers than of the line.
constexpr qint64 tellingBytes = 128 * 1024;
constexpr qint64 tellingNs = 1'000'000;

} // namespace

ConnectionTrial::ConnectionTrial(Backend* service, QObject* parent) : QObject(parent), m_service(service)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    m_enough.setSingleShot(true);
    m_enough.setInterval(longestStreamMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (const auto giveUp = std::exchange(m_giveUp, {}))
            giveUp();
    });
    connect(&m_enough, &QTimer::timeout, this, [this] { streamed({}); });
    if (service)
        connect(service, &QObject::destroyed, this, &ConnectionTrial::finish); // let go, or signed in anew
}

/// One step. Late answers of a step that was given up are dropped. No part: what it takes is nobody's.
template <class T, class Take>
void ConnectionTrial::ask(std::optional<Capability> part, const QFuture<Result<T>>& asked, Take take)
{
    const int step = ++m_step;
    m_stepClock.start();
    const auto once = [this, part, step, take](const Result<T>& answer) {
        if (step != m_step)
            return;
        ++m_step;
        m_patience.stop();
        if (part)
            note(*part, answer ? std::nullopt : std::optional(answer.error().kind));
        take(answer);
    };
    m_giveUp = [once] { once(failure(ErrorKind::Timeout)); };
    m_patience.start();
    whenDone(asked, this, once);
}

/// A part that takes several questions has the time of its first, and the first error.
void ConnectionTrial::note(Capability part, const std::optional<ErrorKind>& error)
{
    ConnectionReport::Part& noted = m_report.parts[static_cast<size_t>(part)];
    if (noted.tried && (noted.error || !error))
        return;
    noted = {true, error, std::max<qint64>(1, m_stepClock.elapsed())};
}

QFuture<Result<ConnectionReport>> ConnectionTrial::start(const QFuture<Result<ServerInfo>>& found)
{
    m_clock.start();
    whenDone(found, this, [this](const Result<ServerInfo>& server) {
        m_report.server = server;
        m_report.serverMs = std::max<qint64>(1, m_clock.elapsed());
        if (!server)
            return finish();
        if (!m_service) {
            m_report.parts[static_cast<size_t>(Capability::SignIn)] = {true, ErrorKind::NoPassword, 0};
            return finish();
        }
        ask(Capability::SignIn, m_service->ping(),
            [this](const Result<void>& signedIn) { signedIn ? askLyrics() : finish(); });
    });
    return m_answer.future();
}

void ConnectionTrial::askLyrics()
{
    ask({}, m_service->timesLyrics(), [this](const Result<bool>& times) {
        if (times)
            m_report.timesLyrics = *times;
        askLibrary();
    });
}

void ConnectionTrial::askLibrary()
{
    ask(Capability::Library, m_service->albums(0, 1), [this](const Result<Page<RemoteAlbum>>& page) {
        if (!page || page->rows.isEmpty())
            return finish(); // nothing is known that could be asked for
        askTracks(page->rows.first());
    });
}

void ConnectionTrial::askTracks(const RemoteAlbum& album)
{
    ask(Capability::Library, m_service->albumTracks(album.remoteId),
        [this, cover = album.coverArt](const Result<QVector<RemoteTrack>>& tracks) {
            if (!tracks || tracks->isEmpty())
                return askCover(cover);
            const RemoteTrack& track = tracks->first();
            askStream(track.remoteId, cover.isEmpty() ? track.coverArt : cover);
        });
}

void ConnectionTrial::askStream(const QString& track, const QString& cover)
{
    ++m_step;
    m_cover = cover;
    m_stepClock.start();
    m_giveUp = [this] { streamed(Error{ErrorKind::Timeout, {}, 0, false}); };
    m_patience.start();
    m_stream = m_service->download(track, 0, {});
    connect(m_stream, &Download::started, this, [this] {
        m_patience.stop();
        note(Capability::Streaming, {});
        m_enough.start();
    });
    connect(m_stream, &Download::bytes, this, [this](const QByteArray& chunk) { takeBytes(chunk.size()); });
    connect(m_stream, &Download::finished, this, &ConnectionTrial::streamed);
}

void ConnectionTrial::takeBytes(qint64 size)
{
    if (m_bytes < 0) {
        m_bytes = 0;
        m_sinceFirst.start();
        return;
    }
    m_bytes += size;
    if (m_bytes >= mostBytes)
        streamed({});
}

/// Enough of it came, or no more will.
void ConnectionTrial::streamed(const std::optional<Error>& error)
{
    m_patience.stop();
    m_enough.stop();
    const qint64 ns = m_sinceFirst.isValid() ? m_sinceFirst.nsecsElapsed() : 0;
    if (m_bytes >= tellingBytes && ns >= tellingNs)
        m_report.bitsPerSecond = static_cast<qint64>(8e9 * static_cast<double>(m_bytes) / static_cast<double>(ns));
    if (error)
        note(Capability::Streaming, error->kind);
    if (m_stream) {
        m_stream->disconnect(this);
        m_stream->cancel();
    }
    askCover(m_cover);
}

void ConnectionTrial::askCover(const QString& cover)
{
    if (cover.isEmpty() || !m_service)
        return finish();
    ask(Capability::Artwork, m_service->cover(cover, coverEdge), [this](const Result<QByteArray>& picture) {
        if (!picture && picture.error().kind == ErrorKind::NotFound) // an answer, as far as the service goes
            m_report.parts[static_cast<size_t>(Capability::Artwork)].error.reset();
        finish();
    });
}

void ConnectionTrial::finish()
{
    ++m_step;
    m_patience.stop();
    m_enough.stop();
    if (m_stream)
        m_stream->disconnect(this);
    m_report.ms = m_clock.isValid() ? m_clock.elapsed() : 0;
    m_answer.give(m_report);
    deleteLater();
}

} // namespace sostenuto::sync
