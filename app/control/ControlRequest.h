// What `sostenuto ctl` and a second start ask of the running player: from words, and as one line over the socket.
#pragma once

#include <player/queue/PlayQueue.h>
#include <sync/model/Kept.h>

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace sostenuto::app {

struct ControlRequest {
    enum class Verb {
        Play,
        Pause,
        Toggle,
        Stop,
        Next,
        Previous,
        Seek,
        Volume,
        Mute,
        Shuffle,
        Repeat,
        Queue,
        QueueAdd,
        QueueClear,
        Love,
        Hold, ///< fetched once, without the promise of a pin
        Pin,
        Unpin,
        Ready,
        Show,
        Open, ///< plays `what` in the place of the queue
        Status,
        Quit
    };
    enum class Turn { Toggle, On, Off };

    Verb verb = Verb::Status;
    Turn turn = Turn::Toggle;                    ///< Mute, Shuffle and Love
    player::Repeat repeat = player::Repeat::Off; ///< Repeat
    bool relative = false;                       ///< Seek and Volume: counted from what is
    std::optional<qint64> amount = {};           ///< Seek: ms. Volume: percent; nothing = only asked
    QStringList what = {};                       ///< QueueAdd and Open: absolute paths and addresses
    sync::PinKind kind = sync::PinKind::Album;   ///< Hold, Pin, Unpin and Ready
    QString name = {};                           ///< the same: its id, or what it is called. Ready: empty = everything
    friend bool operator==(const ControlRequest&, const ControlRequest&) = default;
};

/// A string is what was wrong with the words.
struct ControlWordsRead {
    ControlRequest request;
    std::optional<QString> wrong;
};
/// Pure. As they stand after "ctl".
[[nodiscard]] ControlWordsRead readControlWords(const QStringList& words);
/// The words with every path absolute, counted from `folder`; addresses stay. Of words that name none it is a copy.
[[nodiscard]] QStringList withAbsolutePaths(const QStringList& words, const QString& folder);
/// An address rather than a path: "https://…", not "C:/Music".
[[nodiscard]] bool isAddress(const QString& name);
/// "1:02:03", "1:30" or "90", which may have a "+" or "-" before it; nullopt = none of these, or more than a week.
struct SeekWord {
    qint64 ms = 0;
    bool relative = false;
};
[[nodiscard]] std::optional<SeekWord> readSeek(const QString& word);

/// Of the line protocol. A player of another format is refused, not guessed at.
inline constexpr int controlFormat = 1;
/// A request with its line feed.
inline constexpr qint64 longestRequest = 64 * 1024;

/// {"format":1,"words":["seek","+10"]}, without the line feed. nullopt = too long.
[[nodiscard]] std::optional<QByteArray> requestLine(const QStringList& words);
/// `line` comes from outside: anything may stand in it.
[[nodiscard]] ControlWordsRead readRequestLine(const QByteArray& line);

struct ControlReply {
    bool done = true;
    QString text = {};       ///< for people: what was asked for, or why it was refused; may be empty
    QJsonObject answer = {}; ///< the same for programs; empty = nothing was asked for
    friend bool operator==(const ControlReply&, const ControlReply&) = default;
};
[[nodiscard]] QByteArray replyLine(const ControlReply& reply);
/// nullopt = not a reply.
[[nodiscard]] std::optional<ControlReply> readReplyLine(const QByteArray& line);

} // namespace sostenuto::app
