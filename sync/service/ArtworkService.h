// Pictures as bytes; whoever draws decodes them off the main thread.
#pragma once

#include "sync/model/Error.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QString>

namespace sostenuto::sync {

/// Thread: main.
class ArtworkService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// From disk when it is here, else from the service (at most 4 at once), then kept on disk. `edge` in device pixels
    /// is rounded up to 160, 320 or 640. Answers NotFound when there is none; a service that is away answers at once.
    virtual QFuture<Result<QByteArray>> cover(const QString& coverKey, int edge) = 0;
    /// The same in the largest size as a file on this computer, for other programs to read. It stays at least until
    /// three other covers were asked for in this way.
    virtual QFuture<Result<QString>> coverFile(const QString& coverKey) = 0;

Q_SIGNALS:
    /// The service is back: covers that failed may be asked for again.
    void retryWorthwhile();
};

} // namespace sostenuto::sync
