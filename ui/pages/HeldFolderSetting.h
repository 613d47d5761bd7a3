// Which folder held music lies in.
#pragma once

#include <QWidget>

class QPushButton;

namespace sostenuto::sync {
struct HeldHome;
}

namespace sostenuto::ui {

class ElidedLabel;
class KeptThings;
class SettingRow;
class ThemeLabel;
struct PageContext;

/// The folder, a button that changes it and one that leaves that be; the row says how far it is. Thread: main.
class HeldFolderSetting : public QWidget {
    Q_OBJECT

public:
    explicit HeldFolderSetting(PageContext& context, QWidget* parent = nullptr);
    /// They live as long as this. `trouble`: hidden as long as there is none.
    void explainIn(SettingRow* row, ThemeLabel* trouble);

private:
    void tell();
    void choose();
    void askAnew();

    PageContext& m_context;
    KeptThings& m_kept;
    ElidedLabel* m_folder;
    QPushButton* m_cancel;
    QPushButton* m_anew; ///< while the drive is away, and another folder was chosen
    QPushButton* m_change;
    SettingRow* m_row = nullptr;
    ThemeLabel* m_trouble = nullptr;
};

} // namespace sostenuto::ui
