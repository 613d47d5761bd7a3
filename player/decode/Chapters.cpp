#include "player/decode/Chapters.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/dict.h>
#include <libavutil/mathematics.h>
}

#include <algorithm>
#include <cstring>

namespace sostenuto::player {

namespace {

constexpr unsigned MostChapters = 999;
constexpr std::size_t MostTitleBytes = 1000;
constexpr std::size_t MostCueBytes = 1024 * 1024;

QString titleOf(const AVChapter& chapter)
{
    const AVDictionaryEntry* entry = av_dict_get(chapter.metadata, "title", nullptr, 0);
    if (!entry)
        return {};
    QString title;
    for (const QChar c :
         QString::fromUtf8(entry->value, static_cast<qsizetype>(strnlen(entry->value, MostTitleBytes)))) {
        if (c.isPrint() || c.isSurrogate())
            title.append(c);
    }
    return title;
}

QByteArray tagOf(const AVDictionary* tags)
{
    const AVDictionaryEntry* entry = av_dict_get(tags, "CUESHEET", nullptr, 0);
    return entry && std::strlen(entry->value) <= MostCueBytes ? QByteArray(entry->value) : QByteArray();
}

} // namespace

std::vector<Chapter> chaptersOf(const AVFormatContext& format, int rate)
{
    std::vector<Chapter> chapters;
    for (unsigned i = 0; i < std::min(format.nb_chapters, MostChapters); ++i) {
        const AVChapter& chapter = *format.chapters[i];
        if (chapter.time_base.num <= 0 || chapter.time_base.den <= 0 || chapter.start < 0 ||
            chapter.end <= chapter.start)
            continue;
        const Chapter found{av_rescale_q(chapter.start, chapter.time_base, AVRational{1, rate}),
                            av_rescale_q(chapter.end, chapter.time_base, AVRational{1, rate}), titleOf(chapter)};
        if (found.to > found.from && found.from >= (chapters.empty() ? 0 : chapters.back().to))
            chapters.push_back(found);
    }
    return chapters;
}

QByteArray cueTextOf(const AVFormatContext& format)
{
    QByteArray text = tagOf(format.metadata);
    for (unsigned i = 0; text.isEmpty() && i < format.nb_streams; ++i)
        text = tagOf(format.streams[i]->metadata);
    return text;
}

} // namespace sostenuto::player
