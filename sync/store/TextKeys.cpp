#include "sync/store/TextKeys.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace sostenuto::sync {

namespace {

constexpr int longestText = 500;
/// Numbers up to this length sort by value; longer ones (rare in names) by their digits.
constexpr int numberWidth = 8;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Marks that a listener may leave out. Marks that tell letters apart (kana voicing, Indic vowels) stay.
bool isOptionalMark(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x0300 && u <= 0x036f) || (u >= 0x0591 && u <= 0x05c7) || (u >= 0x064b && u <= 0x065f) || u == 0x0670;
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'\u02bc' || c == u'`' || c == u'\u00b4';
}

/// Letters that Unicode does not decompose but people type without.
QString plainLetter(QChar c)
{
    static const QHash<QChar, QString> plain{
        {u'ß', QStringLiteral("ss")},     {u'æ', QStringLiteral("ae")},     {u'œ', QStringLiteral("oe")},
        {u'ø', QStringLiteral("o")},      {u'đ', QStringLiteral("d")},      {u'ð', QStringLiteral("d")},
        {u'þ', QStringLiteral("th")},     {u'ł', QStringLiteral("l")},      {u'ı', QStringLiteral("i")},
        {u'ħ', QStringLiteral("h")},      {u'ŋ', QStringLiteral("n")},      {u'\u2010', QStringLiteral("-")},
        {u'\u2011', QStringLiteral("-")}, {u'\u2013', QStringLiteral("-")}, {u'\u2014', QStringLiteral("-")},
    };
    return plain.value(c, QString(c));
}

QString foldedSlowly(const QString& text)
{
    // Full case folding comes after decomposing: a folded letter may need it, and the other way round does no harm.
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!isOptionalMark(c) && !isApostrophe(c))
            result += c.unicode() < 0x80 ? QString(c) : plainLetter(c);
    }
    return result.normalized(QString::NormalizationForm_C);
}

QString withoutLeadingPunctuation(const QString& text)
{
    const auto letter = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return letter == text.end() ? text : text.mid(letter - text.begin());
}

QString withoutArticle(const QString& text)
{
    static const std::array articles{QStringLiteral("the "), QStringLiteral("a "), QStringLiteral("an ")};
    for (const QString& article : articles) {
        if (text.startsWith(article) && text.size() > article.size())
            return text.mid(article.size());
    }
    return text;
}

QString withPaddedNumbers(const QString& text)
{
    QString result;
    result.reserve(text.size() + numberWidth);
    for (qsizetype i = 0; i < text.size();) {
        if (!isAsciiDigit(text[i])) {
            result += text[i++];
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && isAsciiDigit(text[end]))
            ++end;
        while (i < end - 1 && text[i] == u'0')
            ++i;
        result += text.mid(i, end - i).rightJustified(numberWidth, u'0');
        i = end;
    }
    return result;
}

} // namespace

QString folded(const QString& text)
{
    const QString bounded = text.left(longestText);
    const bool plain = std::all_of(bounded.begin(), bounded.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (!plain)
        return foldedSlowly(bounded).simplified();
    QString result = bounded.toLower();
    result.removeIf(isApostrophe);
    return result.simplified();
}

QString sortKey(const QString& text)
{
    return withPaddedNumbers(withoutArticle(withoutLeadingPunctuation(folded(text))));
}

QStringList sortKeyPrefixes(const QString& typed)
{
    const QString text = withoutArticle(withoutLeadingPunctuation(folded(typed)));
    qsizetype digits = 0;
    while (digits < text.size() && isAsciiDigit(text[text.size() - 1 - digits]))
        ++digits;
    const QString number = text.right(digits);
    const QString head = withPaddedNumbers(text.chopped(digits));
    if (digits == 0 || number.startsWith(u'0'))
        return {digits == 0 ? head : withPaddedNumbers(text)};
    // The number may have more digits than were typed: 19 begins 19, 190 and 1999, but not 119.
    QStringList prefixes;
    for (qsizetype width = digits; width <= std::max<qsizetype>(digits, numberWidth); ++width)
        prefixes += head + QString(std::max<qsizetype>(0, numberWidth - width), u'0') + number;
    return prefixes;
}

QString behindPrefix(const QString& prefix)
{
    static constexpr char32_t last = 0x10ffff;
    return prefix + QString::fromUcs4(&last, 1);
}

bool writtenWithoutSpaces(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

QString characterPairs(const QString& text)
{
    constexpr qsizetype mostPairs = 400;
    QStringList pairs;
    char32_t previous = 0;
    const auto characters = text.toUcs4();
    for (const uint code : characters) {
        const auto character = char32_t(code);
        if (!writtenWithoutSpaces(character)) {
            previous = 0;
            continue;
        }
        pairs += QString::fromUcs4(&character, 1);
        const char32_t two[]{previous, character};
        if (previous != 0)
            pairs += QString::fromUcs4(two, 2);
        previous = character;
        if (pairs.size() >= mostPairs)
            break;
    }
    pairs.removeDuplicates();
    return pairs.join(u' ');
}

} // namespace sostenuto::sync
