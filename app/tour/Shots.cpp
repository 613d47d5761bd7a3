#include "app/tour/Shots.h"

#include "app/demo/DemoService.h"

#include <player/engine/Player.h>

#include <QWidget>

#include <array>

namespace sostenuto::app {

namespace {

const QString shotAlbum = QStringLiteral("A Slow Tide");
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
    for (const Shot& shot : shots) {
        const QString name = QString::fromLatin1(shot.name);
        m_walk.add({name,
                    10'000,
                    [this, shot] { return m_hands.trigger(shot.action); },
                    [this, shot] {
                        return m_hands.find(shot.page) != nullptr &&
                               (shot.list == nullptr || m_hands.rows(shot.list) > 0);
                    },
                    {},
                    500,
                    name + look});
    }
    m_walk.add({QStringLiteral("search"),
                10'000,
                [this] {
                    if (m_hands.find("searchField") == nullptr) {
                        m_hands.trigger("actionGoSearch");
                        return false;
                    }
                    return m_hands.type("searchField", QStringLiteral("night"));
                },
                [this] { return m_hands.rows("searchTracks") > 0; },
                {},
                500,
                QStringLiteral("search") + look});
    m_walk.add({QStringLiteral("album"),
                10'000,
                [this] { return m_hands.trigger("actionGoPlaying") && m_hands.rows("albumTrackList") > 0; },
                {},
                {},
                500,
                QStringLiteral("album") + look});
}

} // namespace sostenuto::app
