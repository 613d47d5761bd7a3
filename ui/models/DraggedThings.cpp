#include "ui/models/DraggedThings.h"

#include "ui/models/Services.h"
#include "ui/models/TrackMime.h"
#include "ui/models/UnknownFiles.h"

#include <sync/model/SmartPlaylist.h>
#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>
#include <sync/service/TransferService.h>

#include <QDir>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace sostenuto::ui {

using sync::Result;
using sync::TrackId;
using Kind = DraggedThing::Kind;
using Ids = QVector<TrackId>;
using Then = std::function<void(const Ids&)>;

namespace {

constexpr qsizetype mostThings = 1000;
constexpr qsizetype mostFiles = 1000;
constexpr qsizetype longestRule = 2000;
constexpr qsizetype mostBytes = 4 * 1024 * 1024;

QString asType(const char* type)
{
    return QString::fromLatin1(type);
}

/// Which tracks it has, where a query tells.
std::optional<sync::TrackQuery> queryOf(const DraggedThing& thing)
{
    sync::TrackQuery query;
    query.order = sync::TrackOrder::Album;
    switch (thing.kind) {
    case Kind::Album:
        query.album = sync::AlbumId{thing.id};
        return query;
    case Kind::Artist:
        query.artist = sync::ArtistId{thing.id};
        return query;
    case Kind::Rule:
        query.order = sync::TrackOrder::Artist;
        query.filter = thing.rule;
        return query;
    case Kind::Playlist:
    case Kind::SmartPlaylist:
    case Kind::Loved:
    case Kind::Track:
        break;
    }
    return std::nullopt;
}

/// Reads one thing after the other.
class Reading : public std::enable_shared_from_this<Reading> {
public:
    Reading(sync::LibraryService& library, QVector<DraggedThing> things, QObject* owner, Then then)
        : m_library(library), m_things(std::move(things)), m_owner(owner), m_then(std::move(then))
    {
    }

    void next()
    {
        if (m_things.isEmpty()) {
            if (!m_tracks.isEmpty())
                m_then(m_tracks);
            return;
        }
        const DraggedThing thing = m_things.takeFirst();
        if (thing.kind == Kind::Track) {
            m_tracks.append(TrackId{thing.id});
            return next();
        }
        if (const auto query = queryOf(thing))
            return take(m_library.trackIds(*query));
        if (thing.kind == Kind::Loved)
            return take(m_library.lovedTrackIds());
        if (thing.kind == Kind::Playlist)
            return takeEntries(sync::PlaylistId{thing.id});
        takeSmart(sync::SmartPlaylistId{thing.id});
    }

private:
    template <class T, class Take>
    void ask(const QFuture<Result<T>>& answer, Take take)
    {
        sync::whenDone(answer, m_owner, [self = shared_from_this(), take](const Result<T>& rows) {
            if (!rows || !take(*rows))
                self->next();
        });
    }
    void take(const QFuture<Result<Ids>>& answer)
    {
        ask(answer, [this](const Ids& ids) {
            m_tracks += ids;
            return false;
        });
    }
    void takeEntries(sync::PlaylistId list)
    {
        ask(m_library.playlistEntries(list), [this](const QVector<sync::PlaylistEntry>& entries) {
            for (const sync::PlaylistEntry& entry : entries)
                m_tracks.append(entry.track.id);
            return false;
        });
    }
    void takeSmart(sync::SmartPlaylistId list)
    {
        ask(m_library.smartPlaylists(), [this, list](const QVector<sync::SmartPlaylist>& lists) {
            const auto found = std::find_if(lists.begin(), lists.end(), [list](const auto& l) { return l.id == list; });
            if (found == lists.end())
                return false;
            take(m_library.trackIds(sync::queryOf(*found)));
            return true; // goes on with the answer
        });
    }

    sync::LibraryService& m_library;
    QVector<DraggedThing> m_things;
    QObject* m_owner;
    Then m_then;
    Ids m_tracks;
};

} // namespace

void setThings(QMimeData& data, const QVector<DraggedThing>& things)
{
    QByteArray text;
    for (const DraggedThing& thing : things)
        text += QByteArray::number(int(thing.kind)) + ' ' + QByteArray::number(thing.id) + ' ' +
                thing.rule.toUtf8().toPercentEncoding() + '\n';
    data.setData(asType(thingMimeType), text);
}

QVector<DraggedThing> thingsOf(const QMimeData& data)
{
    const QByteArray text = data.data(asType(thingMimeType));
    QVector<DraggedThing> things;
    if (text.size() > mostBytes)
        return things;
    for (const QByteArray& line : text.split('\n')) {
        if (line.isEmpty())
            continue;
        const QList<QByteArray> words = line.split(' ');
        bool isKind = false;
        bool isNumber = false;
        const int kind = words.value(0).toInt(&isKind);
        const qint64 id = words.value(1).toLongLong(&isNumber);
        if (words.size() != 3 || !isKind || kind < 0 || kind > int(Kind::Track) || !isNumber || id < 0 ||
            things.size() >= mostThings)
            return {};
        const QString rule = QString::fromUtf8(QByteArray::fromPercentEncoding(words[2])).left(longestRule);
        things.append({Kind(kind), id, rule});
    }
    return things;
}

QMimeData* mimeOf(const QVector<DraggedThing>& things)
{
    auto* data = new QMimeData;
    setThings(*data, things);
    return data;
}

QStringList filesIn(const QMimeData& data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile() && paths.size() < mostFiles)
            paths.append(QDir::cleanPath(url.toLocalFile()));
    }
    return paths;
}

QStringList thingMimeTypes()
{
    return {asType(trackMimeType), asType(thingMimeType), QStringLiteral("text/uri-list")};
}

bool hasThings(const QMimeData& data)
{
    return data.hasFormat(asType(trackMimeType)) || data.hasFormat(asType(thingMimeType)) || !filesIn(data).isEmpty();
}

void withDropped(Services& services, const QMimeData& data, QObject* owner, Then then)
{
    if (const Ids tracks = tracksOf(data); !tracks.isEmpty())
        return then(tracks);
    if (const auto things = thingsOf(data); !things.isEmpty())
        return withThings(services, things, owner, std::move(then));
    const QStringList files = filesIn(data);
    if (files.isEmpty())
        return;
    sync::whenDone(services.transfers.findFiles(files), owner,
                   [&transfers = services.transfers, then = std::move(then)](const Result<sync::FoundFiles>& found) {
                       if (!found)
                           return;
                       if (!found->tracks.isEmpty())
                           then(found->tracks);
                       if (!found->missing.isEmpty())
                           Q_EMIT UnknownFiles::of(transfers).dropped(int(found->missing.size()), found->folder);
                   });
}

void withThings(Services& services, const QVector<DraggedThing>& things, QObject* owner, Then then)
{
    std::make_shared<Reading>(services.library, things, owner, std::move(then))->next();
}

} // namespace sostenuto::ui
