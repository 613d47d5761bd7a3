// sync's held bytes as the player's ByteStream.
#pragma once

#include <player/source/ByteStream.h>
#include <sync/held/HeldBytes.h>

#include <memory>

namespace sostenuto::app {

/// Thread: as ByteStream says.
class HeldByteStream : public player::ByteStream {
public:
    explicit HeldByteStream(std::shared_ptr<sync::HeldBytes> bytes) : m_bytes(std::move(bytes)) {}

    Read read(std::byte* into, std::int64_t atMost) override;
    bool seek(std::int64_t position) override;
    std::optional<std::int64_t> size() override { return m_bytes->size(); }
    bool complete() override { return m_bytes->isComplete(); }
    std::optional<player::Loudness> measured() override;
    std::optional<player::FilePart> part() override;
    void abort() override { m_bytes->abort(); }

private:
    std::shared_ptr<sync::HeldBytes> m_bytes;
    std::int64_t m_position = 0;
};

} // namespace sostenuto::app
