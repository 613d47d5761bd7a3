// Finds genres and composers by what was typed.
#pragma once

#include "sync/model/Library.h"
#include "sync/store/SearchText.h"

#include <QHash>
#include <QStringList>

namespace sostenuto::sync {

class Database;

/// Knows the names from one search to the next, until somebody writes to the library. Throws like any Query.
/// Thread: that of the connection.
class GroupSearch {
public:
    explicit GroupSearch(Database& database);

    /// The best, of both kinds; at most `limit`.
    [[nodiscard]] QVector<Group> find(const SearchText& text, int limit);

private:
    struct Name {
        GroupKind kind;
        QString shown;
        QStringList values; ///< of the column, in which it stands alone or among others
    };
    void read();
    void readColumn(GroupKind kind, const char* column);
    [[nodiscard]] int countOf(const Name& name);

    Database& m_database;
    QHash<QString, Name> m_names; ///< by kind and folded name
    qint64 m_version = -1;        ///< of the file, when they were read
};

} // namespace sostenuto::sync
