// "Held for outages": how much music is on this computer, for how many days, of which kinds.
#pragma once

#include "ui/widgets/Card.h"

#include <sync/model/Kept.h>

#include <array>

class QPushButton;

namespace sostenuto::ui {

class ElidedLabel;
class QuotaBar;
class ThemeLabel;

/// Object names homeHeld…. Thread: main.
class HeldCard : public Card {
    Q_OBJECT

public:
    explicit HeldCard(QWidget* parent = nullptr);
    /// `pace`: for how long that is enough; empty = nobody knows.
    void tell(const sync::HeldTotals& totals, const QString& pace);
    void tellDrill(const QString& words);

Q_SIGNALS:
    void manageAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLayout* buildHead();
    QLayout* buildLegend();
    QLayout* buildDrill();

    ThemeLabel* m_hours;
    ThemeLabel* m_pace;
    QuotaBar* m_bar;
    std::array<ThemeLabel*, 3> m_shares{}; ///< pinned, automatic, recently played
    ElidedLabel* m_drill;
    QLayout* m_drillLine = nullptr; ///< below a hairline
};

} // namespace sostenuto::ui
