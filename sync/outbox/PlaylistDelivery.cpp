#include "sync/outbox/PlaylistDelivery.h"

#include "sync/model/PlainText.h"
#include "sync/model/WhenDone.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/PlaylistStore.h"

#include <QJsonArray>

#include <algorithm>

namespace sostenuto::sync {

namespace {

using Where = PlaylistIntent::Where;
using What = PlaylistIntent::What;

qint64 integer(const OutboxRow& row, const QString& key)
{
    return row.payload.value(key).toInteger();
}

} // namespace

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
    if (const OutboxRow* creation = rowOf(EditKind::PlaylistCreate); creation && m_remoteId.isEmpty())
        return creation->state == EditState::Queued ? makeList() : findMadeList();
    if (m_remoteId.isEmpty())
        return end(Error{ErrorKind::NotFound, QStringLiteral("a playlist without an address"), 0, false});
    readList(Step::Before);
}

Result<void> PlaylistDelivery::prepare()
{
    const auto address = m_parts.playlists.address(m_id);
    if (!address)
        return tl::unexpected(address.error());
    m_source = address->source;
    m_remoteId = address->remoteId;
    if (rowOf(EditKind::PlaylistDelete))
        return {};
    for (const OutboxRow& row : std::as_const(m_delivery.rows)) {
        if (row.kind != EditKind::PlaylistAdd && row.kind != EditKind::PlaylistRemove &&
            row.kind != EditKind::PlaylistMove)
            continue;
        auto intent = intentOf(row);
        if (!intent)
            return tl::unexpected(intent.error());
        m_intents.append(*intent);
    }
    const auto local = m_parts.playlists.trackRemoteIds(m_id);
    if (!local)
        return tl::unexpected(local.error());
    m_local = *local;
    return {};
}

Result<QString> PlaylistDelivery::remoteTrack(qint64 id) const
{
    return m_parts.catalogue.remoteId(TrackId{id});
}

Result<PlaylistIntent> PlaylistDelivery::intentOf(const OutboxRow& row) const
{
    PlaylistIntent intent;
    intent.ambiguous = row.state != EditState::Queued;
    QVector<qint64> tracks;
    if (row.kind == EditKind::PlaylistAdd) {
        const QJsonArray added = row.payload.value(QStringLiteral("tracks")).toArray();
        for (const QJsonValue& track : added)
            tracks.append(track.toInteger());
        intent.anchorOccurrence = static_cast<int>(integer(row, QStringLiteral("occurrence")));
    } else {
        intent.what = row.kind == EditKind::PlaylistRemove ? What::Remove : What::Move;
        tracks.append(integer(row, QStringLiteral("track")));
        intent.occurrence = static_cast<int>(integer(row, QStringLiteral("occurrence")));
        intent.anchorOccurrence = static_cast<int>(integer(row, QStringLiteral("afterOccurrence")));
    }
    for (const qint64 track : std::as_const(tracks)) {
        const auto remote = remoteTrack(track);
        if (!remote)
            return tl::unexpected(remote.error());
        intent.tracks.append(*remote);
    }
    const qint64 after = integer(row, QStringLiteral("after"));
    const bool toTop = after < 0 || (after == 0 && intent.what == What::Move);
    intent.where = toTop ? Where::AtTop : after == 0 ? Where::AtEnd : Where::After;
    if (intent.where == Where::After) {
        const auto anchor = remoteTrack(after);
        if (!anchor)
            return tl::unexpected(anchor.error());
        intent.anchor = *anchor;
    }
    return intent;
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
    // By the name that it is looked for when this is cut off; another one comes afterwards.
    const QString name = rowOf(EditKind::PlaylistCreate)->payload.value(QStringLiteral("name")).toString();
    m_sent = true;
    whenDone(m_parts.backend.createPlaylist(name, m_local), this, [this](const Result<QString>& made) {
        if (!made)
            return end(made.error());
        for (PlaylistIntent& intent : m_intents)
            intent.ambiguous = true; // it was made with them
        adopt(*made);
    });
}

/// Its creation was cut off. An own list of that name that nobody here knows is the one.
void PlaylistDelivery::findMadeList()
{
    whenDone(m_parts.backend.playlists(), this, [this](const Result<QVector<RemotePlaylist>>& lists) {
        if (!lists)
            return end(lists.error());
        const OutboxRow* creation = rowOf(EditKind::PlaylistCreate);
        const QString name = plainText(creation->payload.value(QStringLiteral("name")).toString(), longestPlainName);
        for (const RemotePlaylist& list : *lists) {
            if (list.remoteId.isEmpty() || list.name != name || list.readOnly)
                continue;
            const auto known = m_parts.playlists.playlistOf(m_source, list.remoteId);
            if (!known)
                return end(known.error());
            if (!*known)
                return adopt(list.remoteId);
        }
        if (!rowOf(EditKind::PlaylistDelete))
            return makeList();
        const auto gone = m_parts.playlists.forget(m_id);
        end(gone ? std::nullopt : std::optional(gone.error()));
    });
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
        step == Step::Before ? edit(*list) : confirm(*list);
    });
}

void PlaylistDelivery::edit(const RemotePlaylist& list)
{
    const QStringList& there = list.trackRemoteIds;
    const QStringList target = applied(there, stillToMake(m_intents, m_local, there));
    if (target == there)
        return rename(list);
    write(list, target);
}

void PlaylistDelivery::write(const RemotePlaylist& list, const QStringList& target)
{
    const QStringList& there = list.trackRemoteIds;
    const bool appends = target.size() > there.size() && target.first(there.size()) == there;
    // Replacing a list would destroy the entries that the service has and does not show.
    if (!appends && list.songCount > there.size())
        return end(Error{ErrorKind::NotAllowed, QStringLiteral("the list has entries that are not shown"), 0, false});
    m_sent = true;
    m_target = target;
    const auto written = appends ? m_parts.backend.appendToPlaylist(m_remoteId, target.sliced(there.size()))
                                 : m_parts.backend.replacePlaylist(m_remoteId, list.name, target);
    whenDone(written, this, [this](const Result<void>& result) {
        if (!result)
            return end(result.error());
        readList(Step::Written);
    });
}

void PlaylistDelivery::confirm(const RemotePlaylist& list)
{
    const QHash<QString, int> there = tally(list.trackRemoteIds);
    const QHash<QString, int> meant = tally(m_target);
    const bool lost = std::any_of(meant.keyBegin(), meant.keyEnd(),
                                  [&](const QString& track) { return there.value(track) < meant.value(track); });
    // Somebody else wrote in between. Once more; a service that refuses entries silently is not argued with.
    if (lost && !m_rewritten) {
        m_rewritten = true;
        for (PlaylistIntent& intent : m_intents)
            intent.ambiguous = true;
        return edit(list);
    }
    rename(list);
}

void PlaylistDelivery::rename(const RemotePlaylist& list)
{
    const auto settle = [this, list](const QString& name) {
        QVector<qint64> rows;
        for (const OutboxRow& row : std::as_const(m_delivery.rows))
            rows.append(row.id);
        if (const auto done = m_parts.outbox.done(rows); !done)
            return end(done.error());
        RemotePlaylist taken = list;
        taken.name = name;
        const auto stored = m_parts.playlists.putEntries(m_source, taken);
        end(stored ? std::nullopt : std::optional(stored.error()));
    };
    const QString name = wantedName();
    if (name.isEmpty() || name == list.name)
        return settle(list.name);
    m_sent = true;
    whenDone(m_parts.backend.renamePlaylist(m_remoteId, name), this, [this, name, settle](const Result<void>& done) {
        if (!done)
            return end(done.error());
        settle(name);
    });
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
