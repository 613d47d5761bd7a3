// One track on its way from the service to its file, over as many attempts as it takes.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/held/PartFile.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/HeldStore.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace sostenuto::sync {

struct FetchPlace {
    TrackId track;
    CatalogueStore::FileFacts facts;
    QString heldFolder;
};

/// Keeps its place between attempts, and in the store between starts of the program. Thread: sync.
class Fetch : public QObject {
    Q_OBJECT

public:
    Fetch(Backend& backend, HeldStore& store, FetchPlace place, QObject* parent = nullptr);
    ~Fetch() override;

    /// Where the files of a service are; nothing else is there.
    [[nodiscard]] static QString folderOf(const QString& heldFolder, SourceId source);
    /// Relative to the held folder.
    [[nodiscard]] static QString pathOf(TrackId track, const CatalogueStore::FileFacts& facts);

    /// Opens what earlier sessions left, so that it can be read before (and without) an attempt.
    [[nodiscard]] Result<void> prepare();
    /// Asks the service for what is missing. Answers with attemptEnded(), never from within this call.
    void attempt();
    /// Ends the attempt without an answer; what came is kept.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] qint64 available() const { return m_part.available(); }
    [[nodiscard]] std::optional<qint64> total() const;
    [[nodiscard]] QString partPath() const { return m_part.path(); }
    [[nodiscard]] QString path() const;

Q_SIGNALS:
    /// available() or total() changed.
    void moved();
    /// No error = the file is whole, in its place and in the store.
    void attemptEnded(const std::optional<sostenuto::sync::Error>& error);

private:
    void catchUp();
    void request();
    void onStarted(qint64 offset, qint64 total, const QByteArray& validator);
    void onBytes(const QByteArray& chunk);
    void onFinished(const std::optional<Error>& error);
    [[nodiscard]] Result<void> rememberPartial();
    void complete();
    void end(const std::optional<Error>& error);
    void dropDownload();

    Backend& m_backend;
    HeldStore& m_store;
    FetchPlace m_place;
    QString m_relativePath;
    PartFile m_part;
    QPointer<Download> m_download;
    qint64 m_announced = -1; ///< length of the whole file as the last answer said
    QByteArray m_validator;
    qint64 m_durable = 0; ///< bytes known to be on disk
    bool m_running = false;
};

} // namespace sostenuto::sync
