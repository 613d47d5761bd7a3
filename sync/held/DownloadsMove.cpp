// The part of Downloads that keeps still while held music goes to another folder.
#include "sync/held/Downloads.h"

#include <algorithm>

namespace sostenuto::sync {

void Downloads::useFolder(const QString& heldFolder)
{
    m_folder = heldFolder;
    if (!m_files)
        return;
    makeFiles(m_files->store());
    (void)m_files->lookAtFolder();
}

/// What is read would be heard to break off.
void Downloads::beginMove()
{
    m_moving = true;
    dropEntries(
        [this](TrackId track, const Entry& entry) { return !entry.fetch->standsIn() && !m_readers.has(track); });
    plan();
}

bool Downloads::isStill()
{
    return std::none_of(m_entries.begin(), m_entries.end(), [](const auto& item) {
        return !item.second.fetch->standsIn() && item.second.fetch->isRunning();
    });
}

void Downloads::leaveFolder()
{
    dropEntries([](TrackId /*track*/, const Entry& entry) { return !entry.fetch->standsIn(); });
}

/// What stands in goes, but for what is read: that comes to its end there.
void Downloads::endMove()
{
    if (!m_moving)
        return;
    m_moving = false;
    if (m_files && !m_files->isAway())
        dropEntries(
            [this](TrackId track, const Entry& entry) { return entry.fetch->standsIn() && !m_readers.has(track); });
    Q_EMIT folderMoved();
    QMetaObject::invokeMethod(this, &Downloads::plan, Qt::QueuedConnection);
}

void Downloads::dropEntries(const std::function<bool(TrackId, const Entry&)>& which)
{
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (!which(entry->first, entry->second)) {
            ++entry;
            continue;
        }
        m_readers.letGo(entry->first, {ErrorKind::FileMissing, QStringLiteral("the folder of held music moved")});
        entry->second.fetch->disconnect(this);
        entry->second.fetch->stop();
        entry->second.fetch.release()->deleteLater(); // it may be what found out
        entry = m_entries.erase(entry);
    }
}

} // namespace sostenuto::sync
