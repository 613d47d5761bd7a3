// Rows of a long list, read in windows as they are looked at and forgotten when others are.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/WhenDone.h>

#include <QCache>
#include <QSet>
#include <QTimer>
#include <QVector>

#include <algorithm>
#include <functional>
#include <utility>

namespace sostenuto::ui {

/// Thread: main. `Row` has an `id` whose `value` is the id in the list. At most two windows are asked for at a time;
/// while a listener drags the scroll bar, windows that were passed by are not asked for at all.
template <class Row>
class RowWindows {
public:
    static constexpr int windowRows = 200;
    static constexpr int maxRows = 40 * windowRows; ///< in memory
    static constexpr int maxUnderWay = 2;
    static constexpr int maxPending = 4;
    static constexpr int patienceMs = 200; ///< until then an unknown row is left empty, so that nothing flickers

    using Read = std::function<QFuture<sync::Result<QVector<Row>>>(const QVector<qint64>& ids)>;
    /// The rows of the list from `first` to `last` may have become known.
    using Arrived = std::function<void(int first, int last)>;
    /// Rows that nobody knows yet could not be read.
    using Failed = std::function<void(const sync::Error& error)>;

    /// `ids` is the owner's list: it must outlive this. listChanged() says that it is another.
    RowWindows(QObject* owner, const QVector<qint64>& ids, Read read, Arrived arrived, Failed failed = {})
        : m_owner(owner), m_ids(ids), m_read(std::move(read)), m_arrived(std::move(arrived)),
          m_failed(std::move(failed)), m_rows(maxRows)
    {
        m_ask.setSingleShot(true);
        QObject::connect(&m_ask, &QTimer::timeout, owner, [this] { askNext(); });
        m_late.setSingleShot(true);
        m_late.setInterval(patienceMs);
        QObject::connect(&m_late, &QTimer::timeout, owner, [this] {
            m_isLate = true;
            if (!m_ids.isEmpty())
                m_arrived(0, int(m_ids.size()) - 1);
        });
    }

    /// The row, or null when it is not known yet: then it is asked for, and `arrived` tells.
    const Row* row(int index)
    {
        if (index < 0 || index >= m_ids.size())
            return nullptr;
        if (const Row* known = m_rows.object(m_ids[index])) {
            if (m_stale.contains(m_ids[index]))
                want(index / windowRows);
            return known;
        }
        want(index / windowRows);
        return nullptr;
    }

    /// The row if it is in memory; asks for nothing.
    [[nodiscard]] Row* known(qint64 id) const { return m_rows.object(id); }

    /// Rows have been waited for so long that placeholders should be shown.
    [[nodiscard]] bool isLate() const { return m_isLate; }

    void listChanged()
    {
        m_pending.clear();
        m_underWay.clear();
        m_missing.clear();
        ++m_generation;
    }

    /// These rows are shown as they are until they have been read again, which is when somebody looks at them.
    void markStale(const QVector<qint64>& ids)
    {
        for (const qint64 id : ids) {
            if (m_rows.contains(id) || m_asked.contains(id))
                m_stale.insert(id);
            m_missing.remove(id);
        }
    }
    void markAllStale()
    {
        const QList<qint64> all = m_rows.keys();
        m_stale = QSet<qint64>(all.begin(), all.end());
        m_stale.unite(m_asked);
        m_missing.clear();
    }

private:
    void want(int window)
    {
        if (m_underWay.contains(window))
            return;
        m_pending.removeOne(window);
        m_pending.append(window);
        if (m_pending.size() > maxPending)
            m_pending.removeFirst();
        if (!m_ask.isActive())
            m_ask.start(0);
        if (!m_late.isActive() && !m_isLate)
            m_late.start();
    }

    void askNext()
    {
        while (!m_pending.isEmpty() && m_underWay.size() < maxUnderWay)
            ask(m_pending.takeLast());
    }

    void ask(int window)
    {
        const int first = window * windowRows;
        const int last = std::min(first + windowRows, int(m_ids.size())) - 1;
        QVector<qint64> wanted;
        for (int i = first; i <= last; ++i) {
            const qint64 id = m_ids[i];
            if ((!m_rows.contains(id) || m_stale.contains(id)) && !m_missing.contains(id))
                wanted.append(id);
        }
        if (wanted.isEmpty())
            return;
        m_underWay.insert(window);
        for (const qint64 id : std::as_const(wanted)) {
            m_stale.remove(id); // what changes from now on makes it stale again
            m_asked.insert(id);
        }
        const int generation = m_generation;
        sync::whenDone(m_read(wanted), m_owner,
                       [this, wanted, window, generation](const sync::Result<QVector<Row>>& answer) {
                           take(answer, wanted, window, generation);
                       });
    }

    void take(const sync::Result<QVector<Row>>& answer, const QVector<qint64>& wanted, int window, int generation)
    {
        const bool sameList = generation == m_generation;
        if (sameList)
            m_underWay.remove(window);
        QSet<qint64> unanswered(wanted.begin(), wanted.end());
        m_asked.subtract(unanswered);
        for (const Row& row : answer.value_or(QVector<Row>{})) {
            unanswered.remove(row.id.value);
            m_rows.insert(row.id.value, new Row(row));
        }
        if (sameList)
            m_missing.unite(unanswered); // not asked for again until the list changes
        const int count = int(m_ids.size());
        const int first = sameList ? window * windowRows : 0;
        const int last = sameList ? std::min(first + windowRows, count) - 1 : count - 1;
        if (m_asked.isEmpty()) {
            m_isLate = false;
            m_late.stop();
        }
        if (first <= last)
            m_arrived(first, last);
        if (!answer && m_failed && sameList &&
            std::any_of(wanted.begin(), wanted.end(), [this](qint64 id) { return !m_rows.contains(id); }))
            m_failed(answer.error());
        if (!m_pending.isEmpty())
            m_ask.start(0);
    }

    QObject* m_owner;
    const QVector<qint64>& m_ids;
    Read m_read;
    Arrived m_arrived;
    Failed m_failed;
    QCache<qint64, Row> m_rows;
    QSet<qint64> m_stale;
    QSet<qint64> m_missing; ///< asked for, and the library has no such row (any more)
    QVector<int> m_pending; ///< windows, the one wanted last at the end
    QSet<int> m_underWay;
    QSet<qint64> m_asked; ///< ids under way
    QTimer m_ask;
    QTimer m_late;
    bool m_isLate = false;
    int m_generation = 0;
};

} // namespace sostenuto::ui
