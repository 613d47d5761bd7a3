// What the search page shows.
#include "ui/models/Services.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/SearchPage.h"
#include "ui/pages/SearchParts.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/LoadingRows.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Switch.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QGridLayout>
#include <QScrollArea>
#include <QStackedLayout>

namespace sostenuto::ui {

namespace {

constexpr int tracksInAll = 5;
constexpr int artistsInAll = 3;
constexpr int playlistsInAll = 3;
constexpr int groupsInAll = 3;
constexpr int everything = 1 << 20;
constexpr int twoColumnsFrom = 760; ///< width of the page, px

int totalOf(const sync::SearchResults& results)
{
    return results.trackTotal + results.albumTotal + results.artistTotal + results.playlistTotal +
           int(results.groups.size());
}

} // namespace

void SearchPage::take(const sync::SearchResults& results)
{
    m_loading->end();
    m_failed = false;
    m_results = results;
    m_best = topResult(results);
    ring(-1);
    showResults();
    const auto name = [this](Scope scope, const QString& word, int n) {
        const QString text = n > 0 ? QStringLiteral("%1 %2").arg(word, foundCount(n)) : word;
        m_chips->chip(scope)->setText(text);
        m_chips->chip(scope)->setAccessibleName(text);
        m_chips->chip(scope)->updateGeometry();
    };
    name(Tracks, tr("Tracks"), results.trackTotal);
    name(Albums, tr("Albums"), results.albumTotal);
    name(Artists, tr("Artists"), results.artistTotal);
    name(Playlists, tr("Playlists"), results.playlistTotal);
    name(Groups, tr("Genres"), int(results.groups.size()));
    m_asList->setVisible(results.trackTotal > 0);
    const int total = totalOf(results);
    m_count->setText(results.text.isEmpty()                      ? QString()
                     : total >= sync::SearchResults::mostCounted ? tr("%1 results").arg(foundCount(total))
                                                                 : counted(total, "1 result", "%1 results"));
    sayEmpty();
}

void SearchPage::showResults()
{
    const int scope = m_chips->chosenId();
    const int albumsFit = m_albums->columnsIn(albumsWidth());
    m_trackModel.show(m_results, scope == All ? tracksInAll : everything);
    m_artistModel.show(m_results, scope == All ? artistsInAll : everything);
    m_albumModel.show(m_results, scope == All ? albumsFit : everything);
    m_playlistModel.show(m_results, scope == All ? playlistsInAll : everything);
    m_groupModel.show(m_results, scope == All ? groupsInAll : everything);
    showTop();
    fit();
}

void SearchPage::showTop()
{
    using Kind = TopResult::Kind;
    if (m_best.kind == Kind::Artist) {
        const sync::Artist artist = m_results.artists.first();
        m_top->say({artist.coverKey}, true, artist.name,
                   tr("Artist, %1, %2")
                       .arg(counted(artist.albumCount, "1 album", "%1 albums"),
                            counted(artist.trackCount, "1 track", "%1 tracks")),
                   counted(artist.heldCount, "1 track on this computer", "%1 tracks on this computer"));
    } else if (m_best.kind == Kind::Album) {
        const sync::Album album = m_results.albums.first();
        m_top->say({album.coverKey}, false, album.title, tr("Album by %1").arg(album.artist),
                   tr("%1 of %2 on this computer")
                       .arg(album.heldCount)
                       .arg(counted(album.trackCount, "1 track", "%1 tracks")));
    } else if (m_best.kind == Kind::Playlist) {
        const sync::Playlist playlist = m_results.playlists.first();
        m_top->say(playlist.coverKeys, false, playlist.name,
                   tr("Playlist, %1").arg(counted(playlist.trackCount, "1 track", "%1 tracks")),
                   tr("%1 on this computer").arg(playlist.heldCount));
    } else if (m_best.kind == Kind::Track) {
        const sync::Track track = m_results.tracks.first();
        m_top->say({track.coverKey}, false, track.title, tr("Track by %1").arg(track.artist),
                   availabilityWord(track.availability, m_context.services.status.stateOf(track.source).serverName,
                                    track.progress));
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
    const bool groups = shows(Groups, m_groupModel.rowCount());
    const bool wide = scope == All && width() >= twoColumnsFrom;
    int row = 0;
    const auto put = [&](QWidget* head, QWidget* body, bool visible, int column, int atRow) {
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
    put(m_playlistHead, m_playlists, playlists, playlists && groups ? 0 : -1, 4);
    put(m_groupHead, m_groups, groups, playlists && groups ? 1 : -1, 4);
    for (int line = 0; line < m_grid->rowCount(); ++line)
        m_grid->setRowStretch(line, 0);
    m_grid->setRowStretch(std::max(row, 6) + 1, 1);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, wide ? 2 : 1);
    m_tracks->fitHeight();
    m_artists->fitHeight();
    m_playlists->fitHeight();
    m_groups->fitHeight();
    const int albumsFit = m_albums->columnsIn(albumsWidth());
    if (scope == All && m_albumModel.rowCount() != std::min(albumsFit, int(m_results.albums.size())))
        m_albumModel.show(m_results, albumsFit); // one row of them
    m_albums->setFixedHeight(m_albums->heightFor(albumsWidth(), m_albumModel.rowCount()));
    m_trackHead->setTotal(m_results.trackTotal, m_trackModel.rowCount());
    m_artistHead->setTotal(m_results.artistTotal, m_artistModel.rowCount());
    m_albumHead->setTotal(m_results.albumTotal, m_albumModel.rowCount());
    m_playlistHead->setTotal(m_results.playlistTotal, m_playlistModel.rowCount());
    m_groupHead->setTotal(int(m_results.groups.size()), m_groupModel.rowCount());
}

/// As the grid will lay them out: two thirds beside the artists, else all of it.
int SearchPage::albumsWidth() const
{
    const int inside = width() - 8 - 32; // the scroll area may not have its size yet
    const bool beside = m_chips->chosenId() == All && width() >= twoColumnsFrom && !m_results.artists.isEmpty();
    return std::max(200, beside ? (inside - 8) * 2 / 3 : inside);
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
                       if (question != m_question || m_failed)
                           return;
                       const int elsewhere = results ? totalOf(*results) : 0;
                       const auto services = m_context.services.status.states();
                       const QString server = services.size() == 1 ? services[0].serverName : tr("a server");
                       say(*m_empty, elsewhere > 0 ? nothingFoundHere(text, elsewhere, server) : nothingFound(text));
                   });
}

void SearchPage::sayUnreadable(const sync::Error& error)
{
    take({});
    m_failed = true;
    say(*m_empty, unreadable(error.kind));
}

void SearchPage::emptyActed()
{
    if (m_failed)
        ask();
    else if (m_hereOnly->isChecked())
        m_hereOnly->setChecked(false);
    else
        m_field->clear();
    m_field->setFocus(Qt::OtherFocusReason);
}

} // namespace sostenuto::ui
