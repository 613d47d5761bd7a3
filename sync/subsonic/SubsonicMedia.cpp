// Covers and audio.
#include "sync/subsonic/SubsonicBackend.h"
#include "sync/subsonic/SubsonicDownload.h"

#include <QPointer>

namespace sostenuto::sync {

namespace {

Result<QByteArray> judgePicture(const HttpOutcome& outcome)
{
    if (const auto error = transportError(outcome))
        return tl::unexpected(*error);
    if (looksLikeDocument(outcome.contentType, outcome.body)) {
        const auto envelope = parseEnvelope(outcome.body);
        if (envelope && !envelope->ok)
            return tl::unexpected(errorOf(*envelope));
    }
    if (const auto error = statusError(outcome.status, outcome.retryAfterS))
        return tl::unexpected(*error);
    if (outcome.body.isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("an empty picture"));
    if (looksLikeDocument(outcome.contentType, outcome.body))
        return failure(ErrorKind::NotSubsonic, QStringLiteral("a document where a picture was expected"));
    return outcome.body;
}

} // namespace

QFuture<Result<QByteArray>> SubsonicBackend::cover(const QString& coverArt, int edge)
{
    Answer<QByteArray> answer;
    Parameters parameters{{QStringLiteral("id"), coverArt}};
    if (edge > 0)
        parameters.append({QStringLiteral("size"), QString::number(edge)});
    const HttpRequest request = m_client.mediaRequest(Capability::Artwork, QStringLiteral("getCoverArt"), parameters);
    m_client.http().send(request, [self = QPointer(this), answer](const HttpOutcome& outcome, const QUrl&) {
        if (!self)
            return;
        Result<QByteArray> picture = judgePicture(outcome);
        // No cover is a good answer as far as the service's health goes.
        const bool noCover = !picture && picture.error().kind == ErrorKind::NotFound;
        Q_EMIT self->answered(Capability::Artwork,
                              picture || noCover ? std::optional<Error>{} : std::optional(picture.error()), outcome.ms);
        answer.give(std::move(picture));
    });
    return answer.future();
}

Download* SubsonicBackend::download(const QString& trackId, qint64 offset, const QByteArray& validator)
{
    return watched(new SubsonicDownload(m_client, {trackId, offset, validator, 0}, this));
}

Download* SubsonicBackend::transcoded(const QString& trackId, int kbps)
{
    return watched(new SubsonicDownload(m_client, {trackId, 0, {}, kbps}, this));
}

Download* SubsonicBackend::watched(SubsonicDownload* download)
{
    connect(download, &SubsonicDownload::answered, this, [this](const std::optional<Error>& error, qint64 ms) {
        Q_EMIT answered(Capability::Streaming, error, ms);
    });
    return download;
}

} // namespace sostenuto::sync
