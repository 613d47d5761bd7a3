// The radio behind RadioService, on the sync thread.
#pragma once

#include "sync/backend/HttpClient.h"
#include "sync/model/Answer.h"
#include "sync/radio/RadioFlow.h"
#include "sync/store/StationStore.h"

#include <QObject>

#include <memory>
#include <optional>
#include <unordered_map>

namespace sostenuto::sync {

/// Made on the main thread and moved to the sync thread with SyncCore. Before useStore() every question fails with
/// StoreFailed. Thread: sync.
class RadioWorker : public QObject {
    Q_OBJECT

public:
    explicit RadioWorker(QObject* parent = nullptr);
    ~RadioWorker() override;

    void useStore(Database& database);
    /// Ends every stream, and lets readers go.
    void close();

    /// See HttpClient.
    void useInstead(HttpClient::Instead instead);

    void serve(TrackId station, const std::shared_ptr<RadioBytes>& bytes);
    /// Something happened at the reader's end of these bytes.
    void readerNews(const RadioBytes* bytes);
    [[nodiscard]] Result<QVector<Station>> stations() const;
    [[nodiscard]] Result<Station> add(const QUrl& address, const QString& name);
    [[nodiscard]] Result<void> remove(TrackId station);

    /// For tests, which have no time.
    void setWaits(const RadioWaits& waits) { m_waits = waits; }

Q_SIGNALS:
    void stationsChanged();
    void stateChanged(sostenuto::sync::TrackId station, sostenuto::sync::RadioState state);
    void titleChanged(sostenuto::sync::TrackId station, const QString& title);
    void failed(sostenuto::sync::TrackId station, const sostenuto::sync::Error& error);
    /// The row of this station is another one now.
    void stationTouched(sostenuto::sync::TrackId station);

private:
    struct Stream;
    void end(const RadioBytes* bytes);

    HttpClient* m_http = nullptr; ///< made on the sync thread; a child
    HttpClient::Instead m_instead;
    std::optional<StationStore> m_store;
    RadioWaits m_waits;
    std::unordered_map<const RadioBytes*, std::unique_ptr<Stream>> m_streams;
};

} // namespace sostenuto::sync
