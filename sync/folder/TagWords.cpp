#include "sync/folder/TagWords.h"

#include <QHash>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestCueSheet = 1024 * 1024;

/// The first value of the first of these keys that has one.
QString one(const TagValues& values, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        if (const QStringList found = values(key); !found.isEmpty())
            return found.first();
    }
    return {};
}

/// How a file writes its artists out, and who they are. `listKey` is Picard's list beside the text.
void readNames(const TagValues& values, const char* key, const char* other, const char* listKey, QString& shown,
               QStringList& names)
{
    QStringList said = values(key);
    if (said.isEmpty())
        said = values(other);
    const QStringList listed = values(listKey);
    names = namesIn(listed.isEmpty() ? said : listed);
    shown = said.size() == 1 && !listed.isEmpty() ? said.first() : names.join(QStringLiteral(", "));
}

/// As TagLib names it.
QByteArray keyOf(const QByteArray& name)
{
    static const QHash<QByteArray, QByteArray> others{{"ALBUM_ARTIST", "ALBUMARTIST"},
                                                      {"DATE_RELEASED", "DATE"},
                                                      {"TITLE-SORT", "TITLESORT"},
                                                      {"ARTIST-SORT", "ARTISTSORT"},
                                                      {"ALBUM-SORT", "ALBUMSORT"}};
    const QByteArray key = name.toUpper();
    return others.value(key, key);
}

} // namespace

QString onOneLine(QString text)
{
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text.trimmed();
}

void readWords(const TagValues& values, FileTags& tags)
{
    tags.title = one(values, {"TITLE"});
    tags.titleSort = one(values, {"TITLESORT"});
    readNames(values, "ARTIST", "PERFORMER", "ARTISTS", tags.artist, tags.artists);
    tags.artistSort = one(values, {"ARTISTSORT"});
    tags.album = one(values, {"ALBUM"});
    tags.albumSort = one(values, {"ALBUMSORT"});
    readNames(values, "ALBUMARTIST", "ALBUM ARTIST", "ALBUMARTISTS", tags.albumArtist, tags.albumArtists);
    tags.albumArtistSort = one(values, {"ALBUMARTISTSORT"});
    tags.disc = placeOf(one(values, {"DISCNUMBER", "DISC"}));
    tags.number = placeOf(one(values, {"TRACKNUMBER", "TRACK"}));
    tags.year = yearOf(one(values, {"DATE", "YEAR", "RELEASEDATE"}));
    tags.originalYear = yearOf(one(values, {"ORIGINALDATE", "ORIGINALYEAR"}));
    tags.genres = namesIn(values("GENRE"));
    tags.composers = namesIn(values("COMPOSER"));
    const QString compilation = one(values, {"COMPILATION", "ITUNESCOMPILATION"});
    tags.compilation = !compilation.isEmpty() && compilation != u"0";
    tags.musicBrainzTrackId = one(values, {"MUSICBRAINZ_TRACKID"});
    tags.musicBrainzAlbumId = one(values, {"MUSICBRAINZ_ALBUMID"});
    tags.isrc = one(values, {"ISRC"});
}

FileTags tagsNamed(const QVector<std::pair<QByteArray, QByteArray>>& tags)
{
    QHash<QByteArray, QByteArray> found;
    for (const auto& [name, value] : tags)
        if (const QByteArray key = keyOf(name); !found.contains(key))
            found.insert(key, value);
    FileTags said;
    readWords(
        [&](const char* key) {
            // Bytes first: nobody decodes a megabyte for a thousand characters.
            const QByteArray bytes = found.value(key).left(4 * longestTagText);
            const QString text = onOneLine(QString::fromUtf8(bytes).left(longestTagText));
            return text.isEmpty() ? QStringList() : QStringList{text};
        },
        said);
    if (const QByteArray sheet = found.value("CUESHEET"); sheet.size() <= longestCueSheet)
        said.cueSheet = sheet;
    return said;
}

} // namespace sostenuto::sync
