#include "ui/shell/OutageNotices.h"

#include "ui/models/Services.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QEvent>
#include <QSettings>
#include <QWidget>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace sostenuto::ui {

using player::Player;

namespace {

constexpr int pauseMs = 250; ///< changes come in bursts, and states of several services one after the other
constexpr qint64 minute = 60'000;

} // namespace

OutageNotices::OutageNotices(Services& services, QWidget& window) : m_services(services), m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &OutageNotices::look);
    connect(&services.status, &sync::StatusService::stateChanged, this, &OutageNotices::lookSoon);
    connect(&services.player, &Player::stateChanged, this, &OutageNotices::lookSoon);
    connect(&services.player, &Player::currentChanged, this, &OutageNotices::lookSoon);
    connect(&services.player, &Player::queueChanged, this, &OutageNotices::lookSoon);
    connect(&services.player, &Player::positionChanged, this, [this](qint64 ms) {
        if (std::exchange(m_minute, ms / minute) != ms / minute) // a long track may be all that is left
            lookSoon();
    });
    window.installEventFilter(this);
    lookSoon();
}

bool OutageNotices::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window &&
        (event->type() == QEvent::WindowStateChange || event->type() == QEvent::Hide || event->type() == QEvent::Show))
        lookSoon();
    return false;
}

void OutageNotices::lookSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void OutageNotices::look()
{
    const QVector<sync::ServiceState> states = m_services.status.states();
    const int question = ++m_question;
    if (!isPlaying() || std::none_of(states.begin(), states.end(), isTrouble))
        return step({});
    QVector<sync::TrackId> ids;
    for (const player::QueueItem& item : itemsAhead(m_services.player.queue()))
        ids.append(sync::TrackId{item.track});
    sync::whenDone(m_services.library.tracks(ids), this,
                   [this, question](const sync::Result<QVector<sync::Track>>& rows) {
                       if (!rows || question != m_question)
                           return;
                       const Player& player = m_services.player;
                       step(musicLeft(player.queue(), *rows, player.positionMs(),
                                      [this](sync::SourceId source, const QVector<sync::SourceId>& alsoAt) {
                                          return m_services.status.reaches(source, alsoAt);
                                      }));
                   });
}

void OutageNotices::step(const MusicLeft& left)
{
    NoticeScene scene;
    scene.seen = isSeen();
    scene.playing = isPlaying();
    scene.left = left;
    scene.choice = noticeChoice(m_services.settings);
    scene.now = QDateTime::currentDateTimeUtc();
    NoticeStep next = nextNotice(m_memory, m_services.status.states(), scene);
    m_memory = std::move(next.memory);
    if (next.withdraw)
        Q_EMIT outdated();
    if (next.show)
        Q_EMIT told(*next.show);
}

bool OutageNotices::isPlaying() const
{
    const player::PlayState state = m_services.player.state();
    return state == player::PlayState::Playing || state == player::PlayState::Waiting;
}

/// A window on another workspace is visible to Qt, and not exposed.
bool OutageNotices::isSeen() const
{
    const QWindow* handle = m_window.windowHandle();
    return m_window.isVisible() && !m_window.isMinimized() && handle && handle->isExposed();
}

} // namespace sostenuto::ui
