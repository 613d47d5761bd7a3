#include "sync/folder/PlaylistFile.h"

#include "sync/model/PathText.h"

#include <QDir>
#include <QMap>
#include <QStringDecoder>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sostenuto::sync {

namespace {

constexpr qsizetype mostBytes = 16LL * 1024 * 1024;
constexpr qsizetype mostEntries = 100'000;
constexpr qsizetype mostLocation = 4000;
constexpr qsizetype mostTitle = 1000;

QString plain(const QString& text, qsizetype most)
{
    QString line;
    for (const QChar c : QStringView(text).left(most))
        line += c.category() == QChar::Other_Control ? QChar(u' ') : c;
    return line.trimmed();
}

QString textOf(const QByteArray& bytes)
{
    if (const auto mark = QStringConverter::encodingForData(bytes))
        return QStringDecoder(*mark)(bytes);
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

/// A path keeps its bytes: a file's name may be in any encoding.
QString locationText(const QByteArray& line)
{
    return pathText(line).left(mostLocation);
}

bool hasDriveLetter(const QString& text)
{
    return text.size() > 2 && text[0].unicode() < 0x80 && text[0].isLetter() && text[1] == u':' &&
           (text[2] == u'/' || text[2] == u'\\');
}

/// Of "https://…" and "urn:…", not of "C:\…" and "AC: DC.mp3".
QString schemeOf(const QString& text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 2 || hasDriveLetter(text))
        return {};
    const QString scheme = text.left(colon).toLower();
    const bool plainScheme = std::all_of(scheme.begin(), scheme.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'+' || c == u'-' || c == u'.';
    });
    const bool isAddress = text.mid(colon + 1).startsWith(QLatin1String("//")) || scheme == u"file";
    return plainScheme && isAddress ? scheme : QString();
}

qint64 msOfSeconds(QStringView text)
{
    bool ok = false;
    const double seconds = text.trimmed().toDouble(&ok);
    return ok && std::isfinite(seconds) && seconds > 0 && seconds < 1e7 ? qint64(std::llround(seconds * 1000)) : 0;
}

/// "#EXTINF:123 key="value",Title"
void readExtInf(const QString& line, PlaylistFileEntry& next)
{
    const QString rest = line.mid(8);
    const qsizetype comma = rest.indexOf(u',');
    const QString head = comma < 0 ? rest : rest.left(comma);
    next.durationMs = msOfSeconds(QStringView(head).trimmed().split(u' ').value(0));
    next.title = comma < 0 ? QString() : plain(rest.mid(comma + 1), mostTitle);
}

PlaylistFile readM3u(const QByteArray& bytes)
{
    PlaylistFile playlist;
    PlaylistFileEntry next;
    const bool marked = QStringConverter::encodingForData(bytes).has_value();
    const QByteArray utf8 = marked ? textOf(bytes).toUtf8() : bytes;
    for (const QByteArray& raw : QByteArray(utf8).replace('\r', '\n').split('\n')) {
        const QByteArray line = raw.trimmed();
        if (line.isEmpty())
            continue;
        if (!line.startsWith('#')) {
            if (playlist.entries.size() >= mostEntries) {
                playlist.error = QStringLiteral("too many entries");
                break;
            }
            next.location = locationText(line);
            playlist.entries.append(std::exchange(next, {}));
            continue;
        }
        const QString text = textOf(line);
        if (text.startsWith(QLatin1String("#EXTINF:"), Qt::CaseInsensitive))
            readExtInf(text, next);
        else if (text.startsWith(QLatin1String("#PLAYLIST:"), Qt::CaseInsensitive))
            playlist.name = plain(text.mid(10), mostTitle);
    }
    return playlist;
}

PlaylistFile readPls(const QByteArray& bytes)
{
    PlaylistFile playlist;
    QMap<int, PlaylistFileEntry> entries; // numbered, in any order
    const bool marked = QStringConverter::encodingForData(bytes).has_value();
    const QByteArray utf8 = marked ? textOf(bytes).toUtf8() : bytes;
    for (const QByteArray& raw : QByteArray(utf8).replace('\r', '\n').split('\n')) {
        const QByteArray line = raw.trimmed();
        const qsizetype equals = line.indexOf('=');
        if (equals < 0)
            continue;
        const QString key = QString::fromLatin1(line.left(equals)).trimmed().toLower();
        const QByteArray value = line.mid(equals + 1).trimmed();
        const auto numbered = [&](QLatin1String word) {
            bool ok = false;
            const int number = key.startsWith(word) ? key.mid(word.size()).toInt(&ok) : 0;
            return ok && number >= 0 && (entries.contains(number) || entries.size() < mostEntries) ? number : -1;
        };
        if (const int file = numbered(QLatin1String("file")); file >= 0)
            entries[file].location = locationText(value);
        else if (const int title = numbered(QLatin1String("title")); title >= 0)
            entries[title].title = plain(textOf(value), mostTitle);
        else if (const int length = numbered(QLatin1String("length")); length >= 0)
            entries[length].durationMs = msOfSeconds(QString::fromLatin1(value));
    }
    for (const PlaylistFileEntry& entry : std::as_const(entries))
        if (!entry.location.isEmpty())
            playlist.entries.append(entry);
    return playlist;
}

/// .xspf has URIs only; a relative one is a path that was percent-encoded.
QString fromUri(const QString& uri)
{
    const QString bounded = uri.left(3 * mostLocation);
    if (!schemeOf(bounded).isEmpty())
        return bounded.left(mostLocation);
    return pathText(QByteArray::fromPercentEncoding(pathBytes(bounded))).left(mostLocation);
}

QString toUri(const QString& location)
{
    if (!schemeOf(location).isEmpty())
        return location.simplified();
    const QString encoded = QString::fromLatin1(pathBytes(location).toPercentEncoding("/"));
    if (location.startsWith(u'/'))
        return QStringLiteral("file://") + encoded;
    return hasDriveLetter(location) ? QStringLiteral("file:///") + encoded : encoded;
}

PlaylistFileEntry readXspfTrack(QXmlStreamReader& xml)
{
    PlaylistFileEntry entry;
    while (xml.readNextStartElement()) {
        const auto text = [&] { return xml.readElementText(QXmlStreamReader::SkipChildElements); };
        if (xml.name() == u"location" && entry.location.isEmpty()) // the first that works; we take the first
            entry.location = fromUri(text().trimmed());
        else if (xml.name() == u"title")
            entry.title = plain(text(), mostTitle);
        else if (xml.name() == u"creator")
            entry.artist = plain(text(), mostTitle);
        else if (xml.name() == u"duration")
            entry.durationMs = std::clamp<qint64>(text().trimmed().toLongLong(), 0, 10'000'000'000);
        else
            xml.skipCurrentElement();
    }
    return entry;
}

PlaylistFile readXspf(const QByteArray& bytes)
{
    PlaylistFile playlist;
    QXmlStreamReader xml(bytes);
    xml.setEntityExpansionLimit(0);
    if (xml.readNextStartElement() && xml.name() != u"playlist")
        xml.raiseError(QStringLiteral("no playlist"));
    while (xml.readNextStartElement()) {
        if (xml.name() == u"title") {
            playlist.name = plain(xml.readElementText(QXmlStreamReader::SkipChildElements), mostTitle);
        } else if (xml.name() == u"trackList") {
            while (xml.readNextStartElement() && playlist.entries.size() < mostEntries) {
                const PlaylistFileEntry entry =
                    xml.name() == u"track" ? readXspfTrack(xml) : (xml.skipCurrentElement(), PlaylistFileEntry{});
                if (!entry.location.isEmpty())
                    playlist.entries.append(entry);
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        playlist.error = QStringLiteral("line %1: %2").arg(xml.lineNumber()).arg(xml.errorString());
    return playlist;
}

QString shownTitle(const PlaylistFileEntry& entry)
{
    const QString title = plain(entry.title, mostTitle);
    return entry.artist.isEmpty() ? title : plain(entry.artist, mostTitle) + QStringLiteral(" - ") + title;
}

/// Line ends would make two entries of one.
QByteArray locationBytes(const QString& location)
{
    QByteArray bytes = pathBytes(location);
    bytes.replace('\n', ' ').replace('\r', ' ');
    return bytes;
}

QByteArray secondsOf(qint64 ms)
{
    return ms > 0 ? QByteArray::number((ms + 500) / 1000) : QByteArray("-1");
}

QByteArray writeM3u(const PlaylistFile& playlist)
{
    QByteArray out("#EXTM3U\n");
    if (!playlist.name.isEmpty())
        out += "#PLAYLIST:" + plain(playlist.name, mostTitle).toUtf8() + '\n';
    for (const PlaylistFileEntry& entry : playlist.entries) {
        if (entry.location.isEmpty())
            continue;
        const QString title = shownTitle(entry);
        if (!title.isEmpty() || entry.durationMs > 0)
            out += "#EXTINF:" + secondsOf(entry.durationMs) + ',' + title.toUtf8() + '\n';
        const QByteArray location = locationBytes(entry.location);
        out += (location.startsWith('#') ? "./" : "") + location + '\n'; // a name that begins like a remark
    }
    return out;
}

QByteArray writePls(const PlaylistFile& playlist)
{
    QByteArray out("[playlist]\n");
    int number = 0;
    for (const PlaylistFileEntry& entry : playlist.entries) {
        if (entry.location.isEmpty())
            continue;
        const QByteArray n = QByteArray::number(++number);
        out += "File" + n + '=' + locationBytes(entry.location) + '\n';
        if (const QString title = shownTitle(entry); !title.isEmpty())
            out += "Title" + n + '=' + title.toUtf8() + '\n';
        out += "Length" + n + '=' + secondsOf(entry.durationMs) + '\n';
    }
    return out + "NumberOfEntries=" + QByteArray::number(number) + "\nVersion=2\n";
}

/// What XML 1.0 can't say is left out.
QString xmlText(const QString& text)
{
    QString clean = plain(text, mostTitle);
    clean.remove(QChar(0xFFFE)).remove(QChar(0xFFFF));
    return QString::fromUtf8(clean.toUtf8()); // half a surrogate pair becomes U+FFFD
}

QByteArray writeXspf(const PlaylistFile& playlist)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("playlist"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1"));
    xml.writeDefaultNamespace(QStringLiteral("http://xspf.org/ns/0/"));
    if (!playlist.name.isEmpty())
        xml.writeTextElement(QStringLiteral("title"), xmlText(playlist.name));
    xml.writeStartElement(QStringLiteral("trackList"));
    for (const PlaylistFileEntry& entry : playlist.entries) {
        if (entry.location.isEmpty())
            continue;
        xml.writeStartElement(QStringLiteral("track"));
        xml.writeTextElement(QStringLiteral("location"), toUri(entry.location));
        if (!entry.title.isEmpty())
            xml.writeTextElement(QStringLiteral("title"), xmlText(entry.title));
        if (!entry.artist.isEmpty())
            xml.writeTextElement(QStringLiteral("creator"), xmlText(entry.artist));
        if (entry.durationMs > 0)
            xml.writeTextElement(QStringLiteral("duration"), QString::number(entry.durationMs));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return out;
}

} // namespace

std::optional<PlaylistFormat> playlistFormatOf(const QString& fileName)
{
    const QString suffix = fileName.section(u'.', -1).toLower();
    if (suffix == u"m3u" || suffix == u"m3u8")
        return PlaylistFormat::M3u;
    if (suffix == u"pls")
        return PlaylistFormat::Pls;
    if (suffix == u"xspf")
        return PlaylistFormat::Xspf;
    return std::nullopt;
}

PlaylistFile readPlaylistFile(const QByteArray& bytes, PlaylistFormat format)
{
    if (bytes.size() > mostBytes) {
        PlaylistFile playlist;
        playlist.error = QStringLiteral("too large to be a playlist");
        return playlist;
    }
    switch (format) {
    case PlaylistFormat::M3u:
        return readM3u(bytes);
    case PlaylistFormat::Pls:
        return readPls(bytes);
    case PlaylistFormat::Xspf:
        break;
    }
    return readXspf(bytes);
}

QByteArray writePlaylistFile(const PlaylistFile& playlist, PlaylistFormat format)
{
    switch (format) {
    case PlaylistFormat::M3u:
        return writeM3u(playlist);
    case PlaylistFormat::Pls:
        return writePls(playlist);
    case PlaylistFormat::Xspf:
        break;
    }
    return writeXspf(playlist);
}

QString filePathOf(const QString& location, const QString& folder)
{
    const QString scheme = schemeOf(location);
    if (!scheme.isEmpty() && scheme != u"file")
        return {};
    QString path = location;
    if (scheme == u"file") {
        QByteArray bytes = pathBytes(location).mid(5);
        if (bytes.startsWith("//")) { // file://host/path: the host is this computer or nobody
            const qsizetype slash = bytes.indexOf('/', 2);
            const QByteArray host = slash < 0 ? bytes.mid(2) : bytes.mid(2, slash - 2);
            if (slash < 0 || (!host.isEmpty() && host.toLower() != "localhost"))
                return {};
            bytes = bytes.mid(slash);
        }
        path = pathText(QByteArray::fromPercentEncoding(bytes));
        if (path.startsWith(u'/') && hasDriveLetter(path.mid(1)))
            path = path.mid(1);
    }
    // A backslash parts folders where the file was written on Windows; there no name has one.
    if (hasDriveLetter(path) || (path.contains(u'\\') && !path.contains(u'/')))
        path.replace(u'\\', u'/');
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return {};
    const bool isAbsolute = path.startsWith(u'/') || hasDriveLetter(path);
    return QDir::cleanPath(isAbsolute ? path : folder + u'/' + path);
}

QString locationOf(const QString& path, const QString& folder)
{
    const QString base = folder.endsWith(u'/') ? folder : folder + u'/';
    const bool isBelow = path.startsWith(base) && path.size() > base.size();
    const QString plainPath = isBelow ? path.mid(base.size()) : path;
    // A name below the folder that reads like an address, or like an absolute path of another system.
    const bool isAmbiguous = isBelow && (!schemeOf(plainPath).isEmpty() || hasDriveLetter(plainPath));
    return isAmbiguous ? QStringLiteral("./") + plainPath : plainPath;
}

} // namespace sostenuto::sync
