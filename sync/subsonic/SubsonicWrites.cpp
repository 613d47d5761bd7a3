// Love, ratings and plays.
#include "sync/subsonic/SubsonicBackend.h"

#include <QTimeZone>

namespace sostenuto::sync {

namespace {

QString idParameter(Backend::Kind kind)
{
    switch (kind) {
    case Backend::Kind::Album:
        return QStringLiteral("albumId");
    case Backend::Kind::Artist:
        return QStringLiteral("artistId");
    case Backend::Kind::Track:
        break;
    }
    return QStringLiteral("id");
}

} // namespace

QFuture<Result<void>> SubsonicBackend::setLoved(Kind kind, const QString& id, bool loved)
{
    // One id a call: a bad one among many spoils the rest on several servers.
    const SubsonicCall call{loved ? QStringLiteral("star") : QStringLiteral("unstar"),
                            {{idParameter(kind), id}},
                            Capability::Writes,
                            {},
                            false};
    Answer<void> answer;
    m_client.call(call, [answer, loved](const SubsonicAnswer& got) {
        // Supysonic refuses what is already so.
        const bool already = loved && got.code == 0 && got.message.contains(u"already starred", Qt::CaseInsensitive);
        if (got.error && !already)
            return answer.fail(*got.error);
        answer.give({});
    });
    return answer.future();
}

QFuture<Result<void>> SubsonicBackend::setRating(const QString& trackId, int rating)
{
    Answer<void> answer;
    write({QStringLiteral("setRating"),
           {{QStringLiteral("id"), trackId}, {QStringLiteral("rating"), QString::number(rating)}},
           Capability::Writes,
           {},
           false},
          answer);
    return answer.future();
}

QFuture<Result<void>> SubsonicBackend::submitPlay(const QString& trackId, const QDateTime& startedAt)
{
    // One id with its time: gonic reads only the first, Navidrome wants as many times as ids, Ampache's default for
    // submission is false.
    Answer<void> answer;
    write({QStringLiteral("scrobble"),
           {{QStringLiteral("id"), trackId},
            {QStringLiteral("time"), QString::number(startedAt.toMSecsSinceEpoch())},
            {QStringLiteral("submission"), QStringLiteral("true")}},
           Capability::Writes,
           {},
           true},
          answer);
    return answer.future();
}

QFuture<Result<void>> SubsonicBackend::announceNowPlaying(const QString& trackId)
{
    Answer<void> answer;
    if (m_client.learnt().countsNowPlaying) {
        answer.give({});
        return answer.future();
    }
    write({QStringLiteral("scrobble"),
           {{QStringLiteral("id"), trackId}, {QStringLiteral("submission"), QStringLiteral("false")}},
           Capability::Writes,
           {},
           true},
          answer);
    return answer.future();
}

} // namespace sostenuto::sync
