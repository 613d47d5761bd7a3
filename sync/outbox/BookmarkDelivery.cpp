#include "sync/outbox/BookmarkDelivery.h"

#include "sync/model/WhenDone.h"
#include "sync/store/CatalogueStore.h"

#include <QTimeZone>

#include <algorithm>
#include <cstdlib>

namespace sostenuto::sync {

namespace {

/// Some services keep whole seconds.
bool isSame(qint64 one, qint64 other)
{
    return std::abs(one - other) < 1000;
}

/// It will never be taken, and nobody is the worse for it.
bool isRefusal(const Error& error)
{
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotAllowed;
}

} // namespace

BookmarkStep bookmarkStep(qint64 mine, const QDateTime& at, std::optional<qint64> agreed,
                          const std::optional<RemoteBookmark>& theirs)
{
    if (!theirs)
        return mine < 0 ? BookmarkStep::Nothing : BookmarkStep::Send;
    if (mine >= 0 && isSame(theirs->positionMs, mine))
        return BookmarkStep::Nothing;
    const bool isMoved = !agreed || !isSame(theirs->positionMs, *agreed);
    return isMoved && theirs->changedAt.isValid() && theirs->changedAt > at ? BookmarkStep::Take : BookmarkStep::Send;
}

BookmarkDelivery::BookmarkDelivery(const OutboxParts& parts, Delivery delivery, QObject* parent)
    : QObject(parent), m_parts(parts), m_delivery(std::move(delivery)), m_id{m_delivery.objectId()}
{
}

void BookmarkDelivery::start()
{
    const auto remote = m_parts.catalogue.remoteId(m_id);
    if (!remote)
        return end(remote.error());
    m_track = *remote;
    const QJsonObject& last = m_delivery.rows.last().payload;
    m_positionMs = last.value(QStringLiteral("position")).toInteger(-1);
    m_at = QDateTime::fromMSecsSinceEpoch(last.value(QStringLiteral("at")).toInteger(), Qt::UTC);
    for (const OutboxRow& row : std::as_const(m_delivery.rows)) {
        if (const auto marked = m_parts.outbox.setSending(row.id); !marked)
            return end(marked.error());
    }
    whenDone(m_parts.backend.bookmarks(), this, [this](const Result<QVector<RemoteBookmark>>& bookmarks) {
        if (bookmarks)
            return compare(*bookmarks);
        isRefusal(bookmarks.error()) ? settle() : end(bookmarks.error());
    });
}

void BookmarkDelivery::compare(const QVector<RemoteBookmark>& bookmarks)
{
    const auto found = std::find_if(bookmarks.cbegin(), bookmarks.cend(), [this](const RemoteBookmark& bookmark) {
        return bookmark.trackRemoteId == m_track;
    });
    const auto theirs = found == bookmarks.cend() ? std::nullopt : std::optional(*found);
    const auto agreed = m_parts.catalogue.bookmarkThere(m_id);
    if (!agreed)
        return end(agreed.error());
    Result<void> kept;
    switch (bookmarkStep(m_positionMs, m_at, *agreed, theirs)) {
    case BookmarkStep::Send:
        return send();
    case BookmarkStep::Take:
        kept = m_parts.catalogue.takeBookmark(m_id, *theirs);
        break;
    case BookmarkStep::Nothing:
        kept = m_parts.catalogue.noteBookmarkThere(m_id, theirs ? std::optional(theirs->positionMs) : std::nullopt);
        break;
    }
    kept ? settle() : end(kept.error());
}

void BookmarkDelivery::send()
{
    m_sent = true;
    const auto sent =
        m_positionMs < 0 ? m_parts.backend.removeBookmark(m_track) : m_parts.backend.setBookmark(m_track, m_positionMs);
    whenDone(sent, this, [this](const Result<void>& result) {
        if (!result)
            return isRefusal(result.error()) ? settle() : end(result.error());
        const auto kept =
            m_parts.catalogue.noteBookmarkThere(m_id, m_positionMs < 0 ? std::nullopt : std::optional(m_positionMs));
        kept ? settle() : end(kept.error());
    });
}

void BookmarkDelivery::settle()
{
    QVector<qint64> rows;
    for (const OutboxRow& row : std::as_const(m_delivery.rows))
        rows.append(row.id);
    const auto done = m_parts.outbox.done(rows);
    end(done ? std::nullopt : std::optional(done.error()));
}

void BookmarkDelivery::end(const std::optional<Error>& error)
{
    Q_EMIT finished(error, m_sent);
    deleteLater();
}

} // namespace sostenuto::sync
