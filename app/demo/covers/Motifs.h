// The pictures themselves, on a canvas of 1000 by 1000.
#pragma once

#include <QPainter>

namespace sostenuto::demo {

inline constexpr int motifCount = 12;

/// One per album; `motif` is taken modulo motifCount.
void paintMotif(QPainter& painter, int motif);
/// One per artist: round compositions around the middle.
void paintEmblem(QPainter& painter, int emblem);

// By file: MotifsNight.cpp, MotifsLand.cpp, MotifsPaper.cpp.
void paintWindows(QPainter&);
void paintPier(QPainter&);
void paintPixels(QPainter&);
void paintOrbits(QPainter&);
void paintDistrict(QPainter&);
void paintStones(QPainter&);
void paintTide(QPainter&);
void paintIsobars(QPainter&);
void paintOrchard(QPainter&);
void paintSprings(QPainter&);
void paintRoom(QPainter&);
void paintEnvelopes(QPainter&);

} // namespace sostenuto::demo
