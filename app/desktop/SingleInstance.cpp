#include "app/desktop/SingleInstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace sostenuto::app {

namespace {

constexpr int patienceMs = 2000;
constexpr qint64 longestRequest = 64;

QString socketName(const QString& profileFolder)
{
    // The folder's path may be long and private; sockets' names are short and seen by others.
    const QByteArray path = QDir(profileFolder).absolutePath().toUtf8();
    return QStringLiteral("sostenuto-") +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

SingleInstance::SingleInstance(const QString& profileFolder, QObject* parent)
    : QObject(parent), m_name(socketName(profileFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

std::optional<QByteArray> SingleInstance::ask(const QString& profileFolder, const QByteArray& request)
{
    QLocalSocket socket;
    socket.connectToServer(socketName(profileFolder));
    if (!socket.waitForConnected(patienceMs))
        return std::nullopt;
    socket.write(request + '\n');
    QByteArray answer;
    while (socket.waitForReadyRead(patienceMs))
        answer += socket.readAll();
    return answer + socket.readAll();
}

bool SingleInstance::isSecond()
{
    // Ask before listening: with access options, listen() takes the name from whoever has it.
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(patienceMs)) {
        socket.write("show\n");
        socket.waitForBytesWritten(patienceMs);
        return true;
    }
    QLocalServer::removeServer(m_name); // left behind by a player that did not end well
    m_server.listen(m_name);
    return false;
}

void SingleInstance::answer()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine() && socket->bytesAvailable() < longestRequest)
                return;
            const QByteArray request = socket->readLine(longestRequest).trimmed();
            if (request == "show")
                Q_EMIT showRequested();
            else if (request == "status" && m_status)
                socket->write(m_status() + '\n');
            socket->disconnectFromServer();
        });
    }
}

} // namespace sostenuto::app
