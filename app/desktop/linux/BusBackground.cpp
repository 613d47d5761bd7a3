#include "app/desktop/linux/BusBackground.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLoggingCategory>
#include <QUuid>

#include <utility>

namespace sostenuto::app {

Q_LOGGING_CATEGORY(lcBackground, "sostenuto.background")

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString face = QStringLiteral("org.freedesktop.portal.Background");
const QString requestFace = QStringLiteral("org.freedesktop.portal.Request");

/// Where the answer comes from, as portals have it since 0.9: it can be listened to before the question is asked.
QString requestOf(const QString& caller, const QString& token)
{
    QString name = caller.mid(1); // ":1.42"
    name.replace(u'.', u'_');
    return path + QStringLiteral("/request/") + name + u'/' + token;
}

} // namespace

BusBackground::BusBackground(Bus bus, QObject* parent) : BackgroundLeave(parent), m_bus(std::move(bus)) {}

bool BusBackground::mayStay()
{
    if (!m_connection)
        ask();
    return !m_isRefused;
}

void BusBackground::ask()
{
    m_connection = m_bus();
    const QString token = QStringLiteral("sostenuto") + QUuid::createUuid().toString(QUuid::Id128);
    listenTo(requestOf(m_connection->baseService(), token));
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, face, QStringLiteral("RequestBackground"));
    message.setArguments({QString(), // of the window that is about to go
                          QVariantMap{{QStringLiteral("handle_token"), token},
                                      {QStringLiteral("reason"), tr("The music goes on when the window is closed")}}});
    auto* watcher = new QDBusPendingCallWatcher(m_connection->asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isError())
            qCInfo(lcBackground) << "nobody was asked for leave:" << reply.error().name();
        else
            listenTo(reply.value().path()); // older ones choose it themselves
    });
}

/// From whoever sends it: naming the service here would wait for the bus to say who that is, and nobody else knows the
/// path.
void BusBackground::listenTo(const QString& request)
{
    if (request == m_request)
        return;
    m_request = request;
    m_connection->connect(QString(), request, requestFace, QStringLiteral("Response"), this,
                          SLOT(answered(uint, QVariantMap)));
}

/// A question that was put aside is none that was answered.
void BusBackground::answered(uint response, const QVariantMap& results)
{
    constexpr uint wasAnswered = 0;
    const QVariant allowed = results.value(QStringLiteral("background"));
    if (response != wasAnswered || allowed.typeId() != QMetaType::Bool || allowed.toBool() || m_isRefused)
        return;
    m_isRefused = true;
    Q_EMIT refused();
}

} // namespace sostenuto::app
