// What is typed into a search field: words, and conditions on fields. Pure.
#pragma once

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

enum class SearchField {
    Any, ///< only negated: the text is nowhere
    Title,
    Artist,
    Album,
    Genre,
    Composer,
    Folder, ///< below the one that was added
    Format, ///< "flac"
    Source, ///< display name of the server or folder
    Year,
    Rating,
    Plays,
    Duration, ///< ms
    BitRate,  ///< kbit/s
    Added,    ///< ms since 1970
    Played,   ///< ms since 1970
    Loved,    ///< 1 or 0
    Held,     ///< 1 or 0
};

/// Text fields: contains `text`, folded, or is it (one genre or composer of several is; a folder with all below it).
/// The others: within `least` … `most`, both included; at least one is there.
struct SearchTerm {
    SearchField field = SearchField::Any;
    QString text;
    std::optional<qint64> least;
    std::optional<qint64> most;
    bool negated = false;
    bool whole = false; ///< of a text
    friend bool operator==(const SearchTerm&, const SearchTerm&) = default;
};

struct SearchQuery {
    QString words; ///< what is to be found anywhere
    QVector<SearchTerm> terms;
    [[nodiscard]] bool isEmpty() const { return words.isEmpty() && terms.isEmpty(); }
    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

/// Grammar:
///   query = { ["-"] ( field ":" value | "\"" phrase "\"" | word ) }
///   value = ["="] ( "\"" phrase "\"" | word )   for title, artist, album, genre, composer, folder, format, source;
///                                             "=": the whole of it
///         | number | number ".." [number] | ".." number | ("<" | "<=" | ">" | ">=" | "=") number   for the others
///         | "yes" | "no"                                    for loved, held; also played (ever)
/// Inside quotes "" is a quote.
/// A number is 1999, 3:30 or 210 (length, in minutes and seconds, or seconds), 30d, 2w, 6m, 1y (added, played: so long
/// ago, "<30d" is within the last thirty days), 2024 or 2024-05-31 (added, played: that year or day, local time).
/// "is:loved", "is:held" and "is:played" are short for yes. Names of fields in any case.
/// Nothing is an error while somebody types: what is no condition (an unknown field, a value that is none) is words.
/// At most twenty conditions and 500 characters are looked at. `now` is what days are counted back from.
[[nodiscard]] SearchQuery parseSearch(const QString& typed, const QDateTime& now);

} // namespace sostenuto::sync
