// Where what happens to the sound becomes words, as Sentences does for the service.
#pragma once

#include <player/engine/SignalPath.h>
#include <player/engine/SoundSettings.h>

#include <QString>
#include <QStringList>

namespace sostenuto::ui {

/// "−6.2 dB", "+3.0 dB", "0 dB"
[[nodiscard]] QString decibels(double db);
/// "44.1 kHz"
[[nodiscard]] QString kilohertz(int hz);
/// "105 Hz", "2.3 kHz"
[[nodiscard]] QString frequencyWord(double hz);
/// "1.25×"
[[nodiscard]] QString speedWord(double speed);
/// "Off", "3 s"
[[nodiscard]] QString crossfadeWord(int ms);
/// What gapless playback means for joins, and then for the crossfade.
[[nodiscard]] QString gaplessSentence(bool gapless);
[[nodiscard]] QString crossfadeSentence(bool gapless);
/// "Centre", "Left 40 %", "Right 40 %"; balance -1..1
[[nodiscard]] QString balanceWord(double balance);

/// Beside the format in the player bar: "Bit-perfect", "RG −6.2 dB"; empty when there is nothing so short to say.
[[nodiscard]] QString soundChip(const player::SignalPath& path);
/// What happens to the sound, in one line.
[[nodiscard]] QString soundHeadline(const player::SignalPath& path);

/// One change, and how to undo it.
struct SoundChangeText {
    QString what;
    QString undo;   ///< what would have to be done elsewhere; empty when the button does it, or nothing can
    QString action; ///< the word on the button; empty = no button
};
[[nodiscard]] SoundChangeText soundChangeText(player::SignalPath::Change change, const player::SignalPath& path);

/// "System default (Desk speakers)"; `name` empty = only that.
[[nodiscard]] QString systemDefaultWord(const QString& name);
/// "Desk speakers (not connected)"
[[nodiscard]] QString goneDeviceWord(const QString& name);
/// What choosing this device means.
[[nodiscard]] QString deviceSentence(const QString& deviceId);
[[nodiscard]] QString rateSentence(player::RateChoice rate);
[[nodiscard]] QString whenDeviceGoesSentence(player::WhenDeviceGoes choice);
[[nodiscard]] QString levellingSentence(const player::LevelSettings& level);

/// The device that played is gone. `moved`: playing goes on elsewhere.
[[nodiscard]] QString deviceGoneSentence(const QString& name, bool moved, qint64 positionMs);
/// "Use Desk speakers", "Use the system default"
[[nodiscard]] QString useDeviceWord(const QString& name);

/// "Sleep in 24 min"; the last minute counts as one
[[nodiscard]] QString sleepWord(qint64 leftMs);
/// What is turned on for a while, for the chip in the player bar; empty = nothing.
[[nodiscard]] QStringList passingWords(qint64 sleepLeftMs, double speed, bool stopsAfterCurrent);

/// Why a correction was not taken; `mistake` is what the reader found.
[[nodiscard]] QString correctionRefused(const QString& mistake);
[[nodiscard]] QString correctionTaken(int bands, int leftOut);

} // namespace sostenuto::ui
