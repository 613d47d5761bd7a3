// One player per profile: a second start raises the first window, and `sostenuto status` asks it how it is.
#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace sostenuto::app {

/// Speaks over a local socket that only this user may open. A request is one word and a line feed, the answer is what
/// comes until the other side closes. Thread: main.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString& profileFolder, QObject* parent = nullptr);

    /// Is there a player with this profile already? Then it was asked to show itself, and this one should end.
    [[nodiscard]] bool isSecond();
    void setStatus(std::function<QByteArray()> status) { m_status = std::move(status); }

    /// Asks the player that runs with this profile; nullopt = none runs. Waits at most two seconds; for use before an
    /// event loop runs.
    [[nodiscard]] static std::optional<QByteArray> ask(const QString& profileFolder, const QByteArray& request);

Q_SIGNALS:
    void showRequested();

private:
    void answer();

    QString m_name;
    QLocalServer m_server;
    std::function<QByteArray()> m_status;
};

} // namespace sostenuto::app
