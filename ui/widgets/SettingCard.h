// A card of settings: what it is and what it does at the left, how to turn it at the right, hairlines between.
#pragma once

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace sostenuto::ui {

class ThemeLabel;

/// One line of a card. The control gets the title as its accessible name and the help as its description.
class SettingRow : public QWidget {
    Q_OBJECT

public:
    /// Takes the control over. `help` may be empty.
    SettingRow(const QString& title, const QString& help, QWidget* control, QWidget* parent = nullptr);
    void setHelp(const QString& help);
    [[nodiscard]] QString title() const;
    /// Gives the keyboard to what turns it.
    void focusControl();
    /// Do its title or its help have this text?
    [[nodiscard]] bool says(const QString& text) const;
    /// The control goes below the words where there is no room beside them.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_line;
    QWidget* m_control;
    ThemeLabel* m_name;
    ThemeLabel* m_help;
};

class SettingCard : public QWidget {
    Q_OBJECT

public:
    explicit SettingCard(QWidget* parent = nullptr);
    SettingRow* add(const QString& title, const QString& help, QWidget* control);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_rows;
};

} // namespace sostenuto::ui
