// What stays on this computer: pins, rules, the room for them, and whether something would play without a service.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/HeldHome.h"
#include "sync/model/Kept.h"

#include <QFuture>
#include <QObject>

namespace sostenuto::sync {

/// Pins and rules are durable when their future says so. Thread: main.
class KeepService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Pinning what is pinned changes nothing; the same for the other way. NotFound: no such object.
    virtual QFuture<Result<void>> pin(const PinTarget& target) = 0;
    virtual QFuture<Result<void>> unpin(const PinTarget& target) = 0;
    /// The newest first.
    virtual QFuture<Result<QVector<PinState>>> pins() = 0;
    virtual QFuture<Result<HeldTotals>> totals() = 0;

    virtual QFuture<Result<KeepRules>> rules() = 0;
    virtual QFuture<Result<void>> setRules(const KeepRules& rules) = 0;
    virtual QFuture<Result<void>> setQuota(qint64 bytes) = 0;
    /// Nothing but what plays is fetched while paused. Remembered.
    virtual QFuture<Result<void>> setPaused(bool paused) = 0;
    /// Remembered.
    virtual QFuture<Result<void>> setLimits(const FetchLimits& limits) = 0;
    /// Remembered. What is here in better quality stays; what is here in lower is fetched anew, and stays until then.
    virtual QFuture<Result<void>> setQuality(int kbps) = 0;
    /// Of what plays and is not here: KeptQuality::streamKbps. Remembered.
    virtual QFuture<Result<void>> setStreamQuality(int kbps) = 0;
    /// Lets go what was only played lately: neither pinned nor kept by a rule.
    virtual QFuture<Result<void>> clearPassing() = 0;

    /// Of these tracks in this order (a queue, a playlist, an album).
    virtual QFuture<Result<Readiness>> readiness(const QVector<TrackId>& tracks) = 0;

    /// Where held music lies, as it was told last.
    [[nodiscard]] virtual HeldHome home() const = 0;
    /// Takes it to this folder, or where other things are in that to one of ours in it. How that goes and ends says
    /// home(). While it moves already nothing happens.
    virtual void moveHome(const QString& folder) = 0;
    /// After MoveTrouble::Away, for a drive that never comes back: home().to is in use from now on. What lay in the
    /// other folder is not held any more; it stays where it is. Otherwise nothing happens.
    virtual void beginHomeAnew() = 0;
    /// The old folder stays in use. Nothing once HeldHome::canCancel() is over.
    virtual void cancelMove() = 0;

Q_SIGNALS:
    /// home() has another answer now.
    void homeChanged(const sostenuto::sync::HeldHome& home);
    /// pins(), totals() or rules() have other answers now. At most four times a second.
    void keptChanged();
};

} // namespace sostenuto::sync
