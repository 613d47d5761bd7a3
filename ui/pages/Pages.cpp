#include "ui/pages/Pages.h"

#include "ui/pages/AlbumPage.h"
#include "ui/pages/AlbumsPage.h"
#include "ui/pages/ArtistPage.h"
#include "ui/pages/ArtistsPage.h"
#include "ui/pages/FoldersPage.h"
#include "ui/pages/GroupsPage.h"
#include "ui/pages/HomePage.h"
#include "ui/pages/NowPlayingPage.h"
#include "ui/pages/OfflinePage.h"
#include "ui/pages/PendingPage.h"
#include "ui/pages/PlaylistPage.h"
#include "ui/pages/PlaylistsPage.h"
#include "ui/pages/SearchPage.h"
#include "ui/pages/SettingsPage.h"
#include "ui/pages/SmartPlaylistPage.h"
#include "ui/pages/StatisticsPage.h"
#include "ui/pages/StatusPage.h"
#include "ui/pages/TracksPage.h"

namespace sostenuto::ui {

std::unique_ptr<Page> makePage(Place::Kind kind, PageContext& context)
{
    switch (kind) {
    case Place::Kind::Home:
        return std::make_unique<HomePage>(context);
    case Place::Kind::Search:
        return std::make_unique<SearchPage>(context);
    case Place::Kind::Albums:
        return std::make_unique<AlbumsPage>(context);
    case Place::Kind::Album:
        return std::make_unique<AlbumPage>(context);
    case Place::Kind::Artists:
        return std::make_unique<ArtistsPage>(context);
    case Place::Kind::Artist:
        return std::make_unique<ArtistPage>(context);
    case Place::Kind::Tracks:
        return std::make_unique<TracksPage>(context);
    case Place::Kind::Playlists:
        return std::make_unique<PlaylistsPage>(context);
    case Place::Kind::Playlist:
        return std::make_unique<PlaylistPage>(PlaylistPage::Kind::Playlist, context);
    case Place::Kind::Loved:
        return std::make_unique<PlaylistPage>(PlaylistPage::Kind::Loved, context);
    case Place::Kind::SmartPlaylist:
        return std::make_unique<SmartPlaylistPage>(context);
    case Place::Kind::Groups:
        return std::make_unique<GroupsPage>(context);
    case Place::Kind::Folders:
        return std::make_unique<FoldersPage>(context);
    case Place::Kind::Statistics:
        return std::make_unique<StatisticsPage>(context);
    case Place::Kind::Settings:
        return std::make_unique<SettingsPage>(context);
    case Place::Kind::Offline:
        return std::make_unique<OfflinePage>(context);
    case Place::Kind::Pending:
        return std::make_unique<PendingPage>(context);
    case Place::Kind::Status:
        return std::make_unique<StatusPage>(context);
    case Place::Kind::NowPlaying:
        return std::make_unique<NowPlayingPage>(context);
    case Place::Kind::Welcome:
        break;
    }
    return nullptr;
}

} // namespace sostenuto::ui
