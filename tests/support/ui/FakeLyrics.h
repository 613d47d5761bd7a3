// Words of tracks that a test has made up.
#pragma once

#include <sync/service/LyricsService.h>

#include <QHash>

#include <optional>

namespace sostenuto::ui {

class FakeLyrics : public sync::LyricsService {
    Q_OBJECT

public:
    using LyricsService::LyricsService;

    QFuture<sync::Result<sync::Lyrics>> lyrics(sync::TrackId track) override
    {
        asked.append(track);
        if (failing && !known.contains(track))
            return QtFuture::makeReadyFuture(sync::Result<sync::Lyrics>(tl::unexpected(*failing)));
        return QtFuture::makeReadyFuture(sync::Result<sync::Lyrics>(known.value(track)));
    }

    QHash<sync::TrackId, sync::Lyrics> known;
    std::optional<sync::Error> failing; ///< of what is not known
    QVector<sync::TrackId> asked;
};

} // namespace sostenuto::ui
