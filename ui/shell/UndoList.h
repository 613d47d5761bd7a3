// What the listener did and can take back, newest last, and what was taken back and can be made again.
#pragma once

#include "ui/models/UndoStep.h"

#include <QObject>

#include <vector>

namespace sostenuto::ui {

/// A toast and Ctrl Z share the steps: whichever comes first takes the step back, once. Something new that is done
/// forgets what was taken back. Thread: main.
class UndoList : public QObject {
    Q_OBJECT

public:
    static constexpr size_t maxSteps = 50;

    using QObject::QObject;

    /// Answers the step's number for undo(number).
    int add(UndoStep step);
    void undo(int number);
    void undoLast();
    /// The step that was taken back last.
    void redoLast();
    [[nodiscard]] bool isEmpty() const { return m_steps.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.empty(); }

Q_SIGNALS:
    void changed();

private:
    struct Step {
        int number = 0;
        UndoStep step;
    };
    std::vector<Step> m_steps;
    std::vector<Step> m_undone;
    int m_lastNumber = 0;
};

} // namespace sostenuto::ui
