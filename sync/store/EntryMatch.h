// How two versions of one list correspond: which entries are the same, and which came, went or moved. Pure.
#pragma once

#include <QVector>

namespace sostenuto::sync {

/// A list as the tracks of its entries; the same number is the same track.
using TrackKeys = QVector<qint64>;

/// What each entry of the later version was in the earlier one.
struct EntryMatch {
    QVector<int> from;   ///< its place there; -1 = it was added
    QVector<bool> stays; ///< it is where it was, among the others that stay; false: added or moved
};

/// Of each track as many entries are the same as both versions have, and of all entries as many stay as can. Takes
/// n log n; of a track that stands in the list dozens of times, only entries of about the same rank are compared.
[[nodiscard]] EntryMatch matchEntries(const TrackKeys& before, const TrackKeys& after);

struct ListChange {
    QVector<int> added; ///< their places in the later version
    int removed = 0;
    int moved = 0;
    [[nodiscard]] bool isNothing() const { return added.isEmpty() && removed == 0 && moved == 0; }
};
[[nodiscard]] ListChange changeBetween(const TrackKeys& before, const TrackKeys& after);

} // namespace sostenuto::sync
