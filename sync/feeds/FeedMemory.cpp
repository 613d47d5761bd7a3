#include "sync/feeds/FeedMemory.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

void FeedMemory::reset(const FeedSnapshot& told)
{
    m_told = told;
    m_better.clear();
}

FeedSnapshot FeedMemory::believed(const FeedSnapshot& read, bool corroborated)
{
    const QSet<QString> before = std::exchange(m_better, {});
    if (corroborated || m_told.format != read.format) {
        m_told = read;
        return read;
    }
    // True once for each thing, and once more when it was bad in between.
    const auto doubted = [&](const QString& key) {
        if (before.contains(key))
            return false;
        m_better.insert(key);
        return true;
    };
    FeedSnapshot believed = read;
    for (const FeedIncident& old : std::as_const(m_told.incidents)) {
        const bool isThere = std::any_of(read.incidents.cbegin(), read.incidents.cend(),
                                         [&](const FeedIncident& one) { return one.id == old.id; });
        if (!isThere && doubted(u'i' + old.id))
            believed.incidents.append(old);
    }
    QHash<QString, FeedState> states;
    for (const FeedComponent& old : std::as_const(m_told.components))
        states.insert(old.id, old.state);
    for (FeedComponent& component : believed.components) {
        const FeedState old = states.value(component.id, FeedState::Unknown);
        if (old >= FeedState::Degraded && component.state < old && doubted(u'c' + component.id))
            component.state = old;
    }
    if (m_told.overall >= FeedState::Degraded && read.overall < m_told.overall && doubted(QStringLiteral("o")))
        believed.overall = m_told.overall;
    m_told = believed;
    return believed;
}

} // namespace sostenuto::sync
