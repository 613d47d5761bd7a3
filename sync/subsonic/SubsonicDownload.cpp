#include "sync/subsonic/SubsonicDownload.h"

#include <QNetworkReply>
#include <QTimer>

#include <array>

namespace sostenuto::sync {

namespace {

/// An error document is small; more is not read.
constexpr qsizetype largestDocument = 64 * 1024;
/// What a server is asked to make, the best first.
constexpr std::array formats{"opus", "mp3"};

struct ContentRange {
    qint64 first = -1;
    qint64 total = -1;
};

/// "bytes 5-9/10", "bytes 5-9/*", "bytes */10".
ContentRange parseContentRange(const QByteArray& header)
{
    ContentRange range;
    const QByteArray value = header.trimmed().toLower();
    if (!value.startsWith("bytes"))
        return range;
    const QByteArray spans = value.mid(5).trimmed();
    const qsizetype slash = spans.indexOf('/');
    bool isNumber = false;
    const qint64 total = spans.mid(slash + 1).toLongLong(&isNumber);
    range.total = slash >= 0 && isNumber ? total : -1;
    const qint64 first = spans.left(spans.indexOf('-')).toLongLong(&isNumber);
    range.first = isNumber ? first : -1;
    return range;
}

} // namespace

DownloadStart judgeStart(int status, qint64 asked, const QByteArray& contentRange, qint64 contentLength)
{
    using What = DownloadStart::What;
    const ContentRange range = parseContentRange(contentRange);
    if (status == 206 && range.first == asked)
        return {What::Bytes, asked, range.total};
    if (status == 206)
        return {asked > 0 ? What::StartOver : What::Refused, 0, -1};
    if (status == 416 && asked > 0)
        return range.total == asked ? DownloadStart{What::Complete, asked, asked}
                                    : DownloadStart{What::StartOver, 0, -1};
    if (status == 200)
        return {What::Bytes, 0, contentLength};
    return {What::Refused, 0, -1};
}

QByteArray validatorOf(const QByteArray& etag, const QByteArray& lastModified)
{
    if (!etag.isEmpty() && !etag.startsWith("W/"))
        return etag;
    return lastModified;
}

SubsonicDownload::SubsonicDownload(SubsonicClient& client, Wanted wanted, QObject* parent)
    : Download(parent), m_client(client), m_wanted(std::move(wanted))
{
    QTimer::singleShot(0, this, &SubsonicDownload::begin);
}

Parameters SubsonicDownload::parameters() const
{
    const auto id = std::pair(QStringLiteral("id"), m_wanted.trackId);
    const QString format = QStringLiteral("format");
    // "raw" keeps a server from transcoding by itself. A length that it would only estimate is not asked for.
    if (m_wanted.kbps <= 0)
        return {id, {format, QStringLiteral("raw")}};
    return {id,
            {QStringLiteral("maxBitRate"), QString::number(m_wanted.kbps)},
            {format, QString::fromLatin1(formats.at(m_format))}};
}

void SubsonicDownload::begin()
{
    if (m_phase == Phase::Over)
        return;
    const bool useStream = m_wanted.kbps > 0 || m_client.learnt().downloadRefused;
    HttpRequest request = m_client.mediaRequest(
        Capability::Streaming, useStream ? QStringLiteral("stream") : QStringLiteral("download"), parameters());
    // The file's own bytes: a compressed answer would make offsets meaningless.
    request.headers.emplaceBack("Accept-Encoding", "identity");
    if (m_wanted.offset > 0) {
        request.headers.emplaceBack("Range", "bytes=" + QByteArray::number(m_wanted.offset) + "-");
        if (!m_wanted.validator.isEmpty())
            request.headers.emplaceBack("If-Range", m_wanted.validator);
    }
    m_phase = Phase::Asking;
    m_document.clear();
    m_received = 0;
    m_clock.start();
    m_reply = m_client.http().open(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &SubsonicDownload::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &SubsonicDownload::replyFinished);
}

void SubsonicDownload::cancel()
{
    if (m_phase == Phase::Over)
        return;
    m_cancelled = true;
    end(Error{ErrorKind::Cancelled, QStringLiteral("cancelled"), 0, false});
}

/// Decides by the head and the first bytes what comes.
void SubsonicDownload::readHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    m_start = judgeStart(status, m_wanted.offset, m_reply->rawHeader("Content-Range"),
                         length.isValid() ? length.toLongLong() : -1);
    const HttpOutcome head = HttpClient::outcomeOf(m_reply, false);
    // A range from the middle of a file has no telling first bytes, and a document is never sent as one.
    const bool document = status != 206 && looksLikeDocument(head.contentType, m_reply->peek(64));
    m_phase = m_start.what == DownloadStart::What::Bytes && !document ? Phase::Bytes : Phase::Document;
    if (m_phase == Phase::Bytes)
        announce(m_start);
}

void SubsonicDownload::announce(const DownloadStart& start)
{
    Q_EMIT answered(std::nullopt, m_clock.elapsed());
    Q_EMIT started(start.offset, start.total,
                   validatorOf(m_reply->rawHeader("ETag"), m_reply->rawHeader("Last-Modified")));
}

void SubsonicDownload::takeBytes()
{
    if (m_phase == Phase::Asking && m_reply->bytesAvailable() > 0)
        readHead();
    if (m_phase == Phase::Document) {
        m_document += m_reply->read(largestDocument - m_document.size());
        if (m_document.size() >= largestDocument)
            end(Error{ErrorKind::NotAudio, QStringLiteral("a long document where audio was expected"), 0, false});
        return;
    }
    if (m_phase != Phase::Bytes)
        return;
    const QByteArray chunk = m_reply->readAll();
    if (chunk.isEmpty())
        return;
    m_received += chunk.size();
    Q_EMIT bytes(chunk);
}

void SubsonicDownload::replyFinished()
{
    if (m_phase == Phase::Over)
        return;
    if (m_reply->isOpen()) // closed after a transfer timeout
        takeBytes();
    if (m_phase == Phase::Over || !m_reply)
        return;
    const HttpOutcome outcome = HttpClient::outcomeOf(m_reply, m_cancelled);
    if (m_phase == Phase::Bytes)
        return end(endError(outcome));
    const bool answeredWhole = !transportError(outcome);
    if (m_phase == Phase::Asking && answeredWhole)
        readHead(); // an answer without a body
    if (answeredWhole && m_start.what == DownloadStart::What::Complete) {
        announce(m_start);
        return end(std::nullopt);
    }
    if (answeredWhole && m_start.what == DownloadStart::What::StartOver && !m_startedOver) {
        m_startedOver = true;
        m_wanted.offset = 0;
        dropReply();
        return begin();
    }
    const bool isBusy = outcome.status == 429 || outcome.status == 503;
    if (answeredWhole && !isBusy && tryFormat(parseEnvelope(m_document)))
        return;
    if (answeredWhole && tryStream(parseEnvelope(m_document)))
        return;
    end(endError(outcome));
}

std::optional<Error> SubsonicDownload::endError(const HttpOutcome& outcome) const
{
    if (auto error = transportError(outcome))
        return error;
    if (m_phase == Phase::Bytes) {
        const bool cut = m_received == 0 || (m_start.total >= 0 && m_start.offset + m_received < m_start.total);
        return cut ? std::optional(Error{ErrorKind::CutShort, QStringLiteral("fewer bytes than announced"), 0, false})
                   : std::nullopt;
    }
    if (outcome.status == 429 || outcome.status == 503)
        return statusError(outcome.status, outcome.retryAfterS);
    const auto envelope = parseEnvelope(m_document);
    if (envelope && !envelope->ok)
        return errorOf(*envelope);
    if (const auto error = statusError(outcome.status, outcome.retryAfterS))
        return error;
    if (!envelope &&
        (outcome.contentType == "text/html" || m_document.trimmed().toLower().startsWith("<!doctype html")))
        return Error{ErrorKind::NotSubsonic, QStringLiteral("a web page where audio was expected"), 0, false};
    return Error{ErrorKind::NotAudio, QStringLiteral("a document where audio was expected"), 0, false};
}

bool SubsonicDownload::tryFormat(const std::optional<Envelope>& envelope)
{
    constexpr int anything = 0;
    constexpr int notAllowed = 50;
    if (m_wanted.kbps <= 0 || !envelope || envelope->ok || (envelope->code != anything && envelope->code != notAllowed))
        return false;
    if (++m_format == formats.size())
        m_wanted.kbps = 0;
    dropReply();
    begin();
    return true;
}

bool SubsonicDownload::tryStream(const std::optional<Envelope>& envelope)
{
    if (!envelope || envelope->ok || envelope->code != 50 || m_client.learnt().downloadRefused)
        return false;
    m_client.learn([](Capabilities& c) { c.downloadRefused = true; });
    dropReply();
    begin();
    return true;
}

void SubsonicDownload::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void SubsonicDownload::end(const std::optional<Error>& error)
{
    if (m_phase == Phase::Over)
        return;
    m_phase = Phase::Over;
    dropReply();
    if (error && !m_cancelled)
        Q_EMIT answered(error, m_clock.elapsed());
    Q_EMIT finished(error);
    deleteLater();
}

} // namespace sostenuto::sync
