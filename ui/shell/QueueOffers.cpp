#include "ui/shell/QueueOffers.h"

#include "ui/models/QueueItemOf.h"
#include "ui/models/Services.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/WindowNotes.h"
#include "ui/theme/QueueWords.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Notes.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>
#include <sync/service/QueueService.h>

#include <QAccessible>
#include <QHash>

namespace sostenuto::ui {

using player::Player;
using player::PlayState;
using sync::QueueOffer;
using About = WindowNotes::About;

namespace {

/// What the player had, to be put back.
struct QueueBefore {
    explicit QueueBefore(const Player& player)
        : items(player.queue().items()), current(player.queue().currentIndex()), positionMs(player.positionMs())
    {
    }

    void putBack(Player& player) const
    {
        if (!current) {
            player.clearQueue();
            return;
        }
        player.setShuffled(false); // the items stand as they were to play
        player.restore(items, *current, positionMs);
    }

    std::vector<player::QueueItem> items;
    std::optional<std::size_t> current;
    qint64 positionMs;
};

} // namespace

QueueOffers::QueueOffers(ShellContext& context, WindowNotes& notes, InPageNote& strip, QObject* parent)
    : QObject(parent), m_context(context), m_notes(notes), m_strip(strip)
{
    connect(&context.services.queues, &sync::QueueService::offered, this, &QueueOffers::offered);
    connect(&context.services.player, &Player::stateChanged, this, [this](PlayState state) {
        if (state != PlayState::Playing)
            return;
        ++m_question;
        m_notes.clear(About::QueueOffer); // the listener plays something else, here
    });
}

bool QueueOffers::isPlaying() const
{
    const PlayState state = m_context.services.player.state();
    return state == PlayState::Playing || state == PlayState::Waiting;
}

void QueueOffers::look()
{
    if (!isPlaying())
        m_context.services.queues.look();
}

void QueueOffers::offered(const QueueOffer& offer)
{
    const sync::TrackId current = offer.place.tracks.value(offer.place.current);
    if (isPlaying() || !current.isValid())
        return;
    const int question = ++m_question;
    sync::whenDone(m_context.services.library.tracks({current}), this,
                   [this, offer, question](const sync::Result<QVector<sync::Track>>& rows) {
                       if (question == m_question && !isPlaying())
                           show(offer, rows && !rows->isEmpty() ? rows->first().title : QString{});
                   });
}

void QueueOffers::show(const QueueOffer& offer, const QString& title)
{
    WindowNotes::Note note;
    note.family = StatusFamily::Offline;
    note.iconName = QStringLiteral("queue");
    note.sentence = queueOfferSentence(offer, title);
    note.action = say("Continue");
    note.act = [this, offer] { take(offer); };
    note.otherAction = say("Not now");
    note.actOther = [this, offer] { close(offer); };
    m_notes.set(About::QueueOffer, note);
    QAccessibleEvent alert(&m_strip, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void QueueOffers::close(const QueueOffer& offer)
{
    ++m_question;
    m_notes.clear(About::QueueOffer);
    m_context.services.queues.answered(offer);
}

void QueueOffers::take(const QueueOffer& offer)
{
    close(offer);
    const int question = m_question;
    sync::whenDone(m_context.services.library.tracks(offer.place.tracks), this,
                   [this, offer, question](const sync::Result<QVector<sync::Track>>& rows) {
                       if (rows && question == m_question)
                           put(offer, *rows);
                   });
}

void QueueOffers::put(const QueueOffer& offer, const QVector<sync::Track>& rows)
{
    QHash<sync::TrackId, const sync::Track*> known;
    for (const sync::Track& row : rows)
        known.insert(row.id, &row);
    std::vector<player::QueueItem> items;
    std::size_t current = 0;
    for (int i = 0; i < offer.place.tracks.size(); ++i) {
        const sync::Track* row = known.value(offer.place.tracks[i]);
        if (!row) // it left the library since it was offered
            continue;
        if (i <= offer.place.current)
            current = items.size();
        items.push_back(queueItemOf(*row));
    }
    if (items.empty())
        return;
    Player& player = m_context.services.player;
    const QueueBefore before(player);
    const bool isThere = items[current].track == offer.place.tracks[offer.place.current].value;
    player.setShuffled(false); // in the order of there
    player.restore(items, current, isThere ? offer.place.positionMs : 0);
    player.play();
    m_context.host.toast({queueTakenWords(offer), ToastSign::Queued}, [&player, before] { before.putBack(player); });
}

} // namespace sostenuto::ui
