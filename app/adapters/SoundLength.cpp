#include "app/adapters/SoundLength.h"

#include "app/adapters/FileBytes.h"

#include <player/decode/Survey.h>

namespace sostenuto::app {

sync::SoundLength soundLength()
{
    return [](const QString& path, const std::function<bool()>& stop) -> std::optional<qint64> {
        const auto bytes = streamOf(path);
        player::Decoder::Status status = player::Decoder::Status::Failed;
        const auto heard = bytes ? player::survey(*bytes, status, stop) : std::nullopt;
        if (!heard || status != player::Decoder::Status::End)
            return std::nullopt;
        return heard->durationMs;
    };
}

} // namespace sostenuto::app
