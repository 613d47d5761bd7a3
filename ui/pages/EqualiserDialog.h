// The equaliser: presets, ten sliders, bands one by one, corrections for headphones as text.
#pragma once

#include <player/dsp/Equaliser.h>

#include <QDialog>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace sostenuto::player {
class Player;
}

namespace sostenuto::ui {

class CurveView;
class EqualiserSliders;
class EqualiserTable;
class Segments;
class Switch;
class ThemeLabel;
class ValueSlider;

/// Every change is heard at once; closing changes nothing. Thread: main.
class EqualiserDialog : public QDialog {
    Q_OBJECT

public:
    /// Shows the one of this window.
    static void open(player::Player& player, QWidget* window);

    /// Takes over a correction, or says why not.
    void take(const QString& autoEqText);

private:
    EqualiserDialog(player::Player& player, QWidget* window);
    using QDialog::open;

    void build();
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildPreamp();
    [[nodiscard]] QWidget* buildTabs();
    [[nodiscard]] QWidget* buildGraphic();
    [[nodiscard]] QWidget* buildFoot();
    void connectParts();
    void follow();
    void followCurve(const player::EqualiserSettings& settings);
    void set(const player::EqualiserSettings& settings);
    [[nodiscard]] const player::EqualiserSettings& settings() const;
    void chooseFile();
    void read(const QString& path);
    void say(const QString& words, bool wrong);

    player::Player& m_player;
    Switch* m_on;
    QComboBox* m_preset;
    CurveView* m_curve;
    ValueSlider* m_preamp;
    QPushButton* m_safe;
    Segments* m_tabs;
    QStackedWidget* m_stack;
    EqualiserSliders* m_sliders;
    QWidget* m_notSliders; ///< stands where the sliders would, when the bands are no octaves
    QPushButton* m_startOver;
    EqualiserTable* m_table;
    ThemeLabel* m_words;
    QPushButton* m_import;
    QPushButton* m_copy;
};

} // namespace sostenuto::ui
