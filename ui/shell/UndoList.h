// What the listener did and can take back, newest last.
#pragma once

#include <QObject>

#include <functional>
#include <vector>

namespace sostenuto::ui {

/// A toast and Ctrl Z share the steps: whichever comes first takes the step back, once. Thread: main.
class UndoList : public QObject {
    Q_OBJECT

public:
    static constexpr size_t maxSteps = 50;

    using QObject::QObject;

    /// Answers the step's number for undo(number).
    int add(std::function<void()> undo);
    void undo(int number);
    void undoLast();
    [[nodiscard]] bool isEmpty() const { return m_steps.empty(); }

Q_SIGNALS:
    void changed();

private:
    struct Step {
        int number = 0;
        std::function<void()> undo;
    };
    std::vector<Step> m_steps;
    int m_lastNumber = 0;
};

} // namespace sostenuto::ui
