// The equaliser's bands one by one: kind, frequency, gain, width.
#pragma once

#include <player/dsp/Equaliser.h>

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace sostenuto::ui {

class EqualiserBandRow;

/// Up to MostEqualiserBands. Rows are kept while bands are turned, so that the focus stays. Thread: main.
class EqualiserTable : public QWidget {
    Q_OBJECT

public:
    explicit EqualiserTable(QWidget* parent = nullptr);
    void setBands(const std::vector<player::EqualiserBand>& bands); ///< says nothing

Q_SIGNALS:
    /// By the person.
    void edited(const std::vector<sostenuto::player::EqualiserBand>& bands);

private:
    void addRow();
    void take();
    void remove(EqualiserBandRow* row);

    std::vector<EqualiserBandRow*> m_rows;
    QVBoxLayout* m_column;
    QPushButton* m_add;
};

} // namespace sostenuto::ui
