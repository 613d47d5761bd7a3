#include "sync/store/AnswerTimeStore.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"

namespace sostenuto::sync {

Result<QVector<AnswerTime>> AnswerTimeStore::all() const
{
    return m_database.ask([&] {
        QVector<AnswerTime> times;
        Query query(m_database, "SELECT source, part, ms, answers FROM answer_time WHERE part BETWEEN 0 AND ?1",
                    capabilityCount - 1);
        while (query.next())
            times.append({query.id<SourceId>(0), static_cast<Capability>(query.number(1)), query.real(2).value_or(0.0),
                          query.number(3)});
        return times;
    });
}

Result<void> AnswerTimeStore::put(const QVector<AnswerTime>& times)
{
    return m_database.transaction(Database::Durability::Fetchable, [&] {
        for (const AnswerTime& time : times)
            Query(m_database,
                  "INSERT OR REPLACE INTO answer_time SELECT id, ?2, ?3, ?4 FROM source WHERE id = ?1 AND removed = 0",
                  time.source, static_cast<int>(time.part), std::optional<double>(time.ms), time.answers)
                .run();
    });
}

} // namespace sostenuto::sync
