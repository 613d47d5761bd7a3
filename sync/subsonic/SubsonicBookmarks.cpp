// Places in tracks. Many servers keep none: what they refuse says nothing of the service.
#include "sync/subsonic/Answers.h"
#include "sync/subsonic/SubsonicBackend.h"

namespace sostenuto::sync {

QFuture<Result<QVector<RemoteBookmark>>> SubsonicBackend::bookmarks()
{
    // The wrapper is left out where there are none.
    SubsonicCall call{QStringLiteral("getBookmarks"), {}, Capability::Library, {}, false};
    call.extra = true;
    Answer<QVector<RemoteBookmark>> answer;
    m_client.call(call, [answer](const SubsonicAnswer& got) {
        if (!got.error)
            return answer.give(readBookmarks(got.response));
        Error error = *got.error;
        // The call takes no parameters: who finds one missing, or finds something else wrong, does not know it.
        if (got.code == 0 || got.code == 10 || got.code == 30)
            error.kind = ErrorKind::NotFound;
        answer.fail(error);
    });
    return answer.future();
}

QFuture<Result<void>> SubsonicBackend::setBookmark(const QString& trackId, qint64 positionMs)
{
    SubsonicCall call{QStringLiteral("createBookmark"),
                      {{QStringLiteral("id"), trackId}, {QStringLiteral("position"), QString::number(positionMs)}},
                      Capability::Writes,
                      {},
                      false};
    call.extra = true;
    Answer<void> answer;
    write(call, answer);
    return answer.future();
}

QFuture<Result<void>> SubsonicBackend::removeBookmark(const QString& trackId)
{
    SubsonicCall call{
        QStringLiteral("deleteBookmark"), {{QStringLiteral("id"), trackId}}, Capability::Writes, {}, false};
    call.extra = true;
    Answer<void> answer;
    m_client.call(call, [answer](const SubsonicAnswer& got) {
        if (got.error && got.error->kind != ErrorKind::NotFound) // gone already is what was wanted
            return answer.fail(*got.error);
        answer.give({});
    });
    return answer.future();
}

} // namespace sostenuto::sync
