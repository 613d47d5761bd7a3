#include "ui/models/PinTargets.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

namespace sostenuto::ui {

using sync::PinKind;
using sync::TrackId;

namespace {

sync::TrackQuery queryOf(const sync::PinTarget& target)
{
    sync::TrackQuery query;
    if (target.kind == PinKind::Album)
        query.album = sync::AlbumId{target.id};
    if (target.kind == PinKind::Artist) {
        query.artist = sync::ArtistId{target.id};
        query.order = sync::TrackOrder::Album;
    }
    query.filter = target.rule;
    return query;
}

using Ids = std::function<void(const sync::Result<QVector<TrackId>>& ids)>;

void withTracksOfList(sync::LibraryService& library, QObject* owner, sync::SmartPlaylistId id, const Ids& then)
{
    sync::whenDone(library.smartPlaylists(), owner,
                   [&library, owner, id, then](const sync::Result<QVector<sync::SmartPlaylist>>& lists) {
                       for (const auto& list : lists.value_or(QVector<sync::SmartPlaylist>{})) {
                           if (list.id == id)
                               sync::whenDone(library.trackIds(sync::queryOf(list)), owner, then);
                       }
                   });
}

} // namespace

PinTargets pinTargets(const QVector<TrackId>& tracks)
{
    PinTargets targets;
    for (const TrackId track : tracks) {
        if (track.isValid())
            targets.append({PinKind::Track, track.value});
    }
    return targets;
}

std::optional<sync::PinTarget> pinTargetOf(const sync::SmartPlaylist& list)
{
    const QString rule = list.query.simplified();
    const bool isLimited = list.limit.unit != sync::ListLimit::Unit::None;
    if (isLimited && list.id.isValid())
        return sync::PinTarget{PinKind::Rule, list.id.value, rule};
    if (isLimited || rule.isEmpty())
        return std::nullopt;
    return sync::PinTarget{PinKind::Rule, 0, rule};
}

QString pinAvailability(const sync::PinState& pin)
{
    if (pin.failed > 0)
        return QStringLiteral("failed");
    if (pin.tracks == 0)
        return {};
    return pin.here >= pin.tracks ? QStringLiteral("kept") : QStringLiteral("loading");
}

double pinShare(const sync::PinState& pin)
{
    return pin.tracks > 0 ? double(pin.here) / pin.tracks : 0.0;
}

void withTracksOf(sync::LibraryService& library, QObject* owner, const sync::PinTarget& target,
                  std::function<void(const QVector<TrackId>& tracks)> then)
{
    const auto take = [then = std::move(then)](const QVector<TrackId>& tracks) {
        if (!tracks.isEmpty())
            then(tracks);
    };
    const auto ids = [take](const sync::Result<QVector<TrackId>>& answer) {
        take(answer.value_or(QVector<TrackId>{}));
    };
    switch (target.kind) {
    case PinKind::Track:
        return take({TrackId{target.id}});
    case PinKind::Loved:
        return sync::whenDone(library.lovedTrackIds(), owner, ids);
    case PinKind::Playlist:
        return sync::whenDone(library.playlistEntries(sync::PlaylistId{target.id}), owner,
                              [take](const sync::Result<QVector<sync::PlaylistEntry>>& entries) {
                                  QVector<TrackId> tracks;
                                  for (const auto& entry : entries.value_or(QVector<sync::PlaylistEntry>{}))
                                      tracks.append(entry.track.id);
                                  take(tracks);
                              });
    case PinKind::Rule:
        if (target.id > 0)
            return withTracksOfList(library, owner, sync::SmartPlaylistId{target.id}, ids);
        break;
    case PinKind::Album:
    case PinKind::Artist:
        break;
    }
    sync::whenDone(library.trackIds(queryOf(target)), owner, ids);
}

} // namespace sostenuto::ui
