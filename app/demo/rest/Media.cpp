#include "app/demo/rest/Media.h"

#include "app/demo/covers/Covers.h"
#include "app/demo/rest/Envelope.h"

#include <QFile>

#include <algorithm>

namespace sostenuto::demo {

ByteRange parseRange(const QByteArray& header, qint64 size)
{
    const QByteArray text = header.trimmed();
    if (!text.startsWith("bytes=") || text.contains(','))
        return {};
    const QList<QByteArray> ends = text.mid(6).split('-');
    if (ends.size() != 2)
        return {};
    bool firstOk = false;
    bool lastOk = false;
    const qint64 first = ends[0].trimmed().toLongLong(&firstOk);
    const qint64 last = ends[1].trimmed().toLongLong(&lastOk);
    const bool openEnd = ends[1].trimmed().isEmpty();
    if (ends[0].trimmed().isEmpty()) { // the last n bytes
        if (!lastOk)
            return {};
        if (last == 0 || size == 0)
            return {ByteRange::Kind::Unsatisfiable};
        return {ByteRange::Kind::Part, std::max<qint64>(0, size - last), size - 1};
    }
    if (!firstOk || (!openEnd && (!lastOk || last < first)))
        return {};
    if (first >= size)
        return {ByteRange::Kind::Unsatisfiable};
    return {ByteRange::Kind::Part, first, openEnd ? size - 1 : std::min(last, size - 1)};
}

namespace {

Reply audioReply(const Request& request, const TrackFile& file, const QString& type)
{
    Reply reply;
    reply.type = type.toLatin1();
    reply.headers = {{"Accept-Ranges", "bytes"}, {"ETag", file.etag}};
    const bool stillTheSame = request.ifRange.isEmpty() || request.ifRange == file.etag;
    const ByteRange range = stillTheSame ? parseRange(request.range, file.size) : ByteRange{};
    const QByteArray total = QByteArray::number(file.size);
    if (range.kind == ByteRange::Kind::Unsatisfiable) {
        reply.status = 416;
        reply.headers.append({"Content-Range", "bytes */" + total});
        return reply;
    }
    QFile source(file.path);
    if (!source.open(QIODevice::ReadOnly)) {
        reply.status = 404;
        return reply;
    }
    if (range.kind == ByteRange::Kind::Part) {
        reply.status = 206;
        reply.headers.append({"Content-Range", "bytes " + QByteArray::number(range.first) + '-' +
                                                   QByteArray::number(range.last) + '/' + total});
        source.seek(range.first);
        reply.body = source.read(range.last - range.first + 1);
    } else {
        reply.body = source.readAll();
    }
    return reply;
}

} // namespace

void Media::sendAudio(const Request& request, const Send& send)
{
    if (!request.has("id")) {
        send(documentReply(request, m_world.version, missing("id")));
        return;
    }
    const std::optional<int> track = m_world.catalogue.trackIndex(request.value("id"));
    if (!track) {
        send(documentReply(request, m_world.version, notFound("Song")));
        return;
    }
    const QString type = contentTypeOf(m_world.catalogue.albumOf(m_world.catalogue.tracks()[*track]).codec);
    m_world.files.need(*track, [request, send, type, version = m_world.version](const std::optional<TrackFile>& file) {
        send(file ? audioReply(request, *file, type)
                  : documentReply(request, version,
                                  refuse(Fault::Generic, QStringLiteral("The track could not be made"))));
    });
}

QByteArray Media::picture(const QString& id, int size)
{
    const QString key = QStringLiteral("%1/%2").arg(id).arg(size);
    if (const QByteArray* known = m_pictures.object(key))
        return *known;
    QByteArray bytes;
    if (const std::optional<int> album = m_world.catalogue.albumIndex(id))
        bytes = paintCover(m_world.catalogue.albums()[*album].motif, size);
    else if (const std::optional<int> artist = m_world.catalogue.artistIndex(id))
        bytes = paintArtist(*artist, size);
    else if (const std::optional<int> track = m_world.catalogue.trackIndex(id))
        bytes = paintCover(m_world.catalogue.albumOf(m_world.catalogue.tracks()[*track]).motif, size);
    else if (const Playlist* playlist = m_world.state.playlist(id); playlist != nullptr && !playlist->tracks.isEmpty())
        return picture(playlist->tracks.front(), size);
    if (!bytes.isEmpty())
        m_pictures.insert(key, new QByteArray(bytes), bytes.size());
    return bytes;
}

void Media::sendCover(const Request& request, const Send& send)
{
    if (!request.has("id")) {
        send(documentReply(request, m_world.version, missing("id")));
        return;
    }
    const int size = request.has("size") ? std::clamp(request.value("size").toInt(), 16, 1200) : 600;
    const QByteArray bytes = picture(request.value("id"), size);
    if (bytes.isEmpty()) {
        send(documentReply(request, m_world.version, notFound("Artwork")));
        return;
    }
    send({200, "image/jpeg", bytes, {{"Cache-Control", "max-age=86400"}}});
}

} // namespace sostenuto::demo
