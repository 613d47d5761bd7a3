// What people type, letter by letter, into a library: the same every time.
#pragma once

#include <QString>
#include <QVector>

namespace sostenuto::sync {

class LibraryReader;

enum class QueryKind { Prefix, TwoNames, Infix, WithoutMarks, TypingError, Nothing };

struct RecordedQuery {
    QueryKind kind;
    QString text; ///< as it stands after one more letter
};

/// `count` keystrokes: names of tracks, albums and artists of the library are typed from their beginning; every second
/// person goes on with the artist; some begin in the middle of a word, leave marks out, mistype a letter, or look for
/// what is not there.
[[nodiscard]] QVector<RecordedQuery> recordQueries(const LibraryReader& reader, int count);

} // namespace sostenuto::sync
