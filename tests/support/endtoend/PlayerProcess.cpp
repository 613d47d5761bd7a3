#include "tests/support/endtoend/PlayerProcess.h"

#include "tests/support/places/Places.h"

#include <QJsonDocument>

namespace sostenuto::tests {

PlayerProcess::PlayerProcess(const Desktop& desktop, QString program, QString profile)
    : m_desktop(desktop), m_program(std::move(program)), m_profile(std::move(profile))
{
}

PlayerProcess::~PlayerProcess()
{
    kill();
}

bool PlayerProcess::start(const QStringList& arguments)
{
    m_process.setProcessEnvironment(m_desktop.environment());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(m_program, QStringList{QStringLiteral("--profile"), m_profile} + arguments);
    return m_process.waitForStarted();
}

bool PlayerProcess::secondStartEnds() const
{
    return m_desktop.run(m_program, {QStringLiteral("--profile"), m_profile}, 5000).has_value();
}

bool PlayerProcess::quit()
{
    if (!isRunning())
        return true;
    keys({QStringLiteral("ctrl+q")});
    return m_process.waitForFinished(10'000);
}

void PlayerProcess::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(5000);
}

QByteArray PlayerProcess::log()
{
    m_process.waitForReadyRead(0);
    m_log += m_process.readAllStandardError();
    return m_log;
}

QJsonObject PlayerProcess::status() const
{
    const auto answer = m_desktop.run(
        m_program, {QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--profile"), m_profile});
    return answer ? QJsonDocument::fromJson(*answer).object() : QJsonObject();
}

std::optional<QByteArray> PlayerProcess::drive(const QStringList& words) const
{
    const QString script = sourceFolder() + QStringLiteral("/tests/support/endtoend/drive.py");
    return m_desktop.run(QStringLiteral("/usr/bin/python3"), QStringList{script} + words);
}

bool PlayerProcess::keys(const QStringList& names) const
{
    return m_desktop
        .run(QStringLiteral("xdotool"), QStringList{QStringLiteral("key"), QStringLiteral("--clearmodifiers")} + names)
        .has_value();
}

bool PlayerProcess::clickRow(const QString& view, const QString& text, int clicks) const
{
    const auto place = drive({QStringLiteral("place"), view, text});
    if (!place)
        return false;
    const QList<QByteArray> xy = place->trimmed().split(' ');
    if (xy.size() != 2)
        return false;
    return m_desktop
        .run(QStringLiteral("xdotool"),
             {QStringLiteral("mousemove"), QString::fromLatin1(xy[0]), QString::fromLatin1(xy[1]),
              QStringLiteral("click"), QStringLiteral("--repeat"), QString::number(clicks), QStringLiteral("--delay"),
              QStringLiteral("60"), QStringLiteral("1")})
        .has_value();
}

} // namespace sostenuto::tests
