#include "app/adapters/PlaceKeeping.h"

#include <player/engine/Player.h>
#include <sync/model/Station.h>
#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>
#include <sync/service/LibraryService.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sostenuto::app {

using player::Player;
using player::PlayState;

namespace {

constexpr qint64 longMs = 20 * 60'000;
constexpr qint64 hardlyBegunMs = 30'000;
constexpr qint64 nearlyOverMs = 15'000;

/// As taggers write it, in the languages that we meet.
const std::array spoken{QStringLiteral("audiobook"),   QStringLiteral("audio book"),  QStringLiteral("podcast"),
                        QStringLiteral("spoken word"), QStringLiteral("hörbuch"),     QStringLiteral("hörspiel"),
                        QStringLiteral("audiolibro"),  QStringLiteral("livre audio"), QStringLiteral("radio drama")};

} // namespace

bool keepsItsPlace(const sync::Track& track)
{
    return track.durationMs >= longMs || std::any_of(spoken.begin(), spoken.end(), [&](const QString& word) {
               return track.genre.contains(word, Qt::CaseInsensitive);
           });
}

PlaceStep placeStep(qint64 positionMs, qint64 durationMs)
{
    if (durationMs > 0 && positionMs > durationMs - nearlyOverMs)
        return PlaceStep::Forget;
    return positionMs < hardlyBegunMs ? PlaceStep::Nothing : PlaceStep::Keep;
}

PlaceKeeping::PlaceKeeping(Player& player, sync::LibraryService& library, sync::EditService& edits, QObject* parent)
    : QObject(parent), m_player(player), m_library(library), m_edits(edits)
{
    connect(&player, &Player::currentChanged, this, &PlaceKeeping::begin);
    connect(&player, &Player::positionChanged, this, &PlaceKeeping::heard);
    connect(&player, &Player::stateChanged, this, [this](PlayState state) {
        if (state == PlayState::Paused || state == PlayState::Stopped)
            leave();
    });
}

void PlaceKeeping::begin()
{
    leave();
    m_track = {};
    const auto current = m_player.queue().current();
    const sync::TrackId track{current ? current->track : 0};
    ++m_question;
    if (!track.isValid() || sync::isStation(track))
        return;
    sync::whenDone(m_library.tracks({track}), this,
                   [this, question = m_question](const sync::Result<QVector<sync::Track>>& rows) {
                       if (question != m_question || !rows || rows->isEmpty() || !keepsItsPlace(rows->first()))
                           return;
                       m_track = rows->first().id;
                       m_durationMs = rows->first().durationMs;
                       m_sinceKept.start();
                   });
}

void PlaceKeeping::heard(qint64 positionMs)
{
    const PlayState state = m_player.state();
    if (state != PlayState::Playing && state != PlayState::Waiting)
        return; // a queue that was put back, a jump in a pause
    m_positionMs = positionMs;
    if (m_track.isValid() && m_sinceKept.hasExpired(whilePlayingMs))
        leave();
}

void PlaceKeeping::leave()
{
    const qint64 at = std::exchange(m_positionMs, -1);
    if (!m_track.isValid() || at < 0)
        return;
    m_sinceKept.start();
    switch (placeStep(at, m_durationMs)) {
    case PlaceStep::Keep:
        m_edits.setBookmark(m_track, at);
        break;
    case PlaceStep::Forget:
        m_edits.removeBookmarks({m_track});
        break;
    case PlaceStep::Nothing:
        break;
    }
}

} // namespace sostenuto::app
