#include "sync/model/PlainText.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

bool isOrdinary(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x20 && u < 0x7F) || (u >= 0xA0 && u < 0x2028 && u != 0xAD);
}

/// Embeddings, overrides and isolates: they end nowhere by themselves, and would turn the words beside the name.
bool turnsDirection(char16_t u)
{
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

bool isNothing(char16_t u)
{
    return turnsDirection(u) || u == 0xFEFF || u == 0xFFFE || u == 0xFFFF || (u >= 0xFDD0 && u <= 0xFDEF);
}

/// Is the surrogate at `i` half of a pair?
bool isPaired(const QString& text, qsizetype i)
{
    if (text[i].isHighSurrogate())
        return i + 1 < text.size() && text[i + 1].isLowSurrogate();
    return i > 0 && text[i - 1].isHighSurrogate();
}

QString cut(const QString& text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const bool splits = longest > 0 && text[longest - 1].isHighSurrogate();
    return text.left(splits ? longest - 1 : longest);
}

} // namespace

QString plainText(const QString& text, qsizetype longest)
{
    if (text.size() <= longest && std::all_of(text.cbegin(), text.cend(), isOrdinary))
        return text.trimmed();
    QString plain;
    plain.reserve(std::min(text.size(), longest + 1));
    for (qsizetype i = 0; i < text.size() && plain.size() <= longest; ++i) {
        const QChar c = text[i];
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            plain += QLatin1Char(' ');
        else if (c.isSurrogate() && !isPaired(text, i))
            plain += QChar(QChar::ReplacementCharacter);
        else if (!isNothing(c.unicode()))
            plain += c;
    }
    return cut(plain, longest).trimmed();
}

bool isWholeText(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isNull() || (text[i].isSurrogate() && !isPaired(text, i)))
            return false;
    }
    return true;
}

} // namespace sostenuto::sync
