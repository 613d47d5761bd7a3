// The radio's face: for the player's threads and the window's.
#pragma once

#include "sync/service/RadioService.h"

namespace sostenuto::sync {

class RadioWorker;

/// Thread: main; open() any. `worker` lives on the sync thread. Nothing may be asked after that thread ended.
class LiveRadioService : public RadioService {
    Q_OBJECT

public:
    explicit LiveRadioService(RadioWorker* worker, QObject* parent = nullptr);

    std::shared_ptr<RadioBytes> open(TrackId station) override;
    QFuture<Result<QVector<Station>>> stations() override;
    QFuture<Result<Station>> add(const QUrl& address, const QString& name) override;
    QFuture<Result<void>> remove(TrackId station) override;

private:
    RadioWorker* m_worker;
};

} // namespace sostenuto::sync
