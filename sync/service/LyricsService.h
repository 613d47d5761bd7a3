// The words of tracks, for the window.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"
#include "sync/model/Lyrics.h"

#include <QFuture>
#include <QObject>

namespace sostenuto::sync {

/// Thread: main.
class LyricsService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// From this computer where they are here, else from the service, and then kept. Empty: the track has none. An
    /// Error: nobody knows, since its service is away or fails; one that is away answers at once.
    virtual QFuture<Result<Lyrics>> lyrics(TrackId track) = 0;

Q_SIGNALS:
    /// lyrics() has another answer now.
    void changed(sostenuto::sync::TrackId track);
    /// A service is back: what failed may be asked for again.
    void retryWorthwhile();
};

} // namespace sostenuto::sync
