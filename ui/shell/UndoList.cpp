#include "ui/shell/UndoList.h"

#include <algorithm>

namespace sostenuto::ui {

int UndoList::add(UndoStep step)
{
    m_undone.clear();
    m_steps.push_back({++m_lastNumber, std::move(step)});
    if (m_steps.size() > maxSteps)
        m_steps.erase(m_steps.begin());
    Q_EMIT changed();
    return m_lastNumber;
}

void UndoList::undo(int number)
{
    const auto it = std::find_if(m_steps.begin(), m_steps.end(), [&](const Step& s) { return s.number == number; });
    if (it == m_steps.end())
        return;
    Step step = std::move(*it);
    m_steps.erase(it);
    if (step.step.redo)
        m_undone.push_back(step);
    Q_EMIT changed();
    step.step.undo();
}

void UndoList::undoLast()
{
    if (!m_steps.empty())
        undo(m_steps.back().number);
}

void UndoList::redoLast()
{
    if (m_undone.empty())
        return;
    Step step = std::move(m_undone.back());
    m_undone.pop_back();
    m_steps.push_back(step);
    Q_EMIT changed();
    step.step.redo();
}

} // namespace sostenuto::ui
