// Takes the titles out of an internet radio stream.
#pragma once

#include "player/source/ByteStream.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace sostenuto::player {

/// Title in one block of metadata: StreamTitle='…'; as plain text of at most 500 characters. It may contain quotes; it
/// ends at "';". UTF-8, else Latin-1. nullopt: the block names none. An empty title is one.
[[nodiscard]] std::optional<QString> icyTitle(const QByteArray& block);

/// The sound of a stream that a server interleaves with metadata: after every `interval` bytes of sound stands one byte
/// n and then n * 16 bytes of metadata (SHOUTcast protocol; the answer's icy-metaint header gives the interval). Holds
/// one block, at most 4,080 bytes. Cannot seek, knows no size.
///
/// Thread: as ByteStream; `title` is called within read(), when a title comes that is not the last one again.
class IcyStream final : public ByteStream {
public:
    using Title = std::function<void(const QString&)>;
    /// An interval of 0 or less: nothing is interleaved.
    IcyStream(std::unique_ptr<ByteStream> inner, std::int64_t interval, Title title);

    Read read(std::byte* into, std::int64_t atMost) override;
    /// Only to where it is.
    bool seek(std::int64_t position) override { return position == m_position; }
    std::optional<std::int64_t> size() override { return std::nullopt; }
    bool complete() override { return false; }
    void abort() override { m_inner->abort(); }

private:
    Status takeBlock();
    Status readFully(char* into, std::int64_t bytes);

    std::unique_ptr<ByteStream> m_inner;
    const std::int64_t m_interval;
    const Title m_title;
    std::int64_t m_position = 0; ///< bytes of sound given out
    std::int64_t m_untilBlock;
    std::optional<QString> m_lastTitle;
};

} // namespace sostenuto::player
