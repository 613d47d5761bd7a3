// The settings of sound: where it goes, how loud, what happens to it on its way.
#pragma once

#include <player/engine/SoundSettings.h>

#include <QWidget>

#include <optional>

class QComboBox;
class QVBoxLayout;

namespace sostenuto::player {
class Player;
}

namespace sostenuto::ui {

class Segments;
class SettingCard;
class SettingRow;
class Switch;
class ValueSlider;
struct PageContext;

/// Every change is heard at once; shows what is changed elsewhere. Thread: main.
class PlaybackSettings : public QWidget {
    Q_OBJECT

public:
    explicit PlaybackSettings(PageContext& context, QWidget* parent = nullptr);

Q_SIGNALS:
    void equaliserAsked();

private:
    SettingCard* addCard(const char* objectName);
    void buildOutput();
    void buildLevelling();
    void buildMoves(PageContext& context);
    void buildShape();
    [[nodiscard]] QWidget* buildEqualiser();
    [[nodiscard]] QWidget* buildSpeed();
    void connectLevelling();
    void connectShape();
    void follow();
    void followDevices();

    player::Player& m_player;
    QVBoxLayout* m_column;
    QComboBox* m_device;
    std::optional<QString> m_shownDevice;
    Segments* m_whenGone;
    Segments* m_rate;
    Segments* m_levelling;
    ValueSlider* m_preamp;
    ValueSlider* m_untagged;
    Switch* m_clipping;
    Switch* m_gapless;
    ValueSlider* m_crossfade;
    Switch* m_equaliser;
    ValueSlider* m_balance;
    Switch* m_mono;
    ValueSlider* m_speed;
    SettingRow* m_deviceRow = nullptr;
    SettingRow* m_whenGoneRow = nullptr;
    SettingRow* m_rateRow = nullptr;
    SettingRow* m_levellingRow = nullptr;
    SettingRow* m_gaplessRow = nullptr;
    SettingRow* m_crossfadeRow = nullptr;
};

} // namespace sostenuto::ui
