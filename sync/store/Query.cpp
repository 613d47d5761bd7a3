#include "sync/store/Query.h"

#include "sync/store/Database.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <QTimeZone>

namespace sostenuto::sync {

Query::Query(Database& database, std::string_view sql, Prepared) : m_database(database), m_statement(database.take(sql))
{
}

Query::~Query()
{
    m_database.giveBack(std::move(m_statement));
}

bool Query::next()
{
    return m_statement->executeStep();
}

void Query::run()
{
    m_statement->executeStep();
}

void Query::again(qint64 first)
{
    m_statement->reset();
    m_statement->bind(1, int64_t(first));
}

qint64 Query::integer(int column) const
{
    return m_statement->getColumn(column).getInt64();
}

std::optional<double> Query::real(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    return value.isNull() ? std::nullopt : std::optional(value.getDouble());
}

QString Query::text(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const char* characters = value.getText();
    return QString::fromUtf8(characters, value.getBytes());
}

QByteArray Query::bytes(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const auto* data = static_cast<const char*>(value.getBlob());
    return data ? QByteArray(data, value.getBytes()) : QByteArray();
}

QDateTime Query::time(int column) const
{
    const qint64 ms = integer(column);
    return ms == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

void Query::bind(int index, qint64 value)
{
    m_statement->bind(index, int64_t(value));
}

void Query::bind(int index, const std::optional<double>& value)
{
    value ? m_statement->bind(index, *value) : bindNull(index);
}

void Query::bind(int index, const QString& value)
{
    m_statement->bind(index, value.toStdString());
}

void Query::bind(int index, const QByteArray& value)
{
    // A null pointer would be NULL, not an empty BLOB.
    m_statement->bind(index, static_cast<const void*>(value.isEmpty() ? "" : value.constData()), int(value.size()));
}

void Query::bind(int index, const QDateTime& value)
{
    bind(index, value.isValid() ? value.toMSecsSinceEpoch() : 0);
}

void Query::bind(int index, const char* value)
{
    m_statement->bind(index, value);
}

void Query::bindNull(int index)
{
    m_statement->bind(index);
}

int changes(Database& database)
{
    return database.connection().getChanges();
}

} // namespace sostenuto::sync
