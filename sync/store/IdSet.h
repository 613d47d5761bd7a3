// A set of row ids. They are dense, so a bit each is less than a hash.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace sostenuto::sync {

/// Ids are not below zero.
class IdSet {
public:
    void insert(qint64 id)
    {
        if (size_t(id) >= m_bits.size())
            m_bits.resize(std::max<size_t>(size_t(id) + 1, m_bits.size() * 2));
        m_bits[size_t(id)] = true;
    }
    [[nodiscard]] bool contains(qint64 id) const { return size_t(id) < m_bits.size() && m_bits[size_t(id)]; }

private:
    std::vector<bool> m_bits;
};

} // namespace sostenuto::sync
