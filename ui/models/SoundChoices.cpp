#include "ui/models/SoundChoices.h"

#include "ui/theme/SoundSentences.h"

#include <algorithm>

namespace sostenuto::ui {

using player::OutputDevice;
using player::SoundSettings;
using Change = player::SignalPath::Change;

std::vector<DeviceChoice> deviceChoices(const std::vector<OutputDevice>& devices, const QString& chosen)
{
    std::vector<DeviceChoice> choices{{QString(), systemDefaultWord(defaultDeviceName(devices)), chosen.isEmpty()}};
    for (const OutputDevice& device : devices)
        choices.push_back({device.id, device.name.simplified(), device.id == chosen});
    const bool there =
        std::any_of(choices.begin(), choices.end(), [](const DeviceChoice& choice) { return choice.chosen; });
    if (!there)
        choices.push_back({chosen, goneDeviceWord({}), true}); // ids are no words: nobody knows its name now
    return choices;
}

QString defaultDeviceName(const std::vector<OutputDevice>& devices)
{
    const auto it =
        std::find_if(devices.begin(), devices.end(), [](const OutputDevice& device) { return device.isDefault; });
    return it == devices.end() ? QString() : it->name;
}

std::optional<SoundSettings> soundWithout(Change change, SoundSettings sound)
{
    switch (change) {
    case Change::Levelling:
        sound.level.levelling = player::Levelling::Off;
        return sound;
    case Change::Equaliser:
        sound.equaliser.on = false;
        return sound;
    case Change::Balance:
        sound.balance = 0;
        return sound;
    case Change::Mono:
        sound.mono = false;
        return sound;
    case Change::Speed:
        sound.speed = 1;
        return sound;
    case Change::Resampled:
        sound.rate = player::RateChoice::FollowTrack;
        return sound;
    case Change::Volume:
    case Change::SystemResamples:
    case Change::Downmixed:
    case Change::Rounded:
    case Change::Limited:
        break;
    }
    return std::nullopt;
}

} // namespace sostenuto::ui
