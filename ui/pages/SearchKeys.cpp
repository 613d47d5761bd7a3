// How the keys walk through the search results, and what the results do.
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/pages/AlbumMenu.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/SearchPage.h"
#include "ui/pages/SearchParts.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/ItemRoles.h"
#include "ui/widgets/MenuPlace.h"
#include "ui/widgets/SearchField.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>

namespace sostenuto::ui {

bool SearchPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (runKey(press->key(), press->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    return Page::eventFilter(watched, event);
}

bool SearchPage::runKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const QVector<Stop> all = stops();
    if (modifiers == Qt::NoModifier && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        walk(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (key == Qt::Key_K && modifiers == Qt::ControlModifier && m_ring >= 0 && !all.isEmpty()) {
        toggleKept(m_context.services, m_context.host, this, targetsOf(indexOf(all[m_ring])));
        return true;
    }
    if (!enter || all.isEmpty())
        return false;
    const Stop stop = all[std::max(m_ring, 0)];
    const QModelIndex index = indexOf(stop);
    using Ids = QVector<sync::TrackId>;
    if (modifiers == Qt::NoModifier)
        act(stop);
    else if (modifiers == Qt::ControlModifier)
        withThings(m_context.services, {thingOf(index)}, this, [this](const Ids& ids) { m_actions->addToQueue(ids); });
    else if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        withThings(m_context.services, {thingOf(index)}, this, [this](const Ids& ids) { m_actions->playNext(ids); });
    else
        return false;
    return true;
}

DraggedThing SearchPage::thingOf(const QModelIndex& index)
{
    const auto* model = qobject_cast<const SearchListModel*>(index.model());
    return model ? model->thingAt(index.row()) : DraggedThing{};
}

void SearchPage::walk(int step)
{
    const int count = int(stops().size());
    if (count > 0)
        ring(std::clamp(m_ring + step, -1, count - 1));
}

void SearchPage::ring(int stop)
{
    const QVector<Stop> all = stops();
    m_ring = stop < all.size() ? stop : -1;
    const Stop at = m_ring >= 0 ? all[m_ring] : Stop{All, -1};
    const auto rowIf = [&](Scope scope) { return at.scope == scope ? at.row : -1; };
    m_top->setRinged(at.scope == All && at.row == 0);
    m_tracks->setRinged(rowIf(Tracks));
    m_artists->setRinged(rowIf(Artists));
    m_albums->setRinged(rowIf(Albums));
    m_playlists->setRinged(rowIf(Playlists));
    m_groups->setRinged(rowIf(Groups));
    if (m_ring < 0)
        return;
    QWidget* part = m_top;
    QRect where = m_top->rect();
    const std::initializer_list<std::pair<QAbstractItemView*, Scope>> views{
        {m_tracks, Tracks}, {m_artists, Artists}, {m_albums, Albums}, {m_playlists, Playlists}, {m_groups, Groups}};
    for (const auto& [view, scope] : views) {
        if (at.scope == scope) {
            part = view->viewport();
            where = view->visualRect(indexOf(at));
            view->setCurrentIndex(indexOf(at)); // what screen readers follow
            view->clearSelection();
        }
    }
    const QPoint middle = part->mapTo(m_scroll->widget(), where.center());
    m_scroll->ensureVisible(middle.x(), middle.y(), 0, where.height() / 2 + 16);
}

QVector<SearchPage::Stop> SearchPage::stops() const
{
    QVector<Stop> all;
    const int scope = m_chips->chosenId();
    if (scope == All && m_best.kind != TopResult::Kind::None)
        all.append({All, 0});
    const std::initializer_list<std::pair<const SearchListModel*, Scope>> lists{{&m_trackModel, Tracks},
                                                                                {&m_artistModel, Artists},
                                                                                {&m_albumModel, Albums},
                                                                                {&m_playlistModel, Playlists},
                                                                                {&m_groupModel, Groups}};
    for (const auto& [model, part] : lists) {
        for (int row = 0; (scope == All || scope == part) && row < model->rowCount(); ++row)
            all.append({part, row});
    }
    return all;
}

QModelIndex SearchPage::indexOf(const Stop& stop) const
{
    switch (stop.scope) {
    case Tracks:
        return m_trackModel.index(stop.row);
    case Artists:
        return m_artistModel.index(stop.row);
    case Albums:
        return m_albumModel.index(stop.row);
    case Playlists:
        return m_playlistModel.index(stop.row);
    case Groups:
        return m_groupModel.index(stop.row);
    case All:
        break;
    }
    switch (m_best.kind) {
    case TopResult::Kind::Artist:
        return m_artistModel.index(0);
    case TopResult::Kind::Album:
        return m_albumModel.index(0);
    case TopResult::Kind::Playlist:
        return m_playlistModel.index(0);
    case TopResult::Kind::Track:
        return m_trackModel.index(0);
    case TopResult::Kind::None:
        break;
    }
    return {};
}

void SearchPage::act(const Stop& stop)
{
    openIndex(indexOf(stop));
}

void SearchPage::openIndex(const QModelIndex& index)
{
    const qint64 id = index.data(IdRole).toLongLong();
    if (!index.isValid() || id <= 0)
        return;
    if (index.model() == &m_trackModel) {
        QVector<sync::Track> shown;
        for (int row = 0; row < m_trackModel.rowCount(); ++row)
            shown.append(m_results.tracks[row]);
        m_context.playback.play(shown, index.row());
    } else if (index.model() == &m_artistModel) {
        m_context.host.go({Place::Kind::Artist, id});
    } else if (index.model() == &m_albumModel) {
        m_context.host.go({Place::Kind::Album, id});
    } else if (index.model() == &m_groupModel) {
        m_context.host.go({Place::Kind::SmartPlaylist, 0, m_results.groups[index.row()].rule});
    } else {
        m_context.host.go({Place::Kind::Playlist, id});
    }
}

void SearchPage::openTop()
{
    act({All, 0});
}

void SearchPage::playTop()
{
    using Kind = TopResult::Kind;
    if (m_best.kind == Kind::Artist)
        return playArtist(*m_actions, m_results.artists.first().id);
    if (m_best.kind == Kind::Album)
        return playAlbum(*m_actions, m_results.albums.first().id);
    if (m_best.kind == Kind::Track)
        return m_context.playback.play({m_results.tracks.first()}, 0);
    if (m_best.kind != Kind::Playlist)
        return;
    sync::whenDone(m_context.services.library.playlistEntries(m_results.playlists.first().id), this,
                   [this](const sync::Result<QVector<sync::PlaylistEntry>>& entries) {
                       QVector<sync::Track> tracks;
                       for (const sync::PlaylistEntry& entry : entries.value_or(QVector<sync::PlaylistEntry>{}))
                           tracks.append(entry.track);
                       const auto first = std::find_if(tracks.begin(), tracks.end(), [this](const sync::Track& track) {
                           return m_context.playback.canPlay(track);
                       });
                       if (first != tracks.end())
                           m_context.playback.play(tracks, int(first - tracks.begin()));
                   });
}

PinTargets SearchPage::targetsOf(const QModelIndex& index) const
{
    using sync::PinKind;
    const qint64 id = index.data(IdRole).toLongLong();
    if (!index.isValid() || id <= 0)
        return {};
    if (index.model() == &m_groupModel)
        return {{PinKind::Rule, 0, m_results.groups[index.row()].rule}};
    const PinKind kind = index.model() == &m_trackModel    ? PinKind::Track
                         : index.model() == &m_albumModel  ? PinKind::Album
                         : index.model() == &m_artistModel ? PinKind::Artist
                                                           : PinKind::Playlist;
    return {{kind, id}};
}

/// Of artists, playlists and genres.
void SearchPage::openOtherMenu(const QModelIndex& index, const QPoint& where)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("forward")), tr("Open"), this,
                    [this, row = QPersistentModelIndex(index)] { openIndex(row); })
        ->setObjectName(QStringLiteral("actionOpenItem"));
    addKeepEntry(menu, m_context.services, m_context.host, this, targetsOf(index));
    popUp(*menu, where);
}

void SearchPage::openMenu(const QModelIndex& index, const QPoint& where)
{
    if (index.isValid() && index.model() == &m_albumModel)
        return openAlbumMenu(*m_actions, m_results.albums[index.row()], where, this);
    if (!index.isValid())
        return;
    if (index.model() == &m_artistModel)
        return openArtistMenu(*m_actions, m_results.artists[index.row()], where, this);
    if (index.model() != &m_trackModel)
        return openOtherMenu(index, where);
    const sync::Track track = m_results.tracks[index.row()];
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fillMenu(menu, {track.id}, this, [this, index = QPersistentModelIndex(index)] { openIndex(index); });
    m_actions->addLove(menu, {{track.id}, {track}});
    m_actions->addDetails(menu, {track.id});
    addKeepEntry(menu, m_context.services, m_context.host, this, targetsOf(index));
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("albums")), tr("Go to album"), this,
                    [this, track] { m_actions->goToAlbum(track); })
        ->setObjectName(QStringLiteral("actionGoToAlbum"));
    m_actions->addArtists(menu, track);
    popUp(*menu, where);
}

} // namespace sostenuto::ui
