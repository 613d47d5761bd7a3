// Each part of a service tried once, one after the other, so that each takes its own time: signing in, the library, a
// stream, a cover.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/model/ConnectionReport.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace sostenuto::sync {

/// Deletes itself when done. What it asks is told to the status as everybody's requests are. Nothing is changed at the
/// service. Thread: sync.
class ConnectionTrial : public QObject {
    Q_OBJECT

public:
    /// `service` nullptr: signed out; then only the address is judged. It may go meanwhile.
    explicit ConnectionTrial(Backend* service, QObject* parent = nullptr);

    /// A step that takes longer has failed.
    static constexpr int patienceMs = 8'000;
    /// So much of the stream is taken at most, or what comes in that time.
    static constexpr qint64 mostBytes = 512 * 1024;
    static constexpr int longestStreamMs = 1'500;

    /// `found`: who answers at the address, as it is being asked.
    [[nodiscard]] QFuture<Result<ConnectionReport>> start(const QFuture<Result<ServerInfo>>& found);
    /// For tests, which have no time.
    void setPatience(int ms) { m_patience.setInterval(ms); }

private:
    template <class T, class Take>
    void ask(std::optional<Capability> part, const QFuture<Result<T>>& asked, Take take);
    void askLyrics();
    void askLibrary();
    void askTracks(const RemoteAlbum& album);
    void askStream(const QString& track, const QString& cover);
    void takeBytes(qint64 size);
    void streamed(const std::optional<Error>& error);
    void askCover(const QString& cover);
    void note(Capability part, const std::optional<ErrorKind>& error);
    void finish();

    QPointer<Backend> m_service;
    ConnectionReport m_report;
    Answer<ConnectionReport> m_answer;
    QElapsedTimer m_clock; ///< of the whole
    QElapsedTimer m_stepClock;
    QTimer m_patience;
    std::function<void()> m_giveUp; ///< on the step that runs
    int m_step = 0;

    QPointer<Download> m_stream;
    QString m_cover; ///< what is asked after the stream; empty = there is none
    QTimer m_enough; ///< of the stream
    QElapsedTimer m_sinceFirst;
    qint64 m_bytes = -1; ///< after the first ones; -1 = none came
};

} // namespace sostenuto::sync
