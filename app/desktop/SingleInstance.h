// One player per profile: a second start, `sostenuto ctl` and `sostenuto status` speak to the one that runs.
#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QLocalSocket;
class QTimer;

namespace sostenuto::app {

/// A line each way over a local socket that only this user may open; what the lines say is others' business. A line
/// that is too long, or does not come within five seconds, is not answered. Thread: main.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 longestRequest = 64 * 1024; ///< with its line feed
    static constexpr qint64 longestReply = 16 * 1024 * 1024;
    static constexpr int mostCallers = 32; ///< at once; more are turned away

    /// Gives the reply, without a line feed, now or later; once. After the caller went it does nothing.
    using Reply = std::function<void(const QByteArray& line)>;
    using Answer = std::function<void(const QByteArray& line, const Reply& reply)>;

    explicit SingleInstance(const QString& profileFolder, QObject* parent = nullptr);

    /// Is there a player with this profile already? Then it was asked `request`, and what it replied comes back (empty
    /// = nothing within two seconds): this one should end. nullopt: this one is the first, and listens from now on.
    [[nodiscard]] std::optional<QByteArray> replyOfFirst(const QByteArray& request);
    /// Before it is set, callers wait.
    void setAnswer(Answer answer);
    /// Where it listens; for tests.
    [[nodiscard]] QString socketPath() const { return m_server.fullServerName(); }

    /// Asks the player that runs with this profile; nullopt = none runs, empty = it did not reply within `patienceMs`.
    /// For use before an event loop runs.
    [[nodiscard]] static std::optional<QByteArray> ask(const QString& profileFolder, const QByteArray& request,
                                                       int patienceMs = 2000);

private:
    void take();
    void hear(QLocalSocket* socket, QTimer* patience);

    QString m_name;
    Answer m_answer;
    int m_callers = 0;
    QLocalServer m_server; ///< goes first, with the callers that are left
};

} // namespace sostenuto::app
