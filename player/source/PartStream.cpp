#include "player/source/PartStream.h"

namespace sostenuto::player {

namespace {

class PartStream final : public ByteStream {
public:
    PartStream(std::unique_ptr<ByteStream> file, const FilePart& part) : m_file(std::move(file)), m_part(part) {}

    Read read(std::byte* into, std::int64_t atMost) override { return m_file->read(into, atMost); }
    bool seek(std::int64_t position) override { return m_file->seek(position); }
    std::optional<std::int64_t> size() override { return m_file->size(); }
    bool complete() override { return m_file->complete(); }
    std::optional<FilePart> part() override { return m_part; }
    void abort() override { m_file->abort(); }

private:
    std::unique_ptr<ByteStream> m_file;
    FilePart m_part;
};

} // namespace

std::unique_ptr<ByteStream> partOf(std::unique_ptr<ByteStream> file, const FilePart& part)
{
    if (!file)
        return nullptr;
    return std::make_unique<PartStream>(std::move(file), part);
}

} // namespace sostenuto::player
