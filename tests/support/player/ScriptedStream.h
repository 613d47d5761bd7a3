// Bytes in memory that come, stall or fail as a test says.
#pragma once

#include "player/source/ByteStream.h"

#include <QByteArray>

#include <condition_variable>
#include <limits>
#include <memory>
#include <mutex>

namespace sostenuto::player::test {

/// The test's end. Thread: any.
class ByteScript {
public:
    static constexpr std::int64_t Never = std::numeric_limits<std::int64_t>::max();

    explicit ByteScript(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    /// Reads that reach this byte wait until it is moved on or the stream is aborted.
    void stallAt(std::int64_t position);
    /// Reads that reach this byte fail.
    void failAt(std::int64_t position);
    /// The i-th read of each stream (from 0) fails.
    void failRead(int index);
    /// Pretend that the file is still arriving.
    void setComplete(bool complete);

    [[nodiscard]] int reads() const;
    [[nodiscard]] bool waiting() const; ///< a reader waits now

private:
    friend class ScriptedStream;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    const QByteArray m_bytes;
    std::int64_t m_stallAt = Never;
    std::int64_t m_failAt = Never;
    int m_failRead = -1;
    int m_reads = 0;
    bool m_complete = true;
    int m_waiting = 0;
};

[[nodiscard]] std::unique_ptr<ByteStream> openScript(std::shared_ptr<ByteScript> script);

} // namespace sostenuto::player::test
