#include "sync/subsonic/AboutText.h"

#include "sync/model/PlainText.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestRaw = 64'000; ///< of a text with its tags
constexpr qsizetype longestTag = 2'000;
constexpr qsizetype longestName = 8; ///< of an entity
constexpr qsizetype longestWord = 100;

/// From U+00A0 on, as web pages call them.
const QStringList& latinNames()
{
    static const QStringList names =
        QStringLiteral(
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 "
            "acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml "
            "Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc "
            "Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml "
            "aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc "
            "otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml")
            .split(u' ');
    return names;
}

QString named(const QString& name)
{
    static const std::array<std::pair<const char16_t*, char16_t>, 14> others{{{u"amp", u'&'},
                                                                              {u"lt", u'<'},
                                                                              {u"gt", u'>'},
                                                                              {u"quot", u'"'},
                                                                              {u"apos", u'\''},
                                                                              {u"ndash", u'–'},
                                                                              {u"mdash", u'—'},
                                                                              {u"hellip", u'…'},
                                                                              {u"lsquo", u'‘'},
                                                                              {u"rsquo", u'’'},
                                                                              {u"ldquo", u'“'},
                                                                              {u"rdquo", u'”'},
                                                                              {u"bull", u'•'},
                                                                              {u"euro", u'€'}}};
    for (const auto& [known, sign] : others) {
        if (name == QStringView(known))
            return {QChar(sign)};
    }
    const qsizetype latin = latinNames().indexOf(name);
    return latin < 0 ? QString() : QString(QChar(char16_t(0xA0 + latin)));
}

/// "#228", "#xE4"; what stands for no character is nothing.
QString numbered(const QString& name)
{
    const bool hex = name.size() > 1 && name[1].toLower() == u'x';
    bool ok = false;
    const char32_t code = QStringView(name).mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    const bool whole = ok && code >= 0x20 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    if (ok && (code == '\n' || code == '\r' || code == '\t'))
        return QStringLiteral(" ");
    return whole ? QString::fromUcs4(&code, 1) : QString();
}

/// Once: what an entity stands for is not read again.
QString withoutEntities(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == u'&' ? QStringView(text).mid(i, longestName + 2).indexOf(u';') : -1;
        const QString name = end > 1 ? text.mid(i + 1, end - 1) : QString();
        const QString sign = name.startsWith(u'#') ? numbered(name) : named(name);
        if (sign.isEmpty()) {
            plain += text[i];
            continue;
        }
        plain += sign;
        i += end;
    }
    return plain;
}

/// Where the tag ends that begins at `at`; the end of the text where it does not end. A '>' in quotes ends none, unless
/// the quotes do not end either.
qsizetype endOfTag(const QString& text, qsizetype at)
{
    QChar quote;
    const qsizetype last = std::min(text.size(), at + longestTag);
    for (qsizetype i = at; i < last; ++i) {
        const QChar c = text[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'>')
            return i;
        else if (c == u'"' || c == u'\'')
            quote = c;
    }
    const qsizetype end = text.indexOf(u'>', at);
    return end < 0 ? text.size() : end;
}

/// "Read more on Last.fm", in any language.
bool isWayToMore(const QString& words)
{
    const QString text = words.simplified().toLower();
    return text.startsWith(u"read more") || (text.endsWith(u"last.fm") && text.contains(u' '));
}

/// Those that begin a line.
const QRegularExpression& blockTag()
{
    static const QRegularExpression tag(QStringLiteral("</?(?:p|br|div|li|ul|ol|h[1-6])(?![a-z0-9])"),
                                        QRegularExpression::CaseInsensitiveOption);
    return tag;
}

/// Reads a text tag by tag.
class Stripping {
public:
    explicit Stripping(const QString& text) : m_text(text) {}

    QString plain()
    {
        for (qsizetype i = 0; i < m_text.size(); ++i)
            i = isTag(i) ? readTag(i) : readSign(i);
        return m_plain;
    }

private:
    /// Else "<" is a sign: "I <3 you", "a < b".
    [[nodiscard]] bool isTag(qsizetype at) const
    {
        const QChar next = m_text[at] == u'<' && at + 1 < m_text.size() ? m_text[at + 1] : QChar();
        return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
    }

    /// Answers where it ended, as readTag() does.
    qsizetype readSign(qsizetype at)
    {
        const QChar c = m_text[at];
        const bool ends = std::exchange(m_afterLink, false) && c == u'.'; // the full stop of the link's sentence
        if (!ends)
            m_plain += c == u'\n' && m_hasBlocks ? QChar(u' ') : c; // a line's end means nothing beside tags for lines
        return at;
    }

    qsizetype readTag(qsizetype at)
    {
        if (QStringView(m_text).mid(at, 4) == u"<!--") {
            const qsizetype end = m_text.indexOf(QStringLiteral("-->"), at + 4);
            return end < 0 ? m_text.size() : end + 2;
        }
        const qsizetype end = endOfTag(m_text, at);
        const bool closes = m_text[at + 1] == u'/';
        const QString name = nameAt(at + (closes ? 2 : 1));
        if (name == u"a")
            closes ? endLink() : beginLink();
        else if (!closes && (name == u"script" || name == u"style"))
            return endOfHidden(name, end);
        else if (blockTag().match(QStringView(m_text).mid(at, longestName + 2).toString()).capturedStart() == 0)
            m_plain += u'\n';
        return end;
    }

    [[nodiscard]] QString nameAt(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_text.size() && end < at + longestName && m_text[end].isLetterOrNumber())
            ++end;
        return m_text.mid(at, end - at).toLower();
    }

    void beginLink() { m_link = m_plain.size(); }

    void endLink()
    {
        if (m_link < 0)
            return;
        if (isWayToMore(withoutEntities(m_plain.mid(m_link)))) {
            m_plain.truncate(m_link);
            m_afterLink = true;
        }
        m_link = -1;
    }

    /// What stands between these tags is for no reader.
    [[nodiscard]] qsizetype endOfHidden(const QString& name, qsizetype from) const
    {
        const qsizetype close = m_text.indexOf(QStringLiteral("</") + name, from, Qt::CaseInsensitive);
        return close < 0 ? m_text.size() : endOfTag(m_text, close);
    }

    const QString& m_text;
    const bool m_hasBlocks = m_text.contains(blockTag());
    QString m_plain;
    qsizetype m_link = -1;
    bool m_afterLink = false;
};

bool hasTags(const QString& text)
{
    static const QRegularExpression tag(QStringLiteral("<[/!?\\p{L}]"));
    return text.contains(tag);
}

QString withoutTags(const QString& text)
{
    return hasTags(text) ? Stripping(text).plain() : text;
}

/// Of services that took the tags out, but left what they held.
QString withoutWayToMore(const QString& line)
{
    static const QRegularExpression more(
        QStringLiteral("\\s*\\bRead more (about .{1,300}? )?on Last\\.fm\\.?(?=\\s|$)"));
    return line.contains(u"Last.fm") ? QString(line).remove(more) : line;
}

/// After a whole word, if there is one to end near.
QString cut(const QString& text)
{
    if (text.size() <= longestAbout)
        return text;
    const bool splits = text[longestAbout - 2].isHighSurrogate();
    QString kept = text.left(longestAbout - (splits ? 2 : 1)); // room for the "…"
    const qsizetype gap = kept.lastIndexOf(u' ');
    if (gap > kept.size() - longestWord)
        kept.truncate(gap);
    while (!kept.isEmpty() && (kept.back().isSpace() || kept.back() == u',' || kept.back() == u'.'))
        kept.chop(1);
    return kept + u'…';
}

} // namespace

QString aboutText(const QString& said)
{
    QString raw = said.left(longestRaw);
    if (!hasTags(raw) && raw.contains(u"&lt;a "_qs)) // escaped once more than was meant
        raw = withoutEntities(raw);
    QStringList paragraphs;
    for (const QString& line : withoutEntities(withoutTags(raw)).split(u'\n')) {
        const QString plain = withoutWayToMore(plainText(line, longestRaw).simplified()).trimmed();
        if (!plain.isEmpty())
            paragraphs.append(plain);
    }
    return cut(paragraphs.join(u'\n'));
}

} // namespace sostenuto::sync
