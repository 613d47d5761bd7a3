#include "player/decode/ContainerWords.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/dict.h>
}

#include <cstring>

namespace sostenuto::player {

namespace {

constexpr std::size_t MostTags = 1000;
constexpr std::size_t MostValueBytes = 1024 * 1024;
constexpr int MostPictureBytes = 32 * 1024 * 1024;

void collect(const AVDictionary* dictionary, std::vector<std::pair<QByteArray, QByteArray>>& into)
{
    const AVDictionaryEntry* entry = nullptr;
    while (into.size() < MostTags && (entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX))) {
        if (std::strlen(entry->value) <= MostValueBytes)
            into.emplace_back(entry->key, entry->value);
    }
}

} // namespace

std::vector<std::pair<QByteArray, QByteArray>> tagsOf(const AVFormatContext& format, const AVStream& stream)
{
    std::vector<std::pair<QByteArray, QByteArray>> tags;
    collect(format.metadata, tags);
    collect(stream.metadata, tags);
    return tags;
}

QByteArray pictureOf(const AVFormatContext& format)
{
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVPacket& picture = format.streams[i]->attached_pic;
        if (picture.data && picture.size > 0 && picture.size <= MostPictureBytes)
            return {reinterpret_cast<const char*>(picture.data), picture.size};
    }
    return {};
}

} // namespace sostenuto::player
