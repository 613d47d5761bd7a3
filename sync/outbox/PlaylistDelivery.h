// Everything that waits for one playlist, made there: read the list, join it with ours, write, read again.
//
// No service compares before it writes, so another device can slip in between reading and writing; the list is read
// again afterwards, and what is found is what counts from then on. The joined list is ours, and the list that was read
// the new ground, before anything is written: then it does not matter where this breaks off.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/outbox/OutboxPlan.h"

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
    /// Exactly once. No value = the service has all of it, and the rows are gone from the outbox. NotFound: the service
    /// has no such list any more; nothing else is told with that kind. `sent`: a write went out, whatever became of it.
    void finished(const std::optional<sostenuto::sync::Error>& error, bool sent);

private:
    enum class Step { Before, Written };

    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] const OutboxRow* rowOf(EditKind kind) const;
    [[nodiscard]] QString wantedName() const;

    void removeList();
    void makeList();
    void findMadeList();
    void foundNone();
    void adopt(const QString& remoteId);
    void readList(Step step);
    void join(const RemotePlaylist& list, Step step);
    void write(const RemotePlaylist& list, const QStringList& target);
    void replace(const RemotePlaylist& list, const QStringList& target);
    void count(const RemotePlaylist& list, const QStringList& target);
    void await(const QFuture<Result<void>>& written);
    void lookAfterRefusal(const Error& error);
    void rename(const RemotePlaylist& list);
    [[nodiscard]] bool hasOtherName(const RemotePlaylist& list) const;
    void leaveName(const RemotePlaylist& list);
    void describe(const RemotePlaylist& list);
    void settle(const RemotePlaylist& list);
    [[nodiscard]] bool markSending();
    void end(const std::optional<Error>& error);

    OutboxParts m_parts;
    Delivery m_delivery;
    PlaylistId m_id;
    SourceId m_source;
    QString m_remoteId;
    QString m_name;       ///< here
    QStringList m_before; ///< as it was found first
    int m_listed = -1;    ///< as many entries as the list call counts; -1 = not asked since the last write
    bool m_reread = false;
    bool m_wrote = false;
    bool m_rewritten = false;
    bool m_sent = false;
    bool m_done = false;
};

} // namespace sostenuto::sync
