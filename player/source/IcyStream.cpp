#include "player/source/IcyStream.h"

#include <QStringDecoder>

#include <algorithm>

namespace sostenuto::player {

namespace {

constexpr int UnitBytes = 16;
constexpr qsizetype MostCharacters = 500;

} // namespace

std::optional<QString> icyTitle(const QByteArray& block)
{
    static const QByteArray Begin = QByteArrayLiteral("StreamTitle='");
    const qsizetype begin = block.indexOf(Begin);
    if (begin < 0)
        return std::nullopt;
    const qsizetype from = begin + Begin.size();
    qsizetype to = block.indexOf("';", from);
    if (to < 0)
        to = block.indexOf('\0', from); // a title too long for its block is cut by some servers
    const QByteArray bytes = to < 0 ? block.mid(from) : block.mid(from, to - from);
    QStringDecoder decoder(QStringConverter::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        text = QString::fromLatin1(bytes);
    QString title;
    for (const QChar c : text.left(MostCharacters)) {
        if (c.isPrint() || c.isSurrogate())
            title.append(c);
    }
    return title.trimmed();
}

IcyStream::IcyStream(std::unique_ptr<ByteStream> inner, std::int64_t interval, Title title)
    : m_inner(std::move(inner)), m_interval(interval), m_title(std::move(title)), m_untilBlock(interval)
{
}

ByteStream::Read IcyStream::read(std::byte* into, std::int64_t atMost)
{
    if (m_interval > 0 && m_untilBlock == 0) {
        const Status status = takeBlock();
        if (status != Status::Ok)
            return {status, 0};
        m_untilBlock = m_interval;
    }
    if (m_interval > 0)
        atMost = std::min(atMost, m_untilBlock);
    const Read read = m_inner->read(into, atMost);
    if (read.status == Status::Ok) {
        m_position += read.bytes;
        m_untilBlock -= read.bytes;
    }
    return read;
}

ByteStream::Status IcyStream::takeBlock()
{
    char units = 0;
    Status status = readFully(&units, 1);
    if (status != Status::Ok || units == 0)
        return status;
    QByteArray block(static_cast<unsigned char>(units) * UnitBytes, '\0');
    status = readFully(block.data(), block.size());
    if (status != Status::Ok)
        return status;
    const auto title = icyTitle(block);
    if (title && title != m_lastTitle) {
        m_lastTitle = title;
        if (m_title)
            m_title(*title);
    }
    return Status::Ok;
}

/// Anything but Ok in the middle of a block ends the stream: what came after would be out of step.
ByteStream::Status IcyStream::readFully(char* into, std::int64_t bytes)
{
    while (bytes > 0) {
        const Read read = m_inner->read(reinterpret_cast<std::byte*>(into), bytes);
        if (read.status != Status::Ok)
            return read.status;
        into += read.bytes;
        bytes -= read.bytes;
    }
    return Status::Ok;
}

} // namespace sostenuto::player
