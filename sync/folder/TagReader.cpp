#include "sync/folder/TagReader.h"

#include "sync/folder/TagCover.h"
#include "sync/folder/TagFile.h"

#include <QHash>

#include <aiffproperties.h>
#include <apeproperties.h>
#include <asfproperties.h>
#include <audioproperties.h>
#include <flacproperties.h>
#include <mp4properties.h>
#include <tpropertymap.h>
#include <trueaudioproperties.h>
#include <wavpackproperties.h>
#include <wavproperties.h>

#include <algorithm>
#include <cstring>
#include <exception>

namespace sostenuto::sync {

namespace {

constexpr unsigned int mostCharacters = 1000;
constexpr unsigned int mostCueCharacters = 1024 * 1024;
constexpr int mostValues = 32;

/// One line, plain.
QString textOf(const TagLib::String& value)
{
    const TagLib::String bounded = value.size() > mostCharacters ? value.substr(0, mostCharacters) : value;
    QString text = QString::fromWCharArray(bounded.toCWString(), qsizetype(bounded.size()));
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text.trimmed();
}

/// Looked through once: asking the map for forty names costs more than reading it.
class Properties {
public:
    explicit Properties(const TagLib::PropertyMap& map)
    {
        for (const auto& [key, values] : map)
            m_values.insert(QByteArray(key.to8Bit().c_str()), &values);
    }

    [[nodiscard]] QStringList all(const char* key) const
    {
        QStringList values;
        const TagLib::StringList* found = find(key);
        if (!found)
            return values;
        for (const TagLib::String& value : *found) {
            if (const QString text = textOf(value); !text.isEmpty() && values.size() < mostValues)
                values.append(text);
        }
        return values;
    }
    /// The first value of the first of these keys that has one.
    [[nodiscard]] QString one(std::initializer_list<const char*> keys) const
    {
        for (const char* key : keys) {
            if (const QStringList values = all(key); !values.isEmpty())
                return values.first();
        }
        return {};
    }
    [[nodiscard]] QByteArray cueSheet() const
    {
        const TagLib::StringList* found = find("CUESHEET");
        if (!found || found->isEmpty() || found->front().size() > mostCueCharacters)
            return {};
        return QByteArray(found->front().toCString(true));
    }

private:
    [[nodiscard]] const TagLib::StringList* find(const char* key) const
    {
        return m_values.value(QByteArray::fromRawData(key, qsizetype(std::strlen(key))), nullptr);
    }

    QHash<QByteArray, const TagLib::StringList*> m_values;
};

/// How a file writes its artists out, and who they are. `listKey` is Picard's list beside the text.
void readNames(const Properties& properties, const char* key, const char* other, const char* listKey, QString& shown,
               QStringList& names)
{
    QStringList values = properties.all(key);
    if (values.isEmpty())
        values = properties.all(other);
    const QStringList listed = properties.all(listKey);
    names = namesIn(listed.isEmpty() ? values : listed);
    shown = values.size() == 1 && !listed.isEmpty() ? values.first() : names.join(QStringLiteral(", "));
}

void readTexts(const Properties& properties, FileTags& tags)
{
    tags.title = properties.one({"TITLE"});
    tags.titleSort = properties.one({"TITLESORT"});
    readNames(properties, "ARTIST", "PERFORMER", "ARTISTS", tags.artist, tags.artists);
    tags.artistSort = properties.one({"ARTISTSORT"});
    tags.album = properties.one({"ALBUM"});
    tags.albumSort = properties.one({"ALBUMSORT"});
    readNames(properties, "ALBUMARTIST", "ALBUM ARTIST", "ALBUMARTISTS", tags.albumArtist, tags.albumArtists);
    tags.albumArtistSort = properties.one({"ALBUMARTISTSORT"});
    tags.disc = placeOf(properties.one({"DISCNUMBER", "DISC"}));
    tags.number = placeOf(properties.one({"TRACKNUMBER", "TRACK"}));
    tags.year = yearOf(properties.one({"DATE", "YEAR", "RELEASEDATE"}));
    tags.originalYear = yearOf(properties.one({"ORIGINALDATE", "ORIGINALYEAR"}));
    tags.genres = namesIn(properties.all("GENRE"));
    tags.composers = namesIn(properties.all("COMPOSER"));
    const QString compilation = properties.one({"COMPILATION", "ITUNESCOMPILATION"});
    tags.compilation = !compilation.isEmpty() && compilation != u"0";
    tags.musicBrainzTrackId = properties.one({"MUSICBRAINZ_TRACKID"});
    tags.musicBrainzAlbumId = properties.one({"MUSICBRAINZ_ALBUMID"});
    tags.isrc = properties.one({"ISRC"});
    tags.cueSheet = properties.cueSheet();
}

template <class Kind>
int bitsOf(const TagLib::AudioProperties& properties)
{
    const auto* own = dynamic_cast<const Kind*>(&properties);
    return own ? own->bitsPerSample() : 0;
}

void readSound(const TagLib::AudioProperties& properties, FileTags& tags)
{
    namespace T = TagLib;
    tags.durationMs = std::max(0, properties.lengthInMilliseconds());
    tags.sampleRateHz = std::max(0, properties.sampleRate());
    tags.channels = std::max(0, properties.channels());
    tags.bitRateKbps = std::max(0, properties.bitrate());
    for (const auto bits : {bitsOf<T::FLAC::Properties>, bitsOf<T::MP4::Properties>, bitsOf<T::RIFF::WAV::Properties>,
                            bitsOf<T::RIFF::AIFF::Properties>, bitsOf<T::WavPack::Properties>,
                            bitsOf<T::APE::Properties>, bitsOf<T::TrueAudio::Properties>, bitsOf<T::ASF::Properties>}) {
        if (tags.bitDepth == 0)
            tags.bitDepth = std::max(0, bits(properties));
    }
}

} // namespace

std::optional<FileTags> readTags(const QByteArray& path)
{
    try {
        const TagFile opened(path, TagFile::Properties::Read);
        TagLib::File* file = opened.file();
        if (!file || !file->isValid())
            return std::nullopt;
        FileTags tags;
        const TagLib::PropertyMap map = file->properties();
        readTexts(Properties(map), tags);
        if (const TagLib::AudioProperties* sound = file->audioProperties())
            readSound(*sound, tags);
        tags.hasCover = hasPicture(*file);
        return tags;
    } catch (const std::exception&) { // no memory for what a damaged header announces
        return std::nullopt;
    }
}

} // namespace sostenuto::sync
