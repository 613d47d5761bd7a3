// What was typed into a search field, as it is asked of one table: an index expression, a condition, and a last look at
// the row's text.
#pragma once

#include "sync/search/SearchQuery.h"
#include "sync/store/SearchText.h"

#include <QStringList>

#include <string>

namespace sostenuto::sync {

class Database;

enum class RowKind { Track, Album, Artist };
/// "track", "album", "artist"
[[nodiscard]] const char* tableOf(RowKind kind);

class RowMatch {
public:
    /// Reads the names of genres and sources when they are asked for; throws like any Query.
    RowMatch(Database& database, const SearchQuery& query, RowKind kind);

    /// Rows of this kind can meet every condition; else none does.
    [[nodiscard]] bool isPossible() const { return m_possible; }
    /// Nothing is asked.
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty() && m_texts.isEmpty() && m_sql.empty(); }
    /// Some condition is on the row's text: condition() alone does not tell.
    [[nodiscard]] bool looksAtText() const { return !m_words.isEmpty() || !m_texts.isEmpty(); }
    /// FTS5 expressions that every row matches (see SearchText); empty: none narrows it down.
    [[nodiscard]] QString wordBeginnings() const { return m_all.wordBeginnings(); }
    [[nodiscard]] QString trigrams() const { return m_all.trigrams(); }
    /// The words that are to be found anywhere, folded.
    [[nodiscard]] const QString& whole() const { return m_words.whole(); }

    /// The condition on the table's row `t`, beginning with AND. It always uses ?`parameter`, to which values() is to
    /// be bound: the statement's text depends on the kinds of the conditions only, so that it stays prepared.
    [[nodiscard]] std::string condition(int parameter) const;
    [[nodiscard]] const QString& values() const { return m_values; }
    /// None: some text condition is not met. `folded` as SearchText::rank() wants it.
    [[nodiscard]] MatchRank rank(const QString& folded) const;
    /// As SearchText has it.
    [[nodiscard]] QString halves() const { return m_words.halves(); }
    [[nodiscard]] MatchRank rankForgiving(const QString& folded) const;

private:
    [[nodiscard]] bool meetsTexts(const QString& folded) const;
    struct TextTerm {
        QString text; ///< folded
        int line = 0; ///< of the folded text; -1 = any
        bool negated = false;
        bool whole = false;
    };
    void take(Database& database, const SearchTerm& term, RowKind kind, QStringList& values);
    bool takeText(const SearchTerm& term, RowKind kind);
    bool takeFolder(const SearchTerm& term, RowKind kind, QStringList& values);
    bool takeList(Database& database, const SearchTerm& term, RowKind kind, QStringList& values);
    bool takeNumbers(const SearchTerm& term, RowKind kind, QStringList& values);

    SearchText m_words;
    SearchText m_all; ///< the words, and what is to be found in single fields
    QVector<TextTerm> m_texts;
    std::string m_sql; ///< with ?# where the parameter's number goes
    QString m_values;  ///< a JSON array
    bool m_possible = true;
};

} // namespace sostenuto::sync
