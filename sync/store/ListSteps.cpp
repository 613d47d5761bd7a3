#include "sync/store/ListSteps.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr int atTop = -1;
constexpr int atEnd = -2;

/// Cells by number: the same number is the same entry, wherever it stands.
class Replay {
public:
    explicit Replay(const QVector<ListCell>& now) : m_cells(now)
    {
        for (int i = 0; i < now.size(); ++i) {
            m_list.append(i);
            m_cells[i].waiting = false;
        }
    }

    [[nodiscard]] bool back(const QVector<ListStep>& steps)
    {
        m_made.resize(steps.size());
        for (qsizetype i = steps.size() - 1; i >= 0; --i) {
            if (!back(steps[i], m_made[i]))
                return false;
        }
        m_behind.fill(atTop, m_cells.size());
        return true;
    }

    [[nodiscard]] ListWithout forth(const QVector<ListStep>& steps, const QSet<int>& unwanted)
    {
        ListWithout without;
        for (int i = 0; i < steps.size(); ++i) {
            const bool kept = !unwanted.contains(i);
            if (steps[i].what == ListStep::What::Add)
                without.steps.append(kept ? add(steps[i], m_made[i]) : leaveOut(m_made[i]));
            else if (steps[i].what == ListStep::What::Remove)
                without.steps.append(kept ? remove(steps[i], m_made[i]) : std::nullopt);
            else
                without.steps.append(kept ? move(steps[i], m_made[i]) : leaveThere(m_made[i]));
        }
        for (const int cell : std::as_const(m_list))
            without.cells.append(m_cells[cell]);
        return without;
    }

private:
    /// What a step was made to.
    struct Made {
        QVector<int> cells;
        int anchor = atTop; ///< the cell before it, or atTop, or (Add) atEnd
    };

    [[nodiscard]] bool back(const ListStep& step, Made& made)
    {
        const int count = int(step.tracks.size());
        const bool adds = step.what == ListStep::What::Add;
        const bool removes = step.what == ListStep::What::Remove;
        if (count == 0 || (!adds && count != 1))
            return false;
        if (!removes) {
            if (step.to < 0 || step.to + count > m_list.size())
                return false;
            for (int i = 0; i < count; ++i) {
                if (m_cells[m_list[step.to + i]].track != step.tracks[i])
                    return false;
                made.cells.append(m_list[step.to + i]);
            }
            m_list.remove(step.to, count);
            made.anchor = step.to == 0 ? atTop : m_list[step.to - 1];
            if (adds && step.to == m_list.size())
                made.anchor = atEnd;
        }
        if (adds)
            return true;
        if (removes) {
            made.cells.append(int(m_cells.size()));
            m_cells.append({{}, step.tracks.first(), false});
        }
        if (step.from < 0 || step.from > m_list.size())
            return false;
        m_list.insert(step.from, made.cells.first());
        return true;
    }

    /// A cell of the list, or atTop: for one that never came or went, what it stood behind.
    [[nodiscard]] int present(int anchor) const
    {
        if (anchor == atEnd)
            return m_list.isEmpty() ? atTop : m_list.last();
        while (anchor != atTop && !m_list.contains(anchor))
            anchor = m_behind[anchor];
        return anchor;
    }

    [[nodiscard]] int placeBehind(int anchor) const
    {
        const int cell = present(anchor);
        return cell == atTop ? 0 : int(m_list.indexOf(cell)) + 1;
    }

    [[nodiscard]] ListPlace placeOf(const QVector<int>& list, int at) const
    {
        const TrackId track = m_cells[list[at]].track;
        const auto same = [&](int cell) { return m_cells[cell].track == track; };
        return {track, int(std::count_if(list.cbegin(), list.cbegin() + at, same))};
    }

    std::optional<KeptStep> add(const ListStep& step, const Made& made)
    {
        int place = placeBehind(made.anchor);
        KeptStep kept{{step.what, step.tracks, 0, place}, {}, {}};
        if (place < m_list.size())
            kept.after = place == 0 ? ListPlace{TrackId{-1}, 0} : placeOf(m_list, place - 1);
        for (const int cell : made.cells) {
            m_cells[cell].waiting = true;
            m_list.insert(place++, cell);
        }
        return kept;
    }

    std::optional<KeptStep> remove(const ListStep& step, const Made& made)
    {
        const int at = int(m_list.indexOf(made.cells.first()));
        if (at < 0)
            return std::nullopt;
        const KeptStep kept{{step.what, step.tracks, at, 0}, placeOf(m_list, at), {}};
        m_behind[made.cells.first()] = at == 0 ? atTop : m_list[at - 1];
        m_list.removeAt(at);
        return kept;
    }

    std::optional<KeptStep> move(const ListStep& step, const Made& made)
    {
        const int cell = made.cells.first();
        const int at = int(m_list.indexOf(cell));
        if (at < 0)
            return leaveThere(made);
        KeptStep kept{{step.what, step.tracks, at, 0}, placeOf(m_list, at), {}};
        m_list.removeAt(at);
        const int place = placeBehind(made.anchor);
        kept.step.to = place;
        if (place > 0)
            kept.after = placeOf(m_list, place - 1);
        m_list.insert(place, cell);
        m_cells[cell].waiting = true;
        return kept;
    }

    /// These never come; what was put behind them goes where they would have stood.
    std::optional<KeptStep> leaveOut(const Made& made)
    {
        const int before = present(made.anchor);
        for (const int cell : made.cells)
            m_behind[cell] = before;
        return std::nullopt;
    }

    /// What never came would stand there now; what is there stays where it is.
    std::optional<KeptStep> leaveThere(const Made& made)
    {
        const int cell = made.cells.first();
        if (!m_list.contains(cell))
            m_behind[cell] = present(made.anchor);
        return std::nullopt;
    }

    QVector<ListCell> m_cells;
    QVector<int> m_list;
    QVector<Made> m_made;
    QVector<int>
        m_behind; ///< of cells that are not in the list: the cell before it when it went; always one that was there
};

} // namespace

std::optional<ListWithout> listWithout(const QVector<ListCell>& now, const QVector<ListStep>& steps,
                                       const QSet<int>& unwanted)
{
    Replay replay(now);
    if (!replay.back(steps))
        return std::nullopt;
    return replay.forth(steps, unwanted);
}

} // namespace sostenuto::sync
