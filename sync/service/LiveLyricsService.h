// The lyrics' face on the main thread.
#pragma once

#include "sync/service/LyricsService.h"

namespace sostenuto::sync {

class LyricsFlow;

/// Thread: main. `flow` lives on the sync thread. Nothing may be asked after that thread ended.
class LiveLyricsService : public LyricsService {
    Q_OBJECT

public:
    explicit LiveLyricsService(LyricsFlow* flow, QObject* parent = nullptr);

    QFuture<Result<Lyrics>> lyrics(TrackId track) override;

private:
    LyricsFlow* m_flow;
};

} // namespace sostenuto::sync
