// The bytes on this computer: opening them for the player, and saying what the player will want next.
#pragma once

#include "sync/held/HeldBytes.h"
#include "sync/model/Library.h"

#include <QObject>

#include <memory>

namespace sostenuto::sync {

class HeldService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The bytes of a track, complete or still arriving; asks for them when nobody has. Never blocks, never null.
    /// Thread: any (the decode thread calls it).
    virtual std::shared_ptr<HeldBytes> open(TrackId track) = 0;

    /// What the player wants next, in order, the playing track first. These are downloaded whole, one after the other;
    /// everything else that was automatic and not begun is forgotten. Thread: main.
    virtual void setWanted(const QVector<TrackId>& tracks) = 0;

Q_SIGNALS:
    /// `heldTo` is 0..1, the part of the track that is here from its start.
    void progressChanged(sostenuto::sync::TrackId track, sostenuto::sync::Availability availability, double heldTo);
    /// No room or no right to write: downloads are paused, playing goes on.
    void trouble(const sostenuto::sync::Error& error);
};

} // namespace sostenuto::sync
