#include "app/desktop/linux/BusMediaSession.h"

#include "app/desktop/linux/MprisObject.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLoggingCategory>

namespace sostenuto::app {

Q_LOGGING_CATEGORY(lcMedia, "sostenuto.media")

namespace {

const QString bus = QStringLiteral("org.freedesktop.DBus");

QDBusMessage toBus(const QString& method, const QVariantList& arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(bus, QStringLiteral("/org/freedesktop/DBus"), bus, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

const QString BusMediaSession::usualName = QStringLiteral("org.mpris.MediaPlayer2.sostenuto");

BusMediaSession::BusMediaSession(MediaCommands& commands, const QDBusConnection& connection, QObject* parent)
    : QObject(parent), m_bus(connection), m_object(std::make_unique<MprisObject>(commands, connection))
{
    askFor(usualName);
}

BusMediaSession::~BusMediaSession()
{
    if (!m_name.isEmpty())
        m_bus.send(toBus(QStringLiteral("ReleaseName"), {m_name}));
}

/// Not QDBusConnection::registerService(): that waits for the answer.
void BusMediaSession::askFor(const QString& name)
{
    constexpr uint doNotQueue = 4;
    constexpr uint isOwner = 1;
    const QDBusPendingCall asked = m_bus.asyncCall(toBus(QStringLiteral("RequestName"), {name, doNotQueue}));
    auto* watcher = new QDBusPendingCallWatcher(asked, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, name, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            qCInfo(lcMedia) << "no media controls:" << reply.error().name();
        else if (reply.value() == isOwner)
            m_name = name;
        else if (name == usualName) // another profile's player
            askFor(name + QStringLiteral(".instance%1").arg(QCoreApplication::applicationPid()));
    });
}

void BusMediaSession::present(const MediaState& state)
{
    m_object->present(state);
}

void BusMediaSession::jumpedTo(qint64 ms)
{
    m_object->seeked(ms);
}

} // namespace sostenuto::app
