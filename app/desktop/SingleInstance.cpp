#include "app/desktop/SingleInstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QPointer>
#include <QTimer>

#include <utility>

namespace sostenuto::app {

namespace {

constexpr int patienceMs = 2000;
constexpr qsizetype longestPath = 100; ///< of a socket, in bytes; systems differ, this all of them take
constexpr int lineMs = 5000;           ///< a caller who has not said a line by then is let go

/// The user's own, where there is one (XDG base directories): nobody else can be there first, nothing cleans it up, and
/// it is the same in a terminal whose temporary folder is another. Empty = a name in the temporary folder has to do.
QString runtimeFolder()
{
    const QFileInfo folder(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    return folder.isAbsolute() && folder.isDir() && folder.isWritable() ? folder.absoluteFilePath() : QString();
}

QString socketName(const QString& profileFolder)
{
    // The folder's path may be long and private; sockets' names are short and seen by others.
    const QByteArray path = QDir(profileFolder).absolutePath().toUtf8();
    const QString name =
        QStringLiteral("sostenuto-") +
        QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
    const QString folder = runtimeFolder();
    const QString whole = folder + u'/' + name;
    return folder.isEmpty() || whole.toUtf8().size() > longestPath ? name : whole;
}

/// Says the line and waits for the other one; empty = it did not come.
QByteArray converse(QLocalSocket& socket, const QByteArray& request, int patience)
{
    const QDeadlineTimer deadline(patience);
    socket.write(request + '\n');
    QByteArray reply;
    do {
        reply += socket.readAll();
    } while (!reply.endsWith('\n') && reply.size() < SingleInstance::longestReply &&
             socket.waitForReadyRead(int(deadline.remainingTime())));
    reply += socket.readAll();
    return reply.endsWith('\n') ? reply.chopped(1) : QByteArray();
}

} // namespace

SingleInstance::SingleInstance(const QString& profileFolder, QObject* parent)
    : QObject(parent), m_name(socketName(profileFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

std::optional<QByteArray> SingleInstance::ask(const QString& profileFolder, const QByteArray& request, int patience)
{
    QLocalSocket socket;
    socket.connectToServer(socketName(profileFolder));
    if (!socket.waitForConnected(patienceMs))
        return std::nullopt;
    return converse(socket, request, patience);
}

std::optional<QByteArray> SingleInstance::replyOfFirst(const QByteArray& request)
{
    // Ask before listening: with access options, listen() takes the name from whoever has it.
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(patienceMs))
        return converse(socket, request, patienceMs);
    QLocalServer::removeServer(m_name); // left behind by a player that did not end well
    m_server.listen(m_name);
    return std::nullopt;
}

void SingleInstance::setAnswer(Answer answer)
{
    m_answer = std::move(answer);
    if (m_answer)
        take();
}

void SingleInstance::take()
{
    if (!m_answer)
        return; // they wait in the server's queue
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (m_callers >= mostCallers) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_callers;
        connect(socket, &QObject::destroyed, this, [this] { --m_callers; });
        socket->setReadBufferSize(longestRequest);
        auto* patience = new QTimer(socket);
        patience->setSingleShot(true);
        connect(patience, &QTimer::timeout, socket, &QLocalSocket::abort);
        patience->start(lineMs);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket, patience] { hear(socket, patience); });
        hear(socket, patience); // what came before anybody listened
    }
}

void SingleInstance::hear(QLocalSocket* socket, QTimer* patience)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() >= longestRequest)
            socket->abort();
        return;
    }
    patience->stop();
    disconnect(socket, &QLocalSocket::readyRead, this, nullptr); // a caller has one line
    const QByteArray line = socket->readLine(longestRequest + 1).chopped(1);
    m_answer(line, [caller = QPointer<QLocalSocket>(socket)](const QByteArray& reply) {
        if (!caller)
            return;
        caller->write(reply + '\n');
        caller->flush();
        caller->disconnectFromServer();
    });
}

} // namespace sostenuto::app
