#include "tests/support/app/TlsRelay.h"

#include "tests/support/places/Places.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

namespace sostenuto::tests {

namespace {

QByteArray fileOf(const QString& name)
{
    QFile file(sourceFolder() + QStringLiteral("/tests/data/tls/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TlsRelay::TlsRelay(quint16 to, const QString& certificate) : m_to(to)
{
    QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] { join(); });
    show(certificate);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

QUrl TlsRelay::address() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort()));
}

void TlsRelay::show(const QString& certificate)
{
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(fileOf(certificate)));
    configuration.setPrivateKey(QSslKey(fileOf(QStringLiteral("key.pem")), QSsl::Ec));
    m_server.setSslConfiguration(configuration);
    const auto connected = m_server.findChildren<QSslSocket*>();
    for (QSslSocket* socket : connected)
        socket->abort();
}

void TlsRelay::join()
{
    while (QTcpSocket* in = m_server.nextPendingConnection()) {
        auto* out = new QTcpSocket(in);
        QObject::connect(in, &QTcpSocket::readyRead, out, [this, in, out] {
            const QByteArray asked = in->readAll();
            m_received += asked.size();
            out->write(asked);
        });
        QObject::connect(out, &QTcpSocket::readyRead, in, [in, out] { in->write(out->readAll()); });
        QObject::connect(in, &QTcpSocket::disconnected, in, &QObject::deleteLater);
        QObject::connect(out, &QTcpSocket::disconnected, in, [in] { in->disconnectFromHost(); });
        out->connectToHost(QHostAddress::LocalHost, m_to);
    }
}

} // namespace sostenuto::tests
