// Lets the player read an internet radio station.
#pragma once

#include <player/source/ByteStream.h>
#include <sync/radio/RadioBytes.h>

#include <memory>

namespace sostenuto::app {

/// Only forward, without an end. Going tells the station's side that nobody listens any more.
class RadioByteStream final : public player::ByteStream {
public:
    explicit RadioByteStream(std::shared_ptr<sync::RadioBytes> bytes) : m_bytes(std::move(bytes)) {}
    ~RadioByteStream() override { m_bytes->abort(); }

    Read read(std::byte* into, std::int64_t atMost) override;
    bool seek(std::int64_t position) override { return position == m_position; }
    std::optional<std::int64_t> size() override { return std::nullopt; }
    bool complete() override { return false; }
    bool endless() override { return true; }
    void abort() override { m_bytes->abort(); }

private:
    std::shared_ptr<sync::RadioBytes> m_bytes;
    std::int64_t m_position = 0;
};

} // namespace sostenuto::app
