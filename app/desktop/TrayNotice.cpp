#include "app/desktop/TrayNotice.h"

#include <QGuiApplication>
#include <QIcon>

namespace sostenuto::app {

TrayNotice::TrayNotice(QObject* parent)
    : SystemNotice(parent), m_icon(QIcon(QStringLiteral(":/icons/sostenuto-app.svg")))
{
    m_icon.setObjectName(QStringLiteral("trayIcon"));
    m_icon.setToolTip(QGuiApplication::applicationDisplayName());
    const auto clicked = [this] {
        withdraw();
        Q_EMIT activated();
    };
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, clicked);
    connect(&m_icon, &QSystemTrayIcon::activated, this, clicked);
}

void TrayNotice::show(const QString& title, const QString& text, const QString& picture)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    m_icon.show();
    m_icon.showMessage(title, text, picture.isEmpty() ? m_icon.icon() : QIcon(picture));
}

void TrayNotice::withdraw()
{
    m_icon.hide();
}

} // namespace sostenuto::app
