// One file on its way here, from a server that may answer with a document instead.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/subsonic/SubsonicClient.h"

#include <QElapsedTimer>
#include <QPointer>

class QNetworkReply;

namespace sostenuto::sync {

/// How an answer to a ranged request begins. Pure, see judgeStart().
struct DownloadStart {
    enum class What {
        Bytes,     ///< from `offset`, `total` in all (-1 = unknown)
        Complete,  ///< nothing was missing
        StartOver, ///< ask again without a range
        Refused,   ///< a status that says no; the body may say more
    };
    What what = What::Refused;
    qint64 offset = 0;
    qint64 total = -1;
};

/// `contentLength` -1 = not said. RFC 9110, 14: 206 must begin where we asked, 200 is the whole file whatever was
/// asked, 416 with our own length means that all of it is here.
[[nodiscard]] DownloadStart judgeStart(int status, qint64 asked, const QByteArray& contentRange, qint64 contentLength);
/// What If-Range may carry: a strong ETag, else Last-Modified, else nothing. (RFC 9110, 13.1.5: no weak tags.)
[[nodiscard]] QByteArray validatorOf(const QByteArray& etag, const QByteArray& lastModified);

/// Thread: sync.
class SubsonicDownload final : public Download {
    Q_OBJECT

public:
    struct Wanted {
        QString trackId;
        qint64 offset = 0;
        QByteArray validator;
        int kbps = 0; ///< at most; 0 = the original
    };

    /// Begins when control returns to the event loop, so that its signals can be connected first.
    SubsonicDownload(SubsonicClient& client, Wanted wanted, QObject* parent);

    void cancel() override;

Q_SIGNALS:
    void answered(const std::optional<sostenuto::sync::Error>& error, qint64 ms);

private:
    enum class Phase { Asking, Document, Bytes, Over };

    void begin();
    void readHead();
    void takeBytes();
    void replyFinished();
    void announce(const DownloadStart& start);
    [[nodiscard]] std::optional<Error> endError(const HttpOutcome& outcome) const;
    void end(const std::optional<Error>& error);
    [[nodiscard]] Parameters parameters() const;
    /// The other endpoint, when this one is not allowed. False when that was tried.
    [[nodiscard]] bool tryStream(const std::optional<Envelope>& envelope);
    /// The next format, when the server can't make this one; after the last the original. False when it may be asked
    /// for the same again.
    [[nodiscard]] bool tryFormat(const std::optional<Envelope>& envelope);
    void dropReply();

    SubsonicClient& m_client;
    Wanted m_wanted;
    QPointer<QNetworkReply> m_reply;
    QElapsedTimer m_clock;
    Phase m_phase = Phase::Asking;
    bool m_cancelled = false;
    bool m_startedOver = false;
    std::size_t m_format = 0; ///< of those that a server is asked to make
    DownloadStart m_start;
    qint64 m_received = 0;
    QByteArray m_document;
};

} // namespace sostenuto::sync
