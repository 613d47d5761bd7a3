// Search over the whole library: candidates from the indices of words and of trigrams, ranked by their text.
#pragma once

#include "sync/model/Library.h"
#include "sync/search/SearchQuery.h"
#include "sync/store/RowMatch.h"

#include <functional>
#include <vector>

namespace sostenuto::sync {

class Database;

/// One search. Throws like any Query.
class LibrarySearch {
public:
    /// `superseded` is asked now and then; true ends the search early, with results that nobody wants.
    LibrarySearch(Database& database, const QString& typed, bool hereOnly, std::function<bool()> superseded);

    [[nodiscard]] SearchResults run(int limitPerKind);
    [[nodiscard]] bool wasSuperseded() const { return m_stopped; }
    /// No conditions on fields are in what was typed.
    [[nodiscard]] bool asksForWordsOnly() const { return m_query.terms.isEmpty(); }

private:
    struct Found {
        qint64 id = 0;
        MatchRank rank = MatchRank::None;
        bool loved = false;
        int plays = 0;
        QString key;
    };
    /// What differs between tracks, albums and artists.
    struct Kind {
        RowKind rows;
        std::string table;
        std::string columns;           ///< id, folded, key, loved, plays
        std::string here;              ///< the condition of hereOnly
        std::vector<std::string> keys; ///< columns in which one or two letters are looked up by their beginning
    };
    static const Kind& kindOfTracks();
    static const Kind& kindOfAlbums();
    static const Kind& kindOfArtists();

    /// Ranked, at most `limit`; `total` is how many there are.
    [[nodiscard]] std::vector<Found> find(const Kind& kind, int limit, int& total);
    /// Adds what an index finds; true: there was more than is looked at.
    struct Index {
        const char* suffix; ///< of the table's name
        QString terms;
    };
    bool findInIndex(const Kind& kind, const RowMatch& match, const Index& index, std::vector<Found>& found);
    void findByBeginning(const Kind& kind, const RowMatch& match, std::vector<Found>& found);
    /// Where only conditions are given: the loved and the most played first.
    bool findByCondition(const Kind& kind, const RowMatch& match, std::vector<Found>& found);
    /// When nothing is found: a letter may be wrong.
    void findMistyped(const Kind& kind, const RowMatch& match, std::vector<Found>& found);
    [[nodiscard]] int countInIndex(const Kind& kind, const RowMatch& match, const Index& index);
    [[nodiscard]] std::vector<Found> findPlaylists(int limit, int& total);
    /// Adds rows that are not among `found` yet; answers how many rows there were.
    template <class Rows>
    int collect(Rows& rows, const RowMatch& match, std::vector<Found>& found, bool forgiving = false);
    [[nodiscard]] std::string selectFrom(const Kind& kind, const std::string& tables) const;
    [[nodiscard]] bool stop();

    Database& m_database;
    SearchQuery m_query;
    SearchText m_text; ///< its words
    QString m_typed;
    bool m_hereOnly;
    int m_candidates = 0; ///< looked at in an index
    std::function<bool()> m_superseded;
    bool m_stopped = false;
};

} // namespace sostenuto::sync
