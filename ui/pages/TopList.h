// "Most played artists": up to ten names with their plays, each of which leads somewhere.
#pragma once

#include "ui/pages/Page.h"

#include <QWidget>

class QGridLayout;

namespace sostenuto::ui {

class ElidedLabel;
class ThemeLabel;

struct TopRow {
    QString title;
    QString below; ///< whose it is; empty = nothing to say
    int plays = 0;
    Place place; ///< id 0 = leads nowhere
};

/// Thread: main.
class TopList : public QWidget {
    Q_OBJECT

public:
    TopList(const QString& title, const char* objectName, QWidget* parent = nullptr);
    void setRows(const QVector<TopRow>& rows);

Q_SIGNALS:
    void chosen(const sostenuto::ui::Place& place);

private:
    /// What shows one row; made when it is first needed.
    struct Line {
        ThemeLabel* rank;
        ElidedLabel* title;
        ElidedLabel* below;
        ThemeLabel* plays;
    };
    void addLine();
    void fill(const Line& line, const TopRow& row);

    QGridLayout* m_grid;
    QVector<Line> m_lines;
    QVector<TopRow> m_rows;
};

} // namespace sostenuto::ui
