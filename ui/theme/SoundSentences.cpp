#include "ui/theme/SoundSentences.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <QLocale>

#include <cmath>

namespace sostenuto::ui {

using player::Levelling;
using player::RateChoice;
using player::SignalPath;
using player::WhenDeviceGoes;
using Change = SignalPath::Change;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qsizetype longestName = 60;

/// A number and its unit stay on one line.
QString unbroken(QString figure)
{
    return figure.replace(u' ', QChar::Nbsp);
}

/// At most two places, none that say nothing.
QString figure(double value)
{
    QString text = QLocale().toString(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (!text.back().isDigit())
        text.chop(1);
    return text;
}

} // namespace

QString decibels(double db)
{
    const double tenths = std::round(db * 10) / 10;
    if (tenths == 0)
        return say("0 dB");
    const QString sign = tenths < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return say("%1 dB").arg(sign + QLocale().toString(std::abs(tenths), 'f', 1));
}

QString kilohertz(int hz)
{
    return say("%1 kHz").arg(figure(hz / 1000.0));
}

QString frequencyWord(double hz)
{
    return hz < 1000 ? say("%1 Hz").arg(figure(hz)) : say("%1 kHz").arg(figure(hz / 1000));
}

QString speedWord(double speed)
{
    return figure(speed) + u'×';
}

QString crossfadeWord(int ms)
{
    return ms <= 0 ? say("Off") : say("%1 s").arg(figure(ms / 1000.0));
}

QString gaplessSentence(bool gapless)
{
    return gapless ? say("Albums play without a pause") : say("Two seconds of silence between tracks, on albums too");
}

QString crossfadeSentence(bool gapless)
{
    return gapless ? say("Only between tracks of different albums") : say("Only while gapless playback is on");
}

QString balanceWord(double balance)
{
    const int percent = qRound(std::abs(balance) * 100);
    if (percent == 0)
        return say("Centre");
    return (balance < 0 ? say("Left %1 %") : say("Right %1 %")).arg(percent);
}

QString soundChip(const SignalPath& path)
{
    if (path.bitPerfect())
        return say("Bit-perfect");
    for (Change change : path.changes) {
        if (change == Change::Levelling)
            return say("RG %1").arg(decibels(path.levelDb));
    }
    return {};
}

QString soundHeadline(const SignalPath& path)
{
    if (!path.known)
        return say("Nothing is playing.");
    if (path.bitPerfect())
        return say("Bit-perfect: the output gets exactly what is in the file.");
    return counted(int(path.changes.size()), "One thing changes the sound on its way to the output.",
                   "%1 things change the sound on its way to the output.");
}

SoundChangeText soundChangeText(Change change, const SignalPath& path)
{
    switch (change) {
    case Change::Volume:
        return {say("The volume is not at 100 %."), {}, say("Set to 100 %")};
    case Change::Levelling:
        return {say("Volume levelling changes this track by %1.").arg(unbroken(decibels(path.levelDb))),
                {},
                say("Turn off")};
    case Change::Equaliser:
        return {say("The equaliser is on."), {}, say("Turn off")};
    case Change::Balance:
        return {say("The balance is not in the centre."), {}, say("Centre")};
    case Change::Mono:
        return {say("Both sides are mixed to mono."), {}, say("Stereo")};
    case Change::Speed:
        return {say("The speed is not 1×."), {}, say("Set to 1×")};
    case Change::Resampled:
        return {say("Converted from %1 to %2.")
                    .arg(unbroken(kilohertz(path.sourceRate)), unbroken(kilohertz(path.outputRate))),
                {},
                say("Follow the track")};
    case Change::SystemResamples:
        return {say("The system converts %1 to %2.")
                    .arg(unbroken(kilohertz(path.outputRate)), unbroken(kilohertz(path.deviceRate))),
                say("The system's own sound settings decide this."),
                {}};
    case Change::Downmixed:
        return {say("The track is not in stereo: its channels are brought to two."), {}, {}};
    case Change::Rounded:
        return {say("Samples of more than 24 bits are rounded: outputs take 32-bit float."), {}, {}};
    case Change::Limited:
        return {say("The limiter stands by, so that nothing clips."),
                say("It goes when nothing above makes the sound louder."),
                {}};
    }
    return {};
}

QString systemDefaultWord(const QString& name)
{
    return name.isEmpty() ? say("System default") : say("System default (%1)").arg(shortened(name, longestName));
}

QString goneDeviceWord(const QString& name)
{
    return say("%1 (not connected)").arg(name.isEmpty() ? say("Chosen device") : shortened(name, longestName));
}

QString deviceSentence(const QString& deviceId)
{
    return deviceId.isEmpty() ? say("Follows the system when it changes") : say("Stays on this device");
}

QString rateSentence(RateChoice rate)
{
    return rate == RateChoice::FollowTrack
               ? say("The output takes on each track's rate: exact samples, with a short pause where the rate changes")
               : say("The output stays at one rate: no pause anywhere, other rates are converted");
}

QString whenDeviceGoesSentence(WhenDeviceGoes choice)
{
    return choice == WhenDeviceGoes::Move ? say("Playing goes on through the system's default")
                                          : say("Nothing plays where you did not choose it");
}

QString levellingSentence(const player::LevelSettings& level)
{
    switch (level.levelling) {
    case Levelling::Off:
        return say("Every track plays as loud as it was made");
    case Levelling::Track:
        return say("ReplayGain tags. Every track is equally loud");
    case Levelling::Album:
        return say("ReplayGain tags. Albums keep their loud and quiet tracks");
    case Levelling::Automatic:
        break;
    }
    return say("ReplayGain tags. By album while an album plays, else by track");
}

QString deviceGoneSentence(const QString& name, bool moved, qint64 positionMs)
{
    const QString device = name.isEmpty() ? say("The output device") : shortened(name, longestName);
    return moved ? say("%1 is gone. Playing moved to the system's default.").arg(device)
                 : say("%1 is gone. Paused at %2.").arg(device, trackTime(positionMs));
}

QString useDeviceWord(const QString& name)
{
    return name.isEmpty() ? say("Use the system default") : say("Use %1").arg(shortened(name, longestName));
}

QString sleepWord(qint64 leftMs)
{
    return say("Sleep in %1 min").arg(std::max<qint64>(1, (leftMs + minuteMs - 1) / minuteMs));
}

QStringList passingWords(qint64 sleepLeftMs, double speed, bool stopsAfterCurrent)
{
    QStringList words;
    if (stopsAfterCurrent)
        words.append(say("Stops after this"));
    if (sleepLeftMs > 0)
        words.append(sleepWord(sleepLeftMs));
    if (speed != 1)
        words.append(speedWord(speed));
    return words;
}

QString correctionRefused(const QString& mistake)
{
    return say("Nothing was changed: this text could not be read. %1").arg(mistake);
}

QString correctionTaken(int bands, int leftOut)
{
    const QString taken = counted(bands, "1 band was taken over.", "%1 bands were taken over.");
    return leftOut <= 0 ? taken : taken + u' ' + counted(leftOut, "1 more did not fit.", "%1 more did not fit.");
}

} // namespace sostenuto::ui
