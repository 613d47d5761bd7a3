#include "sync/model/LyricsText.h"

#include "sync/model/PlainText.h"

#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace sostenuto::sync {

namespace {

constexpr qint64 longestMs = 7LL * 24 * 3600 * 1000; ///< nothing that is sung is longer

/// "1" … "99999" from `at` on; moves behind it.
std::optional<qint64> digits(QStringView text, qsizetype& at)
{
    constexpr qsizetype most = 5;
    const qsizetype begin = at;
    while (at < text.size() && at - begin < most && text[at] >= u'0' && text[at] <= u'9')
        ++at;
    return at > begin ? std::optional(text.mid(begin, at - begin).toLongLong()) : std::nullopt;
}

/// A part of a second as its digits say: ".5" is half of it.
qint64 fractionMs(QStringView written)
{
    qint64 ms = 0;
    for (qsizetype i = 0; i < 3; ++i)
        ms = ms * 10 + (i < written.size() ? written[i].digitValue() : 0);
    return ms;
}

/// What stands between the brackets of a stamp, in ms.
std::optional<qint64> stampOf(QStringView inside)
{
    std::array<qint64, 3> parts{};
    size_t count = 0;
    qsizetype at = 0;
    qint64 ms = 0;
    while (count < parts.size()) {
        const auto number = digits(inside, at);
        if (!number)
            return std::nullopt;
        parts[count++] = *number;
        if (at == inside.size() || inside[at] != u':')
            break;
        ++at;
    }
    if (at < inside.size() && (inside[at] == u'.' || inside[at] == u',')) {
        const qsizetype begin = ++at;
        if (!digits(inside, at))
            return std::nullopt;
        ms = fractionMs(inside.mid(begin, at - begin));
    } else if (count == 3) { // [mm:ss:xx] of old programs; hours always come with a fraction
        ms = parts[2] * 10;
        count = 2;
    }
    if (at != inside.size() || count < 2)
        return std::nullopt;
    const qint64 seconds = count == 3 ? (parts[0] * 60 + parts[1]) * 60 + parts[2] : parts[0] * 60 + parts[1];
    return std::min(longestMs, seconds * 1000 + ms);
}

/// Takes the stamps at the start of a line off it.
QVector<qint64> takeStamps(QStringView& line)
{
    QVector<qint64> stamps;
    while (line.startsWith(u'[')) {
        const qsizetype end = line.indexOf(u']');
        const auto stamp = end > 0 ? stampOf(line.mid(1, end - 1).trimmed()) : std::nullopt;
        if (!stamp || stamps.size() >= Lyrics::mostLines)
            break;
        stamps.append(*stamp);
        line = line.mid(end + 1).trimmed();
    }
    return stamps;
}

/// Without <mm:ss.xx>, which says when a single word is sung.
QString withoutWordStamps(QStringView line)
{
    constexpr qsizetype longest = 20; // else a line of nothing but brackets takes the square of its length
    QString words;
    for (qsizetype open = line.indexOf(u'<'); open >= 0; open = line.indexOf(u'<')) {
        const qsizetype length = line.mid(open + 1, longest).indexOf(u'>');
        const bool isStamp = length > 0 && stampOf(line.mid(open + 1, length));
        words += line.left(isStamp ? open : open + 1);
        line = line.mid(isStamp ? open + length + 2 : open + 1);
    }
    words += line;
    return words.simplified();
}

struct HeadTag {
    QStringView key;
    QStringView value;
};

/// [ar:…] and its like, which fill a line. Other brackets are the singer's.
std::optional<HeadTag> headTag(QStringView line)
{
    static constexpr const char16_t* keys[] = {u"ar", u"ti", u"al",     u"au", u"by",     u"re",   u"ve",    u"lr",
                                               u"id", u"la", u"length", u"#",  u"t_time", u"tool", u"offset"};
    const qsizetype colon = line.indexOf(u':');
    if (!line.startsWith(u'[') || !line.endsWith(u']') || colon < 0)
        return std::nullopt;
    const QStringView key = line.mid(1, colon - 1).trimmed();
    const bool known = std::any_of(std::begin(keys), std::end(keys), [&](const char16_t* one) {
        return key.compare(QStringView(one), Qt::CaseInsensitive) == 0;
    });
    return known ? std::optional(HeadTag{key, line.mid(colon + 1, line.size() - colon - 2).trimmed()}) : std::nullopt;
}

bool isKey(const HeadTag& tag, QStringView key)
{
    return tag.key.compare(key, Qt::CaseInsensitive) == 0;
}

class Reader {
public:
    void read(QStringView line)
    {
        if (const auto tag = headTag(line)) {
            if (isKey(*tag, u"offset"))
                m_offsetMs = std::clamp<qint64>(tag->value.toLongLong(), -longestMs, longestMs);
            else if (isKey(*tag, u"la"))
                m_lyrics.language = plainText(tag->value.toString(), 35);
            return;
        }
        const QVector<qint64> stamps = takeStamps(line);
        const QString words = stamps.isEmpty() ? line.toString() : withoutWordStamps(line);
        for (const qint64 stamp : stamps)
            add(stamp, words);
        if (!stamps.isEmpty())
            m_last = stamps.last();
        else if (m_last < 0 || !words.isEmpty()) // among timed lines an empty one means nothing
            add(m_last, words);
        m_isTimed = m_isTimed || !stamps.isEmpty();
    }
    [[nodiscard]] bool isFull() const { return m_lyrics.lines.size() >= Lyrics::mostLines; }
    [[nodiscard]] Lyrics take()
    {
        if (m_isTimed) {
            m_lyrics.lines.removeIf([](const LyricLine& line) { return line.startMs < 0 && line.text.isEmpty(); });
            for (LyricLine& line : m_lyrics.lines)
                line.startMs = std::max<qint64>(0, std::max<qint64>(0, line.startMs) - m_offsetMs);
        }
        return tidied(std::move(m_lyrics));
    }

private:
    void add(qint64 stamp, const QString& words)
    {
        if (!isFull())
            m_lyrics.lines.append({stamp, words});
    }

    Lyrics m_lyrics;
    qint64 m_offsetMs = 0;
    qint64 m_last = -1;
    bool m_isTimed = false;
};

QLocale::Language languageOf(const QString& code)
{
    const QString main = code.section(u'-', 0, 0).section(u'_', 0, 0).trimmed().toLower();
    return main.size() < 2 || main.size() > 3 ? QLocale::AnyLanguage : QLocale::codeToLanguage(main);
}

/// 0 is best.
qsizetype rankOf(const Lyrics& lyrics, const QStringList& languages)
{
    for (qsizetype i = 0; i < languages.size(); ++i) {
        if (isSameLanguage(lyrics.language, languages[i]))
            return i;
    }
    return languages.size() + (languageOf(lyrics.language) == QLocale::AnyLanguage ? 0 : 1);
}

} // namespace

Lyrics lyricsFromText(const QString& text)
{
    Reader reader;
    const QStringView all = QStringView(text).left(Lyrics::mostBytes);
    qsizetype at = 0;
    while (at < all.size() && !reader.isFull()) {
        qsizetype end = at;
        while (end < all.size() && all[end] != u'\n' && all[end] != u'\r')
            ++end;
        reader.read(all.mid(at, end - at).trimmed());
        at = end + (all.mid(end).startsWith(u"\r\n") ? 2 : 1);
    }
    return reader.take();
}

Lyrics lyricsFromBytes(const QByteArray& bytes)
{
    if (bytes.size() > Lyrics::mostBytes)
        return {};
    // Stateless: a character that the end cuts off is a mistake too.
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8),
                           QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return lyricsFromText(decoder.hasError() ? QString::fromLatin1(bytes) : text);
}

Lyrics tidied(Lyrics lyrics)
{
    QVector<LyricLine>& lines = lyrics.lines;
    lines.resize(std::min(lines.size(), Lyrics::mostLines));
    for (LyricLine& line : lines)
        line.text = plainText(line.text, Lyrics::longestLine);
    const auto isSung = [](const LyricLine& line) { return !line.text.isEmpty(); };
    if (std::none_of(lines.begin(), lines.end(), isSung)) {
        lines.clear();
        lyrics.isSynced = false;
        return lyrics;
    }
    lyrics.isSynced = std::all_of(lines.begin(), lines.end(), [](const LyricLine& line) { return line.startMs >= 0; });
    if (lyrics.isSynced)
        std::stable_sort(lines.begin(), lines.end(),
                         [](const LyricLine& a, const LyricLine& b) { return a.startMs < b.startMs; });
    for (LyricLine& line : lines)
        line.startMs = lyrics.isSynced ? std::min(line.startMs, longestMs) : -1;
    lines.erase(std::find_if(lines.rbegin(), lines.rend(), isSung).base(), lines.end());
    if (!lyrics.isSynced) // a rest before the first words is time, if it has one
        lines.erase(lines.begin(), std::find_if(lines.begin(), lines.end(), isSung));
    return lyrics;
}

bool isSameLanguage(const QString& one, const QString& other)
{
    const QLocale::Language language = languageOf(one);
    return language != QLocale::AnyLanguage && language == languageOf(other);
}

Lyrics bestOf(const QVector<Lyrics>& choices, const QStringList& languages)
{
    const Lyrics* best = nullptr;
    for (const Lyrics& one : choices) {
        if (one.isEmpty())
            continue;
        const auto worth = [&](const Lyrics& lyrics) {
            return std::pair(lyrics.isSynced ? 0 : 1, rankOf(lyrics, languages));
        };
        if (!best || worth(one) < worth(*best))
            best = &one;
    }
    return best ? *best : Lyrics{};
}

int lineAt(const Lyrics& lyrics, qint64 positionMs)
{
    if (!lyrics.isSynced)
        return -1;
    const auto after = std::upper_bound(lyrics.lines.begin(), lyrics.lines.end(), positionMs,
                                        [](qint64 at, const LyricLine& line) { return at < line.startMs; });
    return int(after - lyrics.lines.begin()) - 1;
}

} // namespace sostenuto::sync
