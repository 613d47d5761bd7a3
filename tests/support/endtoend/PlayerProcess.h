// The real player on a test's desktop: started, asked how it is, used through its accessible window, ended or killed.
#pragma once

#include "tests/support/endtoend/Desktop.h"

#include <QJsonObject>

namespace sostenuto::tests {

class PlayerProcess {
public:
    /// `program` is the path of the player; `profile` its profile folder.
    PlayerProcess(const Desktop& desktop, QString program, QString profile);
    ~PlayerProcess();

    [[nodiscard]] bool start(const QStringList& arguments = {});
    /// What a second start with the same profile does: true when it ends at once, well.
    [[nodiscard]] bool secondStartEnds() const;
    /// As Ctrl Q would; false when it does not end by itself.
    bool quit();
    void kill();
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    /// What it wrote to its standard error so far.
    [[nodiscard]] QByteArray log();

    /// `sostenuto status`; empty when it does not answer.
    [[nodiscard]] QJsonObject status() const;
    [[nodiscard]] QJsonObject service() const { return status().value(QStringLiteral("service")).toObject(); }
    [[nodiscard]] QJsonObject player() const { return status().value(QStringLiteral("player")).toObject(); }

    /// One step of drive.py; nullopt = it did not happen within its time.
    std::optional<QByteArray> drive(const QStringList& words) const;
    /// Keys to the window that has the focus, as xdotool names them ("Return", "ctrl+l").
    bool keys(const QStringList& names) const;
    /// A real click on a row, which it selects; two of them activate it.
    bool clickRow(const QString& view, const QString& text, int clicks = 1) const;

private:
    const Desktop& m_desktop;
    QString m_program;
    QString m_profile;
    QProcess m_process;
    QByteArray m_log;
};

} // namespace sostenuto::tests
