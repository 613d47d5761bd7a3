// Several rows dragged to one place, as single moves.
#pragma once

#include <QVector>

namespace sostenuto::ui {

/// Takes the entry at `from`, so that it stands at `to` afterwards.
struct EntryMove {
    qint64 entry = 0;
    qsizetype from = 0;
    qsizetype to = 0;
    friend bool operator==(const EntryMove&, const EntryMove&) = default;
};

/// Done one after the other, the moves bring `moved` (in their present order) together before what stands at `before`.
/// Entries that stand right already are not moved.
[[nodiscard]] QVector<EntryMove> entryMoves(QVector<qint64> order, const QVector<qint64>& moved, qsizetype before);

} // namespace sostenuto::ui
