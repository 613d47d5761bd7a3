#include "sync/outbox/PlaylistDelivery.h"

#include "sync/model/PlainText.h"
#include "sync/model/WhenDone.h"
#include "sync/outbox/PlaylistMerge.h"
#include "sync/store/PlaylistStore.h"

#include <algorithm>

namespace sostenuto::sync {

PlaylistDelivery::PlaylistDelivery(const OutboxParts& parts, Delivery delivery, QObject* parent)
    : QObject(parent), m_parts(parts), m_delivery(std::move(delivery)), m_id{m_delivery.objectId()}
{
}

void PlaylistDelivery::start()
{
    if (const auto ready = prepare(); !ready)
        return end(ready.error());
    if (!markSending())
        return;
    if (rowOf(EditKind::PlaylistDelete))
        return removeList();
    if (!m_remoteId.isEmpty())
        return readList(Step::Before);
    // Without its creation that was given up: it may have been made all the same.
    const OutboxRow* creation = rowOf(EditKind::PlaylistCreate);
    creation && creation->state == EditState::Queued ? makeList() : findMadeList();
}

Result<void> PlaylistDelivery::prepare()
{
    const auto address = m_parts.playlists.address(m_id);
    if (!address)
        return tl::unexpected(address.error());
    m_source = address->source;
    m_remoteId = address->remoteId;
    m_name = address->name;
    return {};
}

const OutboxRow* PlaylistDelivery::rowOf(EditKind kind) const
{
    const auto found = std::find_if(m_delivery.rows.cbegin(), m_delivery.rows.cend(),
                                    [kind](const OutboxRow& row) { return row.kind == kind; });
    return found == m_delivery.rows.cend() ? nullptr : &*found;
}

QString PlaylistDelivery::wantedName() const
{
    QString name;
    for (const OutboxRow& row : m_delivery.rows) {
        if (row.kind == EditKind::PlaylistCreate || row.kind == EditKind::PlaylistRename)
            name = row.payload.value(QStringLiteral("name")).toString();
    }
    return name;
}

/// Before anything is read: an edit made meanwhile must not merge into a row that goes out as it was.
bool PlaylistDelivery::markSending()
{
    for (const OutboxRow& row : std::as_const(m_delivery.rows)) {
        if (const auto marked = m_parts.outbox.setSending(row.id); !marked) {
            end(marked.error());
            return false;
        }
    }
    return true;
}

void PlaylistDelivery::removeList()
{
    const OutboxRow* deletion = rowOf(EditKind::PlaylistDelete);
    if (m_remoteId.isEmpty())
        m_remoteId = deletion->payload.value(QStringLiteral("remoteId")).toString();
    if (m_remoteId.isEmpty() && rowOf(EditKind::PlaylistCreate))
        return findMadeList(); // it may have been made before it was deleted here
    const auto forget = [this] {
        const auto gone = m_parts.playlists.forget(m_id);
        end(gone ? std::nullopt : std::optional(gone.error()));
    };
    if (m_remoteId.isEmpty())
        return forget();
    m_sent = true;
    whenDone(m_parts.backend.deletePlaylist(m_remoteId), this, [this, forget](const Result<void>& gone) {
        if (!gone)
            return end(gone.error());
        forget();
    });
}

void PlaylistDelivery::makeList()
{
    const auto list = m_parts.playlists.edited(m_id);
    if (!list)
        return end(list.error());
    // What goes out now is known, should the answer be lost: what is taken out meanwhile stays out.
    if (const auto kept = m_parts.playlists.rebase(m_id, {{}, list->local, true}, QDateTime::currentDateTimeUtc());
        !kept)
        return end(kept.error());
    // By the name that it is looked for when this is cut off; another one comes afterwards.
    const OutboxRow* creation = rowOf(EditKind::PlaylistCreate);
    const QString name = creation ? creation->payload.value(QStringLiteral("name")).toString() : QString();
    m_sent = true;
    m_wrote = true;
    whenDone(m_parts.backend.createPlaylist(name.isEmpty() ? m_name : name, list->local), this,
             [this](const Result<QString>& made) {
                 if (made)
                     return adopt(*made);
                 Error error = made.error();
                 if (error.kind == ErrorKind::NotFound) // of a track
                     error.kind = ErrorKind::NotAllowed;
                 end(error);
             });
}

/// Its creation was cut off. An own list of that name that nobody here knows is the one.
void PlaylistDelivery::findMadeList()
{
    whenDone(m_parts.backend.playlists(), this, [this](const Result<QVector<RemotePlaylist>>& lists) {
        if (!lists)
            return end(lists.error());
        const OutboxRow* creation = rowOf(EditKind::PlaylistCreate);
        const QString made = creation ? creation->payload.value(QStringLiteral("name")).toString() : m_name;
        for (const RemotePlaylist& list : *lists) {
            if (list.remoteId.isEmpty() || list.name != plainText(made, longestPlainName) || list.readOnly)
                continue;
            const auto known = m_parts.playlists.playlistOf(m_source, list.remoteId);
            if (!known)
                return end(known.error());
            if (!*known)
                return adopt(list.remoteId);
        }
        foundNone();
    });
}

void PlaylistDelivery::foundNone()
{
    if (!rowOf(EditKind::PlaylistDelete))
        return makeList();
    const auto gone = m_parts.playlists.forget(m_id);
    end(gone ? std::nullopt : std::optional(gone.error()));
}

void PlaylistDelivery::adopt(const QString& remoteId)
{
    if (const auto kept = m_parts.playlists.setRemoteId(m_id, remoteId); !kept)
        return end(kept.error());
    m_remoteId = remoteId;
    if (rowOf(EditKind::PlaylistDelete))
        return removeList();
    readList(Step::Before);
}

void PlaylistDelivery::readList(Step step)
{
    whenDone(m_parts.backend.playlist(m_remoteId), this, [this, step](const Result<RemotePlaylist>& list) {
        if (!list)
            return end(list.error());
        if (step == Step::Before)
            m_before = list->trackRemoteIds;
        join(*list, step);
    });
}

void PlaylistDelivery::join(const RemotePlaylist& list, Step step)
{
    const auto here = m_parts.playlists.edited(m_id);
    if (!here)
        return end(here.error());
    const QStringList& there = list.trackRemoteIds;
    const QStringList ground = here->sent ? agreed(here->base, *here->sent, there) : here->base;
    const QStringList target = merged(ground, here->local, there);
    // Somebody else wrote in between. Once more; a service that refuses entries silently is not argued with.
    const bool again = step == Step::Before || !std::exchange(m_rewritten, true);
    const bool writes = target != there && again;
    if (const auto kept = m_parts.playlists.rebase(m_id, {there, target, writes}, QDateTime::currentDateTimeUtc());
        !kept)
        return end(kept.error());
    if (!writes)
        return rename(list);
    write(list, target);
}

void PlaylistDelivery::write(const RemotePlaylist& list, const QStringList& target)
{
    const QStringList& there = list.trackRemoteIds;
    if (target.size() > there.size() && target.first(there.size()) == there)
        await(m_parts.backend.appendToPlaylist(m_remoteId, target.sliced(there.size())));
    else if (m_listed < 0)
        count(list, target);
    else
        replace(list, target);
}

/// Some services leave out what they can't show already where they count the entries of one list.
void PlaylistDelivery::count(const RemotePlaylist& list, const QStringList& target)
{
    whenDone(m_parts.backend.playlists(), this, [this, list, target](const Result<QVector<RemotePlaylist>>& lists) {
        if (!lists)
            return end(lists.error());
        m_listed = 0;
        for (const RemotePlaylist& one : *lists) {
            if (one.remoteId == m_remoteId)
                m_listed = one.songCount;
        }
        replace(list, target);
    });
}

/// Replacing a list would destroy the entries that the service has and does not show.
void PlaylistDelivery::replace(const RemotePlaylist& list, const QStringList& target)
{
    const qsizetype shown = list.trackRemoteIds.size();
    if (list.songCount <= shown && m_listed > shown && !std::exchange(m_reread, true))
        return readList(Step::Before); // or somebody added some since
    if (list.songCount > shown || m_listed > shown)
        return end(Error{ErrorKind::NotAllowed, QStringLiteral("the list has entries that are not shown"), 0, false});
    await(m_parts.backend.replacePlaylist(m_remoteId, list.name, target));
}

void PlaylistDelivery::await(const QFuture<Result<void>>& written)
{
    m_sent = true;
    m_wrote = true;
    m_listed = -1;
    whenDone(written, this, [this](const Result<void>& result) {
        if (result)
            return readList(Step::Written);
        result.error().kind == ErrorKind::NotFound ? lookAfterRefusal(result.error()) : end(result.error());
    });
}

/// Services say "not found" of the list and of a track alike.
void PlaylistDelivery::lookAfterRefusal(const Error& error)
{
    whenDone(m_parts.backend.playlist(m_remoteId), this, [this, error](const Result<RemotePlaylist>& list) {
        end(list ? Error{ErrorKind::NotAllowed, error.detail, 0, error.mayHaveArrived} : list.error());
    });
}

void PlaylistDelivery::rename(const RemotePlaylist& list)
{
    const QString name = wantedName();
    if (name.isEmpty() || name == list.name)
        return describe(list);
    if (hasOtherName(list))
        return leaveName(list);
    m_sent = true;
    whenDone(m_parts.backend.renamePlaylist(m_remoteId, name), this, [this, name, list](const Result<void>& done) {
        if (!done)
            return end(done.error());
        RemotePlaylist renamed = list;
        renamed.name = name;
        describe(renamed);
    });
}

/// One that is neither what ours was made on nor one that we sent: somebody else's.
bool PlaylistDelivery::hasOtherName(const RemotePlaylist& list) const
{
    const QString there = list.name.simplified();
    bool isRenamed = false;
    for (const OutboxRow& row : m_delivery.rows) {
        const QString before = row.payload.value(QStringLiteral("before")).toString();
        if (row.kind == EditKind::PlaylistRename && before.isEmpty())
            return false; // of an old library: not known
        if (row.kind == EditKind::PlaylistRename && before.simplified() == there)
            return false;
        const bool hasName = row.kind == EditKind::PlaylistRename || row.kind == EditKind::PlaylistCreate;
        if (hasName && row.payload.value(QStringLiteral("name")).toString().simplified() == there)
            return false;
        isRenamed = isRenamed || row.kind == EditKind::PlaylistRename;
    }
    return isRenamed;
}

void PlaylistDelivery::leaveName(const RemotePlaylist& list)
{
    const auto parked = m_parts.playlists.parkName(m_id, plainText(list.name, longestPlainName));
    if (!parked)
        return end(parked.error());
    m_delivery.rows.removeIf([](const OutboxRow& row) { return row.kind == EditKind::PlaylistRename; });
    describe(list);
}

void PlaylistDelivery::describe(const RemotePlaylist& list)
{
    const auto last = std::find_if(m_delivery.rows.crbegin(), m_delivery.rows.crend(),
                                   [](const OutboxRow& row) { return row.kind == EditKind::PlaylistDescribe; });
    if (last == m_delivery.rows.crend())
        return settle(list);
    const QString comment = last->payload.value(QStringLiteral("comment")).toString();
    if (comment == plainText(list.comment, longestPlainName))
        return settle(list);
    m_sent = true;
    whenDone(m_parts.backend.describePlaylist(m_remoteId, comment), this,
             [this, list](const Result<void>& done) { done ? settle(list) : end(done.error()); });
}

void PlaylistDelivery::settle(const RemotePlaylist& list)
{
    QVector<qint64> rows;
    for (const OutboxRow& row : std::as_const(m_delivery.rows))
        rows.append(row.id);
    if (const auto done = m_parts.outbox.done(rows); !done)
        return end(done.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (m_wrote)
        (void)m_parts.playlists.noteSent(m_id, m_before, list.trackRemoteIds, now);
    const auto stored = m_parts.playlists.putEntries(m_source, list, now);
    end(stored ? std::nullopt : std::optional(stored.error()));
}

void PlaylistDelivery::end(const std::optional<Error>& error)
{
    if (m_done)
        return;
    m_done = true;
    Q_EMIT finished(error, m_sent);
    deleteLater();
}

} // namespace sostenuto::sync
