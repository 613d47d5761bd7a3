#include "FakeLibrary.h"

#include <sync/search/SearchQuery.h>

#include <algorithm>

namespace sostenuto::ui {

using namespace sync;

namespace {

template <class IdType, class Row>
QVector<Row> rowsOf(const QMap<qint64, Row>& rows, const QVector<IdType>& ids)
{
    QVector<Row> found;
    for (IdType id : ids) {
        if (const auto it = rows.constFind(id.value); it != rows.cend())
            found.append(*it);
    }
    return found;
}

bool contains(const QString& text, const QString& part)
{
    return part.isEmpty() || text.contains(part, Qt::CaseInsensitive);
}

bool albumBefore(const Album& a, const Album& b, AlbumOrder order)
{
    switch (order) {
    case AlbumOrder::Artist:
        return std::tie(a.artist, a.year) < std::tie(b.artist, b.year);
    case AlbumOrder::RecentlyAdded:
        return a.added > b.added;
    case AlbumOrder::Year:
        return a.year > b.year;
    case AlbumOrder::Title:
        break;
    }
    return a.title.compare(b.title, Qt::CaseInsensitive) < 0;
}

bool trackBefore(const Track& a, const Track& b, TrackOrder order)
{
    switch (order) {
    case TrackOrder::Title:
        return a.title < b.title;
    case TrackOrder::Album:
        return std::tie(a.album, a.disc, a.number) < std::tie(b.album, b.disc, b.number);
    case TrackOrder::Year:
        return a.year < b.year;
    case TrackOrder::Duration:
        return a.durationMs < b.durationMs;
    case TrackOrder::PlayCount:
        return a.playCount < b.playCount;
    case TrackOrder::LastPlayed:
        return a.lastPlayed < b.lastPlayed;
    case TrackOrder::Genre:
        return a.genre < b.genre;
    case TrackOrder::Composer:
        return a.composer < b.composer;
    case TrackOrder::Quality:
        return a.bitRateKbps < b.bitRateKbps;
    case TrackOrder::Added:
        return a.added < b.added;
    case TrackOrder::Rating:
        return a.rating < b.rating;
    case TrackOrder::Loved:
        return a.loved < b.loved;
    case TrackOrder::Here:
        return isHere(a.availability) < isHere(b.availability);
    case TrackOrder::Artist:
    case TrackOrder::Random:
        break;
    }
    return std::tie(a.artist, a.album, a.disc, a.number) < std::tie(b.artist, b.album, b.disc, b.number);
}

bool within(const SearchTerm& term, int value)
{
    return (!term.least || value >= *term.least) && (!term.most || value <= *term.most);
}

bool meets(const Album& album, int plays, const SearchQuery& query)
{
    return std::all_of(query.terms.begin(), query.terms.end(),
                       [&](const SearchTerm& term) {
                           return (term.field != SearchField::Year || within(term, album.year)) &&
                                  (term.field != SearchField::Plays || within(term, plays));
                       }) &&
           (contains(album.title, query.words) || contains(album.artist, query.words));
}

bool meets(const Track& track, const SearchQuery& query)
{
    for (const SearchTerm& term : query.terms) {
        if (term.field == SearchField::Genre && !contains(track.genre, term.text))
            return false;
        if (term.field == SearchField::Year && !within(term, track.year))
            return false;
        if (term.field == SearchField::Plays && !within(term, track.playCount))
            return false;
    }
    return contains(track.title, query.words) || contains(track.artist, query.words) ||
           contains(track.album, query.words);
}

} // namespace

QFuture<Result<QVector<AlbumId>>> FakeLibrary::albumIds(const AlbumQuery& query)
{
    return answer(albumsBy(query));
}

QVector<AlbumId> FakeLibrary::albumsBy(const AlbumQuery& query) const
{
    QHash<qint64, int> plays;
    for (const Track& track : trackRows)
        plays[track.albumId.value] += track.playCount;
    const SearchQuery filter = parseSearch(query.filter, QDateTime::currentDateTimeUtc());
    QVector<Album> found;
    for (const Album& album : albumRows) {
        const bool wanted = (!query.hereOnly || album.heldCount == album.trackCount) &&
                            (!query.lovedOnly || album.loved) &&
                            (!query.artist.isValid() || album.artistId == query.artist) &&
                            (!query.appearing.isValid() || hasGuest(album, query.appearing)) &&
                            meets(album, plays.value(album.id.value), filter);
        if (wanted)
            found.append(album);
    }
    std::stable_sort(found.begin(), found.end(),
                     [&](const Album& a, const Album& b) { return albumBefore(a, b, query.order); });
    QVector<AlbumId> ids;
    for (const Album& album : std::as_const(found))
        ids.append(album.id);
    return ids;
}

QFuture<Result<QVector<Album>>> FakeLibrary::albums(const QVector<AlbumId>& ids)
{
    return answer(rowsOf(albumRows, ids));
}

bool FakeLibrary::matches(const Track& track, const TrackQuery& query) const
{
    return (!query.hereOnly || isHere(track.availability)) && (!query.lovedOnly || track.loved) &&
           (!query.neverPlayed || track.playCount == 0) && (!query.album.isValid() || track.albumId == query.album) &&
           (!query.artist.isValid() || track.artistId == query.artist) &&
           meets(track, parseSearch(query.filter, QDateTime::currentDateTimeUtc()));
}

QFuture<Result<QVector<SmartPlaylist>>> FakeLibrary::smartPlaylists()
{
    return answer(QVector<SmartPlaylist>(smartRows.cbegin(), smartRows.cend()));
}

QFuture<Result<ListTotals>> FakeLibrary::totals(const QVector<TrackId>& ids)
{
    ListTotals totals;
    for (const Track& track : rowsOf(trackRows, ids)) {
        ++totals.tracks;
        totals.here += isHere(track.availability) ? 1 : 0;
        totals.durationMs += track.durationMs;
        if (totals.coverKeys.size() < 4 && !track.coverKey.isEmpty() && !totals.coverKeys.contains(track.coverKey))
            totals.coverKeys.append(track.coverKey);
    }
    return answer(totals);
}

QFuture<Result<QVector<Group>>> FakeLibrary::groups(GroupKind kind)
{
    QMap<QString, int> counts;
    for (const Track& track : std::as_const(trackRows)) {
        if (kind == GroupKind::Genre && !track.genre.isEmpty())
            ++counts[track.genre];
        else if (kind == GroupKind::Year && track.year > 0)
            ++counts[QString::number(track.year)];
    }
    QVector<Group> groups;
    for (auto group = counts.cbegin(); group != counts.cend(); ++group) {
        const QString rule = kind == GroupKind::Year ? u"year:%1"_qs : u"genre:=\"%1\""_qs;
        groups.append({kind, group.key(), rule.arg(group.key()), group.value()});
    }
    return answer(groups);
}

QFuture<Result<QVector<TrackId>>> FakeLibrary::trackIds(const TrackQuery& query)
{
    lastFilter = query.filter;
    QVector<Track> found;
    for (const Track& track : std::as_const(trackRows)) {
        if (matches(track, query))
            found.append(track);
    }
    const TrackOrder order = query.album.isValid() ? TrackOrder::Album : query.order;
    std::stable_sort(found.begin(), found.end(),
                     [&](const Track& a, const Track& b) { return trackBefore(a, b, order); });
    if (query.descending && !query.album.isValid())
        std::reverse(found.begin(), found.end());
    if (query.limit.unit == ListLimit::Unit::Tracks)
        found.resize(std::min<qsizetype>(found.size(), query.limit.most));
    QVector<TrackId> ids;
    for (const Track& track : std::as_const(found))
        ids.append(track.id);
    return answer(ids);
}

QFuture<Result<QVector<Track>>> FakeLibrary::tracks(const QVector<TrackId>& ids)
{
    ++trackReads;
    return answer(rowsOf(trackRows, ids));
}

QFuture<Result<QVector<ArtistId>>> FakeLibrary::artistIds(const QString& filter, ArtistOrder order)
{
    QVector<Artist> found;
    for (const Artist& artist : std::as_const(artistRows)) {
        if (contains(artist.name, filter))
            found.append(artist);
    }
    std::stable_sort(found.begin(), found.end(), [order](const Artist& a, const Artist& b) {
        return order == ArtistOrder::MostTracks && a.trackCount != b.trackCount ? a.trackCount > b.trackCount
                                                                                : a.name < b.name;
    });
    QVector<ArtistId> ids;
    for (const Artist& artist : std::as_const(found))
        ids.append(artist.id);
    return answer(ids);
}

QFuture<Result<QVector<Artist>>> FakeLibrary::artists(const QVector<ArtistId>& ids)
{
    return answer(rowsOf(artistRows, ids));
}

QFuture<Result<QVector<Playlist>>> FakeLibrary::playlists()
{
    QVector<Playlist> all;
    for (const Playlist& playlist : std::as_const(playlistRows))
        all.append(counted(playlist.id));
    return answer(all);
}

QFuture<Result<Playlist>> FakeLibrary::playlist(PlaylistId id)
{
    if (!playlistRows.contains(id.value))
        return answer(Result<Playlist>(failure(ErrorKind::NotFound)));
    return answer(counted(id));
}

QFuture<Result<QVector<PlaylistEntry>>> FakeLibrary::playlistEntries(PlaylistId id)
{
    QVector<PlaylistEntry> entries = entryRows.value(id.value);
    for (int i = 0; i < entries.size(); ++i) {
        entries[i].position = i;
        entries[i].track = trackRows.value(entries[i].track.id.value);
    }
    return answer(entries);
}

QFuture<Result<QVector<TrackId>>> FakeLibrary::lovedTrackIds()
{
    TrackQuery query;
    query.lovedOnly = true;
    return trackIds(query);
}

QFuture<Result<SearchResults>> FakeLibrary::search(const QString& text, bool hereOnly, int limitPerKind)
{
    SearchResults results;
    results.text = text;
    if (text.isEmpty())
        return answer(results);
    for (const Track& track : std::as_const(trackRows)) {
        if ((!hereOnly || isHere(track.availability)) && contains(track.title, text) &&
            ++results.trackTotal <= limitPerKind)
            results.tracks.append(track);
    }
    for (const Album& album : std::as_const(albumRows)) {
        if ((!hereOnly || album.heldCount > 0) && contains(album.title, text) && ++results.albumTotal <= limitPerKind)
            results.albums.append(album);
    }
    for (const Artist& artist : std::as_const(artistRows)) {
        if ((!hereOnly || artist.heldCount > 0) && contains(artist.name, text) && ++results.artistTotal <= limitPerKind)
            results.artists.append(artist);
    }
    for (const Playlist& playlist : std::as_const(playlistRows)) {
        if (contains(playlist.name, text) && ++results.playlistTotal <= limitPerKind)
            results.playlists.append(counted(playlist.id));
    }
    return answer(results);
}

QFuture<Result<LibraryCounts>> FakeLibrary::counts()
{
    LibraryCounts counts;
    counts.tracks = int(trackRows.size());
    counts.albums = int(albumRows.size());
    counts.artists = int(artistRows.size());
    counts.playlists = int(playlistRows.size());
    for (const Track& track : std::as_const(trackRows)) {
        counts.durationMs += track.durationMs;
        if (isHere(track.availability)) {
            ++counts.heldTracks;
            counts.heldMs += track.durationMs;
            counts.heldBytes += track.sizeBytes;
        }
        counts.bytes += track.sizeBytes;
    }
    return answer(counts);
}

bool FakeLibrary::hasGuest(const Album& album, ArtistId artist) const
{
    const auto isHis = [&](const Track& track) {
        const bool more = std::any_of(track.artists.cbegin(), track.artists.cend(),
                                      [&](const ArtistName& one) { return one.id == artist; });
        return track.albumId == album.id && (track.artistId == artist || more);
    };
    return album.artistId != artist && std::any_of(trackRows.cbegin(), trackRows.cend(), isHis);
}

QFuture<Result<QVector<ArtistId>>> FakeLibrary::similarArtists(ArtistId id)
{
    ++similarAsked;
    return answer(similar.value(id.value));
}

QFuture<Result<ArtistDetails>> FakeLibrary::artistDetails(ArtistId id)
{
    ArtistDetails found = details.value(id.value);
    found.plays = 0;
    for (const Track& track : std::as_const(trackRows))
        found.plays += track.artistId == id ? track.playCount : 0;
    return answer(found);
}

QFuture<Result<Statistics>> FakeLibrary::statistics(StatisticsSpan span)
{
    Statistics found = played;
    found.span = span;
    if (!failing && !holdAnswers)
        found.library = counts().result().value();
    return answer(found);
}

QFuture<Result<int>> FakeLibrary::firstBeginning(const TypedJump& jump)
{
    ++typedJumps;
    using Text = TypedJump::Text;
    const auto textOf = [&](qint64 id) {
        switch (jump.text) {
        case Text::TrackTitle:
            return trackRows.value(id).title;
        case Text::TrackArtist:
            return trackRows.value(id).artist;
        case Text::TrackAlbum:
            return trackRows.value(id).album;
        case Text::TrackGenre:
            return trackRows.value(id).genre;
        case Text::TrackComposer:
            return trackRows.value(id).composer;
        case Text::AlbumTitle:
            return albumRows.value(id).title;
        case Text::AlbumArtist:
            return albumRows.value(id).artist;
        case Text::ArtistName:
            break;
        }
        return artistRows.value(id).name;
    };
    for (int place = 0; place < jump.ids.size(); ++place) {
        if (textOf(jump.ids[place]).startsWith(jump.typed, Qt::CaseInsensitive))
            return answer(place);
    }
    return answer(-1);
}

QFuture<Result<QVector<Bookmark>>> FakeLibrary::bookmarks()
{
    return answer(marks);
}

QFuture<Result<QVector<Group>>> FakeLibrary::sources()
{
    QVector<Group> found;
    for (const QString& name : std::as_const(sourceRows))
        found.append({GroupKind::Source, name, u"source:=\"%1\""_qs.arg(name), 0});
    return answer(found);
}

QFuture<Result<Home>> FakeLibrary::home()
{
    Home found = shown;
    AlbumQuery newest;
    newest.order = AlbumOrder::RecentlyAdded;
    const QVector<AlbumId> ids = albumsBy(newest);
    for (const AlbumId id : ids)
        if (found.recent.size() < Home::mostRecent)
            found.recent.append(albumRows.value(id.value));
    found.tracks = int(trackRows.size());
    found.names = sourceRows;
    return answer(found);
}

QFuture<Result<QVector<Mix>>> FakeLibrary::mixes()
{
    ++mixesAsked;
    return answer(mixRows);
}

QFuture<Result<FolderLevel>> FakeLibrary::folderLevel(const FolderPlace& place)
{
    return answer(levels.value({place.source.value, place.path}));
}

QFuture<Result<QVector<TrackId>>> FakeLibrary::folderTracks(const FolderPlace& place, int most)
{
    return answer(levels.value({place.source.value, place.path}).tracks.mid(0, most));
}

/// What a test says nothing of comes from the one service there is, see FakeStatus::up().
template <class Row>
static void atHearth(Row& row)
{
    if (!row.source.isValid())
        row.source = SourceId{1};
}

ArtistId FakeLibrary::addArtist(Artist artist)
{
    artist.id = ArtistId{++nextId};
    atHearth(artist);
    artistRows.insert(artist.id.value, artist);
    return artist.id;
}

AlbumId FakeLibrary::addAlbum(Album album)
{
    album.id = AlbumId{++nextId};
    atHearth(album);
    albumRows.insert(album.id.value, album);
    if (auto artist = artistRows.find(album.artistId.value); artist != artistRows.end())
        ++artist->albumCount;
    return album.id;
}

TrackId FakeLibrary::addTrack(Track track)
{
    track.id = TrackId{++nextId};
    atHearth(track);
    trackRows.insert(track.id.value, track);
    const int here = isHere(track.availability) ? 1 : 0;
    if (auto album = albumRows.find(track.albumId.value); album != albumRows.end()) {
        ++album->trackCount;
        album->heldCount += here;
        album->durationMs += track.durationMs;
    }
    if (auto artist = artistRows.find(track.artistId.value); artist != artistRows.end()) {
        ++artist->trackCount;
        artist->heldCount += here;
    }
    return track.id;
}

PlaylistId FakeLibrary::addPlaylist(const QString& name, const QVector<TrackId>& tracks)
{
    Playlist playlist;
    playlist.id = PlaylistId{++nextId};
    atHearth(playlist);
    playlist.name = name;
    playlistRows.insert(playlist.id.value, playlist);
    for (TrackId track : tracks) {
        PlaylistEntry entry;
        entry.id = EntryId{++nextId};
        entry.track.id = track;
        entryRows[playlist.id.value].append(entry);
    }
    return playlist.id;
}

void FakeLibrary::changeTrack(TrackId id, const std::function<void(Track&)>& change)
{
    change(trackRows[id.value]);
    Q_EMIT tracksChanged({id});
}

Playlist FakeLibrary::counted(PlaylistId id) const
{
    Playlist playlist = playlistRows.value(id.value);
    const QVector<PlaylistEntry> entries = entryRows.value(id.value);
    playlist.trackCount = int(entries.size());
    playlist.heldCount = 0;
    playlist.durationMs = 0;
    playlist.coverKeys.clear();
    for (const PlaylistEntry& entry : entries) {
        const Track track = trackRows.value(entry.track.id.value);
        playlist.durationMs += track.durationMs;
        playlist.heldCount += isHere(track.availability) ? 1 : 0;
        if (playlist.coverKeys.size() < 4 && !playlist.coverKeys.contains(track.coverKey))
            playlist.coverKeys.append(track.coverKey);
    }
    return playlist;
}

} // namespace sostenuto::ui
