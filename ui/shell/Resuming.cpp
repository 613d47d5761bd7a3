#include "ui/shell/Resuming.h"

#include "ui/models/Services.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/WindowActions.h"
#include "ui/shell/WindowNotes.h"
#include "ui/theme/BookmarkWords.h"

#include <player/engine/Player.h>
#include <sync/model/Station.h>
#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>

#include <QAction>

#include <utility>

namespace sostenuto::ui {

using player::Player;
using player::PlayState;
using About = WindowNotes::About;

namespace {

/// What has come further was put there: a queue of the last time, a jump.
constexpr qint64 beginningMs = 3'000;
/// After so much more of it the listener knows where it went on.
constexpr qint64 noteMs = 15'000;

} // namespace

Resuming::Resuming(ShellContext& context, WindowNotes& notes, QObject* parent)
    : QObject(parent), m_context(context), m_notes(notes), m_bookmarks(context.services.library)
{
    const Player& player = context.services.player;
    // Queued: the player is in the middle of it.
    connect(&player, &Player::currentChanged, this, &Resuming::look, Qt::QueuedConnection);
    connect(&player, &Player::stateChanged, this, &Resuming::look, Qt::QueuedConnection);
    connect(&player, &Player::currentChanged, this, [this] { m_notes.clear(About::Resumed); });
    connect(&player, &Player::currentChanged, this, &Resuming::follow);
    connect(&m_bookmarks, &Bookmarks::changed, this, &Resuming::follow);
    connect(context.actions["actionBookmarkHere"], &QAction::triggered, this, &Resuming::setHere);
    connect(context.actions["actionRemoveBookmark"], &QAction::triggered, this, &Resuming::removeHere);
    follow();
}

/// Invalid: nothing, or a station.
sync::TrackId Resuming::heard() const
{
    const auto current = m_context.services.player.queue().current();
    const sync::TrackId track{current ? current->track : 0};
    return sync::isStation(track) ? sync::TrackId{} : track;
}

void Resuming::look()
{
    const Player& player = m_context.services.player;
    const auto current = player.queue().current();
    const bool plays = player.state() == PlayState::Playing || player.state() == PlayState::Waiting;
    if (!current || !plays || std::exchange(m_seen, current->key) == current->key)
        return;
    const auto place = m_bookmarks.placeIn(heard());
    if (place && *place >= beginningMs && player.positionMs() < beginningMs)
        resume(heard(), *place);
}

void Resuming::resume(sync::TrackId track, qint64 positionMs)
{
    Player& player = m_context.services.player;
    player.seek(positionMs);
    WindowNotes::Note note;
    note.family = StatusFamily::Offline;
    note.iconName = QStringLiteral("bookmark");
    note.sentence = continuesSentence(positionMs);
    note.action = fromTheBeginning();
    note.act = [this, track] {
        m_notes.clear(About::Resumed);
        m_context.services.player.seek(0);
        m_context.services.edits.removeBookmarks({track});
    };
    m_notes.set(About::Resumed, note);
    auto* until = new QObject(this);
    connect(&player, &Player::positionChanged, until, [this, until, positionMs](qint64 ms) {
        if (ms >= positionMs && ms < positionMs + noteMs)
            return;
        m_notes.clear(About::Resumed);
        until->deleteLater();
    });
    connect(&player, &Player::currentChanged, until, &QObject::deleteLater);
}

void Resuming::follow()
{
    const sync::TrackId track = heard();
    m_context.actions["actionBookmarkHere"]->setEnabled(track.isValid());
    m_context.actions["actionRemoveBookmark"]->setEnabled(m_bookmarks.placeIn(track).has_value());
}

void Resuming::setHere()
{
    const sync::TrackId track = heard();
    const qint64 here = m_context.services.player.positionMs();
    if (!track.isValid())
        return;
    sync::EditService& edits = m_context.services.edits;
    const auto before = m_bookmarks.placeIn(track);
    sync::whenDone(edits.setBookmark(track, here), this, [=, this, &edits](const sync::Result<void>& done) {
        if (!done)
            return m_context.host.toast(failedToast(troubleSentence(done.error().kind)));
        m_context.host.toast(bookmarkedSentence(here), [&edits, track, before] {
            before ? edits.setBookmark(track, *before) : edits.removeBookmarks({track});
        });
    });
}

void Resuming::removeHere()
{
    const sync::TrackId track = heard();
    const auto before = m_bookmarks.placeIn(track);
    if (!before)
        return;
    sync::EditService& edits = m_context.services.edits;
    sync::whenDone(edits.removeBookmarks({track}), this, [=, this, &edits](const sync::Result<void>& done) {
        if (!done)
            return m_context.host.toast(failedToast(troubleSentence(done.error().kind)));
        m_context.host.toast({bookmarksRemovedSentence(1), ToastSign::Removed},
                             [&edits, track, before] { edits.setBookmark(track, *before); });
    });
}

} // namespace sostenuto::ui
