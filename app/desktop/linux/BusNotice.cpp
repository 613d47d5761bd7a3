#include "app/desktop/linux/BusNotice.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QUrl>
#include <QVariantMap>

#include <utility>

namespace sostenuto::app {

Q_LOGGING_CATEGORY(lcNotice, "sostenuto.notice")

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString clicked = QStringLiteral("default"); ///< the action of a click on the notification itself
constexpr int daemonsChoice = -1;                  ///< of how long it stays

} // namespace

BusNotice::BusNotice(Bus bus, QObject* parent) : SystemNotice(parent), m_bus(std::move(bus)) {}

QDBusConnection& BusNotice::connection()
{
    if (!m_connection) {
        m_connection = m_bus();
        // From whoever sends them: naming the service here would wait for the bus to say who that is.
        m_connection->connect(QString(), path, service, QStringLiteral("ActionInvoked"), this,
                              SLOT(actionInvoked(uint, QString)));
        m_connection->connect(QString(), path, service, QStringLiteral("NotificationClosed"), this,
                              SLOT(notificationClosed(uint, uint)));
    }
    return *m_connection;
}

void BusNotice::call(const QString& method, const QVariantList& arguments, Take take)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    auto* watcher = new QDBusPendingCallWatcher(connection().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [method, take = std::move(take), watcher] {
        watcher->deleteLater();
        const QDBusMessage answer = watcher->reply();
        if (answer.type() == QDBusMessage::ReplyMessage)
            take(answer);
        else
            qCInfo(lcNotice) << method << "came to nothing:" << answer.errorName();
    });
}

/// Asked each time what it can: the daemon may be another one than before.
void BusNotice::show(const QString& title, const QString& text, const QString& picture)
{
    m_wanted = true;
    call(QStringLiteral("GetCapabilities"), {},
         [this, words = Words{title, text, picture}, asked = ++m_asked](const QDBusMessage& answer) {
             if (m_wanted && asked == m_asked)
                 notify(words, answer.arguments().value(0).toStringList().contains(QStringLiteral("body-markup")));
         });
}

/// Only the body can be markup; names of servers stand in it.
void BusNotice::notify(const Words& words, bool markup)
{
    const QString icon = QGuiApplication::desktopFileName();
    const QStringList actions{clicked, QCoreApplication::translate("BusNotice", "Show")};
    QVariantMap hints{{QStringLiteral("desktop-entry"), icon}};
    if (!words.picture.isEmpty())
        hints.insert(QStringLiteral("image-path"), QUrl::fromLocalFile(words.picture).toString(QUrl::FullyEncoded));
    call(QStringLiteral("Notify"),
         {QGuiApplication::applicationDisplayName(), m_shown, icon, words.title,
          markup ? words.text.toHtmlEscaped() : words.text, actions, hints, daemonsChoice},
         [this](const QDBusMessage& answer) {
             m_shown = answer.arguments().value(0).toUInt();
             if (!m_wanted)
                 withdraw(); // it was over before it was there
         });
}

void BusNotice::withdraw()
{
    m_wanted = false;
    if (const uint id = std::exchange(m_shown, 0))
        call(QStringLiteral("CloseNotification"), {id}, [](const QDBusMessage&) {});
}

void BusNotice::actionInvoked(uint id, const QString& action)
{
    if (id == m_shown && id != 0 && action == clicked)
        Q_EMIT activated();
}

void BusNotice::notificationClosed(uint id, uint)
{
    if (id == m_shown)
        m_shown = 0;
}

} // namespace sostenuto::app
