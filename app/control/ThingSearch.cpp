#include "app/control/ThingSearch.h"

#include <sync/model/WhenDone.h>

#include <utility>

namespace sostenuto::app {

using sync::LibraryService;
using sync::PinKind;
using sync::Result;

QVector<NamedThing> meantThings(const QVector<NamedThing>& things, const QString& name)
{
    QVector<NamedThing> exact;
    QVector<NamedThing> alike;
    QVector<NamedThing> within;
    for (const NamedThing& thing : things) {
        if (thing.name == name)
            exact.append(thing);
        if (thing.name.compare(name, Qt::CaseInsensitive) == 0)
            alike.append(thing);
        if (thing.name.contains(name, Qt::CaseInsensitive))
            within.append(thing);
    }
    return !exact.isEmpty() ? exact : !alike.isEmpty() ? alike : within;
}

ThingSearch::ThingSearch(LibraryService& library, Wanted wanted, Take take, QObject* parent)
    : QObject(parent), m_library(library), m_wanted(std::move(wanted)), m_take(std::move(take)),
      m_number(m_wanted.name.toLongLong()) // 0 of what is no number
{
    look();
}

void ThingSearch::look()
{
    switch (m_wanted.kind) {
    case PinKind::Artist:
        return lookAtArtists();
    case PinKind::Playlist:
        return lookAtPlaylists();
    case PinKind::Track:
        return lookAtTracks();
    default:
        return lookAtAlbums();
    }
}

template <class Id>
QFuture<Result<QVector<Id>>> ThingSearch::numbered() const
{
    return QtFuture::makeReadyFuture(Result<QVector<Id>>(QVector<Id>{Id{m_number}}));
}

template <class Row>
void ThingSearch::take(const Result<QVector<Row>>& rows, QString Row::*name)
{
    if (!rows)
        return end({{}, true});
    QVector<NamedThing> things;
    for (const Row& row : *rows) {
        if (m_number <= 0 || row.id.value == m_number)
            things.append({row.id.value, row.*name});
    }
    if (m_number > 0 && things.isEmpty()) { // an album may be called 1989
        m_number = 0;
        return look();
    }
    end({m_number > 0 ? things : meantThings(things, m_wanted.name)});
}

template <class Id, class Row>
void ThingSearch::takeRows(const QFuture<Result<QVector<Id>>>& ids, RowsOf<Id, Row> rowsOf, QString Row::*name)
{
    sync::whenDone(ids, this, [this, rowsOf, name](const Result<QVector<Id>>& known) {
        sync::whenDone((m_library.*rowsOf)(known.value_or(QVector<Id>())), this,
                       [this, name](const Result<QVector<Row>>& rows) { take(rows, name); });
    });
}

void ThingSearch::lookAtAlbums()
{
    sync::AlbumQuery query;
    query.filter = m_wanted.name;
    takeRows(m_number > 0 ? numbered<sync::AlbumId>() : m_library.albumIds(query), &LibraryService::albums,
             &sync::Album::title);
}

void ThingSearch::lookAtArtists()
{
    takeRows(m_number > 0 ? numbered<sync::ArtistId>() : m_library.artistIds(m_wanted.name, sync::ArtistOrder::Name),
             &LibraryService::artists, &sync::Artist::name);
}

void ThingSearch::lookAtPlaylists()
{
    sync::whenDone(m_library.playlists(), this,
                   [this](const Result<QVector<sync::Playlist>>& rows) { take(rows, &sync::Playlist::name); });
}

/// In quotes, so that no word of a title is taken for a condition.
void ThingSearch::lookAtTracks()
{
    sync::TrackQuery query;
    query.filter = u'"' + QString(m_wanted.name).replace(u'"', QStringLiteral("\"\"")) + u'"';
    takeRows(m_number > 0 ? numbered<sync::TrackId>() : m_library.trackIds(query), &LibraryService::tracks,
             &sync::Track::title);
}

void ThingSearch::end(const Found& found)
{
    m_take(found);
    deleteLater();
}

} // namespace sostenuto::app
