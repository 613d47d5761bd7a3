#include "ui/models/PlaylistEntriesModel.h"

#include "ui/models/EditSteps.h"
#include "ui/models/EntryMoves.h"
#include "ui/models/Services.h"
#include "ui/models/TrackMime.h"

#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>
#include <sync/service/LibraryService.h>

#include <QMimeData>
#include <QSet>

namespace sostenuto::ui {

PlaylistEntriesModel::PlaylistEntriesModel(Services& services, Playback& playback, QObject* parent)
    : TrackTableModel(services, playback, parent)
{
    connect(&services.library, &sync::LibraryService::playlistChanged, this, [this](sync::PlaylistId changed) {
        if (changed == m_playlist)
            ask();
    });
    connect(&services.library, &sync::LibraryService::catalogueChanged, this, &PlaylistEntriesModel::ask);
    connect(&services.library, &sync::LibraryService::tracksChanged, this, &PlaylistEntriesModel::tracksChanged);
}

void PlaylistEntriesModel::setPlaylist(sync::PlaylistId playlist, bool editable)
{
    m_editable = editable;
    if (playlist != m_playlist) {
        m_playlist = playlist;
        ++m_question; // what is under way is about another list
        m_entries.clear();
        m_places.clear();
        m_writing = 0;
        forgetRows();
    }
    ask();
}

void PlaylistEntriesModel::setFilter(const QString& text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    show();
}

void PlaylistEntriesModel::setHereOnly(bool on)
{
    if (m_hereOnly == on)
        return;
    m_hereOnly = on;
    show();
}

bool PlaylistEntriesModel::moveBy(const QVector<int>& rows, int step)
{
    if (rows.isEmpty())
        return false;
    return step < 0 ? rows.first() > 0 && moveTo(rows, rows.first() - 1)
                    : rows.last() + 1 < rowCount() && moveTo(rows, rows.last() + 2);
}

bool PlaylistEntriesModel::moveTo(const QVector<int>& rows, int before)
{
    if (!m_editable || rows.isEmpty())
        return false;
    QVector<qint64> order;
    for (const sync::PlaylistEntry& entry : std::as_const(m_entries))
        order.append(entry.id.value);
    QVector<qint64> taken;
    for (const int row : rows)
        taken.append(idAt(row));
    const QVector<EntryMove> moves = entryMoves(order, taken, placeOf(before));
    for (const EntryMove& move : moves) {
        m_entries.move(move.from, move.to);
        m_entries[move.to].changeWaiting = true;
        write(m_services.edits.moveInPlaylist(m_playlist, {move.entry}, int(move.to)));
    }
    show();
    if (!moves.isEmpty())
        Q_EMIT moved(EditSteps::of(m_services.edits).moved(m_playlist, moves));
    return !moves.isEmpty();
}

QVector<sync::PlaylistEntry> PlaylistEntriesModel::removeEntries(const QVector<int>& rows)
{
    QVector<sync::PlaylistEntry> removed;
    if (!m_editable || rows.isEmpty())
        return removed;
    QSet<qint64> gone;
    for (const int row : rows)
        gone.insert(idAt(row));
    QVector<sync::EntryId> ids;
    for (qsizetype place = 0; place < m_entries.size(); ++place) {
        if (!gone.contains(m_entries[place].id.value))
            continue;
        ids.append(m_entries[place].id);
        removed.append(m_entries[place]);
        removed.last().position = int(place);
    }
    m_entries.removeIf([&gone](const sync::PlaylistEntry& entry) { return gone.contains(entry.id.value); });
    write(m_services.edits.removeFromPlaylist(m_playlist, ids));
    show();
    return removed;
}

sync::TrackId PlaylistEntriesModel::trackIdAt(int row) const
{
    const sync::Track* known = track(row);
    return known ? known->id : sync::TrackId{};
}

std::optional<sync::Track> PlaylistEntriesModel::loadedTrack(int row) const
{
    const sync::Track* known = track(row);
    return known ? std::optional(*known) : std::nullopt;
}

const sync::Track* PlaylistEntriesModel::track(int row) const
{
    const auto place = m_places.constFind(idAt(row));
    return place == m_places.constEnd() ? nullptr : &m_entries[*place].track;
}

void PlaylistEntriesModel::complete(TrackRow& row, int index) const
{
    const qsizetype place = placeOf(index);
    row.number = int(place) + 1;
    row.entry = idAt(index);
    row.changeWaiting = m_entries[place].changeWaiting;
}

void PlaylistEntriesModel::readAgain()
{
    ask();
}

QVector<int> PlaylistEntriesModel::loadedRowsOf(sync::TrackId track) const
{
    QVector<int> rows;
    for (const sync::PlaylistEntry& entry : m_entries) {
        if (entry.track.id == track && rowOf(entry.id.value) >= 0)
            rows.append(rowOf(entry.id.value));
    }
    return rows;
}

void PlaylistEntriesModel::setProgress(sync::TrackId track, sync::Availability availability, double progress)
{
    for (sync::PlaylistEntry& entry : m_entries) {
        if (entry.track.id == track) {
            entry.track.availability = availability;
            entry.track.progress = progress;
        }
    }
}

void PlaylistEntriesModel::ask()
{
    if (!m_playlist.isValid() || m_writing > 0)
        return;
    const int question = ++m_question;
    sync::whenDone(m_services.library.playlistEntries(m_playlist), this,
                   [this, question](const sync::Result<QVector<sync::PlaylistEntry>>& answer) {
                       if (question != m_question || m_writing > 0)
                           return;
                       if (!answer)
                           return listFailed(answer.error());
                       m_entries = *answer;
                       show();
                       rowsChanged(0, rowCount() - 1);
                   });
}

void PlaylistEntriesModel::show()
{
    m_places.clear();
    QVector<qint64> shown;
    for (qsizetype place = 0; place < m_entries.size(); ++place) {
        m_places.insert(m_entries[place].id.value, place);
        if (isShown(m_entries[place]))
            shown.append(m_entries[place].id.value);
    }
    becomeIds(shown);
    rowsChanged(0, rowCount() - 1); // numbers and waiting marks move too
}

bool PlaylistEntriesModel::isShown(const sync::PlaylistEntry& entry) const
{
    if (m_hereOnly && !sync::isHere(entry.track.availability))
        return false;
    const auto contains = [this](const QString& text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    return m_filter.isEmpty() || contains(entry.track.title) || contains(entry.track.artist) ||
           contains(entry.track.album);
}

qsizetype PlaylistEntriesModel::placeOf(int row) const
{
    return row < rowCount() ? m_places.value(idAt(row), 0) : m_entries.size();
}

void PlaylistEntriesModel::write(const QFuture<sync::Result<void>>& done)
{
    ++m_writing;
    sync::whenDone(done, this, [this](const sync::Result<void>& result) {
        written(result ? std::nullopt : std::optional(result.error()));
    });
}

void PlaylistEntriesModel::written(const std::optional<sync::Error>& error)
{
    m_writing = std::max(0, m_writing - 1);
    if (error)
        Q_EMIT changeFailed(*error);
    if (m_writing == 0)
        ask();
}

void PlaylistEntriesModel::tracksChanged(const QVector<sync::TrackId>& tracks)
{
    const QSet<sync::TrackId> changed(tracks.begin(), tracks.end());
    for (const sync::PlaylistEntry& entry : std::as_const(m_entries)) {
        if (changed.contains(entry.track.id)) {
            ask();
            return;
        }
    }
}

} // namespace sostenuto::ui
