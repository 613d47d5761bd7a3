// The bytes on this computer: opening them for the player, saying what the player will want next, and keeping what was
// measured of them.
#pragma once

#include "sync/held/HeldBytes.h"
#include "sync/model/Error.h"
#include "sync/model/Library.h"
#include "sync/model/Measurement.h"
#include "sync/model/TrackDetails.h"

#include <QFuture>
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

    /// A held track at a glance, as whoever measured it wrote it (player/dsp/Waveform.h reads it). Empty = not measured
    /// yet, or nothing of it decodes. Thread: main, as all that follow.
    virtual QFuture<Result<QByteArray>> waveform(TrackId track) = 0;

    /// Where its file is, and what is known of it beside its row. NotFound: no such track.
    virtual QFuture<Result<TrackDetails>> details(TrackId track) = 0;

    /// A track that is here whole and was not measured at this version; nullopt = all were.
    virtual QFuture<Result<std::optional<SurveyTask>>> nextToSurvey(int version) = 0;
    /// What was found; nullopt = nothing of it decodes, and it is not given out again at this version.
    virtual QFuture<Result<void>> putSurvey(const SurveyTask& task, int version,
                                            const std::optional<Measurement>& found) = 0;

Q_SIGNALS:
    /// waveform() has another answer now.
    void surveyed(sostenuto::sync::TrackId track);
    /// `heldTo` is 0..1, the part of the track that is here from its start.
    void progressChanged(sostenuto::sync::TrackId track, sostenuto::sync::Availability availability, double heldTo);
    /// No room or no right to write: downloads are paused, playing goes on.
    void trouble(const sostenuto::sync::Error& error);
};

} // namespace sostenuto::sync
