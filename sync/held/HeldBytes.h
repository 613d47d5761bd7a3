// The bytes of one track on this computer, while they arrive and after. The sync thread writes, the decode thread
// reads.
//
// One of the four places in the product that hold thread primitives (the others: the PCM ring, the decode thread, and
// `RadioBytes`).
#pragma once

#include "sync/model/ByteRead.h"
#include "sync/model/Error.h"
#include "sync/model/FilePart.h"
#include "sync/model/Measurement.h"

#include <QFile>
#include <QString>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace sostenuto::sync {

class HeldBytes {
public:
    using Status = ReadStatus;
    using Read = ByteRead;

    HeldBytes() = default;
    ~HeldBytes();
    HeldBytes(const HeldBytes&) = delete;
    HeldBytes& operator=(const HeldBytes&) = delete;

    // Reader. Thread: any one thread but the writer's.

    /// Blocks until at least one byte at `offset` is here, the end is known to be at or before `offset`, the bytes
    /// failed, or abort() was called. Bytes that are here can be read also after a failure.
    [[nodiscard]] Read read(qint64 offset, char* into, qint64 atMost);
    /// Total length in bytes. Blocks as read() does until it is known; nullopt = it never will be (failed, aborted).
    [[nodiscard]] std::optional<qint64> size();
    /// Why a read answered Failed.
    [[nodiscard]] std::optional<Error> error() const;
    /// What was measured of this sound before. Blocks until it is known whether anything was; nullopt = nothing.
    [[nodiscard]] std::optional<MeasuredLoudness> measured();
    /// The track is only this part of the sound in the bytes; nullopt = all of it. Blocks as measured() does.
    [[nodiscard]] std::optional<FilePart> part();
    /// Ends every present and future read with Aborted. Thread: any.
    void abort();
    /// Bytes from the start that can be read now without waiting. Thread: any.
    [[nodiscard]] qint64 available() const;
    /// Every byte is here and verified. Thread: any.
    [[nodiscard]] bool isComplete() const;

    // Writer. Thread: sync.

    /// Before begin(), which says that no more is known.
    void setMeasured(const MeasuredLoudness& measured);
    void setPart(const FilePart& part);
    /// Where the bytes are (the part file, or the finished one), with `available` of them already there.
    void begin(const QString& path, qint64 available, std::optional<qint64> size);
    void setSize(qint64 size);
    /// `available` bytes from the start have been written to the file (written, not necessarily synced to disk).
    void grown(qint64 available);
    /// Whole and verified. `path` is where it lies now; an open reader keeps its handle (on Windows too: the reader
    /// opens with sharing, the writer renames after the last reader of the old name, or copies).
    void complete(const QString& path);
    /// No more bytes will come by themselves. begin() starts over.
    void fail(const Error& error);

private:
    [[nodiscard]] Read readFile(std::unique_lock<std::mutex>& lock, qint64 offset, char* into, qint64 atMost);
    [[nodiscard]] bool openFile(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] Read unreadable(std::unique_lock<std::mutex>& lock);

    mutable std::mutex m_mutex; ///< guards all but m_file and m_opened
    std::condition_variable m_changed;
    QFile m_file;     ///< the reader's alone: no lock is held while the disk is waited for
    int m_opened = 0; ///< the m_begun that m_file was opened for
    int m_begun = 0;  ///< counts begin(): a file begun again must be opened again
    QString m_path;
    qint64 m_available = 0;
    std::optional<qint64> m_size;
    std::optional<MeasuredLoudness> m_measured;
    std::optional<FilePart> m_part;
    std::optional<Error> m_error;
    bool m_complete = false;
    bool m_aborted = false;
};

} // namespace sostenuto::sync
