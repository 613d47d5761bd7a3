#include "tests/support/sync/WireService.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace sostenuto::tests {

namespace {

const QString idKey = QStringLiteral("id");
const QString entryKey = QStringLiteral("entry");
const QString starredKey = QStringLiteral("starred");
const QString someTime = QStringLiteral("2025-01-01T00:00:00Z");

QString valueOf(const QUrlQuery& asked, const QString& name)
{
    return asked.queryItemValue(name, QUrl::FullyDecoded);
}

QStringList valuesOf(const QUrlQuery& asked, const QString& name)
{
    return asked.allQueryItemValues(name, QUrl::FullyDecoded);
}

QString idOf(const QJsonValue& row)
{
    return row.toObject().value(idKey).toString();
}

void changeRow(QJsonArray& rows, const QString& id, const std::function<void(QJsonObject& row)>& change)
{
    for (QJsonValueRef row : rows) {
        if (idOf(row) != id)
            continue;
        QJsonObject object = row.toObject();
        change(object);
        row = object;
    }
}

QJsonObject notFound()
{
    return {{QStringLiteral("status"), QStringLiteral("failed")},
            {QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), 70}}}};
}

/// All of it, or what is missing of it.
WireAnswer bytesFrom(const QByteArray& file, const QByteArray& head)
{
    WireAnswer answer{file, 200, "audio/flac"};
    answer.headers = "ETag: \"" + QCryptographicHash::hash(file, QCryptographicHash::Md5).toHex() + "\"\r\n";
    const qsizetype at = head.toLower().indexOf("range: bytes=");
    const qsizetype from = at < 0 ? 0 : head.mid(at + 13, head.indexOf('-', at) - at - 13).toInt();
    if (from <= 0)
        return answer;
    answer.status = 206;
    answer.headers += "Content-Range: bytes " + QByteArray::number(from) + '-' + QByteArray::number(file.size() - 1) +
                      '/' + QByteArray::number(file.size()) + "\r\n";
    answer.body = file.mid(from);
    return answer;
}

} // namespace

const char* nameOf(WireFault fault)
{
    switch (fault) {
    case WireFault::Gone:
        return "gone";
    case WireFault::GoneLate:
        return "gone once it is done";
    case WireFault::Reset:
        return "reset";
    case WireFault::CutShort:
        return "half an answer";
    case WireFault::ClosedDoor:
        return "503";
    case WireFault::LateError:
        return "500 although it is done";
    }
    return "";
}

WireService::Made WireService::made() const
{
    return {songs, albums, playlists, starred, m_plays, m_madeLists, m_changes};
}

void WireService::setMade(const Made& made)
{
    songs = made.songs;
    albums = made.albums;
    playlists = made.playlists;
    starred = made.starred;
    m_plays = made.plays;
    m_madeLists = made.madeLists;
    m_changes = made.changes;
}

QString WireService::madeText() const
{
    QStringList lines = starred + m_plays;
    for (const QJsonArray* rows : {&songs, &albums}) {
        for (const QJsonValue& each : *rows) {
            const QJsonObject row = each.toObject();
            lines.append(QStringLiteral("%1 rated %2, played %3 times, %4")
                             .arg(idOf(row))
                             .arg(row.value(QStringLiteral("userRating")).toInt())
                             .arg(row.value(QStringLiteral("playCount")).toInt())
                             .arg(row.contains(starredKey) ? starredKey : QString()));
        }
    }
    for (const QJsonObject& list : playlists) {
        QStringList ids;
        for (const QJsonValue& entry : list.value(entryKey).toArray())
            ids.append(idOf(entry));
        lines.append(list.value(QStringLiteral("name")).toString() + QStringLiteral(": ") + ids.join(u' '));
    }
    lines.sort();
    return lines.join(u'\n');
}

void WireService::failAt(int n, WireFault fault)
{
    m_failAt = n < 0 ? -1 : requests + n;
    m_fault = fault;
    m_failed = false;
}

WireAnswer WireService::answerTo(int number, const WireQuestion& question)
{
    const bool isIt = number == m_failAt;
    const bool stays = m_fault == WireFault::Gone || m_fault == WireFault::GoneLate;
    if (!isIt && (m_failAt < 0 || number < m_failAt || !stays))
        return goodAnswer(number, question);
    m_failed = true;
    WireAnswer nothing{{}};
    nothing.broken = true;
    if (!isIt || m_fault == WireFault::Gone || m_fault == WireFault::Reset)
        return nothing;
    if (m_fault == WireFault::ClosedDoor)
        return {"closed", 503, "text/plain"};
    WireAnswer answer = goodAnswer(number, question);
    if (m_fault == WireFault::GoneLate)
        return nothing;
    if (m_fault == WireFault::LateError)
        return {"broken", 500, "text/plain"};
    answer.announced = answer.body.size();
    answer.body.truncate(answer.body.size() / 2);
    return answer;
}

WireAnswer WireService::goodAnswer(int number, const WireQuestion& question)
{
    const QString id = valueOf(question.asked, idKey);
    if ((question.method == u"download" || question.method == u"stream") && files.contains(id))
        return bytesFrom(files.value(id), question.head);
    if (question.method == u"getCoverArt" && covers.contains(id))
        return {valueOf(question.asked, QStringLiteral("size")).toLatin1() + ' ' + covers.value(id), 200, "image/png"};
    return WireMusicServer::answerTo(number, question);
}

QJsonObject WireService::payloadOf(const QString& method, const QUrlQuery& asked)
{
    if (const auto written = write(method, asked))
        return *written;
    if (method == u"getSong") {
        const QJsonObject row = song(valueOf(asked, idKey));
        return row.isEmpty() ? notFound() : QJsonObject{{QStringLiteral("song"), row}};
    }
    if (method == u"getStarred2") {
        QJsonObject all = WireMusicServer::payloadOf(method, asked);
        QJsonObject loved = all.value(QStringLiteral("starred2")).toObject();
        QJsonArray rows;
        for (const QJsonValue& album : std::as_const(albums)) {
            if (album.toObject().contains(starredKey))
                rows.append(album);
        }
        loved.insert(QStringLiteral("album"), rows);
        return {{QStringLiteral("starred2"), loved}};
    }
    return WireMusicServer::payloadOf(method, asked);
}

std::optional<QJsonObject> WireService::write(const QString& method, const QUrlQuery& asked)
{
    ++m_changes;
    if (method == u"star" || method == u"unstar") {
        star(asked, method == u"star");
        return QJsonObject{};
    }
    if (method == u"setRating") {
        const int rating = valueOf(asked, QStringLiteral("rating")).toInt();
        changeSong(valueOf(asked, idKey), [&](QJsonObject& row) { row.insert(QStringLiteral("userRating"), rating); });
        return QJsonObject{};
    }
    if (method == u"scrobble") {
        play(asked);
        return QJsonObject{};
    }
    if (method == u"createPlaylist")
        return createList(asked);
    if (method == u"updatePlaylist")
        return updateList(asked) ? QJsonObject{} : notFound();
    if (method == u"deletePlaylist")
        return playlists.remove(valueOf(asked, idKey)) > 0 ? QJsonObject{} : notFound();
    --m_changes;
    return std::nullopt;
}

void WireService::star(const QUrlQuery& asked, bool loved)
{
    const auto mark = [loved](QJsonObject& row) {
        if (loved)
            row.insert(starredKey, someTime);
        else
            row.remove(starredKey);
    };
    changeRow(albums, valueOf(asked, QStringLiteral("albumId")), mark);
    const QString song = valueOf(asked, idKey);
    starred.removeAll(song);
    if (loved && !song.isEmpty())
        starred.append(song);
    changeSong(song, mark);
}

void WireService::play(const QUrlQuery& asked)
{
    if (valueOf(asked, QStringLiteral("submission")) != u"true")
        return;
    const QString id = valueOf(asked, idKey);
    const QString at = valueOf(asked, QStringLiteral("time"));
    m_plays.append(id + u' ' + at);
    changeSong(id, [&](QJsonObject& row) {
        row.insert(QStringLiteral("playCount"), row.value(QStringLiteral("playCount")).toInt() + 1);
        const QString time = QDateTime::fromMSecsSinceEpoch(at.toLongLong(), QTimeZone::utc()).toString(Qt::ISODate);
        row.insert(QStringLiteral("played"), std::max(time, row.value(QStringLiteral("played")).toString()));
    });
}

/// With the id of a list: its entries in the place of those that it had.
QJsonObject WireService::createList(const QUrlQuery& asked)
{
    QString id = valueOf(asked, QStringLiteral("playlistId"));
    const QString name = valueOf(asked, QStringLiteral("name"));
    if (!id.isEmpty() && !playlists.contains(id))
        return notFound();
    if (id.isEmpty()) {
        id = QStringLiteral("made-%1").arg(++m_madeLists);
        playlists.insert(id, {{idKey, id}, {QStringLiteral("created"), someTime}});
    }
    QJsonObject list = playlists.value(id);
    if (!name.isEmpty())
        list.insert(QStringLiteral("name"), name);
    QJsonArray entries;
    for (const QString& each : valuesOf(asked, QStringLiteral("songId")))
        entries.append(song(each));
    setEntries(list, entries);
    return tellsCreated ? QJsonObject{{QStringLiteral("playlist"), list}} : QJsonObject{};
}

bool WireService::updateList(const QUrlQuery& asked)
{
    const QString id = valueOf(asked, QStringLiteral("playlistId"));
    if (!playlists.contains(id))
        return false;
    QJsonObject list = playlists.value(id);
    if (const QString name = valueOf(asked, QStringLiteral("name")); !name.isEmpty())
        list.insert(QStringLiteral("name"), name);
    QStringList gone = valuesOf(asked, QStringLiteral("songIndexToRemove"));
    QJsonArray entries;
    const QJsonArray had = list.value(entryKey).toArray();
    for (qsizetype i = 0; i < had.size(); ++i) {
        if (!gone.contains(QString::number(i)))
            entries.append(had[i]);
    }
    for (const QString& each : valuesOf(asked, QStringLiteral("songIdToAdd")))
        entries.append(song(each));
    setEntries(list, entries);
    return true;
}

void WireService::setEntries(QJsonObject& list, const QJsonArray& entries)
{
    list.insert(entryKey, entries);
    list.insert(QStringLiteral("songCount"), entries.size());
    list.insert(QStringLiteral("changed"),
                QDateTime::fromSecsSinceEpoch(1'750'000'000 + m_changes, QTimeZone::utc()).toString(Qt::ISODate));
    playlists.insert(idOf(list), list);
}

QJsonObject WireService::song(const QString& id) const
{
    const auto found = std::find_if(songs.begin(), songs.end(), [&](const QJsonValue& row) { return idOf(row) == id; });
    return found == songs.end() ? QJsonObject{} : found->toObject();
}

void WireService::changeSong(const QString& id, const std::function<void(QJsonObject& song)>& change)
{
    changeRow(songs, id, change);
}

} // namespace sostenuto::tests
