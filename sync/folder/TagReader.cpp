#include "sync/folder/TagReader.h"

#include "sync/folder/TagCover.h"
#include "sync/folder/TagFile.h"
#include "sync/folder/TagWords.h"

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

constexpr unsigned int mostCharacters = longestTagText;
constexpr unsigned int mostCueCharacters = 1024 * 1024;

QString textOf(const TagLib::String& value)
{
    const TagLib::String bounded = value.size() > mostCharacters ? value.substr(0, mostCharacters) : value;
    return onOneLine(QString::fromWCharArray(bounded.toCWString(), qsizetype(bounded.size())));
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
            if (const QString text = textOf(value); !text.isEmpty() && values.size() < mostTagValues)
                values.append(text);
        }
        return values;
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
        const Properties properties(map);
        readWords([&](const char* key) { return properties.all(key); }, tags);
        tags.cueSheet = properties.cueSheet();
        if (const TagLib::AudioProperties* sound = file->audioProperties())
            readSound(*sound, tags);
        tags.hasCover = hasPicture(*file);
        return tags;
    } catch (const std::exception&) { // no memory for what a damaged header announces
        return std::nullopt;
    }
}

} // namespace sostenuto::sync
