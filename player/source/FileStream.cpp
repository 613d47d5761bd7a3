#include "player/source/FileStream.h"

#include <QFile>

namespace sostenuto::player {

namespace {

/// A local file never makes a reader wait, so abort() has nothing to end.
class FileStream final : public ByteStream {
public:
    explicit FileStream(const QString& path) : m_file(path) {}

    bool open() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    Read read(std::byte* into, std::int64_t atMost) override
    {
        const qint64 got = m_file.read(reinterpret_cast<char*>(into), atMost);
        if (got > 0)
            return {Status::Ok, got};
        return {got == 0 ? Status::End : Status::Failed, 0};
    }

    bool seek(std::int64_t position) override { return m_file.seek(position); }
    std::optional<std::int64_t> size() override { return m_file.size(); }
    void abort() override {}

private:
    QFile m_file;
};

} // namespace

std::unique_ptr<ByteStream> openFileStream(const QString& path)
{
    auto stream = std::make_unique<FileStream>(path);
    if (!stream->open())
        return nullptr;
    return stream;
}

} // namespace sostenuto::player
