// One line of the equaliser's table.
#pragma once

#include <player/dsp/Equaliser.h>

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;

namespace sostenuto::ui {

/// Thread: main.
class EqualiserBandRow : public QWidget {
    Q_OBJECT

public:
    explicit EqualiserBandRow(QWidget* parent = nullptr);
    /// Its place in the table, from 1: for the names of its parts.
    void setPlace(int place);
    void setBand(const player::EqualiserBand& band); ///< says nothing
    [[nodiscard]] player::EqualiserBand band() const;

    /// Widths of the columns, px, so that heads stand over them.
    static constexpr int kindWidth = 132;
    static constexpr int numberWidth = 116;

Q_SIGNALS:
    void edited();
    void removeAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void followKind();

    QComboBox* m_kind;
    QDoubleSpinBox* m_frequency;
    QDoubleSpinBox* m_gain;
    QDoubleSpinBox* m_width;
    QWidget* m_remove;
};

} // namespace sostenuto::ui
