// What the search page shows, and how the keys walk through it.
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/pages/AlbumMenu.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/SearchPage.h"
#include "ui/pages/SearchParts.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/ItemRoles.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Switch.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QStackedLayout>

namespace sostenuto::ui {

namespace {

constexpr int tracksInAll = 5;
constexpr int artistsInAll = 3;
constexpr int playlistsInAll = 3;
constexpr int everything = 1 << 20;

int totalOf(const sync::SearchResults& results)
{
    return results.trackTotal + results.albumTotal + results.artistTotal + results.playlistTotal;
}

} // namespace

void SearchPage::take(const sync::SearchResults& results)
{
    m_results = results;
    m_best = topResult(results);
    ring(-1);
    showResults();
    const auto name = [this](Scope scope, const QString& word, int n) {
        const QString text = n > 0 ? QStringLiteral("%1 %2").arg(word, locale().toString(n)) : word;
        m_chips->chip(scope)->setText(text);
        m_chips->chip(scope)->setAccessibleName(text);
        m_chips->chip(scope)->updateGeometry();
    };
    name(Tracks, tr("Tracks"), results.trackTotal);
    name(Albums, tr("Albums"), results.albumTotal);
    name(Artists, tr("Artists"), results.artistTotal);
    name(Playlists, tr("Playlists"), results.playlistTotal);
    const int total = totalOf(results);
    m_count->setText(results.text.isEmpty() ? QString() : countOf(total, tr("result"), tr("results")));
    sayEmpty();
}

void SearchPage::showResults()
{
    const int scope = m_chips->chosenId();
    const int albumsFit = m_albums->columnsIn(std::max(m_albums->width(), 200));
    m_trackModel.show(m_results, scope == All ? tracksInAll : everything);
    m_artistModel.show(m_results, scope == All ? artistsInAll : everything);
    m_albumModel.show(m_results, scope == All ? albumsFit : everything);
    m_playlistModel.show(m_results, scope == All ? playlistsInAll : everything);
    showTop();
    fit();
}

void SearchPage::showTop()
{
    using Kind = TopResult::Kind;
    const QString server = m_context.services.status.state().serverName;
    if (m_best.kind == Kind::Artist) {
        const sync::Artist artist = m_results.artists.first();
        m_top->say({artist.coverKey}, true, artist.name,
                   tr("Artist, %1, %2")
                       .arg(countOf(artist.albumCount, tr("album"), tr("albums")),
                            countOf(artist.trackCount, tr("track"), tr("tracks"))),
                   countOf(artist.heldCount, tr("track on this computer"), tr("tracks on this computer")));
    } else if (m_best.kind == Kind::Album) {
        const sync::Album album = m_results.albums.first();
        m_top->say({album.coverKey}, false, album.title, tr("Album by %1").arg(album.artist),
                   tr("%1 of %2 on this computer")
                       .arg(album.heldCount)
                       .arg(countOf(album.trackCount, tr("track"), tr("tracks"))));
    } else if (m_best.kind == Kind::Playlist) {
        const sync::Playlist playlist = m_results.playlists.first();
        m_top->say(playlist.coverKeys, false, playlist.name,
                   tr("Playlist, %1").arg(countOf(playlist.trackCount, tr("track"), tr("tracks"))),
                   tr("%1 on this computer").arg(playlist.heldCount));
    } else if (m_best.kind == Kind::Track) {
        const sync::Track track = m_results.tracks.first();
        m_top->say({track.coverKey}, false, track.title, tr("Track by %1").arg(track.artist),
                   availabilityWord(track.availability, server, track.progress));
    }
}

void SearchPage::fit()
{
    if (!m_grid)
        return;
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    const int scope = m_chips->chosenId();
    const auto shows = [scope](Scope part, int rows) { return (scope == All || scope == part) && rows > 0; };
    const bool top = scope == All && m_best.kind != TopResult::Kind::None;
    const bool tracks = shows(Tracks, m_trackModel.rowCount());
    const bool artists = shows(Artists, m_artistModel.rowCount());
    const bool albums = shows(Albums, m_albumModel.rowCount());
    const bool playlists = shows(Playlists, m_playlistModel.rowCount());
    const bool wide = scope == All && width() >= 760;
    int row = 0;
    const auto put = [&](QWidget* head, QWidget* body, bool visible, int column, int atRow) {
        head->setParent(m_scroll->widget());
        body->setParent(m_scroll->widget());
        head->setVisible(visible);
        body->setVisible(visible);
        if (!visible)
            return;
        const int span = wide && column >= 0 ? 1 : 2;
        m_grid->addWidget(head, wide ? atRow : row++, wide ? std::max(column, 0) : 0, 1, span);
        m_grid->addWidget(body, wide ? atRow + 1 : row++, wide ? std::max(column, 0) : 0, 1, span, Qt::AlignTop);
    };
    put(m_topHead, m_top, top, 0, 0);
    put(m_trackHead, m_tracks, tracks, tracks && top ? 1 : -1, 0);
    put(m_artistHead, m_artists, artists, artists && albums ? 0 : -1, 2);
    put(m_albumHead, m_albums, albums, artists && albums ? 1 : -1, 2);
    put(m_playlistHead, m_playlists, playlists, -1, 4);
    for (int line = 0; line < m_grid->rowCount(); ++line)
        m_grid->setRowStretch(line, 0);
    m_grid->setRowStretch(std::max(row, 6) + 1, 1);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, wide ? 2 : 1);
    m_tracks->fitHeight();
    m_artists->fitHeight();
    m_playlists->fitHeight();
    m_grid->activate();
    m_albums->setFixedHeight(m_albums->heightFor(std::max(m_albums->width(), 200), m_albumModel.rowCount()));
    m_trackHead->setTotal(m_results.trackTotal, m_trackModel.rowCount());
    m_artistHead->setTotal(m_results.artistTotal, m_artistModel.rowCount());
    m_albumHead->setTotal(m_results.albumTotal, m_albumModel.rowCount());
    m_playlistHead->setTotal(m_results.playlistTotal, m_playlistModel.rowCount());
}

void SearchPage::sayEmpty()
{
    const QString text = m_field->text().trimmed();
    const bool found = !stops().isEmpty();
    m_stack->setCurrentIndex(found ? 0 : 1);
    if (found)
        return;
    if (text.isEmpty())
        say(*m_empty, emptySearch());
    else if (m_hereOnly->isChecked())
        askElsewhere();
    else
        say(*m_empty, nothingFound(text));
}

void SearchPage::askElsewhere()
{
    const QString text = m_field->text().trimmed();
    sync::whenDone(m_context.services.library.search(text, false, 1), this,
                   [this, text, question = m_question](const sync::Result<sync::SearchResults>& results) {
                       if (question != m_question || !results)
                           return;
                       const int elsewhere = totalOf(*results);
                       const QString server = m_context.services.status.state().serverName;
                       say(*m_empty, elsewhere > 0 ? nothingFoundHere(text, elsewhere, server) : nothingFound(text));
                   });
}

void SearchPage::emptyActed()
{
    if (m_hereOnly->isChecked())
        m_hereOnly->setChecked(false);
    else
        m_field->clear();
    m_field->setFocus(Qt::OtherFocusReason);
}

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
    if (!enter || all.isEmpty())
        return false;
    const Stop stop = all[std::max(m_ring, 0)];
    const QModelIndex index = indexOf(stop);
    const bool track = stop.scope == Tracks || (stop.scope == All && m_best.kind == TopResult::Kind::Track);
    const QVector<sync::TrackId> ids{sync::TrackId{track ? index.data(IdRole).toLongLong() : 0}};
    if (modifiers == Qt::NoModifier)
        act(stop);
    else if (track && modifiers == Qt::ControlModifier)
        m_actions->addToQueue(ids);
    else if (track && modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        m_actions->playNext(ids);
    else
        return false;
    return true;
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
    if (m_ring < 0)
        return;
    QWidget* part = m_top;
    QRect where = m_top->rect();
    const std::initializer_list<std::pair<QAbstractItemView*, Scope>> views{
        {m_tracks, Tracks}, {m_artists, Artists}, {m_albums, Albums}, {m_playlists, Playlists}};
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
    const std::initializer_list<std::pair<const SearchListModel*, Scope>> lists{
        {&m_trackModel, Tracks}, {&m_artistModel, Artists}, {&m_albumModel, Albums}, {&m_playlistModel, Playlists}};
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
                           return m_context.playback.canPlay(track.availability);
                       });
                       if (first != tracks.end())
                           m_context.playback.play(tracks, int(first - tracks.begin()));
                   });
}

void SearchPage::openMenu(const QModelIndex& index, const QPoint& where)
{
    if (index.isValid() && index.model() == &m_albumModel)
        return openAlbumMenu(*m_actions, m_results.albums[index.row()], where, this);
    if (!index.isValid() || index.model() != &m_trackModel)
        return;
    const sync::Track track = m_results.tracks[index.row()];
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fillMenu(menu, {track.id}, this, [this, index = QPersistentModelIndex(index)] { openIndex(index); });
    m_actions->addLove(menu, {{track.id}, {track}});
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("albums")), tr("Go to album"), this,
                    [this, track] { m_actions->goToAlbum(track); });
    menu->addAction(icon(QStringLiteral("artists")), tr("Go to artist"), this,
                    [this, track] { m_actions->goToArtist(track); });
    menu->popup(where);
}

} // namespace sostenuto::ui
