// A bookmark on its way. The service is read first: where both moved it since they last agreed, the newer one holds.
#pragma once

#include "sync/outbox/PlaylistDelivery.h"

#include <QObject>

namespace sostenuto::sync {

/// What becomes of a bookmark that was set or taken away here.
enum class BookmarkStep {
    Send,
    Take,   ///< theirs is newer
    Nothing ///< the service has it so already
};

/// Pure. Positions in ms; `mine` -1 = taken away, at `at`. `agreed`: what the service had when it was last heard of,
/// nullopt = none; `theirs`: what it has now. A service that did not move it has no say, whatever its clock shows.
[[nodiscard]] BookmarkStep bookmarkStep(qint64 mine, const QDateTime& at, std::optional<qint64> agreed,
                                        const std::optional<RemoteBookmark>& theirs);

/// Services without bookmarks, and those that do not take this one, are no trouble: it is kept here. Deletes itself
/// after finished(). Thread: sync.
class BookmarkDelivery : public QObject {
    Q_OBJECT

public:
    BookmarkDelivery(const OutboxParts& parts, Delivery delivery, QObject* parent);

    void start();

Q_SIGNALS:
    void finished(const std::optional<sostenuto::sync::Error>& error, bool sent);

private:
    void compare(const QVector<RemoteBookmark>& bookmarks);
    void send();
    void settle();
    void end(const std::optional<Error>& error);

    OutboxParts m_parts;
    Delivery m_delivery;
    TrackId m_id;
    QString m_track;
    qint64 m_positionMs = -1;
    QDateTime m_at;
    bool m_sent = false;
};

} // namespace sostenuto::sync
