#include "app/SoundMemory.h"

#include <player/dsp/AutoEqText.h>
#include <player/engine/Player.h>

#include <QSettings>

#include <algorithm>
#include <array>
#include <cmath>

namespace sostenuto::app {

using namespace player;

namespace {

const QString group = QStringLiteral("sound");

constexpr double mostLevelDb = 15;
constexpr double mostEqualiserDb = 24;
constexpr qsizetype longestDevice = 1024;

constexpr std::array levellingWords{"off", "track", "album", "smart"};
constexpr std::array rateWords{"keep", "follow"};
constexpr std::array goneWords{"pause", "move"};

template <class Words>
QString wordOf(const Words& words, int value)
{
    return QLatin1String(words[std::size_t(value)]);
}

/// The default's place when the word is none of them.
template <class Value, class Words>
Value valueOf(const Words& words, const QVariant& word, Value otherwise)
{
    const QString text = word.toString();
    const auto it =
        std::find_if(words.begin(), words.end(), [&](const char* one) { return text == QLatin1String(one); });
    return it == words.end() ? otherwise : Value(it - words.begin());
}

double numberOf(const QVariant& value, double otherwise, double least, double most)
{
    bool read = false;
    const double number = value.toDouble(&read);
    return read && std::isfinite(number) ? std::clamp(number, least, most) : otherwise;
}

bool flagOf(const QVariant& value, bool otherwise)
{
    const QString word = value.toString();
    return word == QStringLiteral("true") || (otherwise && word != QStringLiteral("false"));
}

/// Lists in the file (text with commas) are no text of ours.
QString textOf(const QVariant& value)
{
    return value.typeId() == QMetaType::QString ? value.toString() : QString();
}

EqualiserSettings equaliserOf(const QVariantMap& map)
{
    EqualiserSettings equaliser;
    // The text of an equaliser without bands says nothing, which is a mistake to the reader of corrections.
    if (auto read = parseAutoEqText(textOf(map.value(QStringLiteral("equaliserBands")))))
        equaliser.bands = std::move(read->settings.bands);
    equaliser.on = flagOf(map.value(QStringLiteral("equaliser")), equaliser.on);
    equaliser.preampDb =
        numberOf(map.value(QStringLiteral("equaliserPreampDb")), equaliser.preampDb, -mostEqualiserDb, mostEqualiserDb);
    return equaliser;
}

} // namespace

QVariantMap toMap(const SoundSettings& sound)
{
    return {
        {QStringLiteral("levelling"), wordOf(levellingWords, int(sound.level.levelling))},
        {QStringLiteral("levelPreampDb"), sound.level.preampDb},
        {QStringLiteral("levelUntaggedDb"), sound.level.untaggedDb},
        {QStringLiteral("preventClipping"), sound.level.preventClipping},
        {QStringLiteral("equaliser"), sound.equaliser.on},
        {QStringLiteral("equaliserPreampDb"), sound.equaliser.preampDb},
        {QStringLiteral("equaliserBands"), toAutoEqText({true, 0, sound.equaliser.bands})},
        {QStringLiteral("balance"), sound.balance},
        {QStringLiteral("mono"), sound.mono},
        {QStringLiteral("speed"), sound.speed},
        {QStringLiteral("gapless"), sound.gapless},
        {QStringLiteral("crossfadeMs"), sound.crossfadeMs},
        {QStringLiteral("rate"), wordOf(rateWords, int(sound.rate))},
        {QStringLiteral("device"), sound.device},
        {QStringLiteral("whenDeviceGoes"), wordOf(goneWords, int(sound.whenDeviceGoes))},
    };
}

SoundSettings soundFromMap(const QVariantMap& map)
{
    const auto at = [&](const char* key) { return map.value(QLatin1String(key)); };
    SoundSettings sound;
    sound.level.levelling = valueOf(levellingWords, at("levelling"), sound.level.levelling);
    sound.level.preampDb = numberOf(at("levelPreampDb"), sound.level.preampDb, -mostLevelDb, mostLevelDb);
    sound.level.untaggedDb = numberOf(at("levelUntaggedDb"), sound.level.untaggedDb, -mostLevelDb, mostLevelDb);
    sound.level.preventClipping = flagOf(at("preventClipping"), sound.level.preventClipping);
    sound.equaliser = equaliserOf(map);
    sound.balance = numberOf(at("balance"), sound.balance, -1, 1);
    sound.mono = flagOf(at("mono"), sound.mono);
    sound.speed = numberOf(at("speed"), sound.speed, SlowestSpeed, FastestSpeed);
    sound.gapless = flagOf(at("gapless"), sound.gapless);
    sound.crossfadeMs = int(numberOf(at("crossfadeMs"), sound.crossfadeMs, 0, LongestCrossfadeMs));
    sound.rate = valueOf(rateWords, at("rate"), sound.rate);
    sound.device = textOf(at("device"));
    if (sound.device.size() > longestDevice)
        sound.device.clear();
    sound.whenDeviceGoes = valueOf(goneWords, at("whenDeviceGoes"), sound.whenDeviceGoes);
    return sound;
}

SoundMemory::SoundMemory(Player& player, QSettings& settings, QObject* parent)
    : QObject(parent), m_player(player), m_settings(settings)
{
    QVariantMap remembered;
    m_settings.beginGroup(group);
    for (const QString& key : m_settings.childKeys())
        remembered.insert(key, m_settings.value(key));
    m_settings.endGroup();
    m_player.setSound(soundFromMap(remembered));
    connect(&m_player, &Player::soundChanged, this, &SoundMemory::save);
}

void SoundMemory::save()
{
    const QVariantMap map = toMap(m_player.sound());
    for (auto it = map.begin(); it != map.end(); ++it)
        m_settings.setValue(group + u'/' + it.key(), it.value());
}

} // namespace sostenuto::app
