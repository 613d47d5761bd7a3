// Is the server at another address the one that is known already?
#pragma once

#include "sync/model/Answer.h"
#include "sync/subsonic/SubsonicBackend.h"

#include <QObject>

namespace sostenuto::sync {

/// Signs in there and asks for a track that the known one has. Deletes itself when done. Thread: sync. `http` outlives
/// it.
class AddressCheck : public QObject {
    Q_OBJECT

public:
    /// `trackId` empty: nothing is known of its music, and signing in has to do.
    AddressCheck(HttpClient& http, const SubsonicAccess& access, const QString& trackId, const QString& title,
                 QObject* parent = nullptr);

    /// OtherServer: the track is not there, or is another one.
    [[nodiscard]] QFuture<Result<void>> start();

private:
    void askForTrack();
    void finish(Result<void> result);

    SubsonicBackend m_there;
    QString m_trackId;
    QString m_title;
    Answer<void> m_answer;
};

} // namespace sostenuto::sync
