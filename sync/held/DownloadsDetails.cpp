#include "sync/held/Downloads.h"
#include "sync/model/PathText.h"

namespace sostenuto::sync {

Result<TrackDetails> Downloads::details(TrackId track)
{
    if (!m_catalogue || !m_files)
        return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
    const auto ids = m_catalogue->ids(track);
    if (!ids)
        return tl::unexpected(ids.error());
    TrackDetails details;
    details.remoteId = ids->remoteId;
    details.musicBrainzId = ids->musicBrainzId;
    const auto local = m_folders ? m_folders->bytesOf(track) : Result<std::optional<FolderStore::Bytes>>();
    if (local && local->has_value()) {
        details.place = TrackDetails::Place::Folder;
        details.shown = shownPath((*local)->path);
        if (!(*local)->away)
            details.file = pathText((*local)->path);
        details.loudness = m_folders->loudness(track).value_or(MeasuredLoudness{});
    } else if (const auto row = m_files->find(track)) {
        details.place = TrackDetails::Place::Held;
        details.file = m_files->absolute(*row);
        details.shown = shownPath(pathBytes(details.file));
        details.loudness = m_files->store().loudness(track).value_or(MeasuredLoudness{});
    }
    return details;
}

} // namespace sostenuto::sync
