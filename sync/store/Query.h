// One use of a prepared statement. Statements are kept by the connection and given back clean.
#pragma once

#include "sync/model/Ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace SQLite {
class Statement;
}

namespace sostenuto::sync {

class Database;

/// Throws SQLite::Exception, as everything that runs inside guarded() or Database::transaction() may.
/// An invalid id is NULL; an invalid time is 0, and 0 is read as an invalid time.
class Query {
public:
    /// `values` are bound to ?1, ?2, … in order.
    template <class... Values>
    Query(Database& database, std::string_view sql, const Values&... values) : Query(database, sql, Prepared{})
    {
        int index = 0;
        (bind(++index, values), ...);
    }
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Steps to the next row; false after the last.
    bool next();
    /// For statements without rows.
    void run();
    /// Starts over with one value changed: for loops over ids.
    void again(qint64 first);

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int number(int column) const { return int(integer(column)); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] std::optional<double> real(int column) const; ///< nullopt = NULL
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QDateTime time(int column) const;
    template <class AnyId>
    [[nodiscard]] AnyId id(int column) const
    {
        return AnyId{integer(column)};
    }

private:
    struct Prepared {};
    Query(Database& database, std::string_view sql, Prepared);

    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, qint64(value)); }
    void bind(int index, bool value) { bind(index, qint64(value)); }
    void bind(int index, const std::optional<double>& value);
    void bind(int index, const QString& value);
    void bind(int index, const QByteArray& value); ///< a BLOB
    void bind(int index, const QDateTime& value);
    void bind(int index, const char* value);
    template <class Tag>
    void bind(int index, const Id<Tag>& value)
    {
        value.isValid() ? bind(index, value.value) : bindNull(index);
    }
    void bindNull(int index);

    Database& m_database;
    std::unique_ptr<SQLite::Statement> m_statement;
};

/// Rows that the last statement changed, without those that triggers changed.
[[nodiscard]] int changes(Database& database);

/// Runs one statement without rows and answers how many rows it changed.
template <class... Values>
int run(Database& database, std::string_view sql, const Values&... values)
{
    Query(database, sql, values...).run();
    return changes(database);
}

/// The first column of the first row as a number; 0 when there is no row.
template <class... Values>
[[nodiscard]] qint64 valueOf(Database& database, std::string_view sql, const Values&... values)
{
    Query query(database, sql, values...);
    return query.next() ? query.integer(0) : 0;
}

} // namespace sostenuto::sync
