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

} // namespace

QVector<qint64> meantThings(const QVector<NamedThing>& things, const QString& name)
{
    QVector<qint64> exact;
    QVector<qint64> alike;
    QVector<qint64> within;
    for (const NamedThing& thing : things) {
        if (thing.name == name)
            exact.append(thing.id);
        if (thing.name.compare(name, Qt::CaseInsensitive) == 0)
            alike.append(thing.id);
        if (thing.name.contains(name, Qt::CaseInsensitive))
            within.append(thing.id);
    }
    return !exact.isEmpty() ? exact : !alike.isEmpty() ? alike : within;
}

PinFlow::PinFlow(ui::Services& services, ControlRequest request, Reply reply, QObject* parent)
    : QObject(parent), m_services(services), m_request(std::move(request)), m_reply(std::move(reply))
{
    bool isNumber = false;
    const qint64 id = m_request.name.toLongLong(&isNumber);
    if (isNumber && id > 0)
        carryOut(id);
    else
        find();
}

void PinFlow::find()
{
    switch (m_request.kind) {
    case PinKind::Artist:
        return findArtists();
    case PinKind::Playlist:
        return findPlaylists();
    case PinKind::Track:
        return findTracks();
    default:
        return findAlbums();
    }
}

template <class Row>
void PinFlow::findAmong(const Result<QVector<Row>>& rows, QString Row::*name)
{
    if (!rows)
        return end(refusal(ControlTrouble::NotRead));
    QVector<NamedThing> things;
    for (const Row& row : *rows)
        things.append({row.id.value, row.*name});
    found(things);
}

template <class Id, class Row>
void PinFlow::findAmongRows(const QFuture<Result<QVector<Id>>>& ids, RowsOf<Id, Row> rowsOf, QString Row::*name)
{
    sync::whenDone(ids, this, [this, rowsOf, name](const Result<QVector<Id>>& known) {
        sync::whenDone((m_services.library.*rowsOf)(known.value_or(QVector<Id>())), this,
                       [this, name](const Result<QVector<Row>>& rows) { findAmong(rows, name); });
    });
}

void PinFlow::findAlbums()
{
    sync::AlbumQuery query;
    query.filter = m_request.name;
    findAmongRows(m_services.library.albumIds(query), &sync::LibraryService::albums, &sync::Album::title);
}

void PinFlow::findArtists()
{
    findAmongRows(m_services.library.artistIds(m_request.name, sync::ArtistOrder::Name), &sync::LibraryService::artists,
                  &sync::Artist::name);
}

void PinFlow::findPlaylists()
{
    sync::whenDone(m_services.library.playlists(), this,
                   [this](const Result<QVector<sync::Playlist>>& rows) { findAmong(rows, &sync::Playlist::name); });
}

/// In quotes, so that no word of a title is taken for a condition.
void PinFlow::findTracks()
{
    sync::TrackQuery query;
    query.filter = u'"' + QString(m_request.name).replace(u'"', QStringLiteral("\"\"")) + u'"';
    findAmongRows(m_services.library.trackIds(query), &sync::LibraryService::tracks, &sync::Track::title);
}

void PinFlow::found(const QVector<NamedThing>& things)
{
    const QVector<qint64> meant = meantThings(things, m_request.name);
    if (meant.isEmpty())
        return end(refusal(ControlTrouble::NotThere));
    if (meant.size() > 1)
        return end({false, ui::ambiguousSentence(m_request.name, meant.mid(0, mostNumbers)), {}});
    carryOut(meant.first());
}

void PinFlow::carryOut(qint64 id)
{
    const sync::PinTarget target{m_request.kind, id, {}};
    const bool pins = m_request.verb == ControlRequest::Verb::Pin;
    sync::whenDone(pins ? m_services.keep.pin(target) : m_services.keep.unpin(target), this,
                   [this, id](const Result<void>& kept) {
                       if (kept)
                           return end({true, {}, {{QStringLiteral("id"), id}}});
                       const bool isUnknown = kept.error().kind == sync::ErrorKind::NotFound;
                       end(refusal(isUnknown ? ControlTrouble::NotThere : ControlTrouble::NotKept));
                   });
}

void PinFlow::end(const ControlReply& reply)
{
    m_reply(reply);
    deleteLater();
}

void tellReadiness(ui::Services& services, const PinFlow::Reply& reply, QObject* owner)
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
