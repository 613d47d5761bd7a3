#include "ui/models/EditSteps.h"

#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>

#include <algorithm>

namespace sostenuto::ui {

using sync::EntryId;
using sync::PlaylistId;
using sync::Result;
using sync::SmartPlaylist;
using sync::SmartPlaylistId;
using sync::TrackId;

namespace {

constexpr int mostTimes = 100;

} // namespace

EditSteps& EditSteps::of(sync::EditService& edits)
{
    auto* known = edits.findChild<EditSteps*>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new EditSteps(edits);
}

EditSteps::EditSteps(sync::EditService& edits) : QObject(&edits), m_edits(edits) {}

EditSteps::Turn EditSteps::inTurn(Turn turn)
{
    return [this, turn = std::move(turn)] {
        m_turns.append(turn);
        next();
    };
}

void EditSteps::next()
{
    while (m_open == 0 && !m_turns.isEmpty())
        m_turns.takeFirst()();
}

template <class T, class Then>
void EditSteps::write(const QFuture<Result<T>>& edit, Then then)
{
    ++m_open;
    sync::whenDone(edit, this, [this, then = std::move(then)](const Result<T>& done) {
        --m_open;
        if (done)
            then(done);
        else
            Q_EMIT failed(done.error());
        next();
    });
}

void EditSteps::write(const QFuture<Result<void>>& edit)
{
    write(edit, [](const Result<void>&) {});
}

/// What was brought back may have been taken away and brought back again. A store may use an id twice, so that the ids
/// could go round in a ring: the way is bounded.
template <class Id>
Id EditSteps::now(const QHash<Id, Id>& ids, Id known)
{
    for (int step = 0; step < mostTimes; ++step) {
        const auto next = ids.constFind(known);
        if (next == ids.cend() || *next == known)
            break;
        known = *next;
    }
    return known;
}

UndoStep EditSteps::loved(const QVector<TrackId>& changed, bool loved)
{
    return {inTurn([=, this] { write(m_edits.setLoved(changed, !loved)); }),
            inTurn([=, this] { write(m_edits.setLoved(changed, loved)); })};
}

UndoStep EditSteps::albumLoved(sync::AlbumId album, bool loved)
{
    return {inTurn([=, this] { write(m_edits.setAlbumLoved(album, !loved)); }),
            inTurn([=, this] { write(m_edits.setAlbumLoved(album, loved)); })};
}

UndoStep EditSteps::artistLoved(sync::ArtistId artist, bool loved)
{
    return {inTurn([=, this] { write(m_edits.setArtistLoved(artist, !loved)); }),
            inTurn([=, this] { write(m_edits.setArtistLoved(artist, loved)); })};
}

UndoStep EditSteps::rated(const QVector<Rated>& tracks, int stars)
{
    return {inTurn([=, this] {
                for (const Rated& one : tracks)
                    write(m_edits.setRating(one.track, one.before));
            }),
            inTurn([=, this] {
                for (const Rated& one : tracks)
                    write(m_edits.setRating(one.track, stars));
            })};
}

UndoStep EditSteps::created(PlaylistId list, const QString& name, const QVector<TrackId>& tracks)
{
    return {inTurn([=, this] { remove(list); }), inTurn([=, this] { create(list, name, tracks); })};
}

UndoStep EditSteps::deleted(PlaylistId list, const QString& name, const QVector<TrackId>& tracks)
{
    return {inTurn([=, this] { create(list, name, tracks); }), inTurn([=, this] { remove(list); })};
}

UndoStep EditSteps::renamed(PlaylistId list, const QString& before, const QString& name)
{
    return {inTurn([=, this] { write(m_edits.renamePlaylist(now(m_lists, list), before)); }),
            inTurn([=, this] { write(m_edits.renamePlaylist(now(m_lists, list), name)); })};
}

UndoStep EditSteps::added(PlaylistId list, const QVector<TrackId>& tracks, int position,
                          const QVector<EntryId>& entries)
{
    return {inTurn([=, this] { removeEntries(list, entries); }),
            inTurn([=, this] { addEntries(list, tracks, position, entries); })};
}

UndoStep EditSteps::removed(PlaylistId list, const QVector<sync::PlaylistEntry>& entries)
{
    QVector<EntryId> ids;
    for (const sync::PlaylistEntry& entry : entries)
        ids.append(entry.id);
    return {inTurn([=, this] {
                for (const sync::PlaylistEntry& entry : entries) // each place is right by the time it is filled
                    addEntries(list, {entry.track.id}, entry.position, {entry.id});
            }),
            inTurn([=, this] { removeEntries(list, ids); })};
}

UndoStep EditSteps::moved(PlaylistId list, const QVector<EntryMove>& moves)
{
    const auto move = [this, list](const EntryMove& one, qsizetype to) {
        write(m_edits.moveInPlaylist(now(m_lists, list), now(m_entries, EntryId{one.entry}), int(to)));
    };
    return {inTurn([=] {
                for (auto one = moves.crbegin(); one != moves.crend(); ++one)
                    move(*one, one->from);
            }),
            inTurn([=] {
                for (const EntryMove& one : moves)
                    move(one, one.to);
            })};
}

UndoStep EditSteps::smartAdded(const SmartPlaylist& list)
{
    return {inTurn([=, this] { removeSmart(list.id); }), inTurn([=, this] { addSmart(list); })};
}

UndoStep EditSteps::smartChanged(const SmartPlaylist& before, const SmartPlaylist& after)
{
    const auto change = [this](SmartPlaylist list) {
        list.id = now(m_smart, list.id);
        write(m_edits.changeSmartPlaylist(list));
    };
    return {inTurn([=] { change(before); }), inTurn([=] { change(after); })};
}

UndoStep EditSteps::smartRemoved(const SmartPlaylist& list)
{
    return {inTurn([=, this] { addSmart(list); }), inTurn([=, this] { removeSmart(list.id); })};
}

void EditSteps::addEntries(PlaylistId list, const QVector<TrackId>& tracks, int position, const QVector<EntryId>& known)
{
    write(m_edits.addToPlaylist(now(m_lists, list), tracks, position),
          [this, known](const Result<QVector<EntryId>>& entries) {
              for (qsizetype i = 0; i < std::min(known.size(), entries->size()); ++i)
                  m_entries.insert(known[i], entries->at(i));
          });
}

void EditSteps::removeEntries(PlaylistId list, const QVector<EntryId>& known)
{
    QVector<EntryId> entries;
    for (const EntryId entry : known)
        entries.append(now(m_entries, entry));
    write(m_edits.removeFromPlaylist(now(m_lists, list), entries));
}

void EditSteps::create(PlaylistId known, const QString& name, const QVector<TrackId>& tracks)
{
    write(m_edits.createPlaylist(name, tracks),
          [this, known](const Result<PlaylistId>& list) { m_lists.insert(known, *list); });
}

void EditSteps::remove(PlaylistId known)
{
    const PlaylistId list = now(m_lists, known);
    write(m_edits.deletePlaylist(list), [this, list](const Result<void>&) { Q_EMIT playlistGone(list); });
}

void EditSteps::addSmart(const SmartPlaylist& list)
{
    write(m_edits.addSmartPlaylist(list),
          [this, known = list.id](const Result<SmartPlaylistId>& made) { m_smart.insert(known, *made); });
}

void EditSteps::removeSmart(SmartPlaylistId known)
{
    const SmartPlaylistId list = now(m_smart, known);
    write(m_edits.removeSmartPlaylist(list), [this, list](const Result<void>&) { Q_EMIT smartPlaylistGone(list); });
}

} // namespace sostenuto::ui
