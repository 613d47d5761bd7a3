#include "sync/store/RowMatch.h"

#include "sync/store/LibraryGroups.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// The line of the folded text; nothing = rows of this kind have no such text.
std::optional<int> lineOf(SearchField field, RowKind kind)
{
    if (field == SearchField::Any)
        return -1;
    if (field == SearchField::Artist)
        return kind == RowKind::Artist ? 0 : 1;
    if (field == SearchField::Album && kind != RowKind::Artist)
        return kind == RowKind::Album ? 0 : 2;
    return field == SearchField::Title && kind == RowKind::Track ? std::optional(0) : std::nullopt;
}

/// What the number stands in; nullptr = rows of this kind have no such number.
const char* columnOf(SearchField field, RowKind kind)
{
    const bool track = kind == RowKind::Track;
    const bool album = kind == RowKind::Album;
    switch (field) {
    case SearchField::Loved:
        return "t.loved";
    case SearchField::Held:
        return track   ? "t.held"
               : album ? "(t.held_count > 0)"
                       : "EXISTS (SELECT 1 FROM track WHERE artist_id = t.id AND hidden = 0 AND held = 1)";
    case SearchField::Year:
        return track || album ? "t.year" : nullptr;
    case SearchField::Added:
        return track || album ? "t.added_at" : nullptr;
    case SearchField::Duration:
        return track || album ? "t.duration_ms" : nullptr;
    case SearchField::Rating:
        return track ? "t.rating" : nullptr;
    case SearchField::Plays: // + : found by the album, not by going through all that are shown
        return track   ? "t.plays"
               : album ? "(SELECT coalesce(sum(plays), 0) FROM track WHERE album_id = t.id AND +hidden = 0)"
                       : nullptr;
    case SearchField::BitRate:
        return track ? "t.bit_rate" : nullptr;
    case SearchField::Played:
        return track ? "t.last_played" : nullptr;
    default:
        return nullptr;
    }
}

std::string place(qsizetype index)
{
    return "json_extract(?#, '$[" + std::to_string(index) + "]')";
}

QStringView lineAt(QStringView text, int line)
{
    for (; line > 0; --line) {
        const qsizetype end = text.indexOf(u'\n');
        if (end < 0)
            return {};
        text = text.mid(end + 1);
    }
    const qsizetype end = text.indexOf(u'\n');
    return end < 0 ? text : text.left(end);
}

QString jsonOf(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// Values of a column in which the text is, or one of whose names it is.
QJsonArray matching(const QStringList& values, const SearchTerm& term)
{
    const QString text = folded(term.text);
    const auto fits = [&](const QString& name) { return folded(name) == text; };
    QJsonArray found;
    for (const QString& value : values) {
        const QStringList names = namesInText(value);
        if (term.whole ? std::any_of(names.begin(), names.end(), fits) : folded(value).contains(text))
            found.append(value);
    }
    return found;
}

/// Ids of the sources so called.
QJsonArray sourcesCalled(Database& database, const SearchTerm& term)
{
    const QString text = folded(term.text);
    QJsonArray found;
    Query sources(database, "SELECT name, id FROM source");
    while (sources.next()) {
        const QString name = folded(sources.text(0));
        if (term.whole ? name == text : name.contains(text))
            found.append(sources.text(1));
    }
    return found;
}

SearchText textOf(const SearchQuery& query, RowKind kind)
{
    QStringList all{query.words};
    for (const SearchTerm& term : query.terms) {
        if (!term.negated && !term.text.isEmpty() && lineOf(term.field, kind))
            all += term.text;
    }
    return SearchText(all.join(u' '));
}

} // namespace

const char* tableOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Track:
        return "track";
    case RowKind::Album:
        return "album";
    case RowKind::Artist:
        break;
    }
    return "artist";
}

RowMatch::RowMatch(Database& database, const SearchQuery& query, RowKind kind)
    : m_words(query.words), m_all(textOf(query, kind))
{
    QStringList values;
    for (const SearchTerm& term : query.terms)
        take(database, term, kind, values);
    m_values = u'[' + values.join(u',') + u']';
}

void RowMatch::take(Database& database, const SearchTerm& term, RowKind kind, QStringList& values)
{
    const bool taken = takeText(term, kind) || takeFolder(term, kind, values) ||
                       takeList(database, term, kind, values) || takeNumbers(term, kind, values);
    m_possible = m_possible && taken;
}

bool RowMatch::takeText(const SearchTerm& term, RowKind kind)
{
    const auto line = lineOf(term.field, kind);
    if (!line)
        return false;
    m_texts.append({folded(term.text), *line, term.negated, term.whole});
    return true;
}

bool RowMatch::takeList(Database& database, const SearchTerm& term, RowKind kind, QStringList& values)
{
    QString column;
    QJsonArray allowed;
    if (term.field == SearchField::Source) {
        column = QStringLiteral("source");
        allowed = sourcesCalled(database, term);
    } else if (term.field == SearchField::Genre && kind != RowKind::Artist) {
        column = QStringLiteral("genre");
        allowed = matching(distinctTexts(database, tableOf(kind), "genre"), term);
    } else if (term.field == SearchField::Composer && kind == RowKind::Track) {
        column = QStringLiteral("composer");
        allowed = matching(distinctTexts(database, "track", "composer"), term);
    } else if (term.field == SearchField::Format && kind == RowKind::Track) {
        column = QStringLiteral("suffix");
        allowed = {folded(term.text)};
    } else {
        return false;
    }
    const std::string among = " IN (SELECT value FROM json_each(?#, '$[" + std::to_string(values.size()) + "]'))";
    std::string sql = "t." + column.toStdString() + among;
    if (term.field == SearchField::Source) // or where its twin lies
        sql += " OR EXISTS (SELECT 1 FROM " + std::string(tableOf(kind)) + " AS w WHERE w.twin_of = t.id AND w.source" +
               among + ")";
    m_sql += (term.negated ? " AND NOT (" : " AND (") + sql + ")";
    values += jsonOf(allowed);
    return true;
}

/// Letters of other alphabets than ours must be typed in their case: SQLite folds no others.
bool RowMatch::takeFolder(const SearchTerm& term, RowKind kind, QStringList& values)
{
    if (term.field != SearchField::Folder || kind != RowKind::Track)
        return false;
    const std::string path = "CAST(f.path AS TEXT)";
    const std::string text = place(values.size());
    const std::string within =
        term.whole ? "substr(" + path + ", 1, length(" + text + ") + 1) = " + text + " || '/'"
                   : "instr(lower(rtrim(" + path + ", replace(" + path + ", '/', ''))), lower(" + text + ")) > 0";
    m_sql += std::string(" AND t.id") + (term.negated ? " NOT" : "") +
             " IN (SELECT l.track_id FROM local_file AS f JOIN local_track AS l ON l.file = f.id WHERE " + within + ")";
    values += jsonOf({term.text}).mid(1).chopped(1);
    return true;
}

bool RowMatch::takeNumbers(const SearchTerm& term, RowKind kind, QStringList& values)
{
    const char* column = columnOf(term.field, kind);
    if (!column)
        return false;
    std::string sql = column;
    if (term.least && term.most)
        sql += " BETWEEN " + place(values.size()) + " AND " + place(values.size() + 1);
    else
        sql += (term.least ? " >= " : " <= ") + place(values.size());
    for (const auto& bound : {term.least, term.most}) {
        if (bound)
            values += QString::number(*bound);
    }
    // An upper bound alone is no word on what nobody knows: 0 is "not known", but for how often something was played.
    const bool zeroIsKnown = term.field == SearchField::Plays || term.field == SearchField::Played ||
                             term.field == SearchField::Loved || term.field == SearchField::Held ||
                             term.field == SearchField::Rating;
    if (!term.least && !zeroIsKnown)
        sql += std::string(" AND ") + column + " > 0";
    if (term.field == SearchField::Played && !term.least && *term.most > 0)
        sql += std::string(" AND ") + column + " > 0"; // played, but long ago; never played is played:no
    m_sql += term.negated ? " AND NOT (" + sql + ")" : " AND (" + sql + ")";
    return true;
}

std::string RowMatch::condition(int parameter) const
{
    const std::string number = std::to_string(parameter);
    std::string sql = " AND ?# IS NOT NULL" + m_sql;
    for (size_t at = sql.find("?#"); at != std::string::npos; at = sql.find("?#", at))
        sql.replace(at + 1, 1, number);
    return sql;
}

bool RowMatch::meetsTexts(const QString& text) const
{
    return std::all_of(m_texts.begin(), m_texts.end(), [&](const TextTerm& term) {
        const QStringView where = term.line < 0 ? QStringView(text) : lineAt(text, term.line);
        return (term.whole ? where == term.text : where.contains(term.text)) != term.negated;
    });
}

MatchRank RowMatch::rank(const QString& text) const
{
    return meetsTexts(text) ? m_words.rank(text) : MatchRank::None;
}

MatchRank RowMatch::rankForgiving(const QString& text) const
{
    return meetsTexts(text) ? m_words.rankForgiving(text) : MatchRank::None;
}

} // namespace sostenuto::sync
