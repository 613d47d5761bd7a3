#include "sync/store/GroupSearch.h"

#include "sync/store/LibraryGroups.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <string>
#include <tuple>

namespace sostenuto::sync {

GroupSearch::GroupSearch(Database& database) : m_database(database) {}

QVector<Group> GroupSearch::find(const SearchText& text, int limit)
{
    struct Found {
        MatchRank rank;
        QString key;
        const Name* name;
    };
    QVector<Found> found;
    if (text.isEmpty())
        return {};
    read();
    for (auto name = m_names.cbegin(); name != m_names.cend(); ++name) {
        const MatchRank rank = text.rank(name.key().mid(1));
        if (rank != MatchRank::None)
            found.append({rank, name.key(), &*name});
    }
    std::sort(found.begin(), found.end(),
              [](const Found& a, const Found& b) { return std::tie(a.rank, a.key) < std::tie(b.rank, b.key); });
    QVector<Group> groups;
    for (const Found& one : found.first(std::min<qsizetype>(found.size(), limit)))
        groups.append({one.name->kind, one.name->shown, ruleOf(one.name->kind, one.name->shown), countOf(*one.name)});
    return groups;
}

void GroupSearch::read()
{
    const qint64 version = valueOf(m_database, "PRAGMA data_version");
    if (version == m_version)
        return;
    m_names.clear();
    readColumn(GroupKind::Genre, "genre");
    readColumn(GroupKind::Composer, "composer");
    m_version = version;
}

void GroupSearch::readColumn(GroupKind kind, const char* column)
{
    const QString sign = kind == GroupKind::Genre ? QStringLiteral("g") : QStringLiteral("c");
    const QStringList values = distinctTexts(m_database, "track", column);
    for (const QString& value : values) {
        const QStringList names = namesInText(value);
        for (const QString& shown : names) {
            Name& name = m_names[sign + folded(shown)];
            if (name.values.isEmpty())
                name = {kind, shown, {}};
            name.values.append(value);
        }
    }
}

int GroupSearch::countOf(const Name& name)
{
    const std::string column = name.kind == GroupKind::Genre ? "genre" : "composer";
    const QByteArray values = QJsonDocument(QJsonArray::fromStringList(name.values)).toJson(QJsonDocument::Compact);
    return int(valueOf(m_database,
                       "SELECT count(*) FROM (SELECT 1 FROM track WHERE hidden = 0 AND " + column +
                           " IN (SELECT value FROM json_each(?1)) LIMIT ?2)",
                       QString::fromUtf8(values), SearchResults::mostCounted));
}

} // namespace sostenuto::sync
