// How much music is on this computer, of which kinds, and how much room there is.
#pragma once

#include <sync/model/Kept.h>

#include <QWidget>

#include <array>

namespace sostenuto::ui {

class ElidedLabel;
class QuotaBar;
class ThemeLabel;

/// Thread: main.
class HeldOverview : public QWidget {
    Q_OBJECT

public:
    explicit HeldOverview(QWidget* parent = nullptr);
    void tell(const sync::HeldTotals& totals);

private:
    static constexpr int kinds = 4; ///< pinned, automatic, recently played, free
    struct Cell {
        ThemeLabel* size;
        ElidedLabel* music;
    };
    QWidget* buildCell(int kind);
    void tellCell(int kind, const QString& size, const QString& music);

    ThemeLabel* m_hours;
    ElidedLabel* m_words;
    ThemeLabel* m_used;
    ThemeLabel* m_room;
    QuotaBar* m_bar;
    std::array<Cell, kinds> m_cells{};
};

} // namespace sostenuto::ui
