#include "ui/shell/MiniMode.h"

#include "ui/models/Services.h"
#include "ui/shell/MiniPlayer.h"
#include "ui/shell/ShellContext.h"

#include <QMainWindow>
#include <QSettings>
#include <QStackedWidget>
#include <QWindow>

#include <utility>

namespace sostenuto::ui {

namespace {

constexpr QSize leastMini(360, 168);
constexpr QSize usualMini(440, 168);
const QString geometryKey = QStringLiteral("window/miniGeometry");
const QString onTopKey = QStringLiteral("window/miniOnTop");

} // namespace

MiniMode::MiniMode(ShellContext& context, QMainWindow& window, QStackedWidget& stage)
    : QObject(&window), m_context(context), m_window(window), m_stage(stage), m_settings(context.services.settings)
{
}

void MiniMode::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    if (on)
        shrink();
    else
        grow();
    Q_EMIT changed(on);
}

QByteArray MiniMode::wholeGeometry() const
{
    return m_on ? m_whole : m_window.saveGeometry();
}

void MiniMode::shrink()
{
    if (!m_mini) {
        m_mini = new MiniPlayer(m_context, &m_stage);
        m_stage.addWidget(m_mini);
        connect(m_mini, &MiniPlayer::backAsked, this, [this] { setOn(false); });
        connect(m_mini, &MiniPlayer::onTopAsked, this, [this](bool onTop) {
            m_settings.setValue(onTopKey, onTop);
            setOnTop(onTop);
        });
    }
    m_whole = m_window.saveGeometry();
    m_wholeLeast = m_window.minimumSize();
    m_before = m_stage.currentWidget();
    m_window.setWindowState(m_window.windowState() & ~(Qt::WindowMaximized | Qt::WindowFullScreen));
    giveWay(true);
    m_stage.setCurrentWidget(m_mini);
    m_window.setMinimumSize(leastMini);
    if (!m_window.restoreGeometry(m_settings.value(geometryKey).toByteArray()))
        m_window.resize(usualMini);
    setOnTop(m_settings.value(onTopKey, false).toBool());
    m_mini->setFocus();
}

void MiniMode::grow()
{
    m_settings.setValue(geometryKey, m_window.saveGeometry());
    setOnTop(false);
    giveWay(false);
    m_stage.setCurrentWidget(std::exchange(m_before, nullptr));
    m_window.setMinimumSize(m_wholeLeast);
    m_window.restoreGeometry(m_whole);
}

/// A stack is never smaller than what it does not show, unless that asks for no room.
void MiniMode::giveWay(bool others)
{
    const auto policy = others ? QSizePolicy::Ignored : QSizePolicy::Preferred;
    for (int i = 0; i < m_stage.count(); ++i)
        if (m_stage.widget(i) != m_mini)
            m_stage.widget(i)->setSizePolicy(policy, policy);
}

void MiniMode::setOnTop(bool onTop)
{
    m_mini->setOnTop(onTop);
    // Of the window there is: with QWidget::setWindowFlag() it would be made anew, and blink.
    if (QWindow* handle = m_window.windowHandle())
        handle->setFlag(Qt::WindowStaysOnTopHint, onTop);
}

} // namespace sostenuto::ui
