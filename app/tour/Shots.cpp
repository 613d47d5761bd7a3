#include "app/tour/Shots.h"

#include "app/demo/DemoService.h"

#include <player/engine/Player.h>

#include <QWidget>

#include <array>
#include <utility>

namespace sostenuto::app {

namespace {

const QString shotAlbum = QStringLiteral("Rooms Facing East");
constexpr std::size_t shotTrack = 1; ///< of the album: it has words, timed by line
constexpr qint64 shotPositionMs = 12'000;

struct Shot {
    const char* name;
    const char* action; ///< that leads there
    const char* page;   ///< object name of what is then to be seen
    const char* list;   ///< that has rows when the page is filled; nullptr = none
};

constexpr std::array shots{
    Shot{"home", "actionGoHome", "pageHome", nullptr},
    Shot{"playlists", "actionGoPlaylists", "pagePlaylists", nullptr},
    Shot{"folders", "actionGoFolders", "pageFolders", nullptr},
    Shot{"now-playing", "actionGoNowPlaying", "pageNowPlaying", nullptr},
    Shot{"albums", "actionGoAlbums", "pageAlbums", "albumsGrid"},
    Shot{"artists", "actionGoArtists", "pageArtists", "artistsGrid"},
    Shot{"tracks", "actionGoTracks", "pageTracks", "tracksTable"},
    Shot{"genres", "actionGoGenres", "pageGenres", nullptr},
    Shot{"statistics", "actionGoStatistics", "pageStatistics", nullptr},
    Shot{"offline", "actionGoOffline", "pageOffline", nullptr},
    Shot{"pending", "actionGoPending", "pagePending", nullptr},
    Shot{"status", "actionGoStatus", "pageStatus", nullptr},
    Shot{"settings", "actionSettings", "pageSettings", nullptr},
};

/// The page of one thing, reached from a list.
struct ThingShot {
    const char* name;
    const char* from; ///< action that leads to the list
    const char* list;
    const char* title;
    const char* page;
    const char* rows; ///< of the page, that has some when it is filled
};

constexpr const char* shotPlaylist = "The long way home";

constexpr std::array thingShots{
    ThingShot{"artist", "actionGoArtists", "artistsGrid", "Tern Colony", "pageArtist", "artistTopTracks"},
    ThingShot{"playlist", "actionGoPlaylists", "playlistsGrid", shotPlaylist, "pagePlaylist", "playlistTrackList"},
    ThingShot{"smart-playlist", "actionGoPlaylists", "playlistsGrid", "Most played", "pageSmartPlaylist",
              "smartTrackList"},
};

struct PanelShot {
    const char* name;
    const char* action;
    const char* part; ///< of the panel, that is then to be seen
};

constexpr std::array panelShots{
    PanelShot{"queue", "actionShowQueue", "queueList"},
    PanelShot{"lyrics", "actionShowLyrics", "panelLyricsView"},
    PanelShot{"details", "actionShowDetails", "detailsView"},
};

constexpr std::array sizes{QSize(900, 600), QSize(1280, 800), QSize(2560, 1440)};

} // namespace

Shots::Shots(QWidget& window, demo::DemoService& service, ui::Services& services, const QString& folder)
    : m_window(window), m_service(service), m_services(services), m_walk(window, folder), m_hands(window),
      m_facts(services)
{
    connect(&m_walk, &Walk::finished, this, &Shots::finished);
    planMusic();
    for (const char* theme : {"Dark", "Light"}) {
        m_walk.add({QString::fromLatin1(theme),
                    5000,
                    [this, theme] {
                        return m_hands.trigger(qPrintable(QStringLiteral("actionTheme") + QLatin1String(theme)));
                    },
                    {},
                    {}});
        for (const QSize& size : sizes)
            planPages(QString::fromLatin1(theme).toLower(), size);
    }
}

bool Shots::allIsHere() const
{
    return m_facts.queueLength() > 1 && m_facts.queueHere() == m_facts.queueLength();
}

/// A library that is complete, and an album that plays from this computer: the same for every picture.
void Shots::planMusic()
{
    m_walk.add({QStringLiteral("library"),
                60'000,
                [this] { return m_hands.trigger("actionGoAlbums"); },
                [this] {
                    return m_facts.counts().tracks == m_service.trackCount() &&
                           m_hands.rows("albumsGrid") == m_facts.counts().albums;
                },
                {}});
    m_walk.add({QStringLiteral("album"),
                10'000,
                [this] { return m_hands.clickItem("albumsGrid", shotAlbum); },
                [this] { return m_hands.rows("albumTrackList") > 0; },
                {}});
    m_walk.add({QStringLiteral("play"),
                90'000,
                [this] { return m_hands.click("albumPlay"); },
                [this] { return m_facts.soundsPast(500) && allIsHere(); },
                {}});
    m_walk.add({QStringLiteral("song"),
                10'000,
                [this] { return m_hands.trigger("actionNext"); },
                [this] { return m_services.player.queue().currentIndex() == shotTrack; },
                {}});
    m_walk.add({QStringLiteral("pause"),
                10'000,
                [this] {
                    m_services.player.pause();
                    m_services.player.seek(shotPositionMs);
                    return true;
                },
                [this] { return m_services.player.positionMs() >= shotPositionMs; },
                {}});
}

void Shots::planPages(const QString& theme, QSize size)
{
    const QString look = QStringLiteral("-%1-%2").arg(theme).arg(size.width());
    m_walk.add({look.mid(1),
                5000,
                [this, size] {
                    m_window.resize(size);
                    return true;
                },
                {},
                {}});
    for (const Shot& shot : shots)
        add(
            shot.name, look, [this, shot] { return m_hands.trigger(shot.action); },
            [this, shot] {
                return m_hands.find(shot.page) != nullptr && (shot.list == nullptr || m_hands.rows(shot.list) > 0);
            });
    add(
        "search", look,
        [this] {
            if (m_hands.find("searchField") == nullptr) {
                m_hands.trigger("actionGoSearch");
                return false;
            }
            return m_hands.type("searchField", QStringLiteral("night"));
        },
        [this] { return m_hands.rows("searchTracks") > 0; });
    add("album", look, [this] { return m_hands.trigger("actionGoPlaying") && m_hands.rows("albumTrackList") > 0; }, {});
    planThings(look);
    planPanel(look);
    planOutage(look);
}

void Shots::add(const char* name, const QString& look, std::function<bool()> act, std::function<bool()> until)
{
    const QString shown = QString::fromLatin1(name);
    m_walk.add({shown, 10'000, std::move(act), std::move(until), {}, 500, shown + look});
}

/// A thing's own page, from the list where it stands.
void Shots::planThings(const QString& look)
{
    for (const ThingShot& shot : thingShots)
        add(
            shot.name, look, [this, shot] { return openThing(shot.from, shot.list, shot.title); },
            [this, shot] { return m_hands.find(shot.page) != nullptr && m_hands.rows(shot.rows) > 0; });
}

bool Shots::openThing(const char* from, const char* list, const char* title)
{
    if (m_hands.rows(list) == 0) {
        m_hands.trigger(from);
        return false;
    }
    return m_hands.clickItem(list, QString::fromLatin1(title));
}

/// Beside a page, or in its place where there is no room; closed again afterwards.
void Shots::planPanel(const QString& look)
{
    for (const PanelShot& shot : panelShots) {
        add(
            shot.name, look, [this, shot] { return m_hands.trigger(shot.action); },
            [this, shot] { return m_hands.find(shot.part) != nullptr; });
        m_walk.add({QStringLiteral("close"),
                    5000,
                    [this, shot] { return m_hands.trigger(shot.action); },
                    [this, shot] { return m_hands.find(shot.part) == nullptr; },
                    {}});
    }
}

/// As it is while the service is away: a drill shows the same.
void Shots::planOutage(const QString& look)
{
    const auto isOn = [this] { return m_hands.find("bannerEndDrill") != nullptr; };
    m_walk.add({QStringLiteral("drill"), 5000, [this] { return m_hands.trigger("actionOutageDrill"); }, isOn, {}});
    add(
        "playlist-outage", look, [this] { return openThing("actionGoPlaylists", "playlistsGrid", shotPlaylist); },
        [this] { return m_hands.rows("playlistTrackList") > 0; });
    add(
        "status-outage", look, [this] { return m_hands.trigger("actionGoStatus"); },
        [this] { return m_hands.find("pageStatus") != nullptr; });
    m_walk.add({QStringLiteral("end"),
                5000,
                [this] { return m_hands.trigger("actionOutageDrill"); },
                [isOn] { return !isOn(); },
                {}});
}

} // namespace sostenuto::app
