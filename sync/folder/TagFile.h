// One music file opened with TagLib, to read only.
#pragma once

#include <QByteArray>

#include <filesystem>

#include <fileref.h>
#include <tfilestream.h>

namespace sostenuto::sync {

/// Thread: any one.
class TagFile {
public:
    enum class Properties { Read, LeftOut };

    /// `path` is bytes as the system has them (UTF-8 on Windows).
    TagFile(const QByteArray& path, Properties properties)
        : m_path(std::u8string(reinterpret_cast<const char8_t*>(path.constData()), std::size_t(path.size()))),
          m_stream(m_path.c_str(), true), m_reference(&m_stream, properties == Properties::Read)
    {
    }

    /// nullptr = nothing that TagLib reads.
    [[nodiscard]] TagLib::File* file() const { return m_reference.isNull() ? nullptr : m_reference.file(); }

private:
    std::filesystem::path m_path;
    TagLib::FileStream m_stream;
    TagLib::FileRef m_reference;
};

} // namespace sostenuto::sync
