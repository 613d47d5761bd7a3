#include "sync/held/ByteChecks.h"

#include <algorithm>

namespace sostenuto::sync {

std::optional<Error> documentInsteadOfAudio(QByteArrayView head)
{
    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    if (head.startsWith(byteOrderMark))
        head = head.sliced(byteOrderMark.size());
    const QByteArrayView text = head.trimmed();
    if (text.isEmpty() || (text.front() != '{' && text.front() != '<'))
        return std::nullopt;
    return Error{ErrorKind::NotAudio, QStringLiteral("a document where audio was expected")};
}

std::optional<Error> lengthError(const Lengths& lengths)
{
    const auto cut = [&](qint64 expected) {
        return Error{ErrorKind::CutShort, QStringLiteral("%1 of %2 bytes").arg(lengths.got).arg(expected)};
    };
    if (lengths.got == 0)
        return cut(std::max(lengths.announced, lengths.catalogued));
    if (lengths.announced >= 0 && lengths.got < lengths.announced)
        return cut(lengths.announced);
    if (lengths.announced >= 0 && lengths.got > lengths.announced)
        return Error{ErrorKind::Protocol, QStringLiteral("more bytes than announced")};
    if (lengths.got < lengths.catalogued)
        return cut(lengths.catalogued);
    return std::nullopt;
}

QString formatOfAudio(QByteArrayView head)
{
    constexpr qsizetype pageHead = 64;
    constexpr int syncBits = 0xE0;
    constexpr int layerBits = 0x06;
    if (head.startsWith("OggS"))
        return head.first(std::min(head.size(), pageHead)).contains("OpusHead") ? QStringLiteral("opus")
                                                                                : QStringLiteral("ogg");
    if (head.startsWith("fLaC"))
        return QStringLiteral("flac");
    const bool isFrame = head.size() > 1 && head[0] == char(0xFF) && (uchar(head[1]) & syncBits) == syncBits;
    if (head.startsWith("ID3") || (isFrame && (uchar(head[1]) & layerBits) != 0))
        return QStringLiteral("mp3");
    return isFrame ? QStringLiteral("aac") : QString();
}

QString safeSuffix(const QString& suffix)
{
    QString safe;
    for (const QChar c : suffix.toLower()) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain && safe.size() < 8)
            safe.append(c);
    }
    return safe.isEmpty() ? QStringLiteral("bin") : safe;
}

} // namespace sostenuto::sync
