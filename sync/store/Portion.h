// Long work on rows, so much at a time.
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace sostenuto::sync {

/// Several lists, gone through as if they were one, from row `from` on until `budget` is used up. The lists are shown
/// to it in the same order each time, as they were. At least one row is taken if there is one.
class Portion {
public:
    Portion(qsizetype from, int budget) : m_from(from), m_left(budget) {}

    /// `act` answers what the row cost.
    template <class Rows, class Act>
    void each(const Rows& rows, const Act& act)
    {
        for (qsizetype i = std::clamp<qsizetype>(m_from - m_passed, 0, rows.size()); i < rows.size() && m_left > 0;
             ++i) {
            m_left -= act(rows[i]);
            ++m_taken;
        }
        m_passed += rows.size();
    }
    /// Rows.
    [[nodiscard]] qsizetype taken() const { return m_taken; }

private:
    qsizetype m_from;
    int m_left;
    qsizetype m_passed = 0;
    qsizetype m_taken = 0;
};

} // namespace sostenuto::sync
