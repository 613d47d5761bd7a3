// What can be chosen about the sound, as the window offers it: pure, but for changeSound().
#pragma once

#include <player/engine/Player.h>

#include <QString>

#include <vector>

namespace sostenuto::ui {

struct DeviceChoice {
    QString id; ///< empty = follow the system
    QString words;
    bool chosen = false;
    friend bool operator==(const DeviceChoice&, const DeviceChoice&) = default;
};

/// The system's default first, then the devices; one that is chosen but not there stands last.
[[nodiscard]] std::vector<DeviceChoice> deviceChoices(const std::vector<player::OutputDevice>& devices,
                                                      const QString& chosen);
/// The name of the system's default; empty when it is not known.
[[nodiscard]] QString defaultDeviceName(const std::vector<player::OutputDevice>& devices);

/// The settings without this change; nullopt when no setting makes it.
[[nodiscard]] std::optional<player::SoundSettings> soundWithout(player::SignalPath::Change change,
                                                                player::SoundSettings sound);

/// Changes one thing and leaves the others.
template <class Edit>
void changeSound(player::Player& player, Edit edit)
{
    player::SoundSettings sound = player.sound();
    edit(sound);
    player.setSound(sound);
}

} // namespace sostenuto::ui
