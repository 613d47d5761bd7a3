// The held bytes' face: for the player's threads and the window's.
#pragma once

#include "sync/service/HeldService.h"

namespace sostenuto::sync {

class Downloads;

/// Thread: main; open() any. `downloads` lives on the sync thread. Nothing may be asked after that thread ended.
class LiveHeldService : public HeldService {
    Q_OBJECT

public:
    explicit LiveHeldService(Downloads* downloads, QObject* parent = nullptr);

    std::shared_ptr<HeldBytes> open(TrackId track) override;
    void setWanted(const QVector<TrackId>& tracks) override;
    QFuture<Result<QByteArray>> waveform(TrackId track) override;
    QFuture<Result<TrackDetails>> details(TrackId track) override;
    QFuture<Result<std::optional<SurveyTask>>> nextToSurvey(int version) override;
    QFuture<Result<void>> putSurvey(const SurveyTask& task, int version,
                                    const std::optional<Measurement>& found) override;

private:
    Downloads* m_downloads;
};

} // namespace sostenuto::sync
