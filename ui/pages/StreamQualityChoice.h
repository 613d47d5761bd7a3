// In which quality what plays is fetched where it is not on this computer.
#pragma once

#include <QComboBox>

namespace sostenuto::ui {

class KeptThings;
class SettingRow;
struct PageContext;

/// Shows what is chosen, also elsewhere, and writes what is chosen here. Thread: main.
class StreamQualityChoice : public QComboBox {
    Q_OBJECT

public:
    explicit StreamQualityChoice(PageContext& context, QWidget* parent = nullptr);
    /// The row that says what the choice means; it lives as long as this.
    void explainIn(SettingRow* row);

private:
    void tell();
    void choose();

    PageContext& m_context;
    KeptThings& m_kept;
    SettingRow* m_row = nullptr;
};

} // namespace sostenuto::ui
