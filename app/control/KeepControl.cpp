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

void PinFlow::findAlbums()
{
    sync::AlbumQuery query;
    query.filter = m_request.name;
    sync::whenDone(m_services.library.albumIds(query), this, [this](const Result<QVector<sync::AlbumId>>& ids) {
        sync::whenDone(m_services.library.albums(ids.value_or(QVector<sync::AlbumId>())), this,
                       [this](const Result<QVector<sync::Album>>& rows) {
                           if (!rows)
                               return end(refusal(ControlTrouble::NotRead));
                           QVector<NamedThing> things;
                           for (const sync::Album& album : *rows)
                               things.append({album.id.value, album.title});
                           found(things);
                       });
    });
}

void PinFlow::findArtists()
{
    sync::whenDone(m_services.library.artistIds(m_request.name), this,
                   [this](const Result<QVector<sync::ArtistId>>& ids) {
                       sync::whenDone(m_services.library.artists(ids.value_or(QVector<sync::ArtistId>())), this,
                                      [this](const Result<QVector<sync::Artist>>& rows) {
                                          if (!rows)
                                              return end(refusal(ControlTrouble::NotRead));
                                          QVector<NamedThing> things;
                                          for (const sync::Artist& artist : *rows)
                                              things.append({artist.id.value, artist.name});
                                          found(things);
                                      });
                   });
}

void PinFlow::findPlaylists()
{
    sync::whenDone(m_services.library.playlists(), this, [this](const Result<QVector<sync::Playlist>>& rows) {
        if (!rows)
            return end(refusal(ControlTrouble::NotRead));
        QVector<NamedThing> things;
        for (const sync::Playlist& playlist : *rows)
            things.append({playlist.id.value, playlist.name});
        found(things);
    });
}

/// In quotes, so that no word of a title is taken for a condition.
void PinFlow::findTracks()
{
    sync::TrackQuery query;
    query.filter = u'"' + QString(m_request.name).replace(u'"', QStringLiteral("\"\"")) + u'"';
    sync::whenDone(m_services.library.trackIds(query), this, [this](const Result<QVector<sync::TrackId>>& ids) {
        sync::whenDone(m_services.library.tracks(ids.value_or(QVector<sync::TrackId>())), this,
                       [this](const Result<QVector<sync::Track>>& rows) {
                           if (!rows)
                               return end(refusal(ControlTrouble::NotRead));
                           QVector<NamedThing> things;
                           for (const sync::Track& track : *rows)
                               things.append({track.id.value, track.title});
                           found(things);
                       });
    });
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
