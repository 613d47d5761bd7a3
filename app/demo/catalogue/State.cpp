#include "app/demo/catalogue/State.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>

#include <algorithm>

namespace sostenuto::demo {

namespace {

Q_LOGGING_CATEGORY(lcDemo, "sostenuto.demo")

constexpr qsizetype mostPlays = 20'000;

QDateTime dateOf(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject toJson(const Play& play)
{
    return {{QStringLiteral("track"), play.track},
            {QStringLiteral("startedAt"), dateText(play.startedAt)},
            {QStringLiteral("receivedAt"), dateText(play.receivedAt)}};
}

QJsonObject toJson(const Playlist& playlist)
{
    return {{QStringLiteral("id"), playlist.id},
            {QStringLiteral("name"), playlist.name},
            {QStringLiteral("comment"), playlist.comment},
            {QStringLiteral("created"), dateText(playlist.created)},
            {QStringLiteral("changed"), dateText(playlist.changed)},
            {QStringLiteral("tracks"), QJsonArray::fromStringList(playlist.tracks)}};
}

QJsonObject toJson(const SavedQueue& queue)
{
    return {{QStringLiteral("tracks"), QJsonArray::fromStringList(queue.tracks)},
            {QStringLiteral("current"), queue.current},
            {QStringLiteral("position"), queue.positionMs},
            {QStringLiteral("changedBy"), queue.changedBy},
            {QStringLiteral("changed"), dateText(queue.changed)}};
}

SavedQueue queueOf(const QJsonValue& value)
{
    SavedQueue queue{{},
                     value[QStringLiteral("current")].toInt(),
                     value[QStringLiteral("position")].toInteger(),
                     value[QStringLiteral("changedBy")].toString(),
                     dateOf(value[QStringLiteral("changed")])};
    const QJsonArray tracks = value[QStringLiteral("tracks")].toArray();
    for (const QJsonValue& track : tracks)
        queue.tracks.append(track.toString());
    return queue;
}

template <class T>
QJsonArray toArray(const QVector<T>& all)
{
    QJsonArray array;
    for (const T& one : all)
        array.append(toJson(one));
    return array;
}

} // namespace

QString dateText(const QDateTime& date)
{
    return date.toUTC().toString(Qt::ISODateWithMs);
}

State::State(const Catalogue& catalogue, const QString& folder)
    : m_path(folder + QStringLiteral("/state.json")), m_changedAt(QDateTime::currentDateTimeUtc())
{
    QDir().mkpath(folder);
    if (!load())
        fill(catalogue);
}

void State::fill(const Catalogue& catalogue)
{
    const QDateTime then = QDateTime(QDate(2025, 3, 1), QTime(19, 30), Qt::UTC);
    for (const int track : catalogue.lovedTracks())
        m_loved.insert(catalogue.tracks()[track].id, then.addDays(track));
    for (const PlaylistSeed& seed : catalogue.playlists()) {
        QStringList tracks;
        for (const int track : seed.tracks)
            tracks.append(catalogue.tracks()[track].id);
        const QDateTime created = then.addDays(m_nextPlaylist * 9);
        m_playlists.append(
            {QStringLiteral("pl-%1").arg(m_nextPlaylist++), seed.name, seed.comment, created, created, tracks});
    }
}

bool State::load()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.isEmpty())
        return false;
    const QJsonObject loved = object.value(QStringLiteral("loved")).toObject();
    for (auto it = loved.begin(); it != loved.end(); ++it)
        m_loved.insert(it.key(), dateOf(it.value()));
    const QJsonObject ratings = object.value(QStringLiteral("ratings")).toObject();
    for (auto it = ratings.begin(); it != ratings.end(); ++it)
        m_ratings.insert(it.key(), it.value().toInt());
    const QJsonArray plays = object.value(QStringLiteral("plays")).toArray();
    for (const QJsonValue& value : plays) {
        m_plays.append({value[QStringLiteral("track")].toString(), dateOf(value[QStringLiteral("startedAt")]),
                        dateOf(value[QStringLiteral("receivedAt")])});
        count(m_plays.back());
    }
    loadPlaylists(object);
    loadBookmarks(object);
    m_queue = queueOf(object.value(QStringLiteral("queue")));
    return true;
}

void State::loadPlaylists(const QJsonObject& object)
{
    m_nextPlaylist = object.value(QStringLiteral("nextPlaylist")).toInt(1);
    const QJsonArray playlists = object.value(QStringLiteral("playlists")).toArray();
    for (const QJsonValue& value : playlists) {
        Playlist playlist{value[QStringLiteral("id")].toString(),      value[QStringLiteral("name")].toString(),
                          value[QStringLiteral("comment")].toString(), dateOf(value[QStringLiteral("created")]),
                          dateOf(value[QStringLiteral("changed")]),    {}};
        const QJsonArray tracks = value[QStringLiteral("tracks")].toArray();
        for (const QJsonValue& track : tracks)
            playlist.tracks.append(track.toString());
        m_playlists.append(playlist);
    }
}

void State::loadBookmarks(const QJsonObject& object)
{
    const QJsonObject bookmarks = object.value(QStringLiteral("bookmarks")).toObject();
    for (auto it = bookmarks.begin(); it != bookmarks.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        m_bookmarks.insert(it.key(), {one.value(QStringLiteral("position")).toInteger(),
                                      dateOf(one.value(QStringLiteral("changed")))});
    }
}

void State::save()
{
    m_changedAt = std::max(m_changedAt.addMSecs(1), QDateTime::currentDateTimeUtc());
    QJsonObject loved;
    for (auto it = m_loved.begin(); it != m_loved.end(); ++it)
        loved.insert(it.key(), dateText(it.value()));
    QJsonObject ratings;
    for (auto it = m_ratings.begin(); it != m_ratings.end(); ++it)
        ratings.insert(it.key(), it.value());
    QJsonObject bookmarks;
    for (auto it = m_bookmarks.cbegin(); it != m_bookmarks.cend(); ++it)
        bookmarks.insert(it.key(), QJsonObject{{QStringLiteral("position"), it->positionMs},
                                               {QStringLiteral("changed"), dateText(it->changed)}});
    const QJsonObject object{{QStringLiteral("loved"), loved},
                             {QStringLiteral("bookmarks"), bookmarks},
                             {QStringLiteral("ratings"), ratings},
                             {QStringLiteral("plays"), toArray(m_plays)},
                             {QStringLiteral("playlists"), toArray(m_playlists)},
                             {QStringLiteral("nextPlaylist"), m_nextPlaylist},
                             {QStringLiteral("queue"), toJson(m_queue)}};
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson(QJsonDocument::Compact)) < 0 ||
        !file.commit())
        qCWarning(lcDemo) << "The demo service cannot keep its state:" << file.errorString();
}

const Playlist* State::playlist(const QString& id) const
{
    const auto found = std::find_if(m_playlists.begin(), m_playlists.end(),
                                    [&](const Playlist& playlist) { return playlist.id == id; });
    return found == m_playlists.end() ? nullptr : &*found;
}

void State::setLoved(const QString& id, bool loved)
{
    if (loved)
        m_loved.insert(id, QDateTime::currentDateTimeUtc());
    else
        m_loved.remove(id);
    save();
}

void State::setRating(const QString& id, int rating)
{
    if (rating > 0)
        m_ratings.insert(id, rating);
    else
        m_ratings.remove(id);
    save();
}

void State::count(const Play& play)
{
    ++m_counts[play.track];
    QDateTime& last = m_lastPlayed[play.track];
    last = last.isValid() ? std::max(last, play.startedAt) : play.startedAt;
}

void State::addPlay(const Play& play)
{
    m_plays.append(play);
    if (m_plays.size() > mostPlays)
        m_plays.removeFirst();
    count(play);
    save();
}

QString State::addPlaylist(const QString& name, const QStringList& tracks)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString id = QStringLiteral("pl-%1").arg(m_nextPlaylist++);
    m_playlists.append({id, name, {}, now, now, tracks});
    save();
    return id;
}

bool State::setPlaylist(Playlist playlist)
{
    for (Playlist& present : m_playlists) {
        if (present.id != playlist.id)
            continue;
        playlist.changed = std::max(present.changed.addMSecs(1), QDateTime::currentDateTimeUtc());
        present = playlist;
        save();
        return true;
    }
    return false;
}

void State::setQueue(const SavedQueue& queue)
{
    const QDateTime before = m_queue.changed;
    m_queue = queue;
    m_queue.changed = QDateTime::currentDateTimeUtc();
    if (before.isValid())
        m_queue.changed = std::max(before.addMSecs(1), m_queue.changed);
    save();
}

void State::setBookmark(const QString& track, qint64 positionMs)
{
    m_bookmarks.insert(track, {positionMs, QDateTime::currentDateTimeUtc()});
    save();
}

bool State::removeBookmark(const QString& track)
{
    const bool wasThere = m_bookmarks.remove(track) > 0;
    if (wasThere)
        save();
    return wasThere;
}

bool State::removePlaylist(const QString& id)
{
    const auto removed = std::remove_if(m_playlists.begin(), m_playlists.end(),
                                        [&](const Playlist& playlist) { return playlist.id == id; });
    if (removed == m_playlists.end())
        return false;
    m_playlists.erase(removed, m_playlists.end());
    save();
    return true;
}

} // namespace sostenuto::demo
