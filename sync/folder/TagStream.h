// A file as TagLib reads it: to read only, in blocks that are kept.
#pragma once

#include <QByteArray>
#include <QFile>

#include <array>
#include <filesystem>

#include <taglib.h>
#include <tiostream.h>

namespace sostenuto::sync {

/// TagLib looks at a file in hundreds of small steps, back and forth, and its own stream asks the system at each and
/// for the length again and again. This one costs half of that. Writing does nothing. Thread: any one.
class TagStream : public TagLib::IOStream {
public:
#if TAGLIB_MAJOR_VERSION >= 2
    using Length = size_t;
    using Offset = TagLib::offset_t;
    using Start = TagLib::offset_t;
#else
    using Length = unsigned long;
    using Offset = long;
    using Start = unsigned long;
#endif

    /// `path` is bytes as the system has them (UTF-8 on Windows).
    explicit TagStream(const QByteArray& path);

    [[nodiscard]] TagLib::FileName name() const override;
    TagLib::ByteVector readBlock(Length length) override;
    void writeBlock(const TagLib::ByteVector& /*data*/) override {}
    void insert(const TagLib::ByteVector& /*data*/, Start /*start*/, Length /*replace*/) override {}
    void removeBlock(Start /*start*/, Length /*length*/) override {}
    [[nodiscard]] bool readOnly() const override
    {
        return true;
    }
    [[nodiscard]] bool isOpen() const override
    {
        return m_file.isOpen();
    }
    void seek(Offset offset, Position from) override;
    void clear() override {}
    [[nodiscard]] Offset tell() const override
    {
        return Offset(m_position);
    }
    Offset length() override
    {
        return Offset(m_length);
    }
    void truncate(Offset /*length*/) override {}

private:
    static constexpr qint64 blockBytes = 16 * 1024;
    struct Block {
        qint64 index = -1;
        QByteArray bytes;
    };
    [[nodiscard]] const QByteArray& block(qint64 index);
    [[nodiscard]] TagLib::ByteVector readAt(qint64 offset, qint64 length);

    std::filesystem::path m_name; ///< has the characters that TagLib::FileName wants on every system
    QFile m_file;
    qint64 m_length = 0;
    qint64 m_position = 0;
    std::array<Block, 4> m_blocks;
};

} // namespace sostenuto::sync
