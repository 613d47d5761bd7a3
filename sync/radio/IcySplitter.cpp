#include "sync/radio/IcySplitter.h"

#include <QStringDecoder>

#include <algorithm>

namespace sostenuto::sync {
namespace {

constexpr qsizetype longestTitle = 300;
constexpr qsizetype bytesPerUnit = 16;

QString decoded(const QByteArray& bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

/// Control characters become spaces, runs of spaces one; never cut through a surrogate pair.
QString plainLine(QString text)
{
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    text = text.simplified().left(longestTitle);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

} // namespace

IcySplitter::IcySplitter(qint64 interval) : m_interval(interval), m_soundLeft(interval) {}

IcyPiece IcySplitter::feed(QByteArrayView bytes)
{
    if (m_interval <= 0)
        return {bytes.toByteArray(), {}};
    IcyPiece piece;
    while (!bytes.isEmpty()) {
        if (m_soundLeft > 0) {
            const auto taken = std::min<qint64>(m_soundLeft, bytes.size());
            piece.sound.append(bytes.first(taken));
            bytes = bytes.sliced(taken);
            m_soundLeft -= taken;
            continue;
        }
        if (m_textLeft < 0) {
            m_textLeft = bytesPerUnit * static_cast<unsigned char>(bytes.front());
            bytes = bytes.sliced(1);
        }
        const auto taken = std::min(m_textLeft, bytes.size());
        m_text.append(bytes.first(taken));
        bytes = bytes.sliced(taken);
        m_textLeft -= taken;
        if (m_textLeft > 0)
            continue;
        if (const QString title = icyTitle(m_text); !title.isNull())
            piece.titles.append(title);
        m_text.clear();
        m_textLeft = -1;
        m_soundLeft = m_interval;
    }
    return piece;
}

QString icyText(const QByteArray& bytes)
{
    return plainLine(decoded(bytes));
}

QString icyTitle(QByteArrayView text)
{
    const QByteArray all = text.toByteArray();
    const QByteArray key = QByteArrayLiteral("StreamTitle='");
    const auto at = all.indexOf(key);
    if (at < 0)
        return {};
    const auto begin = at + key.size();
    auto end = all.indexOf("';", begin);
    if (end < 0)
        end = all.lastIndexOf('\'');
    if (end < begin)
        return {};
    const QString title = icyText(all.mid(begin, end - begin));
    return title.isNull() ? QStringLiteral("") : title;
}

} // namespace sostenuto::sync
