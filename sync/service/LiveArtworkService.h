// The artwork's face on the main thread.
#pragma once

#include "sync/service/ArtworkService.h"

namespace sostenuto::sync {

class Artwork;

/// Thread: main. `artwork` lives on the sync thread. Nothing may be asked after that thread ended.
class LiveArtworkService : public ArtworkService {
    Q_OBJECT

public:
    explicit LiveArtworkService(Artwork* artwork, QObject* parent = nullptr);

    QFuture<Result<QByteArray>> cover(const QString& coverKey, int edge) override;
    QFuture<Result<QString>> coverFile(const QString& coverKey) override;

private:
    Artwork* m_artwork;
};

} // namespace sostenuto::sync
