// How a mix is drawn from what could stand in it. Pure.
#pragma once

#include "sync/model/Ids.h"

#include <QDate>
#include <QVector>

namespace sostenuto::sync {

struct MixCandidate {
    TrackId track;
    qint64 artist = 0; ///< 0 = nobody is named
};

struct MixSize {
    int most = 50;
    int perArtist = 6;
};

/// What decides a draw: the same for an id all day long, whatever else there is, and another one the next day.
[[nodiscard]] quint64 drawOfDay(qint64 id, const QDate& day);

/// Drawn by the day, each track once, so many of one artist at most, and nobody twice in a row where that can be.
[[nodiscard]] QVector<TrackId> drawnMix(QVector<MixCandidate> candidates, const QDate& day, const MixSize& size);

/// The first `most` of these ids in the order of the day.
[[nodiscard]] QVector<qint64> drawnIds(QVector<qint64> ids, const QDate& day, qsizetype most);

} // namespace sostenuto::sync
