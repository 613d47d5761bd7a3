// A listener's library at a service whose way can be cut, to see what is made of each fault. No window, no sound.
#pragma once

#include "tests/support/app/CutRelay.h"

#include <app/demo/DemoService.h>
#include <sync/model/ServiceState.h>
#include <sync/service/Sync.h>

#include <QElapsedTimer>

#include <functional>
#include <memory>

namespace sostenuto::tests {

class FaultStage {
public:
    ~FaultStage();

    /// Makes the service and an empty library. False: that did not work.
    [[nodiscard]] bool begin(const QString& folder);
    /// By this way, and reads the service's library.
    [[nodiscard]] bool signIn(const QUrl& address);
    /// The player ends and starts again, with the service as it should be: nothing is known of earlier faults.
    [[nodiscard]] bool startAnew();

    [[nodiscard]] CutRelay& relay() { return *m_relay; }
    [[nodiscard]] demo::DemoService& service() { return *m_service; }
    [[nodiscard]] sync::Sync& sync() { return *m_sync; }
    [[nodiscard]] sync::ServiceState state() const;

    /// What a listener does: the library is asked for, a cover, a track; one edit.
    void useIt();
    /// Until then and no longer; the patience is for a machine that has other things to do.
    [[nodiscard]] bool waitFor(const std::function<bool(const sync::ServiceState&)>& what, int ms = 90'000) const;
    /// Nothing is wrong and nothing waits.
    [[nodiscard]] bool waitUntilWell(int ms = 60'000) const;

private:
    void start();

    QString m_folder;
    std::unique_ptr<demo::DemoService> m_service;
    std::unique_ptr<CutRelay> m_relay;
    std::unique_ptr<sync::Sync> m_sync;
    QVector<sync::TrackId> m_tracks;
    int m_uses = 0;
};

} // namespace sostenuto::tests
