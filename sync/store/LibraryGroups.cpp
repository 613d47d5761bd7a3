#include "sync/store/LibraryGroups.h"

#include "sync/model/PathText.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"

#include <QHash>

#include <algorithm>
#include <string>

namespace sostenuto::sync {

namespace {

/// Gathers counts by folded name; the spelling of most tracks is shown.
class Gathering {
public:
    explicit Gathering(GroupKind kind) : m_kind(kind) {}

    void add(const QString& name, int tracks)
    {
        if (name.isEmpty() || tracks == 0)
            return;
        Entry& entry = m_entries[folded(name)];
        entry.tracks += tracks;
        if (tracks > entry.most) {
            entry.most = tracks;
            entry.name = name;
        }
    }

    [[nodiscard]] QVector<Group> sorted() const
    {
        QVector<std::pair<QString, Group>> keyed;
        for (const Entry& entry : m_entries)
            keyed.append({sortKey(entry.name), {m_kind, entry.name, ruleOf(m_kind, entry.name), entry.tracks}});
        std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : a.second.name < b.second.name;
        });
        QVector<Group> groups;
        for (auto& [key, group] : keyed)
            groups.append(std::move(group));
        return groups;
    }

private:
    struct Entry {
        QString name;
        int tracks = 0;
        int most = 0;
    };
    GroupKind m_kind;
    QHash<QString, Entry> m_entries;
};

QVector<Group> textGroups(Database& database, GroupKind kind, const char* sql)
{
    Gathering found(kind);
    Query rows(database, sql);
    while (rows.next()) {
        const QStringList names = namesInText(rows.text(0));
        for (const QString& name : names)
            found.add(name, rows.number(1));
    }
    return found.sorted();
}

QVector<Group> years(Database& database)
{
    QVector<Group> groups;
    Query rows(database, "SELECT year, count(*) FROM track WHERE hidden = 0 AND year > 0 GROUP BY year "
                         "ORDER BY year DESC");
    while (rows.next()) {
        const QString year = rows.text(0);
        groups.append({GroupKind::Year, year, ruleOf(GroupKind::Year, year), rows.number(1)});
    }
    return groups;
}

/// Folders with music in them, as they are called below the folder that the listener added.
QVector<Group> folders(Database& database)
{
    QHash<QByteArray, int> tracks;
    Query files(database, "SELECT f.path FROM local_track AS l JOIN local_file AS f ON f.id = l.file "
                          "JOIN track AS t ON t.id = l.track_id WHERE t.hidden = 0");
    while (files.next()) {
        const QByteArray path = files.bytes(0);
        if (const qsizetype end = path.lastIndexOf('/'); end > 0)
            ++tracks[path.left(end)];
    }
    Gathering found(GroupKind::Folder);
    for (auto folder = tracks.cbegin(); folder != tracks.cend(); ++folder)
        found.add(shownPath(folder.key()), folder.value());
    return found.sorted();
}

/// A track with places in two sources counts in both.
QVector<Group> sources(Database& database)
{
    QVector<Group> groups;
    Query rows(database, "SELECT s.name, (SELECT count(DISTINCT coalesce(t.twin_of, t.id)) FROM track AS t "
                         "WHERE t.source = s.id AND t.hidden <> 1) FROM source AS s ORDER BY s.kind = 'folder', s.id");
    while (rows.next())
        if (rows.number(1) > 0) // one that was let go has none
            groups.append({GroupKind::Source, rows.text(0), ruleOf(GroupKind::Source, rows.text(0)), rows.number(1)});
    return groups;
}

} // namespace

QVector<Group> sourceNames(Database& database)
{
    QVector<Group> groups;
    Query rows(database,
               "SELECT name FROM source WHERE removed = 0 AND (kind <> 'folder' OR EXISTS (SELECT 1 FROM folder "
               "WHERE folder.source = source.id)) ORDER BY kind = 'folder', id");
    while (rows.next())
        groups.append({GroupKind::Source, rows.text(0), ruleOf(GroupKind::Source, rows.text(0)), 0});
    return groups;
}

QStringList distinctTexts(Database& database, const char* table, const char* column)
{
    const std::string from = std::string(" FROM ") + table + " WHERE hidden = 0 AND " + column;
    const std::string smallest = std::string("SELECT min(") + column + ")" + from;
    Query rows(database, "WITH RECURSIVE one (value) AS (" + smallest + " > '' UNION ALL SELECT (" + smallest +
                             " > one.value) FROM one WHERE one.value IS NOT NULL) "
                             "SELECT value FROM one WHERE value IS NOT NULL");
    QStringList values;
    while (rows.next())
        values.append(rows.text(0));
    return values;
}

QStringList namesInText(const QString& text)
{
    QStringList names;
    for (const QString& part : text.split(QStringLiteral(";"), Qt::SkipEmptyParts)) {
        if (const QString name = part.trimmed(); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

QString ruleOf(GroupKind kind, const QString& name)
{
    if (kind == GroupKind::Year)
        return QStringLiteral("year:") + name;
    const QString field = kind == GroupKind::Genre      ? QStringLiteral("genre")
                          : kind == GroupKind::Composer ? QStringLiteral("composer")
                          : kind == GroupKind::Source   ? QStringLiteral("source")
                                                        : QStringLiteral("folder");
    QString quoted = name;
    quoted.replace(u'"', QStringLiteral("\"\""));
    return field + QStringLiteral(":=\"") + quoted + u'"';
}

QVector<Group> groupsOf(Database& database, GroupKind kind)
{
    switch (kind) {
    case GroupKind::Genre:
        return textGroups(database, kind, "SELECT genre, count(*) FROM track WHERE hidden = 0 GROUP BY genre");
    case GroupKind::Composer:
        return textGroups(database, kind,
                          "SELECT composer, count(*) FROM track WHERE hidden = 0 AND composer > '' GROUP BY composer");
    case GroupKind::Year:
        return years(database);
    case GroupKind::Source:
        return sources(database);
    case GroupKind::Folder:
        break;
    }
    return folders(database);
}

} // namespace sostenuto::sync
