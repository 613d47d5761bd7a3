#include "ui/shell/RememberedWindow.h"

#include "ui/models/Services.h"
#include "ui/theme/Appearance.h"

#include <player/engine/Player.h>

#include <QMainWindow>
#include <QSettings>

#include <algorithm>
#include <array>

namespace sostenuto::ui {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString themeKey = QStringLiteral("look/theme");
const QString textSizeKey = QStringLiteral("look/textSize");
const QString compactKey = QStringLiteral("look/compact");
const QString movementKey = QStringLiteral("look/lessMovement");
const QString washKey = QStringLiteral("look/wash");

struct PlaceWord {
    Place::Kind kind;
    const char* word;
};
constexpr std::array placeWords{
    PlaceWord{Place::Kind::Home, "home"},
    PlaceWord{Place::Kind::Playlists, "playlists"},
    PlaceWord{Place::Kind::Folders, "folders"},
    PlaceWord{Place::Kind::Search, "search"},
    PlaceWord{Place::Kind::Albums, "albums"},
    PlaceWord{Place::Kind::Album, "album"},
    PlaceWord{Place::Kind::Artists, "artists"},
    PlaceWord{Place::Kind::Artist, "artist"},
    PlaceWord{Place::Kind::Tracks, "tracks"},
    PlaceWord{Place::Kind::Playlist, "playlist"},
    PlaceWord{Place::Kind::Loved, "loved"},
    PlaceWord{Place::Kind::Settings, "settings"},
    PlaceWord{Place::Kind::Statistics, "statistics"},
    PlaceWord{Place::Kind::Offline, "offline"},
    PlaceWord{Place::Kind::Pending, "pending"},
    PlaceWord{Place::Kind::Status, "status"},
};

} // namespace

Appearance RememberedWindow::appearance(const QSettings& settings)
{
    const Appearance usual;
    const auto flagOr = [&settings](const QString& key, bool otherwise) {
        return settings.value(key, otherwise).toBool();
    };
    Appearance kept;
    const QString word = settings.value(themeKey).toString();
    kept.mode = word == QStringLiteral("dark")    ? Theme::Mode::Dark
                : word == QStringLiteral("light") ? Theme::Mode::Light
                                                  : Theme::Mode::FollowSystem;
    kept.textSize = settings.value(textSizeKey, usual.textSize).toInt();
    kept.compact = flagOr(compactKey, usual.compact);
    kept.lessMovement = flagOr(movementKey, usual.lessMovement);
    kept.wash = flagOr(washKey, usual.wash);
    return kept;
}

void RememberedWindow::setAppearance(const Appearance& appearance)
{
    const QString word = appearance.mode == Theme::Mode::Dark    ? QStringLiteral("dark")
                         : appearance.mode == Theme::Mode::Light ? QStringLiteral("light")
                                                                 : QStringLiteral("system");
    QSettings& settings = m_services.settings;
    settings.setValue(themeKey, word);
    settings.setValue(textSizeKey, appearance.textSize);
    settings.setValue(compactKey, appearance.compact);
    settings.setValue(movementKey, appearance.lessMovement);
    settings.setValue(washKey, appearance.wash);
}

bool RememberedWindow::restoreGeometry(QMainWindow& window) const
{
    return window.restoreGeometry(m_services.settings.value(geometryKey).toByteArray());
}

void RememberedWindow::saveGeometry(const QByteArray& geometry)
{
    m_services.settings.setValue(geometryKey, geometry);
}

void RememberedWindow::restoreSound() const
{
    const QSettings& settings = m_services.settings;
    player::Player& player = m_services.player;
    player.setVolume(std::clamp(settings.value(QStringLiteral("player/volume"), 0.8).toDouble(), 0.0, 1.0));
    player.setMuted(flag("player/muted"));
    player.setShuffled(flag("player/shuffled"));
    player.setRepeat(player::Repeat(std::clamp(number("player/repeat", 0), 0, 2)));
}

void RememberedWindow::saveSound()
{
    const player::Player& player = m_services.player;
    m_services.settings.setValue(QStringLiteral("player/volume"), player.volume());
    setFlag("player/muted", player.muted());
    setFlag("player/shuffled", player.queue().shuffled());
    setNumber("player/repeat", int(player.queue().repeat()));
}

Place RememberedWindow::place() const
{
    const QStringList words = m_services.settings.value(QStringLiteral("window/place")).toString().split(u' ');
    const auto it = std::find_if(placeWords.begin(), placeWords.end(),
                                 [&](const PlaceWord& known) { return words.first() == QLatin1String(known.word); });
    return it == placeWords.end() ? Place{} : Place{it->kind, words.value(1).toLongLong()};
}

void RememberedWindow::setPlace(const Place& place)
{
    for (const PlaceWord& known : placeWords) {
        if (known.kind == place.kind)
            m_services.settings.setValue(QStringLiteral("window/place"),
                                         QStringLiteral("%1 %2").arg(QLatin1String(known.word)).arg(place.id));
    }
}

int RememberedWindow::number(const char* key, int otherwise) const
{
    return m_services.settings.value(QLatin1String(key), otherwise).toInt();
}

void RememberedWindow::setNumber(const char* key, int value)
{
    m_services.settings.setValue(QLatin1String(key), value);
}

bool RememberedWindow::flag(const char* key) const
{
    return m_services.settings.value(QLatin1String(key), false).toBool();
}

void RememberedWindow::setFlag(const char* key, bool value)
{
    m_services.settings.setValue(QLatin1String(key), value);
}

} // namespace sostenuto::ui
