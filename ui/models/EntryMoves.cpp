#include "ui/models/EntryMoves.h"

#include <QSet>

#include <algorithm>

namespace sostenuto::ui {

QVector<EntryMove> entryMoves(QVector<qint64> order, const QVector<qint64>& moved, qsizetype before)
{
    const QSet<qint64> chosen(moved.begin(), moved.end());
    // What the block goes in front of: the first at or after `before` that is not itself moved.
    qint64 anchor = 0;
    for (qsizetype place = std::max<qsizetype>(before, 0); place < order.size() && anchor == 0; ++place) {
        if (!chosen.contains(order[place]))
            anchor = order[place];
    }
    QVector<EntryMove> moves;
    // From the last to the first, each in front of the one that was placed before it.
    for (qsizetype i = moved.size() - 1; i >= 0; --i) {
        const qsizetype from = order.indexOf(moved[i]);
        if (from < 0)
            continue;
        const qsizetype wall = anchor == 0 ? order.size() : order.indexOf(anchor);
        const qsizetype to = from < wall ? wall - 1 : wall;
        if (from != to) {
            order.move(from, to);
            moves.append({moved[i], from, to});
        }
        anchor = moved[i];
    }
    return moves;
}

} // namespace sostenuto::ui
