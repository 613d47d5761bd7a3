// A line edit with a magnifier, a cross when there is text, and the shortcut that leads here.
#pragma once

#include <QLineEdit>

namespace sostenuto::ui {

/// Esc clears; a second Esc is left to the page. `large` is 40 high.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);
    void setShortcutHint(const QString& keys); ///< "Ctrl F"
    void setLarge(bool large);
    /// Names the cross.
    void nameClear(const char* objectName);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QAction* m_clear;
    QString m_hint;
};

} // namespace sostenuto::ui
