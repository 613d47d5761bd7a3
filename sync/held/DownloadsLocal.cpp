#include "sync/held/Downloads.h"
#include "sync/model/PathText.h"
#include "sync/store/SystemFile.h"

namespace sostenuto::sync {

bool Downloads::isHere(TrackId track)
{
    if (m_files->has(track) || (isStandingIn() && m_standIn->has(track)))
        return true;
    const auto local = m_folders ? m_folders->bytesOf(track) : Result<std::optional<FolderStore::Bytes>>();
    return local && local->has_value();
}

/// Complete bytes where the listener has them.
bool Downloads::serveLocal(TrackId track, HeldBytes& bytes)
{
    const auto local = m_folders ? m_folders->bytesOf(track) : Result<std::optional<FolderStore::Bytes>>();
    if (!local || !local->has_value())
        return false;
    const FolderStore::Bytes& file = **local;
    const QString path = pathText(file.path); // QFile forgets its name when it is opened by a number
    QFile opened(path);
    const bool opens = !file.away && openToRead(opened);
    if (!opens && file.ofTwin)
        return false; // the service has it too
    if (!opens) {
        const QString why = file.away ? QStringLiteral("the drive is away: ") : QStringLiteral("no such file: ");
        bytes.fail({ErrorKind::FileMissing, why + shownPath(file.path)});
        return true;
    }
    if (file.part)
        bytes.setPart(*file.part);
    if (const auto measured = m_folders->loudness(track); measured && *measured != MeasuredLoudness{})
        bytes.setMeasured(*measured);
    // As long as it is now: it may have been tagged since it was looked at.
    bytes.begin(path, opened.size(), opened.size());
    bytes.complete(path);
    return true;
}

} // namespace sostenuto::sync
