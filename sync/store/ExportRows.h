// An exported document, row by row. It comes from outside: whatever is of another type is as if it were not there.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <algorithm>

namespace sostenuto::sync {

class ExportRow {
public:
    explicit ExportRow(const QJsonValue& value) : m_object(value.toObject()) {}
    /// Never below 0.
    [[nodiscard]] qint64 number(const char* name) const
    {
        return std::max<qint64>(0, m_object.value(QLatin1String(name)).toInteger());
    }
    [[nodiscard]] QString text(const char* name) const
    {
        return m_object.value(QLatin1String(name)).toString().left(longestText);
    }
    [[nodiscard]] bool has(const char* name) const { return m_object.contains(QLatin1String(name)); }
    [[nodiscard]] QJsonArray array(const char* name) const { return m_object.value(QLatin1String(name)).toArray(); }
    [[nodiscard]] QJsonObject object(const char* name) const { return m_object.value(QLatin1String(name)).toObject(); }

private:
    static constexpr qsizetype longestText = 2'000;
    QJsonObject m_object;
};

/// Calls `act(row, id)` for the rows of a part as they come, each id once.
template <class Act>
void eachRow(const QJsonObject& document, const char* part, const Act& act)
{
    QSet<qint64> seen;
    const QJsonArray rows = document.value(QLatin1String(part)).toArray();
    for (const auto& value : rows) {
        const ExportRow row(value);
        const qint64 id = row.number("id");
        if (id > 0 && !seen.contains(id)) {
            seen.insert(id);
            act(row, id);
        }
    }
}

} // namespace sostenuto::sync
