#include "player/decode/LoudnessTags.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/dict.h>
}

#include <QByteArrayView>
#include <QLatin1String>

#include <cmath>

namespace sostenuto::player {

namespace {

constexpr double MostGainDb = 51;
constexpr double MostPeak = 32;
constexpr double FromMinus23ToMinus18 = 5;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t from = text.find_first_not_of(blanks);
    return from == std::string_view::npos ? std::string_view()
                                          : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

bool sameName(std::string_view name, QLatin1String wanted)
{
    return QLatin1String(name.data(), static_cast<qsizetype>(name.size())).compare(wanted, Qt::CaseInsensitive) == 0;
}

QByteArrayView bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// In no language but that of C; "nan" and "inf" are within nothing.
std::optional<double> numberWithin(std::string_view text, double least, double most)
{
    bool good = false;
    const double number = bytesOf(text).toDouble(&good);
    return good && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<double> gainOf(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > 2 && sameName(text.substr(text.size() - 2), QLatin1String("dB")))
        text = trimmed(text.substr(0, text.size() - 2));
    return numberWithin(text, -MostGainDb, MostGainDb);
}

std::optional<double> peakOf(std::string_view text)
{
    return numberWithin(text, 0, MostPeak);
}

std::optional<double> r128Of(std::string_view text)
{
    bool good = false;
    const int steps = bytesOf(text).toShort(&good);
    const double gain = steps / 256.0 + FromMinus23ToMinus18;
    return good && std::abs(gain) <= MostGainDb ? std::optional(gain) : std::nullopt;
}

std::optional<double> first(const std::vector<Tag>& tags, const char* name,
                            std::optional<double> (*parse)(std::string_view))
{
    for (const auto& [tagName, value] : tags) {
        if (!sameName(tagName, QLatin1String(name)))
            continue;
        if (const auto number = parse(value))
            return number;
    }
    return std::nullopt;
}

void collect(const AVDictionary* dictionary, std::vector<Tag>& into)
{
    const AVDictionaryEntry* entry = nullptr;
    while ((entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX)))
        into.emplace_back(entry->key, entry->value);
}

} // namespace

Loudness loudnessOfTags(const std::vector<Tag>& tags)
{
    Loudness loudness;
    loudness.trackGainDb = first(tags, "R128_TRACK_GAIN", r128Of);
    if (!loudness.trackGainDb)
        loudness.trackGainDb = first(tags, "REPLAYGAIN_TRACK_GAIN", gainOf);
    loudness.albumGainDb = first(tags, "R128_ALBUM_GAIN", r128Of);
    if (!loudness.albumGainDb)
        loudness.albumGainDb = first(tags, "REPLAYGAIN_ALBUM_GAIN", gainOf);
    loudness.trackPeak = first(tags, "REPLAYGAIN_TRACK_PEAK", peakOf);
    loudness.albumPeak = first(tags, "REPLAYGAIN_ALBUM_PEAK", peakOf);
    return loudness;
}

Loudness loudnessTags(const AVFormatContext& format, const AVStream& stream)
{
    std::vector<Tag> tags;
    collect(format.metadata, tags);
    collect(stream.metadata, tags);
    return loudnessOfTags(tags);
}

} // namespace sostenuto::player
