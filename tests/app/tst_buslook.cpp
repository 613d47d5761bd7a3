// The look as the desktop portal tells of it, on a bus of the test's own.

#include <app/desktop/linux/BusLook.h>
#include <tests/support/app/linux/PrivateBus.h>

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::app;

namespace {

using Settings = QMap<QString, QVariantMap>;

/// Answers ReadAll.
class Portal : public QDBusVirtualObject {
public:
    Settings settings;
    QStringList asked;

    [[nodiscard]] QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override
    {
        if (message.member() != QStringLiteral("ReadAll"))
            return false;
        asked = message.arguments().value(0).toStringList();
        return bus.send(message.createReply(QVariant::fromValue(settings)));
    }
};

QString sign(std::optional<bool> value)
{
    return !value ? QStringLiteral("-") : *value ? QStringLiteral("1") : QStringLiteral("0");
}

QString signs(const ui::SystemLook& look)
{
    return sign(look.isDark) + sign(look.highContrast) + sign(look.lessMovement);
}

} // namespace

class TestBusLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneSetting_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("look"); ///< dark, contrast, less movement
        const auto row = [](const char* name, const char* space, const char* key, const QVariant& value,
                            const char* look) {
            QTest::newRow(name) << QString::fromLatin1(space) << QString::fromLatin1(key) << value
                                << QString::fromLatin1(look);
        };
        const char* all = "org.freedesktop.appearance";
        row("dark", all, "color-scheme", 1U, "1--");
        row("light", all, "color-scheme", 2U, "0--");
        row("no wish", all, "color-scheme", 0U, "---");
        row("a scheme of the future", all, "color-scheme", 7U, "---");
        row("a scheme in words", all, "color-scheme", QStringLiteral("dark"), "---");
        row("contrast", all, "contrast", 1U, "-1-");
        row("usual contrast", all, "contrast", 0U, "-0-");
        row("less movement", all, "reduced-motion", 1U, "--1");
        row("an accent", all, "accent-color", 1U, "---");
        row("GNOME without animations", "org.gnome.desktop.interface", "enable-animations", false, "--1");
        row("GNOME with them", "org.gnome.desktop.interface", "enable-animations", true, "--0");
        row("GNOME's contrast", "org.gnome.desktop.a11y.interface", "high-contrast", true, "-1-");
        row("of another space", "org.gnome.desktop.sound", "enable-animations", false, "---");
    }
    void oneSetting()
    {
        QFETCH(QString, space);
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QTEST(signs(with({}, space, key, value)), "look");
    }

    void askedAndThenFollowed()
    {
        qDBusRegisterMetaType<Settings>();
        tests::PrivateBus bus;
        QVERIFY(bus.start());
        QDBusConnection desktop = bus.desktop();
        Portal portal;
        const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
        const QString all = QStringLiteral("org.freedesktop.appearance");
        portal.settings[all][QStringLiteral("color-scheme")] = 1U;
        portal.settings[QStringLiteral("org.gnome.desktop.interface")][QStringLiteral("enable-animations")] = false;
        QVERIFY(desktop.registerVirtualObject(path, &portal));
        QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        {
            BusLook watch(bus.player());
            ui::SystemLook look;
            connect(&watch, &LookWatch::told, this, [&look](const ui::SystemLook& told) { look = told; });
            QTRY_COMPARE(signs(look), QStringLiteral("1-1"));
            QCOMPARE(portal.asked.size(), 3);
            QDBusMessage change = QDBusMessage::createSignal(path, QStringLiteral("org.freedesktop.portal.Settings"),
                                                             QStringLiteral("SettingChanged"));
            change.setArguments({all, QStringLiteral("color-scheme"), QVariant::fromValue(QDBusVariant(2U))});
            // Signals that come before the bus has heard of the match are lost.
            QTRY_VERIFY(desktop.send(change) && signs(look) == QStringLiteral("0-1"));
        }
    }
};

QTEST_GUILESS_MAIN(TestBusLook)
#include "tst_buslook.moc"
