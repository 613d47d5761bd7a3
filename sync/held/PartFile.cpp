#include "sync/held/PartFile.h"

#include "sync/store/SystemFile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sostenuto::sync {

PartFile::PartFile(const QString& place) : m_place(place), m_file(place + QStringLiteral(".part")) {}

Result<void> PartFile::open(qint64 keep)
{
    if (!QDir().mkpath(QFileInfo(m_place).path()))
        return failure(ErrorKind::ReadOnly, QStringLiteral("the folder for audio cannot be made"));
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return tl::unexpected(error("open"));
    m_hash.reset();
    m_position = 0;
    m_length = m_file.size();
    return keep < m_length ? cutTo(keep) : Result<void>();
}

Result<bool> PartFile::catchUp(qint64 atMost)
{
    const qint64 wanted = std::min(atMost, m_length - m_position);
    if (wanted > 0) {
        const QByteArray kept = m_file.seek(m_position) ? m_file.read(wanted) : QByteArray();
        if (kept.size() != wanted)
            return tl::unexpected(error("read"));
        m_hash.addData(kept);
        m_position += wanted;
    }
    return m_position == m_length;
}

void PartFile::startOver()
{
    m_hash.reset();
    m_position = 0;
}

Result<void> PartFile::clear()
{
    startOver();
    return cutTo(0);
}

Result<void> PartFile::write(const QByteArray& chunk)
{
    const auto known = alreadyHere(chunk);
    if (!known)
        return tl::unexpected(known.error());
    m_hash.addData(QByteArrayView(chunk).first(*known));
    m_position += *known;
    if (*known == chunk.size())
        return {};
    if (m_position < m_length) {
        if (auto cut = cutTo(m_position); !cut)
            return cut;
    }
    return append(chunk.mid(*known));
}

Result<qsizetype> PartFile::alreadyHere(const QByteArray& chunk)
{
    const qint64 overlap = std::min<qint64>(chunk.size(), m_length - m_position);
    if (overlap <= 0)
        return 0;
    const QByteArray here = m_file.seek(m_position) ? m_file.read(overlap) : QByteArray();
    if (here.size() != overlap)
        return tl::unexpected(error("read"));
    const auto differs = std::mismatch(here.begin(), here.end(), chunk.begin());
    return differs.first - here.begin();
}

Result<void> PartFile::cutTo(qint64 length)
{
    if (m_file.size() != length && !m_file.resize(length))
        return tl::unexpected(error("cut"));
    m_length = length;
    return {};
}

Result<void> PartFile::append(const QByteArray& bytes)
{
    const bool there = m_file.pos() == m_position || m_file.seek(m_position);
    const qint64 written = there ? m_file.write(bytes) : -1;
    if (written != bytes.size()) {
        const Error trouble = error("write");
        m_file.resize(m_position); // a half written chunk is not counted
        return tl::unexpected(trouble);
    }
    m_hash.addData(bytes);
    m_position += written;
    m_length = m_position;
    return {};
}

Result<void> PartFile::checkpoint()
{
    return syncToDisk(m_file) ? Result<void>() : tl::unexpected(error("sync"));
}

Result<QByteArray> PartFile::finish()
{
    if (m_position < m_length) {
        if (auto cut = cutTo(m_position); !cut)
            return tl::unexpected(cut.error());
    }
    if (auto synced = checkpoint(); !synced)
        return tl::unexpected(synced.error());
    m_file.close();
    if (!replaceFile(path(), m_place))
        return failure(ErrorKind::ReadOnly, QStringLiteral("rename of a finished file"));
    return m_hash.result();
}

void PartFile::discard()
{
    m_file.close();
    m_file.remove();
    m_hash.reset();
    m_length = 0;
    m_position = 0;
}

Error PartFile::error(const char* doing) const
{
    const QString detail = QLatin1String(doing) + QStringLiteral(": ") + m_file.errorString();
    // Qt says ResourceError for a full disk and for nothing else that can happen here.
    const bool full = m_file.error() == QFileDevice::ResourceError;
    return {full ? ErrorKind::DiskFull : ErrorKind::ReadOnly, detail};
}

} // namespace sostenuto::sync
