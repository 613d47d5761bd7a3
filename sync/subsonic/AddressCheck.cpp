#include "sync/subsonic/AddressCheck.h"

#include "sync/model/PlainText.h"
#include "sync/model/WhenDone.h"

namespace sostenuto::sync {

AddressCheck::AddressCheck(HttpClient& http, const SubsonicAccess& access, const QString& trackId, const QString& title,
                           QObject* parent)
    : QObject(parent), m_there(http, access, {}), m_trackId(trackId), m_title(title)
{
}

QFuture<Result<void>> AddressCheck::start()
{
    whenDone(m_there.signIn(), this, [this](const Result<void>& signedIn) {
        if (!signedIn || m_trackId.isEmpty())
            return finish(signedIn);
        askForTrack();
    });
    return m_answer.future();
}

void AddressCheck::askForTrack()
{
    whenDone(m_there.track(m_trackId), this, [this](const Result<RemoteTrack>& found) {
        const bool isAbsent = !found && found.error().kind == ErrorKind::NotFound;
        if (!found && !isAbsent)
            return finish(tl::unexpected(found.error()));
        const bool isSame = found && plainText(found->title, longestPlainName) == m_title;
        finish(isSame ? Result<void>() : failure(ErrorKind::OtherServer, QStringLiteral("a known track is not there")));
    });
}

void AddressCheck::finish(Result<void> result)
{
    m_answer.give(std::move(result));
    deleteLater();
}

} // namespace sostenuto::sync
