#include "app/adapters/RadioByteStream.h"

#include "app/adapters/PlayerRead.h"

namespace sostenuto::app {

player::ByteStream::Read RadioByteStream::read(std::byte* into, std::int64_t atMost)
{
    const Read got = asPlayerRead(m_bytes->read(reinterpret_cast<char*>(into), atMost));
    m_position += got.bytes;
    return got;
}

} // namespace sostenuto::app
