// F6: from area to area of the window, each where one left it.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace sostenuto::ui {

/// Thread: main.
class FocusAreas : public QObject {
    Q_OBJECT

public:
    explicit FocusAreas(QObject* parent);

    /// In the order of the eye. Areas that are hidden or have nothing to focus are passed over.
    void add(QWidget* area);
    void step(int by);

private:
    struct Area {
        QWidget* widget;
        QPointer<QWidget> last;
    };

    [[nodiscard]] int current() const;
    [[nodiscard]] static QWidget* firstIn(QWidget* area);

    std::vector<Area> m_areas;
};

} // namespace sostenuto::ui
