#include "sync/model/PathText.h"

#include <QStringDecoder>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr char16_t firstForeign = 0xDC80;
constexpr char16_t lastForeign = 0xDCFF;

bool isForeign(QChar c)
{
    return c.unicode() >= firstForeign && c.unicode() <= lastForeign;
}

/// Bytes of the well-formed character at the beginning, 0 = none (Unicode standard, table 3-7).
qsizetype characterLength(QByteArrayView bytes)
{
    const auto at = [&](qsizetype i) { return i < bytes.size() ? uchar(bytes[i]) : uchar(0); };
    const auto follows = [&](qsizetype i) { return (at(i) & 0xC0) == 0x80; };
    const uchar first = at(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool sound = (first != 0xE0 || at(1) >= 0xA0) && (first != 0xED || at(1) <= 0x9F);
        return sound && follows(1) && follows(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool sound = (first != 0xF0 || at(1) >= 0x90) && (first != 0xF4 || at(1) <= 0x8F);
        return sound && follows(1) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

/// `odd` says what a byte that is no UTF-8 becomes.
template <class Odd>
QString decoded(const QByteArray& bytes, const Odd& odd)
{
    QString text;
    text.reserve(bytes.size());
    qsizetype from = 0;
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (const qsizetype length = characterLength(QByteArrayView(bytes).sliced(at)); length > 0) {
            at += length;
            continue;
        }
        text += QString::fromUtf8(QByteArrayView(bytes).sliced(from, at - from));
        text += odd(uchar(bytes[at]));
        from = ++at;
    }
    return text + QString::fromUtf8(QByteArrayView(bytes).sliced(from));
}

} // namespace

QString pathText(const QByteArray& bytes)
{
    return decoded(bytes, [](uchar byte) { return QChar(char16_t(firstForeign - 0x80 + byte)); });
}

QString shownPath(const QByteArray& bytes)
{
    return decoded(bytes, [](uchar byte) { return QChar(char16_t(byte)); });
}

QString escapedPath(const QByteArray& bytes)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray plain;
    plain.reserve(bytes.size());
    for (const char c : bytes) {
        if (uchar(c) < 0x20 || c == '%' || c == '#' || c == 0x7F)
            plain += QByteArray(1, '%') + digits[uchar(c) >> 4] + digits[uchar(c) & 15];
        else
            plain += c;
    }
    return decoded(plain, [](uchar byte) {
        return QString(u'%') + QLatin1Char(digits[byte >> 4]) + QLatin1Char(digits[byte & 15]);
    });
}

QByteArray unescapedPath(const QString& text)
{
    return QByteArray::fromPercentEncoding(text.toUtf8());
}

bool hasForeignBytes(const QString& text)
{
    // A low surrogate after a high one is half of a character.
    for (qsizetype i = 0; i < text.size(); ++i)
        if (isForeign(text[i]) && (i == 0 || !text[i - 1].isHighSurrogate()))
            return true;
    return false;
}

QByteArray pathBytes(const QString& text)
{
    if (!hasForeignBytes(text))
        return text.toUtf8();
    QByteArray bytes;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isForeign(text[i]) || (i > 0 && text[i - 1].isHighSurrogate()))
            continue;
        bytes += QStringView(text).sliced(from, i - from).toUtf8();
        bytes += char(uchar(text[i].unicode() - firstForeign + 0x80));
        from = i + 1;
    }
    return bytes + QStringView(text).sliced(from).toUtf8();
}

} // namespace sostenuto::sync
