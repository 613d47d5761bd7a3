#include "app/control/KeepControl.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/KeepService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>
#include <ui/models/QueueReadiness.h>
#include <ui/models/Services.h>
#include <ui/theme/ControlWords.h>
#include <ui/theme/KeepWords.h>

#include <algorithm>
#include <utility>

namespace sostenuto::app {

using sync::PinKind;
using sync::Result;
using ui::ControlTrouble;
using Verb = ControlRequest::Verb;

namespace {

constexpr qsizetype mostNumbers = 20; ///< in a sentence

ControlReply refusal(ControlTrouble trouble)
{
    return {false, ui::controlSentence(trouble), {}};
}

ControlReply readyReply(const sync::Readiness& queue, const QVector<sync::PinState>& pins, const QString& server)
{
    qint64 pinBytes = 0;
    int complete = 0;
    for (const sync::PinState& pin : pins) {
        pinBytes += pin.bytesMissing;
        complete += pin.here == pin.tracks ? 1 : 0;
    }
    const bool ready = queue.isReady() && complete == pins.size();
    QStringList lines{ui::readinessWord(ready)};
    lines.append(ui::queueReadyWords(queue, server));
    lines.append(ui::missingWords(queue, pins));
    lines.removeAll(QString());
    return {ready,
            lines.join(u'\n'),
            {{QStringLiteral("ready"), ready},
             {QStringLiteral("queueTracks"), queue.tracks},
             {QStringLiteral("queueHere"), queue.here},
             {QStringLiteral("queueMsAhead"), queue.msAhead},
             {QStringLiteral("queueBytesMissing"), queue.bytesMissing},
             {QStringLiteral("pins"), int(pins.size())},
             {QStringLiteral("pinsComplete"), complete},
             {QStringLiteral("pinBytesMissing"), pinBytes}}};
}

/// Of one thing: the same words for `ready` and `hold`.
ControlReply thingReply(const NamedThing& thing, const sync::Readiness& ready)
{
    return {true,
            ui::readyLine(thing.name, ready).words,
            {{QStringLiteral("id"), thing.id},
             {QStringLiteral("ready"), ready.isReady()},
             {QStringLiteral("tracks"), ready.tracks},
             {QStringLiteral("here"), ready.here},
             {QStringLiteral("bytesMissing"), ready.bytesMissing}}};
}

/// What becomes of what is missing, with one service or several.
QString restOf(const sync::Readiness& ready, const sync::HeldTotals& totals,
               const QVector<sync::ServiceState>& services)
{
    sync::PinState rest;
    rest.tracks = ready.tracks;
    rest.here = ready.here;
    const bool reachable = std::any_of(services.begin(), services.end(),
                                       [](const sync::ServiceState& service) { return service.reachable; });
    return ui::restWords(rest, totals.paused, reachable, ui::onlyServer(services));
}

} // namespace

qint64 roomToHold(const sync::HeldTotals& totals)
{
    return std::max<qint64>(0, totals.quotaBytes - totals.pinned.bytes - totals.automatic.bytes);
}

KeepFlow::KeepFlow(ui::Services& services, ControlRequest request, Reply reply, QObject* parent)
    : QObject(parent), m_services(services), m_request(std::move(request)), m_reply(std::move(reply))
{
    new ThingSearch(
        m_services.library, {m_request.kind, m_request.name}, [this](const ThingSearch::Found& found) { take(found); },
        this);
}

void KeepFlow::take(const ThingSearch::Found& found)
{
    if (found.failed)
        return end(refusal(ControlTrouble::NotRead));
    if (found.meant.isEmpty())
        return end(refusal(ControlTrouble::NotThere));
    if (found.meant.size() > 1) {
        QVector<qint64> numbers;
        for (const NamedThing& thing : found.meant.mid(0, mostNumbers))
            numbers.append(thing.id);
        return refuse(ui::ambiguousSentence(m_request.name, numbers));
    }
    m_thing = found.meant.first();
    if (m_request.verb == Verb::Pin || m_request.verb == Verb::Unpin)
        pin();
    else
        readTracks();
}

void KeepFlow::pin()
{
    const sync::PinTarget target{m_request.kind, m_thing.id, {}};
    const bool pins = m_request.verb == Verb::Pin;
    sync::whenDone(pins ? m_services.keep.pin(target) : m_services.keep.unpin(target), this,
                   [this](const Result<void>& kept) {
                       if (kept)
                           return end({true, {}, {{QStringLiteral("id"), m_thing.id}}});
                       const bool isUnknown = kept.error().kind == sync::ErrorKind::NotFound;
                       end(refusal(isUnknown ? ControlTrouble::NotThere : ControlTrouble::NotKept));
                   });
}

void KeepFlow::readTracks()
{
    if (m_request.kind == PinKind::Track)
        return askReadiness({sync::TrackId{m_thing.id}});
    if (m_request.kind == PinKind::Playlist) {
        sync::whenDone(m_services.library.playlistEntries(sync::PlaylistId{m_thing.id}), this,
                       [this](const Result<QVector<sync::PlaylistEntry>>& entries) {
                           if (!entries)
                               return end(refusal(ControlTrouble::NotRead));
                           QVector<sync::TrackId> tracks;
                           for (const sync::PlaylistEntry& entry : *entries)
                               tracks.append(entry.track.id);
                           askReadiness(tracks);
                       });
        return;
    }
    sync::TrackQuery query;
    if (m_request.kind == PinKind::Artist)
        query.artist = sync::ArtistId{m_thing.id};
    else
        query.album = sync::AlbumId{m_thing.id};
    sync::whenDone(m_services.library.trackIds(query), this, [this](const Result<QVector<sync::TrackId>>& tracks) {
        if (!tracks)
            return end(refusal(ControlTrouble::NotRead));
        askReadiness(*tracks);
    });
}

void KeepFlow::askReadiness(const QVector<sync::TrackId>& tracks)
{
    sync::whenDone(m_services.keep.readiness(tracks), this, [this](const Result<sync::Readiness>& ready) {
        if (!ready)
            return end(refusal(ControlTrouble::NotRead));
        if (m_request.verb == Verb::Ready) {
            ControlReply reply = thingReply(m_thing, *ready);
            reply.done = ready->isReady();
            return end(reply);
        }
        sync::whenDone(m_services.keep.totals(), this, [this, ready = *ready](const Result<sync::HeldTotals>& totals) {
            if (!totals)
                return end(refusal(ControlTrouble::NotRead));
            hold(ready, *totals);
        });
    });
}

/// What is here already needs no room, and no drive to be there.
void KeepFlow::hold(const sync::Readiness& ready, const sync::HeldTotals& totals)
{
    ControlReply reply = thingReply(m_thing, ready);
    if (ready.isReady())
        return end(reply);
    if (totals.away)
        return refuse(ui::heldAwaySentence());
    if (ready.tracks - ready.here > ready.missing.size())
        return end(refusal(ControlTrouble::TooMany));
    if (ready.bytesMissing > roomToHold(totals))
        return refuse(ui::noRoomToHoldSentence(ready.bytesMissing, roomToHold(totals)));
    Q_EMIT fetchWanted(ready.missing);
    reply.text += u'\n' + restOf(ready, totals, m_services.status.states());
    end(reply);
}

void KeepFlow::end(const ControlReply& reply)
{
    m_reply(reply);
    deleteLater();
}

void KeepFlow::refuse(const QString& sentence)
{
    end({false, sentence, {}});
}

void tellReadiness(ui::Services& services, const KeepFlow::Reply& reply, QObject* owner)
{
    const QVector<sync::TrackId> ahead = ui::tracksAhead(services.player.queue());
    sync::whenDone(services.keep.readiness(ahead), owner,
                   [&services, reply, owner](const Result<sync::Readiness>& queue) {
                       sync::whenDone(services.keep.pins(), owner,
                                      [&services, reply, queue](const Result<QVector<sync::PinState>>& pins) {
                                          if (!queue || !pins)
                                              return reply(refusal(ControlTrouble::NotRead));
                                          reply(readyReply(*queue, *pins, services.status.state().serverName));
                                      });
                   });
}

} // namespace sostenuto::app
