#include "ui/shell/PlaybackCommands.h"

#include "ui/models/HeardTrack.h"
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/shell/PlaylistChanges.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/WindowActions.h"
#include "ui/theme/Words.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

#include <QAction>

#include <algorithm>

namespace sostenuto::ui {

using player::Player;
using player::Repeat;

namespace {

constexpr qint64 seekStepMs = 10000;
constexpr double volumeStep = 0.05;

Repeat after(Repeat repeat)
{
    switch (repeat) {
    case Repeat::Off:
        return Repeat::All;
    case Repeat::All:
        return Repeat::One;
    case Repeat::One:
        break;
    }
    return Repeat::Off;
}

QString repeatWords(Repeat repeat)
{
    switch (repeat) {
    case Repeat::All:
        return say("Repeat: all");
    case Repeat::One:
        return say("Repeat: this track");
    case Repeat::Off:
        break;
    }
    return say("Repeat: off");
}

} // namespace

PlaybackCommands::PlaybackCommands(ShellContext& context, PlaylistChanges& changes, QObject* parent)
    : QObject(parent), m_context(context), m_changes(changes)
{
    connectTransport();
    connectSound();
    connectLove();
    const Player& player = context.services.player;
    connect(&player, &Player::stateChanged, this, &PlaybackCommands::follow);
    connect(&player, &Player::queueChanged, this, &PlaybackCommands::follow);
    connect(&player, &Player::currentChanged, this, &PlaybackCommands::follow);
    connect(&player, &Player::volumeChanged, this, &PlaybackCommands::follow);
    connect(&context.heard, &HeardTrack::changed, this, &PlaybackCommands::follow);
    follow();
}

void PlaybackCommands::connectTransport()
{
    WindowActions& actions = m_context.actions;
    Player& player = m_context.services.player;
    connect(actions["actionPlayPause"], &QAction::triggered, &player, &Player::togglePlay);
    connect(actions["actionNext"], &QAction::triggered, &player, &Player::next);
    connect(actions["actionPrevious"], &QAction::triggered, &player, &Player::previous);
    connect(actions["actionSeekForward"], &QAction::triggered, this,
            [&player] { player.seek(std::min(player.positionMs() + seekStepMs, player.durationMs())); });
    connect(actions["actionSeekBack"], &QAction::triggered, this,
            [&player] { player.seek(std::max<qint64>(player.positionMs() - seekStepMs, 0)); });
    connect(actions["actionShuffle"], &QAction::triggered, &player, &Player::setShuffled);
    connect(actions["actionRepeat"], &QAction::triggered, this, [this, &player] {
        player.setRepeat(after(player.queue().repeat()));
        follow();
    });
    connect(actions["actionGoPlaying"], &QAction::triggered, this, &PlaybackCommands::goToPlaying);
}

void PlaybackCommands::connectSound()
{
    WindowActions& actions = m_context.actions;
    Player& player = m_context.services.player;
    connect(actions["actionVolumeUp"], &QAction::triggered, this,
            [&player] { player.setVolume(std::min(player.volume() + volumeStep, 1.0)); });
    connect(actions["actionVolumeDown"], &QAction::triggered, this,
            [&player] { player.setVolume(std::max(player.volume() - volumeStep, 0.0)); });
    connect(actions["actionMute"], &QAction::triggered, &player, &Player::setMuted);
}

void PlaybackCommands::connectLove()
{
    connect(m_context.actions["actionLove"], &QAction::triggered, this, &PlaybackCommands::loveChosen);
}

void PlaybackCommands::loveChosen()
{
    if (const auto& track = m_context.heard.track(); track && track->id.isValid())
        m_changes.love({track->id}, !track->loved);
}

void PlaybackCommands::goToPlaying()
{
    if (const auto& track = m_context.heard.track(); track && track->albumId.isValid())
        m_context.host.go({Place::Kind::Album, track->albumId.value});
}

void PlaybackCommands::playWhatIsHere()
{
    sync::TrackQuery query;
    query.hereOnly = true;
    sync::whenDone(m_context.services.library.trackIds(query), this,
                   [this](const sync::Result<QVector<sync::TrackId>>& ids) {
                       if (ids && !ids->isEmpty())
                           m_context.playback.playIds(*ids, 0);
                   });
}

void PlaybackCommands::follow()
{
    const Player& player = m_context.services.player;
    const WindowActions& actions = m_context.actions;
    const bool wants = player.state() == player::PlayState::Playing || player.state() == player::PlayState::Waiting;
    const bool hasQueue = !player.queue().isEmpty();
    const bool hasCurrent = player.queue().currentIndex().has_value();
    actions["actionPlayPause"]->setText(wants ? say("Pause") : say("Play"));
    actions["actionPlayPause"]->setEnabled(hasQueue);
    for (const char* name : {"actionNext", "actionPrevious", "actionSeekForward", "actionSeekBack"})
        actions[name]->setEnabled(hasCurrent);
    actions["actionShuffle"]->setChecked(player.queue().shuffled());
    actions["actionRepeat"]->setText(repeatWords(player.queue().repeat()));
    actions["actionMute"]->setChecked(player.muted());
    actions["actionMute"]->setText(player.muted() ? say("Sound on") : say("Mute"));
    const auto& track = m_context.heard.track();
    actions["actionLove"]->setEnabled(track && track->id.isValid());
    actions["actionLove"]->setText(track && track->loved ? say("Remove from loved") : say("Love this track"));
    actions["actionGoPlaying"]->setEnabled(track.has_value());
}

} // namespace sostenuto::ui
