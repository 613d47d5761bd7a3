#include "app/adapters/HeldByteStream.h"

namespace sostenuto::app {

namespace {

player::ByteStream::Status asPlayerStatus(sync::HeldBytes::Status status)
{
    switch (status) {
    case sync::HeldBytes::Status::Ok:
        return player::ByteStream::Status::Ok;
    case sync::HeldBytes::Status::End:
        return player::ByteStream::Status::End;
    case sync::HeldBytes::Status::Aborted:
        return player::ByteStream::Status::Aborted;
    case sync::HeldBytes::Status::Failed:
        break;
    }
    return player::ByteStream::Status::Failed;
}

} // namespace

player::ByteStream::Read HeldByteStream::read(std::byte* into, std::int64_t atMost)
{
    const sync::HeldBytes::Read got = m_bytes->read(m_position, reinterpret_cast<char*>(into), atMost);
    m_position += got.bytes;
    return {asPlayerStatus(got.status), got.bytes};
}

bool HeldByteStream::seek(std::int64_t position)
{
    if (position < 0)
        return false;
    m_position = position;
    return true;
}

} // namespace sostenuto::app
