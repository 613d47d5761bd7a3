// An artist of whom more is known than the albums.
#pragma once

#include <tests/support/ui/FakeLibrary.h>

namespace sostenuto::ui {

/// On tracks of others' albums.
inline void fillAppearances(FakeLibrary& library, qint64 artist)
{
    int on = 0;
    for (sync::Track& track : library.trackRows) {
        if (track.number == 2 && track.artistId.value != artist && ++on <= 9 && on % 3 == 0)
            track.artists = {{track.artistId, track.artist}, {sync::ArtistId{artist}, QString()}};
    }
}

/// Like others, and something is said of it; `isLong`: of twelve, in several paragraphs.
inline void fillArtist(FakeLibrary& library, qint64 artist, bool isLong = false)
{
    for (const sync::Artist& other : std::as_const(library.artistRows)) {
        if (other.id.value != artist && library.similar[artist].size() < (isLong ? 12 : 4))
            library.similar[artist].append(other.id);
    }
    const QString text = QStringLiteral("Four voices, a harmonium and a harbour. Recorded in boathouses and one "
                                        "decommissioned ferry.");
    sync::ArtistDetails& details = library.details[artist];
    details.about = isLong ? QStringList(4, text).join(u'\n') : text;
    details.source = sync::SourceId{1};
    details.savedAt = QDateTime(QDate(2023, 5, 12), QTime(12, 0), Qt::UTC);
    details.firstPlay = QDateTime(QDate(2019, 2, 3), QTime(12, 0), Qt::UTC);
}

} // namespace sostenuto::ui
