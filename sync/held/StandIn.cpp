#include "sync/held/StandIn.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sostenuto::sync {

StandIn::StandIn(const QString& folder) : m_folder(folder)
{
    clear();
}

Result<void> StandIn::prepare() const
{
    if (m_folder.isEmpty())
        return failure(ErrorKind::FileMissing, QStringLiteral("the folder of held music is away"));
    if (!QDir().mkpath(m_folder))
        return failure(ErrorKind::ReadOnly, QStringLiteral("the folder that stands in can't be made"));
    return {};
}

std::optional<QString> StandIn::find(TrackId track)
{
    const auto found = m_files.find(track);
    if (found == m_files.end())
        return std::nullopt;
    if (!QFileInfo::exists(found->path)) {
        m_files.erase(found);
        return std::nullopt;
    }
    found->used = ++m_uses;
    return found->path;
}

void StandIn::add(TrackId track, const QString& path, const QSet<TrackId>& needed)
{
    m_files.insert(track, {path, QFileInfo(path).size(), ++m_uses});
    qint64 total = 0;
    QVector<TrackId> order;
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        total += file->bytes;
        order.append(file.key());
    }
    std::sort(order.begin(), order.end(),
              [this](TrackId a, TrackId b) { return m_files.value(a).used < m_files.value(b).used; });
    for (const TrackId old : std::as_const(order)) {
        if (total <= m_room)
            return;
        if (needed.contains(old))
            continue;
        const File file = m_files.take(old);
        total -= file.bytes;
        QFile::remove(file.path);
    }
}

void StandIn::clear()
{
    m_files.clear();
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
}

} // namespace sostenuto::sync
