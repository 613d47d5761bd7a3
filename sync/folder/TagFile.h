// One music file opened with TagLib, to read only.
#pragma once

#include "sync/folder/TagStream.h"

#include <QByteArray>

#include <fileref.h>

namespace sostenuto::sync {

/// Thread: any one.
class TagFile {
public:
    enum class Properties { Read, LeftOut };

    /// `path` is bytes as the system has them (UTF-8 on Windows).
    TagFile(const QByteArray& path, Properties properties)
        : m_stream(path), m_reference(&m_stream, properties == Properties::Read)
    {
    }

    /// nullptr = nothing that TagLib reads.
    [[nodiscard]] TagLib::File* file() const { return m_reference.isNull() ? nullptr : m_reference.file(); }

private:
    TagStream m_stream;
    TagLib::FileRef m_reference;
};

} // namespace sostenuto::sync
