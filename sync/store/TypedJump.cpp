#include "sync/store/TypedJump.h"

#include "sync/store/IdSet.h"
#include "sync/store/LibraryGroups.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"

#include <algorithm>
#include <string>

namespace sostenuto::sync {

namespace {

/// A text that is made for sorting: an index leads with it (and `hidden`).
struct KeyedText {
    const char* table;
    const char* column;
};

KeyedText keyOf(TypedJump::Text text)
{
    switch (text) {
    case TypedJump::Text::TrackArtist:
        return {"track", "artist_key"};
    case TypedJump::Text::TrackAlbum:
        return {"track", "album_key"};
    case TypedJump::Text::AlbumTitle:
        return {"album", "sort_key"};
    case TypedJump::Text::AlbumArtist:
        return {"album", "artist_key"};
    case TypedJump::Text::ArtistName:
        return {"artist", "sort_key"};
    default:
        return {"track", "title_key"};
    }
}

void insertAll(IdSet& set, Query&& rows)
{
    while (rows.next())
        set.insert(rows.integer(0));
}

IdSet byKey(Database& database, const KeyedText& key, const QString& typed)
{
    const std::string column = key.column;
    const std::string sql = std::string("SELECT id FROM ") + key.table + " WHERE hidden = 0 AND " + column +
                            " >= ?1 AND " + column + " < ?2";
    IdSet found;
    const QStringList prefixes = sortKeyPrefixes(typed);
    for (const QString& prefix : prefixes) {
        if (!prefix.isEmpty())
            insertAll(found, Query(database, sql, prefix, behindPrefix(prefix)));
    }
    return found;
}

/// Genres and composers sort as they are written; there are few different ones.
IdSet byText(Database& database, const char* column, const QString& typed)
{
    const std::string sql = std::string("SELECT id FROM track WHERE hidden = 0 AND ") + column + " = ?1";
    const QString start = folded(typed);
    IdSet found;
    const QStringList texts = distinctTexts(database, "track", column);
    for (const QString& text : texts) {
        if (!start.isEmpty() && folded(text).startsWith(start))
            insertAll(found, Query(database, sql, text));
    }
    return found;
}

} // namespace

int firstBeginning(Database& database, const TypedJump& jump)
{
    const IdSet found = jump.text == TypedJump::Text::TrackGenre      ? byText(database, "genre", jump.typed)
                        : jump.text == TypedJump::Text::TrackComposer ? byText(database, "composer", jump.typed)
                                                                      : byKey(database, keyOf(jump.text), jump.typed);
    const auto first =
        std::find_if(jump.ids.cbegin(), jump.ids.cend(), [&](qint64 id) { return id > 0 && found.contains(id); });
    return first == jump.ids.cend() ? -1 : int(first - jump.ids.cbegin());
}

} // namespace sostenuto::sync
