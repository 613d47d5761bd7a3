#include "app/desktop/TrayItem.h"

#include <QGuiApplication>
#include <QPainter>

namespace sostenuto::app {

QIcon trayIcon(const QIcon& base, const QColor& dot)
{
    if (!dot.isValid())
        return base;
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap picture = base.pixmap(QSize(size, size), 1.0);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const double across = size * 6.0 / 16;
        const QRectF place(picture.width() - across, picture.height() - across, across, across);
        painter.setCompositionMode(QPainter::CompositionMode_Clear); // a gap around it, on panels of any colour
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.drawEllipse(place.adjusted(-1, -1, 0, 0));
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.setBrush(dot);
        painter.drawEllipse(place);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

QString trayToolTip(const MediaState& state, const TrayService& service)
{
    QStringList lines;
    if (state.track && !state.track->title.isEmpty()) {
        lines.append(state.track->title);
        lines.append(state.track->artists.join(QStringLiteral(", ")));
    }
    if (service.dot.isValid())
        lines.append(service.sentence);
    lines.removeAll(QString());
    return lines.isEmpty() ? QGuiApplication::applicationDisplayName() : lines.join(QStringLiteral(" · "));
}

TrayItem::TrayItem(MediaCommands& commands, QObject* parent)
    : QObject(parent), m_commands(commands), m_base(QStringLiteral(":/icons/sostenuto-app.svg")), m_icon(m_base),
      m_play(add("trayPlayPause", [this] { m_commands.playPause(); })),
      m_next(add("trayNext", [this] { m_commands.next(); })),
      m_love(add("trayLove", [this] { m_commands.setLoved(m_love->isChecked()); })),
      m_window(add("trayShow", [this] { m_commands.raise(); })),
      m_status(add("trayStatus", [this] { Q_EMIT serviceAsked(); })),
      m_quit(add("trayQuit", [this] { m_commands.quit(); }))
{
    m_icon.setObjectName(QStringLiteral("trayIcon"));
    m_menu.setObjectName(QStringLiteral("trayMenu"));
    m_menu.insertSeparator(m_window);
    m_menu.insertSeparator(m_quit);
    m_love->setCheckable(true);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            m_commands.raise();
        else if (reason == QSystemTrayIcon::MiddleClick)
            m_commands.playPause();
    });
    sayWords();
}

QAction* TrayItem::add(const char* objectName, const std::function<void()>& what)
{
    QAction* action = m_menu.addAction(QString());
    action->setObjectName(QLatin1String(objectName));
    connect(action, &QAction::triggered, this, what);
    return action;
}

void TrayItem::present(const MediaState& state)
{
    m_state = state;
    sayWords();
}

void TrayItem::tell(const TrayService& service)
{
    if (service == m_service)
        return;
    m_service = service;
    m_icon.setIcon(trayIcon(m_base, service.dot));
    sayWords();
}

void TrayItem::sayWords()
{
    m_play->setText(m_state.status == MediaStatus::Playing ? tr("Pause") : tr("Play"));
    m_play->setEnabled(m_state.canPlay);
    m_next->setText(tr("Next"));
    m_next->setEnabled(m_state.canGoNext);
    m_love->setText(tr("Love"));
    m_love->setEnabled(m_state.track && m_state.track->lovable);
    m_love->setChecked(m_state.track && m_state.track->loved);
    m_window->setText(tr("Show Sostenuto"));
    m_status->setText(m_service.word);
    m_status->setVisible(!m_service.word.isEmpty());
    m_quit->setText(tr("Quit"));
    m_icon.setToolTip(trayToolTip(m_state, m_service));
}

} // namespace sostenuto::app
