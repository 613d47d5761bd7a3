// 48 px at the bottom of the content while two or more items are chosen: how many, and what can be done with them.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace sostenuto::ui {

class ThemeLabel;

/// Object names selectionBar, selectionCount, selectionClear; the pages add their own actions and name them.
class SelectionBar : public QWidget {
    Q_OBJECT

public:
    explicit SelectionBar(QWidget* parent = nullptr);
    /// `count` "5 tracks", `rest` "22 min · 4 on this computer".
    void setWords(const QString& count, const QString& rest);
    QPushButton* addAction(const QString& iconName, const QString& text, const QString& objectName);
    using QWidget::addAction;

Q_SIGNALS:
    void cleared();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_line;
    ThemeLabel* m_count;
    ThemeLabel* m_rest;
};

} // namespace sostenuto::ui
