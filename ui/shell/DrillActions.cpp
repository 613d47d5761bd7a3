#include "ui/shell/DrillActions.h"

#include "ui/shell/WindowActions.h"

#include <sync/service/DrillService.h>

#include <QAction>

#include <array>

namespace sostenuto::ui {

using sync::DrillKind;
using sync::DrillService;

namespace {

struct Choice {
    const char* action;
    DrillKind kind;
};

constexpr std::array<Choice, sync::drillKindCount> choices = {
    Choice{"actionDrillNetwork", DrillKind::NetworkGone}, Choice{"actionDrillServer", DrillKind::ServerGone},
    Choice{"actionDrillSlow", DrillKind::Slow},           Choice{"actionDrillErrors", DrillKind::Errors},
    Choice{"actionDrillSignIn", DrillKind::SignInLost},   Choice{"actionDrillStreaming", DrillKind::StreamingOnly},
    Choice{"actionDrillWrites", DrillKind::WritesOnly},   Choice{"actionDrillMaintenance", DrillKind::Maintenance},
};

} // namespace

DrillActions::DrillActions(DrillService& drill, WindowActions& actions, QObject* parent)
    : QObject(parent), m_drill(drill), m_actions(actions)
{
    const auto choose = [this](DrillKind kind, bool on) {
        if (on)
            m_drill.start(kind);
        else
            m_drill.end();
        show(); // the check follows what is on, not the click
    };
    for (const Choice& choice : choices)
        connect(m_actions[choice.action], &QAction::triggered, this,
                [choose, kind = choice.kind](bool on) { choose(kind, on); });
    connect(m_actions["actionOutageDrill"], &QAction::triggered, this,
            [choose](bool on) { choose(DrillKind::ServerGone, on); });
    connect(m_actions["actionDrillEnd"], &QAction::triggered, &m_drill, &DrillService::end);
    connect(&m_drill, &DrillService::drillChanged, this, &DrillActions::show);
    show();
}

void DrillActions::show()
{
    const auto on = m_drill.drill();
    for (const Choice& choice : choices)
        m_actions[choice.action]->setChecked(on && on->kind == choice.kind);
    m_actions["actionOutageDrill"]->setChecked(on.has_value());
    m_actions["actionDrillEnd"]->setEnabled(on.has_value());
}

} // namespace sostenuto::ui
