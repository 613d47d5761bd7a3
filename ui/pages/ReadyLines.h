// What would go well without any service and what would not, a line each.
#pragma once

#include "ui/theme/KeepWords.h"

#include <QWidget>

class QVBoxLayout;

namespace sostenuto::ui {

class ThemeLabel;

/// The accessible name says all of them. Thread: main.
class ReadyLines : public QWidget {
    Q_OBJECT

public:
    explicit ReadyLines(QWidget* parent = nullptr);
    void setLines(const QVector<ReadyLine>& lines);
    [[nodiscard]] const QVector<ReadyLine>& lines() const { return m_lines; }

private:
    QVBoxLayout* m_column;
    QVector<ReadyLine> m_lines;
    QVector<QWidget*> m_rows;
};

} // namespace sostenuto::ui
