#include "tests/support/sync/SupysonicServer.h"

#include "tests/support/places/Places.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>

namespace sostenuto::tests {

namespace {

constexpr int toolMs = 60'000;
constexpr int startMs = 30'000;

/// A port that was free a moment ago.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(200);
}

} // namespace

SupysonicServer::SupysonicServer(QString folder) : m_folder(std::move(folder)), m_port(freePort())
{
    QDir().mkpath(musicFolder());
}

SupysonicServer::~SupysonicServer()
{
    kill();
}

bool SupysonicServer::isInstalled()
{
    return QFileInfo::exists(QStringLiteral("/usr/bin/supysonic-cli")) &&
           QFileInfo::exists(QStringLiteral("/usr/bin/python3"));
}

QString SupysonicServer::musicFolder() const
{
    return m_folder + QStringLiteral("/music");
}

QUrl SupysonicServer::address() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

bool SupysonicServer::run(const QString& program, const QStringList& arguments)
{
    QProcess tool;
    tool.setWorkingDirectory(m_folder);
    tool.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    tool.start(program, arguments);
    return tool.waitForFinished(toolMs) && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
}

bool SupysonicServer::makeMusic(const QVector<SupysonicTrack>& tracks)
{
    for (const SupysonicTrack& track : tracks) {
        const QString folder = musicFolder() + QLatin1Char('/') + track.album;
        QDir().mkpath(folder);
        const QString source =
            QStringLiteral("sine=frequency=%1:duration=%2").arg(200 + 50 * track.number).arg(track.seconds);
        const QString tag = QStringLiteral("%1=%2");
        const QStringList arguments{QStringLiteral("-loglevel"),
                                    QStringLiteral("error"),
                                    QStringLiteral("-y"),
                                    QStringLiteral("-f"),
                                    QStringLiteral("lavfi"),
                                    QStringLiteral("-i"),
                                    source,
                                    QStringLiteral("-metadata"),
                                    tag.arg(QStringLiteral("title"), track.title),
                                    QStringLiteral("-metadata"),
                                    tag.arg(QStringLiteral("artist"), track.artist),
                                    QStringLiteral("-metadata"),
                                    tag.arg(QStringLiteral("album"), track.album),
                                    QStringLiteral("-metadata"),
                                    tag.arg(QStringLiteral("track")).arg(track.number),
                                    QStringLiteral("%1/%2.%3").arg(folder).arg(track.number).arg(track.suffix)};
        if (!run(QStringLiteral("ffmpeg"), arguments))
            return false;
    }
    return true;
}

bool SupysonicServer::writeConfiguration()
{
    QFile file(m_folder + QStringLiteral("/supysonic.conf"));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const QString text = QStringLiteral("[base]\ndatabase_uri = sqlite:///%1/supysonic.db\nfollow_symlinks = yes\n"
                                        "[webapp]\ncache_dir = %1/cache\nmount_webui = off\n"
                                        "[daemon]\nsocket = %1/daemon.sock\nrun_watcher = no\n")
                             .arg(m_folder);
    return file.write(text.toUtf8()) > 0;
}

bool SupysonicServer::prepare()
{
    const QString cli = QStringLiteral("/usr/bin/supysonic-cli");
    return writeConfiguration() &&
           run(cli, {QStringLiteral("user"), QStringLiteral("add"), user(), QStringLiteral("-p"), password()}) &&
           run(cli, {QStringLiteral("folder"), QStringLiteral("add"), QStringLiteral("music"), musicFolder()}) &&
           run(cli, {QStringLiteral("folder"), QStringLiteral("scan"), QStringLiteral("music")});
}

bool SupysonicServer::start()
{
    m_process.setWorkingDirectory(m_folder);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(m_folder + QStringLiteral("/server.log"), QIODevice::Append);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    const QString script = sourceFolder() + QStringLiteral("/tests/support/sync/supysonic_server.py");
    m_process.start(QStringLiteral("/usr/bin/python3"),
                    {script, QString::number(m_port), m_folder + QStringLiteral("/requests.jsonl")});
    if (!m_process.waitForStarted(startMs))
        return false;
    const QDeadlineTimer deadline(startMs);
    while (!answers(m_port)) {
        if (deadline.hasExpired() || m_process.waitForFinished(50))
            return false;
    }
    return true;
}

void SupysonicServer::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(toolMs);
}

QVector<QJsonObject> SupysonicServer::requests(const QString& method) const
{
    QFile file(m_folder + QStringLiteral("/requests.jsonl"));
    QVector<QJsonObject> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QJsonObject request = QJsonDocument::fromJson(line).object();
        if (!request.isEmpty() && (method.isEmpty() || request.value(QStringLiteral("method")).toString() == method))
            all.append(request);
    }
    return all;
}

QString SupysonicServer::parameter(const QJsonObject& request, const QString& name)
{
    const QJsonArray values = request.value(QStringLiteral("parameters")).toObject().value(name).toArray();
    return values.isEmpty() ? QString{} : values.first().toString();
}

} // namespace sostenuto::tests
