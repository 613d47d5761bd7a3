// The bytes of a radio station between the sync thread, which fetches them, and the decode thread, which plays them.
//
// One of the four places in the product that hold thread primitives (the others: the PCM ring, the decode thread, and
// `HeldBytes`).
#pragma once

#include "sync/model/ByteRead.h"
#include "sync/model/Error.h"

#include <QByteArray>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace sostenuto::sync {

/// A queue of bytes with a bound: the writer stops where there is no room, and so does the station, since TCP waits.
class RadioBytes {
public:
    /// Half a minute of a usual station.
    static constexpr qint64 mostBytes = 512 * 1024;

    /// `news`: called on the reader's thread whenever the writer has something to do: the reader waits, or made room,
    /// or came to a title, or left. Must not block nor call back in here.
    explicit RadioBytes(std::function<void()> news = {});

    // Reader. Thread: any one thread but the writer's.

    /// Waits for at least one byte, a failure, or abort().
    [[nodiscard]] ByteRead read(char* into, qint64 atMost);
    /// The reader leaves: ends every present and future read with Aborted. Thread: any.
    void abort();

    // Writer. Thread: sync.

    /// Bytes that may be appended.
    [[nodiscard]] qint64 room() const;
    void append(const QByteArray& bytes);
    /// What plays from the next byte on.
    void appendTitle(const QString& title);
    /// Forgets what was not read: it is no longer live.
    void drop();
    void fail(const Error& error);
    [[nodiscard]] bool isLeft() const;
    /// The reader waits for bytes now.
    [[nodiscard]] bool isThirsty() const;
    /// Whether anything was read since the last call.
    [[nodiscard]] bool takeWasRead();
    /// The title that the reader came to since the last call.
    [[nodiscard]] std::optional<QString> takeTitle();

private:
    struct Title {
        qint64 at; ///< bytes from the beginning
        QString text;
    };
    [[nodiscard]] bool passTitles();

    const std::function<void()> m_news;
    mutable std::mutex m_mutex; ///< guards all below
    std::condition_variable m_changed;
    std::deque<QByteArray> m_pieces;
    qint64 m_firstDone = 0; ///< bytes of the first piece that were read
    qint64 m_held = 0;
    qint64 m_taken = 0; ///< bytes read or dropped since the beginning
    std::deque<Title> m_titles;
    std::optional<QString> m_reached;
    std::optional<Error> m_error;
    bool m_left = false;
    bool m_thirsty = false;
    bool m_wasRead = false;
};

} // namespace sostenuto::sync
