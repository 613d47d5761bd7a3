// Internet radio: the stations that are known, and the sound of one.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Station.h"
#include "sync/radio/RadioBytes.h"

#include <QFuture>
#include <QObject>
#include <QVector>

#include <memory>

namespace sostenuto::sync {

/// Thread: main, but for open().
class RadioService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The sound of a station from now on. Never blocks, never null. The reader ends it with RadioBytes::abort().
    /// Thread: any (the decode thread calls it).
    virtual std::shared_ptr<RadioBytes> open(TrackId station) = 0;

    /// By name.
    virtual QFuture<Result<QVector<Station>>> stations() = 0;
    /// The station at this http or https address, known from now on. An empty `name`: the station's own, once it says
    /// one. Protocol: not such an address.
    virtual QFuture<Result<Station>> add(const QUrl& address, const QString& name) = 0;
    /// One that the service lists stays.
    virtual QFuture<Result<void>> remove(TrackId station) = 0;

Q_SIGNALS:
    void stationsChanged();
    void stateChanged(sostenuto::sync::TrackId station, sostenuto::sync::RadioState state);
    /// What plays there about now, plain text; empty = it does not say.
    void titleChanged(sostenuto::sync::TrackId station, const QString& title);
    /// It will not sound.
    void failed(sostenuto::sync::TrackId station, const sostenuto::sync::Error& error);
};

} // namespace sostenuto::sync
