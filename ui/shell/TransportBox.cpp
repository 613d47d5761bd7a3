#include "ui/shell/TransportBox.h"

#include "ui/models/HeardTrack.h"
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/TimeLabel.h"
#include "ui/shell/WindowActions.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/SeekBar.h"

#include <player/engine/Player.h>
#include <sync/service/StatusService.h>

#include <QAction>
#include <QHBoxLayout>

namespace sostenuto::ui {

using player::Player;
using player::PlayState;
using player::Repeat;

TransportBox::TransportBox(ShellContext& context, const QString& prefix, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_shuffle(addButton(prefix + QStringLiteral("Shuffle"), QStringLiteral("shuffle"), "actionShuffle")),
      m_previous(addButton(prefix + QStringLiteral("Previous"), QStringLiteral("previous"), "actionPrevious")),
      m_play(new RoundPlayButton(this)),
      m_next(addButton(prefix + QStringLiteral("Next"), QStringLiteral("next"), "actionNext")),
      m_repeat(addButton(prefix + QStringLiteral("Repeat"), QStringLiteral("repeat"), "actionRepeat")),
      m_elapsed(new TimeLabel(say("Elapsed"), Qt::AlignRight | Qt::AlignAbsolute, this)), m_seek(new SeekBar(this)),
      m_duration(new TimeLabel(say("Duration"), Qt::AlignLeft | Qt::AlignAbsolute, this))
{
    m_play->setObjectName(prefix + QStringLiteral("PlayPause"));
    m_elapsed->setObjectName(prefix + QStringLiteral("Elapsed"));
    m_seek->setObjectName(prefix + QStringLiteral("Seek"));
    m_seek->setAccessibleName(say("Position"));
    m_duration->setObjectName(prefix + QStringLiteral("Duration"));

    auto* buttons = new QHBoxLayout;
    const QBoxLayout::Direction asTimeGoes = isRightToLeft() ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight;
    buttons->setDirection(asTimeGoes); // from left to right in every language
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QWidget* button : std::initializer_list<QWidget*>{m_shuffle, m_previous, m_play, m_next, m_repeat})
        buttons->addWidget(button, 0, Qt::AlignVCenter);
    buttons->addStretch();
    auto* times = new QHBoxLayout;
    times->setDirection(asTimeGoes);
    times->setSpacing(10);
    times->addWidget(m_elapsed);
    times->addWidget(m_seek, 1);
    times->addWidget(m_duration);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(0);
    column->addLayout(buttons);
    column->addLayout(times);
    setMinimumWidth(240);

    Player& player = context.services.player;
    QAction* playPause = context.actions["actionPlayPause"];
    const auto sayKeys = [this] { m_play->setKeys(m_context.actions.keysOf("actionPlayPause")); };
    sayKeys();
    connect(&context.actions.book(), &ActionBook::keysChanged, this, sayKeys);
    connect(m_play, &QAbstractButton::clicked, playPause, &QAction::trigger);
    connect(m_seek, &SeekBar::seekRequested, &player, &Player::seek);
    connect(&player, &Player::stateChanged, this, &TransportBox::followState);
    connect(&player, &Player::queueChanged, this, &TransportBox::followState);
    connect(&player, &Player::currentChanged, this, &TransportBox::followState);
    connect(&player, &Player::factsChanged, this, &TransportBox::followState); // the real duration
    connect(&player, &Player::positionChanged, this, &TransportBox::followPosition);
    connect(&context.heard, &HeardTrack::changed, this, &TransportBox::followHeld);
    connect(&context.heard, &HeardTrack::heldChanged, this, &TransportBox::followHeld);
    connect(&context.playback, &Playback::playableChanged, this, &TransportBox::followHeld);
    connect(context.actions["actionRepeat"], &QAction::changed, this, &TransportBox::followState);
    followState();
}

IconButton* TransportBox::addButton(const QString& name, const QString& iconName, const char* action)
{
    QAction* does = m_context.actions[action];
    auto* button = new IconButton(iconName, does->text(), this);
    button->setObjectName(name);
    const auto tell = [this, button, does, action] {
        button->setWords(does->text(), m_context.actions.keysOf(action));
    };
    tell();
    connect(&m_context.actions.book(), &ActionBook::keysChanged, button, tell);
    connect(button, &QToolButton::clicked, does, &QAction::trigger);
    return button;
}

void TransportBox::setPlain()
{
    m_shuffle->hide();
    m_repeat->hide();
}

void TransportBox::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    followState();
}

void TransportBox::followState()
{
    const Player& player = m_context.services.player;
    const WindowActions& actions = m_context.actions;
    const bool hasCurrent = player.queue().currentIndex().has_value();
    m_play->setPlaying(player.state() == PlayState::Playing || player.state() == PlayState::Waiting);
    m_play->setEnabled(!player.queue().isEmpty());
    m_previous->setEnabled(hasCurrent);
    m_next->setEnabled(hasCurrent);
    m_shuffle->setOn(player.queue().shuffled());
    m_shuffle->setWords(player.queue().shuffled() ? say("Shuffle: on") : say("Shuffle: off"),
                        actions.keysOf("actionShuffle"));
    const Repeat repeat = player.queue().repeat();
    m_repeat->setOn(repeat != Repeat::Off);
    m_repeat->setIconName(repeat == Repeat::One ? QStringLiteral("repeat-one") : QStringLiteral("repeat"));
    m_repeat->setWords(actions["actionRepeat"]->text(), actions.keysOf("actionRepeat"));
    m_seek->setWaiting(player.state() == PlayState::Waiting);
    followPosition();
    followHeld();
}

void TransportBox::followPosition()
{
    if (!isVisible())
        return;
    const Player& player = m_context.services.player;
    const bool hasCurrent = player.queue().currentIndex().has_value();
    m_seek->setDuration(hasCurrent ? player.durationMs() : 0);
    m_seek->setPosition(hasCurrent ? player.positionMs() : 0);
    m_elapsed->setTime(hasCurrent ? player.positionMs() : -1);
    m_duration->setTime(hasCurrent && player.durationMs() > 0 ? player.durationMs() : -1); // a station has none
}

void TransportBox::followHeld()
{
    const qint64 duration = m_context.services.player.durationMs();
    const double heldTo = m_context.heard.heldTo();
    QVector<QPair<qint64, qint64>> held;
    if (heldTo > 0 && duration > 0)
        held.append({0, qint64(double(duration) * heldTo)});
    m_seek->setHeldRanges(held);
    const auto& track = m_context.heard.track();
    m_seek->setOnlyHeld(track && !m_context.playback.canFetch(track->source, track->alsoAt));
}

} // namespace sostenuto::ui
