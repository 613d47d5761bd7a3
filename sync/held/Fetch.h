// One track on its way from the service to its file, over as many attempts as it takes.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/held/PartFile.h"
#include "sync/held/SoundCheck.h"
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
    int kbps = 0;           ///< at most; 0 = the original
    bool replaces = false;  ///< a file of lower quality is here, and stays until this one is whole
    bool standsIn = false;  ///< `heldFolder` stands in for one that is away: nothing is written to the store
    SoundCheck* check = {}; ///< outlives the fetch; not for originals
};

/// Keeps its place between attempts, and in the store between starts of the program; but what comes transcoded can't be
/// gone on with, so nothing of an attempt that broke off is kept, and what came whole is listened to. Thread: sync.
class Fetch : public QObject {
    Q_OBJECT

public:
    Fetch(Backend& backend, HeldStore& store, FetchPlace place, QObject* parent = nullptr);
    ~Fetch() override;

    /// Where the files of a service are; nothing else is there.
    [[nodiscard]] static QString folderOf(const QString& heldFolder, SourceId source);
    /// Relative to the held folder.
    [[nodiscard]] static QString pathOf(const FetchPlace& place);

    /// Opens what earlier sessions left, so that it can be read before (and without) an attempt.
    [[nodiscard]] Result<void> prepare();
    /// Asks the service for what is missing. Answers with attemptEnded(), never from within this call.
    void attempt();
    /// Ends the attempt without an answer; what came of an original is kept.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] qint64 available() const { return m_part.available(); }
    [[nodiscard]] bool isTranscoded() const { return m_place.kbps > 0; }
    [[nodiscard]] bool replaces() const { return m_place.replaces; }
    [[nodiscard]] bool standsIn() const { return m_place.standsIn; }
    [[nodiscard]] const CatalogueStore::FileFacts& facts() const { return m_place.facts; }
    [[nodiscard]] std::optional<qint64> total() const;
    /// The same, and where it is not known a guess; 0 = none.
    [[nodiscard]] qint64 expected() const;
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
    [[nodiscard]] Result<std::optional<HeldRow>> knownPart() const;
    [[nodiscard]] Result<void> forgetOther(const HeldRow& part);
    [[nodiscard]] Result<void> rememberPartial();
    void listen();
    void complete();
    [[nodiscard]] HeldRow wholeRow(const QByteArray& checksum) const;
    [[nodiscard]] Result<void> keep(HeldRow row);
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
    int m_attempt = 0;
    QString m_format; ///< of what comes transcoded
    bool m_running = false;
};

} // namespace sostenuto::sync
