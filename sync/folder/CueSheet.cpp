#include "sync/folder/CueSheet.h"

#include <QStringDecoder>
#include <QStringList>

#include <array>
#include <cmath>

namespace sostenuto::sync {

namespace {

constexpr qsizetype MostBytes = 1024 * 1024;
constexpr qsizetype MostTracks = 999;
constexpr qsizetype MostCharacters = 1000;
constexpr qsizetype MostWords = 16;
constexpr int FramesPerSecond = 75;

/// Windows-1252 where it differs from Latin-1 (0x80..0x9F); Unicode's own mapping table CP1252.TXT.
constexpr std::array<char16_t, 32> HighControls{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(HighControls[c.unicode() - 0x80U]);
    }
    return text;
}

QString textOf(const QByteArray& bytes)
{
    const auto mark = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(mark.value_or(QStringConverter::Utf8));
    const QString text = decoder(bytes);
    return decoder.hasError() && !mark ? fromWindows1252(bytes) : text;
}

/// Words of a line; "…" makes one word of several. A quote that is not closed goes to the end of the line.
QStringList wordsOf(QStringView line)
{
    QStringList words;
    qsizetype at = 0;
    while (at < line.size() && words.size() < MostWords) {
        if (line[at].isSpace()) {
            ++at;
            continue;
        }
        const bool quoted = line[at] == u'"';
        const qsizetype from = quoted ? at + 1 : at;
        qsizetype to = from;
        while (to < line.size() && (quoted ? line[to] != u'"' : !line[to].isSpace()))
            ++to;
        words.append(line.mid(from, std::min(to - from, MostCharacters)).toString());
        at = to + (quoted ? 1 : 0);
    }
    return words;
}

/// What follows the command: one quoted word, or the rest of the line as it stands.
QString valueOf(QStringView line, qsizetype wordsBefore)
{
    for (qsizetype i = 0; i < wordsBefore; ++i) {
        line = line.trimmed();
        qsizetype end = 0;
        while (end < line.size() && !line[end].isSpace())
            ++end;
        line = line.mid(end);
    }
    line = line.trimmed();
    if (line.startsWith(u'"')) {
        line = line.mid(1);
        const qsizetype end = line.lastIndexOf(u'"');
        line = end < 0 ? line : line.left(end);
    }
    QString value;
    for (const QChar c : line.left(MostCharacters)) {
        if (c.isPrint())
            value.append(c);
    }
    return value;
}

/// mm:ss:ff; minutes may exceed 99 in sheets of long files.
std::optional<std::int64_t> timeOf(const QString& text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() != 3)
        return std::nullopt;
    std::array<int, 3> numbers{};
    for (int i = 0; i < 3; ++i) {
        bool ok = false;
        numbers[static_cast<std::size_t>(i)] = parts[i].toInt(&ok);
        if (!ok || !parts[i].at(0).isDigit())
            return std::nullopt;
    }
    const auto [minutes, seconds, frames] = numbers;
    if (minutes > 100'000 || seconds > 59 || frames >= FramesPerSecond)
        return std::nullopt;
    return (std::int64_t{minutes} * 60 + seconds) * FramesPerSecond + frames;
}

/// "-7.23 dB", "0.98".
std::optional<double> numberOf(const QString& text)
{
    bool ok = false;
    const double number = text.section(u' ', 0, 0).toDouble(&ok);
    return ok && std::isfinite(number) && std::abs(number) < 1000 ? std::optional(number) : std::nullopt;
}

class Parser {
public:
    CueSheet parse(const QString& text)
    {
        qsizetype number = 0;
        for (const QStringView line : QStringView(text).split(u'\n')) {
            ++number;
            takeLine(line.trimmed());
            if (!m_sheet.error.isEmpty()) {
                m_sheet.error = QStringLiteral("line %1: %2").arg(number).arg(m_sheet.error);
                m_sheet.tracks.clear();
                return m_sheet;
            }
        }
        finishTrack();
        if (m_sheet.error.isEmpty() && m_sheet.tracks.isEmpty())
            m_sheet.error = QStringLiteral("no track in it");
        if (!m_sheet.error.isEmpty())
            m_sheet.tracks.clear();
        return m_sheet;
    }

private:
    void takeLine(QStringView line)
    {
        const QStringList words = wordsOf(line);
        if (words.isEmpty())
            return;
        const QString command = words[0].toUpper();
        if (command == u"FILE")
            takeFile(line, words);
        else if (command == u"TRACK")
            takeTrack(words);
        else if (command == u"INDEX" || command == u"PREGAP")
            takeTime(command, words);
        else if (command == u"TITLE")
            (m_track ? m_track->title : m_sheet.title) = valueOf(line, 1);
        else if (command == u"PERFORMER")
            (m_track ? m_track->performer : m_sheet.performer) = valueOf(line, 1);
        else if (command == u"ISRC" && m_track)
            m_track->isrc = valueOf(line, 1);
        else if (command == u"FLAGS" && m_track)
            m_track->flags = words.mid(1);
        else if (command == u"REM" && words.size() > 2)
            takeRemark(words[1].toUpper(), valueOf(line, 2));
    }

    void takeFile(QStringView line, const QStringList& words)
    {
        if (words.size() < 2)
            return fail(QStringLiteral("FILE without a name"));
        // Between the tracks of two files the old one is done; INDEX 00 of a track may lie in the file before.
        const bool quoted = line.contains(u'"');
        m_file = quoted ? words[1] : valueOf(line, 1);
        m_fileType = words.size() > 2 ? words.last().toUpper() : QString();
        if (!quoted && !m_fileType.isEmpty())
            m_file = m_file.left(m_file.size() - words.last().size()).trimmed();
        m_lastTime = -1;
    }

    void takeTrack(const QStringList& words)
    {
        finishTrack();
        bool ok = false;
        const int number = words.value(1).toInt(&ok);
        if (!ok || number < 0 || number > MostTracks)
            return fail(QStringLiteral("TRACK without a number"));
        if (m_file.isEmpty())
            return fail(QStringLiteral("TRACK before any FILE"));
        if (m_sheet.tracks.size() >= MostTracks)
            return fail(QStringLiteral("too many tracks"));
        m_track = CueTrack{};
        m_track->number = number;
        m_hasStart = false;
        // Data tracks are no music.
        m_isAudio = words.size() < 3 || words[2].compare(QLatin1String("AUDIO"), Qt::CaseInsensitive) == 0;
    }

    void takeTime(const QString& command, const QStringList& words)
    {
        if (!m_track)
            return fail(command + QStringLiteral(" before any TRACK"));
        const bool isIndex = command == u"INDEX";
        const auto time = timeOf(words.value(isIndex ? 2 : 1));
        bool ok = true;
        const int number = isIndex ? words.value(1).toInt(&ok) : 0;
        if (!time || !ok)
            return fail(command + QStringLiteral(" without a time"));
        if (!isIndex)
            m_track->silence75 = *time;
        else
            takeIndex(number, *time);
    }

    void takeIndex(int number, std::int64_t time)
    {
        if (time < m_lastTime)
            return fail(QStringLiteral("times go back"));
        m_lastTime = time;
        if (number == 0) {
            m_track->pregapFrom = time;
            m_pregapFile = m_file;
        } else if (number == 1 && !m_hasStart) {
            if (m_pregapFile != m_file)
                m_track->pregapFrom.reset();
            m_track->from75 = time;
            m_track->file = m_file;
            m_track->fileType = m_fileType;
            m_hasStart = true;
            if (!m_sheet.tracks.isEmpty() && m_sheet.tracks.last().file == m_file && !m_sheet.tracks.last().to75) {
                if (time <= m_sheet.tracks.last().from75)
                    return fail(QStringLiteral("a track without length"));
                m_sheet.tracks.last().to75 = time;
            }
        }
    }

    void takeRemark(const QString& name, const QString& value)
    {
        if (name == u"GENRE")
            m_sheet.genre = value;
        else if (name == u"DATE")
            m_sheet.date = value;
        else if (name == u"REPLAYGAIN_ALBUM_GAIN")
            m_sheet.gainDb = numberOf(value);
        else if (name == u"REPLAYGAIN_ALBUM_PEAK")
            m_sheet.peak = numberOf(value);
        else if (name == u"REPLAYGAIN_TRACK_GAIN" && m_track)
            m_track->gainDb = numberOf(value);
        else if (name == u"REPLAYGAIN_TRACK_PEAK" && m_track)
            m_track->peak = numberOf(value);
    }

    void finishTrack()
    {
        if (m_track && !m_hasStart)
            fail(QStringLiteral("track %1 has no INDEX 01").arg(m_track->number));
        else if (m_track && m_isAudio)
            m_sheet.tracks.append(*m_track);
        m_track.reset();
        m_pregapFile.clear();
    }

    void fail(const QString& why)
    {
        if (m_sheet.error.isEmpty())
            m_sheet.error = why;
    }

    CueSheet m_sheet;
    std::optional<CueTrack> m_track;
    QString m_file, m_fileType, m_pregapFile;
    std::int64_t m_lastTime = -1;
    bool m_hasStart = false;
    bool m_isAudio = true;
};

} // namespace

CueSheet parseCueSheet(const QByteArray& bytes)
{
    if (bytes.size() > MostBytes) {
        CueSheet sheet;
        sheet.error = QStringLiteral("too large to be a cue sheet");
        return sheet;
    }
    QString text = textOf(bytes);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    return Parser().parse(text);
}

} // namespace sostenuto::sync
