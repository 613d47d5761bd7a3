#include "sync/service/PendingWorker.h"

#include "sync/store/PendingStore.h"
#include "sync/store/PlaylistConflicts.h"
#include "sync/store/PlaylistNotes.h"
#include "sync/store/WholeFile.h"

#include <QJsonDocument>

namespace sostenuto::sync {

namespace {

constexpr int tellEveryMs = 250;

tl::unexpected<Error> noStore()
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

} // namespace

PendingWorker::PendingWorker(QObject* parent) : QObject(parent), m_soon(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(tellEveryMs);
    connect(&m_soon, &QTimer::timeout, this, &PendingWorker::pendingChanged);
}

void PendingWorker::close()
{
    m_database = nullptr;
    m_soon.stop();
}

void PendingWorker::outboxChanged()
{
    if (m_database && !m_soon.isActive())
        m_soon.start();
}

Result<QVector<qint64>> PendingWorker::ids(const PendingFilter& filter) const
{
    if (!m_database)
        return noStore();
    return PendingStore(*m_database).ids(filter);
}

Result<QVector<PendingChange>> PendingWorker::changesOf(const QVector<qint64>& ids) const
{
    if (!m_database)
        return noStore();
    return PendingStore(*m_database).changesOf(ids);
}

Result<QVector<PendingChange>> PendingWorker::changes(int offset, int atMost) const
{
    if (!m_database)
        return noStore();
    return PendingStore(*m_database).changes(offset, atMost);
}

Result<int> PendingWorker::count() const
{
    if (!m_database)
        return noStore();
    return PendingStore(*m_database).count();
}

Result<void> PendingWorker::retry(const QVector<qint64>& ids)
{
    if (!m_database)
        return noStore();
    auto done = PendingStore(*m_database).retry(ids);
    if (done) {
        outboxChanged();
        Q_EMIT woken();
    }
    return done;
}

Result<void> PendingWorker::discard(const QVector<qint64>& ids)
{
    if (!m_database)
        return noStore();
    const auto touched = PendingStore(*m_database).discard(ids);
    if (!touched)
        return tl::unexpected(touched.error());
    tell(*touched);
    return {};
}

Result<QVector<PlaylistConflict>> PendingWorker::conflicts() const
{
    if (!m_database)
        return noStore();
    return playlistConflicts(*m_database);
}

Result<void> PendingWorker::resolve(qint64 id, ConflictChoice choice)
{
    if (!m_database)
        return noStore();
    const auto list = resolveConflict(*m_database, id, choice, QDateTime::currentDateTimeUtc());
    if (!list)
        return tl::unexpected(list.error());
    Q_EMIT conflictResolved(*list);
    outboxChanged();
    return {};
}

Result<void> PendingWorker::write(const QString& path) const
{
    if (!m_database)
        return noStore();
    const auto document = PendingStore(*m_database).document(QDateTime::currentDateTimeUtc());
    if (!document)
        return tl::unexpected(document.error());
    return writeWhole(path, QJsonDocument(*document).toJson(QJsonDocument::Indented), "the waiting changes");
}

Result<QVector<PlaylistNote>> PendingWorker::history(PlaylistId playlist) const
{
    if (!m_database)
        return noStore();
    return playlistHistory(*m_database, playlist);
}

void PendingWorker::tell(const DiscardTouched& touched)
{
    if (touched.catalogue)
        Q_EMIT catalogueChanged();
    if (!touched.tracks.isEmpty())
        Q_EMIT tracksChanged(touched.tracks);
    for (const PlaylistId list : touched.lists)
        Q_EMIT playlistChanged(list);
    if (!touched.lists.isEmpty())
        Q_EMIT playlistsChanged();
    outboxChanged();
    Q_EMIT woken();
}

} // namespace sostenuto::sync
