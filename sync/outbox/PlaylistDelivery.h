// Everything that waits for one playlist, made there: read the list, play the edits onto it, write, read again.
//
// No service compares before it writes, so another device can slip in between reading and writing; the list is read
// again afterwards, and what is found is what counts from then on.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/outbox/OutboxPlan.h"
#include "sync/outbox/PlaylistIntents.h"

#include <QObject>

namespace sostenuto::sync {

class CatalogueStore;
class OutboxStore;
class PlaylistStore;

struct OutboxParts {
    Backend& backend;
    OutboxStore& outbox;
    CatalogueStore& catalogue;
    PlaylistStore& playlists;
};

/// Deletes itself after finished(). Thread: sync.
class PlaylistDelivery : public QObject {
    Q_OBJECT

public:
    PlaylistDelivery(const OutboxParts& parts, Delivery delivery, QObject* parent);

    void start();

Q_SIGNALS:
    /// Exactly once. No value = the service has all of it, and the rows are gone from the outbox.
    /// `sent`: a write went out, whatever became of it.
    void finished(const std::optional<sostenuto::sync::Error>& error, bool sent);

private:
    enum class Step { Before, Written };

    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<PlaylistIntent> intentOf(const OutboxRow& row) const;
    [[nodiscard]] Result<QString> remoteTrack(qint64 id) const;
    [[nodiscard]] const OutboxRow* rowOf(EditKind kind) const;
    [[nodiscard]] QString wantedName() const;

    void removeList();
    void makeList();
    void findMadeList();
    void adopt(const QString& remoteId);
    void readList(Step step);
    void edit(const RemotePlaylist& list);
    void write(const RemotePlaylist& list, const QStringList& target);
    void rename(const RemotePlaylist& list);
    void confirm(const RemotePlaylist& list);
    [[nodiscard]] bool markSending();
    void end(const std::optional<Error>& error);

    OutboxParts m_parts;
    Delivery m_delivery;
    PlaylistId m_id;
    SourceId m_source;
    QString m_remoteId;
    QVector<PlaylistIntent> m_intents;
    QStringList m_local;
    QStringList m_target;
    bool m_rewritten = false;
    bool m_sent = false;
    bool m_done = false;
};

} // namespace sostenuto::sync
