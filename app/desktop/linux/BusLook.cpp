#include "app/desktop/linux/BusLook.h"

#include <QDBusArgument>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QMap>

namespace sostenuto::app {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");

const QString everyDesktop = QStringLiteral("org.freedesktop.appearance");
// Of GNOME and those who share its settings; older portals pass these on only.
const QString gnome = QStringLiteral("org.gnome.desktop.interface");
const QString gnomeAccess = QStringLiteral("org.gnome.desktop.a11y.interface");

/// A number that says 1 for yes.
std::optional<bool> yes(const QVariant& value)
{
    return value.typeId() == QMetaType::UInt ? std::optional(value.toUInt() == 1) : std::nullopt;
}

std::optional<bool> flag(const QVariant& value)
{
    return value.typeId() == QMetaType::Bool ? std::optional(value.toBool()) : std::nullopt;
}

} // namespace

ui::SystemLook with(ui::SystemLook look, const QString& space, const QString& key, const QVariant& value)
{
    if (space == everyDesktop && key == QStringLiteral("color-scheme")) {
        const auto scheme = value.typeId() == QMetaType::UInt ? value.toUInt() : 0; // 1 dark, 2 light
        look.isDark = scheme == 1 || scheme == 2 ? std::optional(scheme == 1) : std::nullopt;
    } else if (space == everyDesktop && key == QStringLiteral("contrast"))
        look.highContrast = yes(value);
    else if (space == everyDesktop && key == QStringLiteral("reduced-motion"))
        look.lessMovement = yes(value);
    else if (space == gnome && key == QStringLiteral("enable-animations")) {
        if (const auto moves = flag(value))
            look.lessMovement = !*moves;
    } else if (space == gnomeAccess && key == QStringLiteral("high-contrast"))
        look.highContrast = flag(value);
    return look;
}

/// From whoever sends it: naming the portal here would wait for the bus to say who that is. A stranger could make
/// windows dark.
BusLook::BusLook(const QDBusConnection& bus, QObject* parent) : LookWatch(parent), m_bus(bus)
{
    qRegisterMetaType<QDBusVariant>(); // Qt 6.4 finds types of slots by their names, and knows this one only then
    m_bus.connect(QString(), path, interface, QStringLiteral("SettingChanged"), this,
                  SLOT(change(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("ReadAll"));
    question.setArguments({QStringList{everyDesktop, gnome, gnomeAccess}});
    auto* call = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        take(*call);
    });
}

/// a{sa{sv}}: settings by their keys, by their spaces.
void BusLook::take(QDBusPendingCallWatcher& call)
{
    const QDBusMessage answer = call.reply();
    if (answer.type() != QDBusMessage::ReplyMessage || answer.signature() != QStringLiteral("a{sa{sv}}"))
        return;
    const auto spaces = qdbus_cast<QMap<QString, QVariantMap>>(answer.arguments().constFirst());
    // In the order of their names: what is for every desktop comes first, what a desktop says of itself after it.
    for (auto space = spaces.begin(); space != spaces.end(); ++space)
        for (auto key = space->begin(); key != space->end(); ++key)
            m_look = with(m_look, space.key(), key.key(), key.value());
    Q_EMIT told(m_look);
}

void BusLook::change(const QString& space, const QString& key, const QDBusVariant& value)
{
    const ui::SystemLook look = with(m_look, space, key, value.variant());
    if (look == m_look)
        return;
    m_look = look;
    Q_EMIT told(m_look);
}

std::unique_ptr<LookWatch> makeLookWatch()
{
    return std::make_unique<BusLook>(QDBusConnection::sessionBus());
}

} // namespace sostenuto::app
