// DrillService's work, on the sync thread: which drill is on, and what it answers in the place of the services.
#pragma once

#include "sync/backend/HttpClient.h"
#include "sync/model/Drill.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace sostenuto::sync {

/// Made on the main thread and moved to the sync thread with SyncCore. Wiring: services() goes to whoever asks
/// services, others() to whoever asks other hosts; began() and ended() to the status, and to the flows, which begin
/// anew then. Thread: sync.
class DrillWorker : public QObject {
    Q_OBJECT

public:
    explicit DrillWorker(QObject* parent = nullptr);

    /// Replaces one that is on. Lengths outside of 1 s to longestDrill are brought into it.
    void start(DrillKind kind, std::chrono::seconds length);
    void end();
    /// Ends it without a word.
    void close();
    [[nodiscard]] const std::optional<Drill>& drill() const { return m_drill; }

    /// Valid as long as this worker lives.
    [[nodiscard]] HttpClient::Instead services();
    /// Of hosts that are no service of the listener: they are away only when the network is.
    [[nodiscard]] HttpClient::Instead others();

Q_SIGNALS:
    /// What is on now; nothing = it is over.
    void drillChanged(const std::optional<sostenuto::sync::Drill>& drill);
    void began(const sostenuto::sync::Drill& drill);
    void ended();

private:
    [[nodiscard]] QNetworkReply* instead(const HttpRequest& request, const HttpClient::Send& send);

    std::optional<Drill> m_drill;
    QTimer m_over;
};

} // namespace sostenuto::sync
