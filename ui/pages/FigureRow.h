// A few figures side by side, each with a word below: "1,204", "tracks".
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

class QHBoxLayout;

namespace sostenuto::ui {

class ElidedLabel;
class ThemeLabel;

struct Figure {
    QString value;
    QString words;
};

/// As many as were there first. Thread: main.
class FigureRow : public QWidget {
    Q_OBJECT

public:
    FigureRow(const char* objectName, QWidget* parent = nullptr);
    void setFigures(const QVector<Figure>& figures);

private:
    QHBoxLayout* m_line;
    QVector<ThemeLabel*> m_values;
    QVector<ElidedLabel*> m_words;
};

} // namespace sostenuto::ui
