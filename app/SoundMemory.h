// How it should sound, from one start to the next.
#pragma once

#include <player/engine/SoundSettings.h>

#include <QObject>
#include <QVariantMap>

class QSettings;

namespace sostenuto::player {
class Player;
}

namespace sostenuto::app {

/// Pure. Words and numbers by key, as they stand in the settings' group "sound"; the equaliser's bands are AutoEq text.
[[nodiscard]] QVariantMap toMap(const player::SoundSettings& sound);
/// What is missing or can't be read is as by default, what is out of range is brought into it: it comes from a file.
[[nodiscard]] player::SoundSettings soundFromMap(const QVariantMap& map);

/// Gives the player what was remembered, then remembers each change. Thread: main.
class SoundMemory : public QObject {
    Q_OBJECT

public:
    SoundMemory(player::Player& player, QSettings& settings, QObject* parent = nullptr);

private:
    void save();

    player::Player& m_player;
    QSettings& m_settings;
};

} // namespace sostenuto::app
