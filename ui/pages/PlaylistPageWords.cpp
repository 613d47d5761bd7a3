// What the page of a playlist says about it, and what it does with it.
#include "ui/models/AvailabilityKey.h"
#include "ui/models/EditSteps.h"
#include "ui/models/Playback.h"
#include "ui/models/PlaylistEntriesModel.h"
#include "ui/models/Services.h"
#include "ui/pages/ConflictDialog.h"
#include "ui/pages/HeroHead.h"
#include "ui/pages/HistoryDialog.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/KeepToggle.h"
#include "ui/pages/PlaylistDetailsDialog.h"
#include "ui/pages/PlaylistExport.h"
#include "ui/pages/PlaylistPage.h"
#include "ui/pages/ReadinessDialog.h"
#include "ui/pages/TitleEdit.h"
#include "ui/pages/TrackList.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/HeldMeter.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/MenuPlace.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TrackView.h"

#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>
#include <sync/service/EditService.h>
#include <sync/service/PendingService.h>
#include <sync/service/StatusService.h>

#include <QMenu>
#include <QPushButton>

namespace sostenuto::ui {

QVector<sync::Track> PlaylistPage::allTracks() const
{
    if (!m_entries)
        return m_lovedTracks;
    QVector<sync::Track> tracks;
    for (const sync::PlaylistEntry& entry : m_entries->entries())
        tracks.append(entry.track);
    return tracks;
}

void PlaylistPage::tell()
{
    m_facts = {};
    m_playable = 0;
    QStringList covers;
    for (const sync::Track& track : allTracks()) {
        count(m_facts, track);
        m_playable += m_context.playback.canPlay(track) ? 1 : 0;
        if (covers.size() < 4 && !track.coverKey.isEmpty() && !covers.contains(track.coverKey))
            covers.append(track.coverKey);
    }
    m_head->cover().setMosaic(covers);
    if (m_kind == Kind::Playlist)
        m_head->title().setFullText(m_playlist.name);
    m_description->setFullText(m_playlist.comment);
    m_description->setVisible(!m_playlist.comment.isEmpty() && !m_head->isNarrow());
    m_keep->setTarget(pinTarget());
    m_meta->setFullText(metaWords());
    m_meter->setShare(
        m_facts.count > 0 ? double(m_facts.here) / m_facts.count : 0,
        tr("%1 of %2 are on this computer").arg(m_facts.here).arg(counted(m_facts.count, "1 track", "%1 tracks")));
    tellPending();
    tellPlay();
    sayEmpty();
    Q_EMIT keepsChanged();
}

QString PlaylistPage::metaWords() const
{
    QStringList meta{m_head->isNarrow() ? counted(m_facts.count, "1 track", "%1 tracks")
                                        : lengthWords(m_facts.count, m_facts.ms)};
    const auto account = m_context.services.account.account(m_playlist.source);
    if (m_kind == Kind::Playlist && !m_playlist.owner.isEmpty() && !m_head->isNarrow())
        meta << (account && account->user == m_playlist.owner ? tr("yours") : tr("by %1").arg(m_playlist.owner));
    if (m_facts.here > 0)
        meta << tr("%1 on this computer, %2").arg(locale().toString(m_facts.here), amountOfMusic(m_facts.hereMs));
    else if (m_facts.count > 0)
        meta << tr("none on this computer");
    const QString server = m_context.services.status.stateOf(m_playlist.source).serverName;
    if (const QString rest = m_keep->restWords(m_context.playback.canFetch(m_playlist.source), server); !rest.isEmpty())
        meta << rest;
    return meta.join(QStringLiteral("  ·  "));
}

std::optional<sync::PinTarget> PlaylistPage::pinTarget() const
{
    if (m_kind == Kind::Loved)
        return sync::PinTarget{sync::PinKind::Loved};
    if (m_gone || !m_playlist.id.isValid())
        return std::nullopt;
    return sync::PinTarget{sync::PinKind::Playlist, m_playlist.id.value};
}

void PlaylistPage::tellPending()
{
    const int waiting = m_playlist.changesWaiting;
    const QString changes = counted(waiting, "1 change waiting to sync", "%1 changes waiting to sync");
    m_pending->show(StatusFamily::Offline, QStringLiteral("cloud-upload"),
                    m_head->isNarrow() ? tr("%1 waiting").arg(waiting) : changes);
    m_pending->setAccessibleName(changes);
    m_pending->setVisible(waiting > 0);
}

void PlaylistPage::tellPlay()
{
    const bool some = m_playable > 0 && m_playable < m_facts.count;
    m_head->setButtonText(m_play, some ? tr("Play what is here") : tr("Play"));
    m_play->setEnabled(m_playable > 0);
    m_shuffle->setEnabled(m_playable > 0);
    m_hereOnly->setVisible(m_facts.here < m_facts.count || m_hereOnly->isChecked());
    m_more->setVisible(m_kind == Kind::Playlist && !m_gone);
}

void PlaylistPage::sayEmpty()
{
    const bool empty = m_gone || (m_model->isListed() && m_model->rowCount() == 0);
    m_list->showEmpty(empty);
    if (!empty)
        return;
    if (m_gone)
        return say(m_list->empty(), gonePlaylist());
    const bool filtered = !m_filter->text().trimmed().isEmpty() || m_hereOnly->isChecked();
    say(m_list->empty(), filtered                   ? emptyFilter(counted(m_facts.count, "1 track", "%1 tracks"))
                         : m_kind == Kind::Playlist ? emptyPlaylist()
                                                    : emptyLoved());
}

void PlaylistPage::emptyActed()
{
    if (m_gone || (m_filter->text().trimmed().isEmpty() && !m_hereOnly->isChecked()))
        return m_context.host.go({Place::Kind::Tracks});
    m_filter->clear();
    m_hereOnly->setChecked(false);
}

void PlaylistPage::play()
{
    const QVector<sync::Track> tracks = allTracks();
    const auto first = std::find_if(tracks.begin(), tracks.end(),
                                    [this](const sync::Track& track) { return m_context.playback.canPlay(track); });
    if (first != tracks.end())
        m_context.playback.play(tracks, int(first - tracks.begin()));
}

EditSteps& PlaylistPage::steps() const
{
    return EditSteps::of(m_context.services.edits);
}

void PlaylistPage::remove(const QVector<int>& rows)
{
    if (!m_entries || rows.isEmpty())
        return;
    const int next = rows.first();
    const QVector<sync::PlaylistEntry> removed = m_entries->removeEntries(rows);
    if (removed.isEmpty())
        return;
    TrackView& view = m_list->view();
    const int row = std::min(next, m_entries->rowCount() - 1);
    view.selectionModel()->setCurrentIndex(m_entries->index(row, Title),
                                           QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_context.host.toast({tr("Removed from %1").arg(m_playlist.name), ToastSign::Removed},
                         steps().removed(m_playlist.id, removed));
}

void PlaylistPage::move(const QVector<int>& rows, int step)
{
    if (m_entries && m_entries->moveBy(rows, step))
        m_list->view().scrollTo(m_list->view().currentIndex());
}

void PlaylistPage::openMore()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QVector<sync::TrackId> ids;
    for (const sync::Track& track : allTracks())
        ids.append(track.id);
    menu->addAction(icon(QStringLiteral("play-next")), tr("Play next"), this,
                    [this, ids] { m_list->actions().playNext(ids); })
        ->setObjectName(QStringLiteral("actionPlayNext"));
    menu->addAction(icon(QStringLiteral("queue-add")), tr("Add to queue"), this,
                    [this, ids] { m_list->actions().addToQueue(ids); })
        ->setObjectName(QStringLiteral("actionAddToQueue"));
    menu->addSeparator();
    if (const auto target = pinTarget()) {
        addKeepEntry(menu, m_context.services, m_context.host, this, {*target});
        addReadinessEntry(menu, m_context, this, {m_playlist.name, ids, target});
    }
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("arrow-up")), tr("Export playlist…"), this,
                    [this] { exportPlaylist(m_context, window(), m_playlist.id, m_playlist.name); })
        ->setObjectName(QStringLiteral("actionExportThis"));
    menu->addAction(icon(QStringLiteral("calendar-clock")), tr("History…"), this, &PlaylistPage::openHistory)
        ->setObjectName(QStringLiteral("actionPlaylistHistory"));
    QAction* renaming =
        menu->addAction(icon(QStringLiteral("pencil")), tr("Name and description…"), this, &PlaylistPage::describe);
    renaming->setObjectName(QStringLiteral("actionRenamePlaylist"));
    renaming->setEnabled(m_playlist.editable);
    QAction* deleting = menu->addAction(icon(QStringLiteral("trash")), tr("Delete"), this, &PlaylistPage::deleteIt);
    deleting->setObjectName(QStringLiteral("actionDeletePlaylist"));
    deleting->setEnabled(m_playlist.editable);
    popUp(*menu, menuPointBelow(*m_more));
}

void PlaylistPage::openHistory()
{
    sync::whenDone(m_context.services.pending.history(m_playlist.id), this,
                   [this, name = m_playlist.name](const sync::Result<QVector<sync::PlaylistNote>>& notes) {
                       if (!notes)
                           return sayFailed(m_context, notes.error());
                       (new HistoryDialog(name, *notes, window()))->show();
                   });
}

/// Once for each time the page is opened: who does not choose now is not asked at every change.
void PlaylistPage::askAboutConflict()
{
    sync::whenDone(m_context.services.pending.conflicts(), this,
                   [this](const sync::Result<QVector<sync::PlaylistConflict>>& conflicts) {
                       for (const sync::PlaylistConflict& conflict :
                            conflicts.value_or(QVector<sync::PlaylistConflict>{})) {
                           if (conflict.playlist != m_playlist.id || conflict.change == m_asked || !isVisible())
                               continue;
                           m_asked = conflict.change;
                           (new ConflictDialog(m_context, conflict, window()))->open();
                       }
                   });
}

void PlaylistPage::describe()
{
    (new PlaylistDetailsDialog(m_context, m_playlist, window()))->open();
}

bool PlaylistPage::startRename()
{
    return m_titleEdit->start();
}

/// It shows at once; when it can't be written the old name comes back.
void PlaylistPage::rename(const QString& name)
{
    const sync::Playlist before = m_playlist;
    m_playlist.name = name;
    tell();
    sync::whenDone(m_context.services.edits.renamePlaylist(before.id, name), this,
                   [this, before, name](const sync::Result<void>& done) {
                       if (done)
                           return m_context.host.toast(tr("Renamed to %1").arg(name),
                                                       steps().renamed(before.id, before.name, name));
                       sayFailed(m_context, done.error());
                       if (m_playlist.id == before.id) {
                           m_playlist.name = before.name;
                           tell();
                       }
                   });
}

void PlaylistPage::deleteIt()
{
    QVector<sync::TrackId> ids;
    for (const sync::Track& track : allTracks())
        ids.append(track.id);
    sync::whenDone(
        m_context.services.edits.deletePlaylist(m_playlist.id), this,
        [this, ids, id = m_playlist.id, name = m_playlist.name](const sync::Result<void>& done) {
            if (!done)
                return sayFailed(m_context, done.error());
            m_context.host.toast({tr("Deleted %1").arg(name), ToastSign::Removed}, steps().deleted(id, name, ids));
            m_context.host.go({Place::Kind::Albums});
        });
}

} // namespace sostenuto::ui
