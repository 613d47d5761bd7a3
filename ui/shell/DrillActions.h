// The actions of outage drills, joined to the service that plays them.
#pragma once

#include <QObject>

namespace sostenuto::sync {
class DrillService;
}

namespace sostenuto::ui {

class WindowActions;

/// The one that is on is checked; chosen again, it ends. Thread: main. All outlive it.
class DrillActions : public QObject {
    Q_OBJECT

public:
    DrillActions(sync::DrillService& drill, WindowActions& actions, QObject* parent = nullptr);

private:
    void show();

    sync::DrillService& m_drill;
    WindowActions& m_actions;
};

} // namespace sostenuto::ui
