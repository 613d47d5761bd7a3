#include "sync/folder/TagStream.h"

#include "sync/model/PathText.h"
#include "sync/store/SystemFile.h"

#include <algorithm>

namespace sostenuto::sync {

TagStream::TagStream(const QByteArray& path)
    : m_name(std::u8string(reinterpret_cast<const char8_t*>(path.constData()), std::size_t(path.size()))),
      m_file(pathText(path))
{
    if (openToRead(m_file))
        m_length = m_file.size();
}

TagLib::FileName TagStream::name() const
{
    return m_name.c_str();
}

TagLib::ByteVector TagStream::readBlock(Length length)
{
    const qint64 there = std::max<qint64>(0, m_length - m_position);
    const qint64 wanted = std::min<quint64>(length, quint64(there));
    if (wanted <= 0)
        return {};
    TagLib::ByteVector bytes;
    const qint64 index = m_position / blockBytes;
    if (index == (m_position + wanted - 1) / blockBytes) {
        const QByteArray& from = block(index);
        const qint64 offset = m_position % blockBytes;
        const qint64 got = std::clamp<qint64>(from.size() - offset, 0, wanted);
        bytes = TagLib::ByteVector(from.constData() + std::min<qint64>(offset, from.size()),
                                   static_cast<unsigned int>(got));
    } else {
        bytes = readAt(m_position, wanted);
    }
    m_position += qint64(bytes.size());
    return bytes;
}

const QByteArray& TagStream::block(qint64 index)
{
    Block& kept = m_blocks[std::size_t(index) % m_blocks.size()];
    if (kept.index != index) {
        kept.index = index;
        kept.bytes.resize(blockBytes);
        const qint64 got = m_file.seek(index * blockBytes) ? m_file.read(kept.bytes.data(), blockBytes) : 0;
        kept.bytes.truncate(std::max<qint64>(0, got));
    }
    return kept.bytes;
}

TagLib::ByteVector TagStream::readAt(qint64 offset, qint64 length)
{
    // TagLib's sizes are 32 bits; a file that announces more in one piece is damaged.
    TagLib::ByteVector bytes(static_cast<unsigned int>(std::min<qint64>(length, 0x7FFFFFFF)));
    const qint64 got = m_file.seek(offset) ? m_file.read(bytes.data(), bytes.size()) : 0;
    bytes.resize(static_cast<unsigned int>(std::max<qint64>(0, got)));
    return bytes;
}

void TagStream::seek(Offset offset, Position from)
{
    const qint64 base = from == Beginning ? 0 : from == Current ? m_position : m_length;
    m_position = std::max<qint64>(0, base + qint64(offset));
}

} // namespace sostenuto::sync
