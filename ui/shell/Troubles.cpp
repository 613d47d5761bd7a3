#include "ui/shell/Troubles.h"

#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/models/SoundChoices.h"
#include "ui/shell/QueuePanel.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/WindowNotes.h"
#include "ui/theme/PlaylistWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/SoundSentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ToastArea.h"

#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/PendingService.h>
#include <sync/service/RadioService.h>
#include <sync/service/StatusService.h>

#include <QCursor>
#include <QToolTip>

#include <algorithm>

namespace sostenuto::ui {

using player::Player;
using player::TrackTrouble;
using About = WindowNotes::About;

namespace {

QString troubleWords(TrackTrouble trouble)
{
    switch (trouble) {
    case TrackTrouble::NotHere:
        return say("This track did not arrive. Skipped");
    case TrackTrouble::CutShort:
        return say("This file ends too early. What is there was played");
    case TrackTrouble::Unreadable:
        break;
    }
    return say("This file could not be read. Skipped");
}

} // namespace

Troubles::Troubles(ShellContext& context, TroublePlaces places, std::function<void()> playWhatIsHere)
    : QObject(&places.notes), m_context(context), m_places(places), m_playWhatIsHere(std::move(playWhatIsHere)),
      m_passed(context.services.player, context.playback)
{
    followPlayer();
    followComputer();
    connect(&places.queue, &QueuePanel::playWhatIsHereAsked, this, [this] { m_playWhatIsHere(); });
    connect(&context.services.account, &sync::AccountService::pullChanged, this, &Troubles::followPull);
    connect(&context.services.account, &sync::AccountService::accountsChanged, this, &Troubles::followPull);
    followPull();
    followConflicts();
}

void Troubles::followPlayer()
{
    Player& player = m_context.services.player;
    connect(&player, &Player::ranDry, this, [this] { setRanDry(true); });
    connect(&player, &Player::stateChanged, this, [this](player::PlayState state) {
        if (state == player::PlayState::Playing)
            setRanDry(false);
    });
    connect(&player, &Player::queueChanged, this, [this, &player] {
        if (player.queue().isEmpty())
            setRanDry(false);
    });
    connect(&player, &Player::itemsSkipped, this, [this](int count) {
        m_skipped += count;
        m_places.queue.setSkipped(m_skipped);
    });
    connect(&m_context.playback, &Playback::playableChanged, this, [this] {
        m_skipped = 0;
        m_places.queue.setSkipped(0);
    });
    connect(&m_passed, &SkippedTracks::backAgain, this, &Troubles::setSkippedBack);
    connect(&player, &Player::trackFailed, this, &Troubles::toldTrack);
    connect(&player, &Player::deviceAvailable, this, &Troubles::setDevice);
    connect(&player, &Player::deviceGone, this, &Troubles::deviceGone);
    connect(&player, &Player::stateChanged, this, [this](player::PlayState state) {
        if (state == player::PlayState::Playing && !m_moved) // the listener went on
            m_places.notes.clear(About::DeviceGone);
    });
    connect(&m_context.playback, &Playback::refused, this, &Troubles::refused);
    connect(&m_context.services.radio, &sync::RadioService::failed, this,
            [this](sync::TrackId, const sync::Error& error) {
                m_places.toasts.say(failedToast(stationSentence(error.kind)));
            });
}

void Troubles::followComputer()
{
    sync::HeldService& held = m_context.services.held;
    connect(&held, &sync::HeldService::trouble, this, [this](const sync::Error& error) {
        m_places.notes.set(About::Disk,
                           {StatusFamily::Outage, QStringLiteral("circle-alert"), troubleSentence(error.kind),
                            say("Close"), [this] { m_places.notes.clear(About::Disk); }});
    });
    connect(&held, &sync::HeldService::progressChanged, this,
            [this](sync::TrackId, sync::Availability availability, double) {
                if (sync::isHere(availability)) // bytes are written again: there is room
                    m_places.notes.clear(About::Disk);
            });
    connect(&m_context.services.library, &sync::LibraryService::storeTrouble, this,
            [this](const sync::Error& error) { tellStore(troubleSentence(error.kind)); });
    connect(&m_context.services.library, &sync::LibraryService::storeReplaced, this,
            [this] { tellStore(storeReplacedSentence()); });
}

void Troubles::tellStore(const QString& words)
{
    m_places.notes.set(About::Store, {StatusFamily::Outage, QStringLiteral("circle-alert"), words, say("Close"),
                                      [this] { m_places.notes.clear(About::Store); }});
}

void Troubles::setRanDry(bool dry)
{
    m_places.queue.setRanDry(dry);
    if (!dry)
        return m_places.notes.clear(About::RanDry);
    m_places.notes.set(About::RanDry, {StatusFamily::Degraded, QStringLiteral("cloud-off"),
                                       say("Nothing left in the queue is on this computer."), say("Play what is here"),
                                       m_playWhatIsHere});
}

void Troubles::setSkippedBack(int count)
{
    if (count == 0)
        return m_places.notes.clear(About::Skipped);
    m_places.notes.set(About::Skipped, {StatusFamily::Recovering, QStringLiteral("refresh"), skippedBackSentence(count),
                                        say("Play next"), [this] { m_passed.playNext(); }, say("Not now"),
                                        [this] { m_passed.forget(); }});
}

void Troubles::toldTrack(const player::QueueItem& item, TrackTrouble trouble)
{
    if (sync::isStation(sync::TrackId{item.track}) && trouble == TrackTrouble::NotHere)
        return; // the radio says it better
    m_places.toasts.say(failedToast(troubleWords(trouble)));
}

void Troubles::followConflicts()
{
    const Services& services = m_context.services;
    connect(&services.pending, &sync::PendingService::pendingChanged, this, &Troubles::tellConflicts);
    connect(&services.library, &sync::LibraryService::playlistChanged, this, &Troubles::tellConflicts);
    connect(&services.library, &sync::LibraryService::playlistsChanged, this, &Troubles::tellConflicts);
    connect(&services.status, &sync::StatusService::stateChanged, this, &Troubles::tellConflicts);
    tellConflicts();
}

void Troubles::tellConflicts()
{
    sync::whenDone(m_context.services.pending.conflicts(), this,
                   [this](const sync::Result<QVector<sync::PlaylistConflict>>& conflicts) {
                       if (!conflicts || conflicts->isEmpty())
                           return m_places.notes.clear(About::Conflict);
                       const Place place{Place::Kind::Playlist, conflicts->first().playlist.value};
                       m_places.notes.set(About::Conflict, {StatusFamily::Degraded, QStringLiteral("cloud-alert"),
                                                            conflictSentence(*conflicts), chooseWord(),
                                                            [this, place] { m_context.host.go(place); }});
                   });
}

/// The tooltip of the row says why nothing happened.
void Troubles::refused(const sync::Track& track)
{
    const QString server = m_context.services.status.stateOf(track.source).serverName;
    const QString words =
        say("%1. Skipped until streaming is back").arg(availabilityWord(sync::Availability::Server, server, 0));
    QToolTip::showText(QCursor::pos(), words);
}

void Troubles::setDevice(bool available)
{
    if (available)
        return m_places.notes.clear(About::Device);
    m_places.notes.set(About::Device, {StatusFamily::Outage,
                                       QStringLiteral("device"),
                                       say("There is no audio device. Playing goes on when there is one."),
                                       {},
                                       {}});
}

void Troubles::deviceGone(const QString& name, bool moved)
{
    m_moved = moved;
    const Player& player = m_context.services.player;
    const QString sentence = deviceGoneSentence(name, moved, player.positionMs());
    if (moved)
        return m_places.notes.set(About::DeviceGone,
                                  {StatusFamily::Offline, QStringLiteral("device"), sentence, say("Close"),
                                   [this] { m_places.notes.clear(About::DeviceGone); }});
    m_places.notes.set(About::DeviceGone,
                       {StatusFamily::Degraded, QStringLiteral("device"), sentence,
                        useDeviceWord(defaultDeviceName(player.devices())), [this] { useDefaultDevice(); }});
}

void Troubles::useDefaultDevice()
{
    m_places.notes.clear(About::DeviceGone);
    changeSound(m_context.services.player, [](player::SoundSettings& sound) { sound.device.clear(); });
    m_context.services.player.play();
}

void Troubles::followPull()
{
    const sync::PullProgress pull = m_context.services.account.pull();
    if (pull.running && !pull.finishedAt.isValid() && pull.tracks > 0)
        m_places.notes.set(About::Reading,
                           {StatusFamily::Recovering,
                            QStringLiteral("refresh"),
                            say("Your library is being read · %1 so far. You can play what is here already.")
                                .arg(counted(pull.tracks, "1 track", "%1 tracks")),
                            {},
                            {}});
    else
        m_places.notes.clear(About::Reading);
    const QVector<sync::Account> accounts = m_context.services.account.accounts();
    const auto account =
        std::find_if(accounts.begin(), accounts.end(), [](const sync::Account& one) { return !one.keptInKeyring; });
    if (account != accounts.end() && !m_places.notes.has(About::Session))
        m_places.notes.set(About::Session, {StatusFamily::Offline, QStringLiteral("key"),
                                            connectSentence(sync::ErrorKind::NoKeyring, account->name), say("Close"),
                                            [this] { m_places.notes.clear(About::Session); }});
}

} // namespace sostenuto::ui
