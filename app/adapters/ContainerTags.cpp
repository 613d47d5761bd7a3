#include "app/adapters/ContainerTags.h"

#include "app/adapters/FileBytes.h"

#include <player/decode/Decoder.h>
#include <sync/folder/TagWords.h>
#include <sync/model/PathText.h>

namespace sostenuto::app {

namespace {

/// A file that is open as the player would play it.
struct Opened {
    explicit Opened(const QByteArray& path) : bytes(streamOf(sync::pathText(path)))
    {
        player::Decoder::Status status{};
        if (bytes)
            decoder = player::Decoder::open(*bytes, status);
    }
    std::unique_ptr<player::ByteStream> bytes; ///< outlives the decoder
    std::unique_ptr<player::Decoder> decoder;  ///< nullptr = it does not play
};

std::optional<sync::FileTags> tagsOf(const QByteArray& path)
{
    const Opened file(path);
    if (!file.decoder)
        return std::nullopt;
    const auto named = file.decoder->tags();
    sync::FileTags tags = sync::tagsNamed({named.begin(), named.end()});
    const player::StreamFacts facts = file.decoder->facts();
    tags.hasCover = !file.decoder->picture().isEmpty();
    tags.durationMs = facts.durationMs;
    tags.sampleRateHz = facts.sampleRate;
    tags.channels = facts.channels;
    tags.bitDepth = facts.bitDepth;
    tags.bitRateKbps = file.decoder->bitRate();
    return tags;
}

QByteArray coverOf(const QByteArray& path)
{
    const Opened file(path);
    return file.decoder ? file.decoder->picture() : QByteArray();
}

} // namespace

sync::ContainerReader containerReader()
{
    return {tagsOf, coverOf};
}

} // namespace sostenuto::app
