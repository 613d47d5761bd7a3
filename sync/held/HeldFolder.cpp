#include "sync/held/HeldFolder.h"

#include "sync/store/WholeFile.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUuid>

#include <utility>

namespace sostenuto::sync {

namespace {

constexpr qint64 longestMarker = 1000;

} // namespace

FolderVerdict folderVerdict(const HeldMark& known, const FolderSigns& signs)
{
    if (known.marker.isEmpty())
        return FolderVerdict::New;
    if (signs.found == known.marker)
        return FolderVerdict::Ours;
    if (!known.hasFiles)
        return FolderVerdict::New;
    const bool wasDeleted = !signs.found && !signs.isDeadLink && !known.apart;
    return wasDeleted ? FolderVerdict::New : FolderVerdict::Away;
}

HeldFolder::HeldFolder(HeldStore& store, const QString& path) : m_store(store), m_path(path) {}

std::optional<QString> HeldFolder::markerIn(const QString& folder)
{
    const auto read = readWhole(QDir(folder).filePath(QLatin1String(markerName)), longestMarker);
    return read ? std::optional(QString::fromUtf8(*read).simplified()) : std::nullopt;
}

FolderSigns HeldFolder::signs() const
{
    FolderSigns signs;
    signs.found = markerIn(m_path);
    const QFileInfo folder(m_path);
    signs.isDeadLink = folder.isSymLink() && !folder.exists();
    return signs;
}

bool HeldFolder::look()
{
    const auto known = m_store.mark();
    if (!known)
        return false;
    const FolderVerdict verdict = folderVerdict(*known, signs());
    m_marked = verdict == FolderVerdict::Ours;
    m_deleted = verdict == FolderVerdict::New && known->hasFiles && !known->marker.isEmpty();
    if (verdict == FolderVerdict::New && QFileInfo(m_path).isDir())
        (void)markIt(); // what can't be written is told when a file is
    const bool isAway = verdict == FolderVerdict::Away;
    if (isAway != known->away && !m_store.setAway(isAway))
        return false;
    return std::exchange(m_away, isAway) != isAway;
}

Result<void> HeldFolder::prepare()
{
    if (m_marked)
        return {};
    if (!QDir().mkpath(m_path))
        return failure(ErrorKind::ReadOnly, QStringLiteral("the folder for audio cannot be made"));
    return markIt();
}

Result<void> HeldFolder::markIt()
{
    const QString marker = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto done = writeWhole(QDir(m_path).filePath(QLatin1String(markerName)), marker.toUtf8(), "the held folder's id");
    if (done)
        done = m_store.setMark(marker, isApart());
    m_marked = done.has_value();
    return done;
}

Result<void> HeldFolder::remark()
{
    const auto known = m_store.mark();
    if (!known)
        return tl::unexpected(known.error());
    const bool apart = m_marked && isApart();
    return m_marked && apart != known->apart ? m_store.setMark(known->marker, apart) : Result<void>();
}

bool HeldFolder::isApart() const
{
    return QStorageInfo(m_path).device() != QStorageInfo(QFileInfo(m_store.libraryPath()).path()).device();
}

} // namespace sostenuto::sync
