#include "ui/pages/PlaybackSettings.h"

#include "ui/models/Services.h"
#include "ui/models/SoundChoices.h"
#include "ui/pages/Page.h"
#include "ui/pages/StreamQualityChoice.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/SoundSentences.h"
#include "ui/widgets/Segments.h"
#include "ui/widgets/SettingCard.h"
#include "ui/widgets/Switch.h"
#include "ui/widgets/ValueSlider.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace sostenuto::ui {

using player::Levelling;
using player::Player;
using player::RateChoice;
using player::SoundSettings;
using player::WhenDeviceGoes;

namespace {

constexpr int deviceWidth = 264;
constexpr int levelRange = 30; ///< half decibels to either side

// Sliders turn whole steps: half decibels, half seconds, hundredths.
QString halfDecibels(int value)
{
    return decibels(value / 2.0);
}
int halves(double value)
{
    return qRound(value * 2);
}
int hundredths(double value)
{
    return qRound(value * 100);
}

} // namespace

PlaybackSettings::PlaybackSettings(PageContext& context, QWidget* parent)
    : QWidget(parent), m_player(context.services.player), m_column(new QVBoxLayout(this)),
      m_device(new QComboBox(this)), m_whenGone(new Segments(this)), m_rate(new Segments(this)),
      m_levelling(new Segments(this)),
      m_preamp(new ValueSlider({-levelRange, levelRange, 1, 4, 0}, halfDecibels, this)),
      m_untagged(new ValueSlider({-levelRange, levelRange, 1, 4, 0}, halfDecibels, this)),
      m_clipping(new Switch({}, this)), m_gapless(new Switch({}, this)),
      m_crossfade(new ValueSlider(
          {0, player::LongestCrossfadeMs / 500, 1, 4, {}}, [](int value) { return crossfadeWord(value * 500); }, this)),
      m_equaliser(new Switch({}, this)),
      m_balance(new ValueSlider(
          {-100, 100, 5, 20, 0}, [](int value) { return balanceWord(value / 100.0); }, this)),
      m_mono(new Switch({}, this)),
      m_speed(new ValueSlider(
          {hundredths(player::SlowestSpeed), hundredths(player::FastestSpeed), 5, 25, 100},
          [](int value) { return speedWord(value / 100.0); }, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    buildOutput();
    buildLevelling();
    buildMoves(context);
    buildShape();
    connectLevelling();
    connectShape();
    connect(&m_player, &Player::soundChanged, this, &PlaybackSettings::follow);
    connect(&m_player, &Player::devicesChanged, this, &PlaybackSettings::followDevices);
    follow();
}

SettingCard* PlaybackSettings::addCard(const char* objectName)
{
    auto* card = new SettingCard(this);
    card->setObjectName(QLatin1String(objectName));
    m_column->addWidget(card);
    return card;
}

void PlaybackSettings::buildOutput()
{
    m_device->setObjectName(QStringLiteral("playbackDevice"));
    m_device->setFixedWidth(deviceWidth);
    new WheelNeedsFocus(m_device);
    m_whenGone->setObjectName(QStringLiteral("playbackWhenDeviceGoes"));
    m_whenGone->add(tr("Pause"), int(WhenDeviceGoes::Pause));
    m_whenGone->add(tr("Move to the default"), int(WhenDeviceGoes::Move));
    m_rate->setObjectName(QStringLiteral("playbackRate"));
    m_rate->add(tr("Keep"), int(RateChoice::KeepRate));
    m_rate->add(tr("Follow the track"), int(RateChoice::FollowTrack));
    SettingCard* card = addCard("playbackCard");
    m_deviceRow = card->add(tr("Output device"), {}, m_device);
    m_whenGoneRow = card->add(tr("When the device goes"), {}, m_whenGone);
    m_rateRow = card->add(tr("Sample rate"), {}, m_rate);
    connect(m_device, &QComboBox::activated, this, [this](int row) {
        changeSound(m_player, [&](SoundSettings& sound) { sound.device = m_device->itemData(row).toString(); });
    });
    connect(m_whenGone, &Segments::chose, this, [this](int id) {
        changeSound(m_player, [&](SoundSettings& sound) { sound.whenDeviceGoes = WhenDeviceGoes(id); });
    });
    connect(m_rate, &Segments::chose, this,
            [this](int id) { changeSound(m_player, [&](SoundSettings& sound) { sound.rate = RateChoice(id); }); });
}

void PlaybackSettings::buildLevelling()
{
    m_levelling->setObjectName(QStringLiteral("playbackReplayGain"));
    m_levelling->add(tr("Off"), int(Levelling::Off));
    m_levelling->add(tr("Track"), int(Levelling::Track));
    m_levelling->add(tr("Album"), int(Levelling::Album));
    m_levelling->add(tr("Smart"), int(Levelling::Automatic));
    m_preamp->slider().setObjectName(QStringLiteral("playbackPreamp"));
    m_untagged->slider().setObjectName(QStringLiteral("playbackUntagged"));
    m_clipping->setObjectName(QStringLiteral("playbackPreventClipping"));
    SettingCard* card = addCard("levellingCard");
    m_levellingRow = card->add(tr("Volume levelling"), {}, m_levelling);
    card->add(tr("Pre-amp"), tr("Added to what the tags say"), m_preamp);
    card->add(tr("Tracks without a tag"), tr("A typical track is about as loud as the others at −6 dB"), m_untagged);

    card->add(tr("Prevent clipping"), tr("Turns a track up only as far as its peaks allow"), m_clipping);
}

void PlaybackSettings::buildMoves(PageContext& context)
{
    m_gapless->setObjectName(QStringLiteral("playbackGapless"));
    m_crossfade->slider().setObjectName(QStringLiteral("playbackCrossfade"));
    SettingCard* card = addCard("transitionCard");
    m_gaplessRow = card->add(tr("Gapless playback"), {}, m_gapless);
    m_crossfadeRow = card->add(tr("Crossfade"), {}, m_crossfade);
    card->add(tr("Speed"), tr("The pitch stays as it is"), buildSpeed());
    auto* streams = new StreamQualityChoice(context, this);
    streams->explainIn(card->add(tr("Streaming quality"), {}, streams));
}

void PlaybackSettings::buildShape()
{
    m_balance->slider().setObjectName(QStringLiteral("playbackBalance"));
    m_mono->setObjectName(QStringLiteral("playbackMono"));
    SettingCard* card = addCard("shapeCard");
    card->add(tr("Equaliser"), tr("Ten bands, presets, and corrections for headphones"), buildEqualiser());
    card->add(tr("Balance"), tr("Double-click for the centre"), m_balance);
    card->add(tr("Mono"), tr("The same on both sides, for one ear or one speaker"), m_mono);
}

QWidget* PlaybackSettings::buildEqualiser()
{
    auto* box = new QWidget(this);
    auto* edit = new QPushButton(tr("Edit…"), box);
    edit->setObjectName(QStringLiteral("playbackEqualiserEdit"));
    edit->setAccessibleName(tr("Edit the equaliser"));
    m_equaliser->setObjectName(QStringLiteral("playbackEqualiser"));
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(edit);
    line->addWidget(m_equaliser);
    m_equaliser->setAccessibleName(tr("Equaliser"));
    setTabOrder(edit, m_equaliser);
    connect(edit, &QPushButton::clicked, this, &PlaybackSettings::equaliserAsked);
    return box;
}

QWidget* PlaybackSettings::buildSpeed()
{
    auto* box = new QWidget(this);
    auto* reset = new QPushButton(tr("Reset"), box);
    reset->setObjectName(QStringLiteral("playbackSpeedReset"));
    reset->setAccessibleName(tr("Reset the speed"));
    setVariant(reset, "quiet");
    m_speed->slider().setObjectName(QStringLiteral("playbackSpeed"));
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(reset);
    line->addWidget(m_speed);
    m_speed->slider().setAccessibleName(tr("Speed"));
    // Not a proxy of the box: that would be a stop of its own behind the slider, from which Tab went back to it.
    setTabOrder(reset, &m_speed->slider());
    const auto show = [this, reset] { reset->setVisible(m_player.sound().speed != 1); };
    connect(&m_player, &Player::soundChanged, reset, show);
    connect(reset, &QPushButton::clicked, this, [this] {
        m_speed->slider().setFocus(); // the button goes
        changeSound(m_player, [](SoundSettings& sound) { sound.speed = 1; });
    });
    show();
    return box;
}

void PlaybackSettings::connectLevelling()
{
    connect(m_levelling, &Segments::chose, this, [this](int id) {
        changeSound(m_player, [&](SoundSettings& sound) { sound.level.levelling = Levelling(id); });
    });
    connect(m_preamp, &ValueSlider::turned, this, [this](int value) {
        changeSound(m_player, [&](SoundSettings& sound) { sound.level.preampDb = value / 2.0; });
    });
    connect(m_untagged, &ValueSlider::turned, this, [this](int value) {
        changeSound(m_player, [&](SoundSettings& sound) { sound.level.untaggedDb = value / 2.0; });
    });
    connect(m_clipping, &Switch::toggled, this, [this](bool on) {
        changeSound(m_player, [&](SoundSettings& sound) { sound.level.preventClipping = on; });
    });
}

void PlaybackSettings::connectShape()
{
    connect(m_gapless, &Switch::toggled, this,
            [this](bool on) { changeSound(m_player, [&](SoundSettings& sound) { sound.gapless = on; }); });
    connect(m_crossfade, &ValueSlider::turned, this, [this](int value) {
        changeSound(m_player, [&](SoundSettings& sound) { sound.crossfadeMs = value * 500; });
    });
    connect(m_equaliser, &Switch::toggled, this,
            [this](bool on) { changeSound(m_player, [&](SoundSettings& sound) { sound.equaliser.on = on; }); });
    connect(m_balance, &ValueSlider::turned, this,
            [this](int value) { changeSound(m_player, [&](SoundSettings& sound) { sound.balance = value / 100.0; }); });
    connect(m_mono, &Switch::toggled, this,
            [this](bool on) { changeSound(m_player, [&](SoundSettings& sound) { sound.mono = on; }); });
    connect(m_speed, &ValueSlider::turned, this,
            [this](int value) { changeSound(m_player, [&](SoundSettings& sound) { sound.speed = value / 100.0; }); });
}

void PlaybackSettings::follow()
{
    const SoundSettings& sound = m_player.sound();
    if (m_shownDevice != sound.device)
        followDevices(); // asking the system takes a moment: not for every step of a slider
    m_deviceRow->setHelp(deviceSentence(sound.device));
    m_whenGone->choose(int(sound.whenDeviceGoes));
    m_whenGoneRow->setHelp(whenDeviceGoesSentence(sound.whenDeviceGoes));
    m_rate->choose(int(sound.rate));
    m_rateRow->setHelp(rateSentence(sound.rate));
    m_levelling->choose(int(sound.level.levelling));
    m_levellingRow->setHelp(levellingSentence(sound.level));
    m_preamp->setValue(halves(sound.level.preampDb));
    m_untagged->setValue(halves(sound.level.untaggedDb));
    m_gaplessRow->setHelp(gaplessSentence(sound.gapless));
    m_crossfadeRow->setHelp(crossfadeSentence(sound.gapless));
    m_crossfade->setValue(sound.crossfadeMs / 500);
    m_crossfade->setEnabled(sound.gapless);
    m_balance->setValue(hundredths(sound.balance));
    m_speed->setValue(hundredths(sound.speed));
    const auto setOn = [](Switch* control, bool on) {
        const QSignalBlocker quiet(control);
        control->setChecked(on);
        control->update();
    };
    setOn(m_clipping, sound.level.preventClipping);
    setOn(m_gapless, sound.gapless);
    setOn(m_equaliser, sound.equaliser.on);
    setOn(m_mono, sound.mono);
    const bool levels = sound.level.levelling != Levelling::Off;
    for (QWidget* control : std::initializer_list<QWidget*>{m_preamp, m_untagged, m_clipping})
        control->setEnabled(levels);
}

void PlaybackSettings::followDevices()
{
    const QSignalBlocker quiet(m_device);
    m_shownDevice = m_player.sound().device;
    m_device->clear();
    for (const DeviceChoice& choice : deviceChoices(m_player.devices(), m_player.sound().device)) {
        m_device->addItem(choice.words, choice.id);
        if (choice.chosen)
            m_device->setCurrentIndex(m_device->count() - 1);
    }
}

} // namespace sostenuto::ui
