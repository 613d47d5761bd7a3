// The words of tracks: asked by id where the server can, else by artist and title.
#include "sync/model/LyricsText.h"
#include "sync/subsonic/Answers.h"
#include "sync/subsonic/JsonValues.h"
#include "sync/subsonic/SubsonicBackend.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qsizetype mostLanguages = 50;

Error unreadable()
{
    return {ErrorKind::Protocol, QStringLiteral("the answer's lyrics can't be read"), 0, true};
}

/// "und" and "xxx" say that nobody knows.
QString languageOf(const QJsonObject& said)
{
    const QString language = json::name(said, QStringLiteral("lang")).left(35);
    return language == u"und" || language == u"xxx" ? QString() : language;
}

Lyrics structured(const QJsonObject& said)
{
    Lyrics lyrics;
    lyrics.language = languageOf(said);
    lyrics.from = LyricsFrom::Service;
    const bool isSynced = json::flag(said, QStringLiteral("synced"));
    const qint64 offset = json::number(said, QStringLiteral("offset")); // more is earlier
    const QVector<QJsonObject> lines = json::list(said, QStringLiteral("line"));
    for (const QJsonObject& line : lines.mid(0, Lyrics::mostLines)) {
        const bool hasStart = isSynced && line.value(QStringLiteral("start")).isDouble();
        const qint64 start = hasStart ? std::max<qint64>(0, json::number(line, QStringLiteral("start")) - offset) : -1;
        lyrics.lines.append({start, json::text(line, QStringLiteral("value"))});
    }
    return tidied(std::move(lyrics));
}

/// Which answers say that there are none, or that the server does not know the call.
bool saysNone(const SubsonicAnswer& got)
{
    return got.code == 70 || got.code == 30 || (got.error && got.error->kind == ErrorKind::NotFound);
}

} // namespace

Result<QVector<Lyrics>> readLyrics(const QJsonObject& response)
{
    const auto list = json::wrapper(response, QStringLiteral("lyricsList"));
    const auto rows = list ? json::rows(*list, QStringLiteral("structuredLyrics")) : std::nullopt;
    if (!rows || (rows->count > 0 && rows->objects.isEmpty()))
        return tl::unexpected(unreadable());
    QVector<Lyrics> all;
    for (const QJsonObject& row : rows->objects.mid(0, mostLanguages)) {
        if (Lyrics one = structured(row); !one.isEmpty())
            all.append(std::move(one));
    }
    return all;
}

Result<QVector<Lyrics>> readLyricsText(const QJsonObject& response)
{
    const QString key = QStringLiteral("lyrics");
    if (!response.contains(key) || response.value(key).isNull())
        return QVector<Lyrics>{};
    const auto object = json::wrapper(response, key);
    if (!object)
        return tl::unexpected(unreadable());
    Lyrics lyrics = lyricsFromText(object->value(QStringLiteral("value")).toString());
    lyrics.from = LyricsFrom::Service;
    return lyrics.isEmpty() ? QVector<Lyrics>{} : QVector<Lyrics>{lyrics};
}

QFuture<Result<QVector<Lyrics>>> SubsonicBackend::lyrics(const LyricsQuestion& question)
{
    const bool byId = m_client.learnt().has(QStringLiteral("songLyrics"));
    SubsonicCall call{byId ? QStringLiteral("getLyricsBySongId") : QStringLiteral("getLyrics"),
                      {},
                      Capability::Library,
                      {}, // LMS leaves it out where it finds nothing
                      false};
    if (byId)
        call.parameters = {{QStringLiteral("id"), question.trackRemoteId}};
    else
        call.parameters = {{QStringLiteral("artist"), question.artist}, {QStringLiteral("title"), question.title}};
    call.extra = true; // servers ask others for them, who may be away, or have no such call
    Answer<QVector<Lyrics>> answer;
    m_client.call(call, [answer, byId](const SubsonicAnswer& got) {
        if (saysNone(got))
            return answer.give(QVector<Lyrics>{});
        if (got.error)
            return answer.fail(*got.error);
        answer.give(byId ? readLyrics(got.response) : readLyricsText(got.response));
    });
    return answer.future();
}

} // namespace sostenuto::sync
