#include "ui/shell/UndoList.h"

#include <algorithm>

namespace sostenuto::ui {

int UndoList::add(std::function<void()> undo)
{
    m_steps.push_back({++m_lastNumber, std::move(undo)});
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
    const auto step = std::move(it->undo);
    m_steps.erase(it);
    Q_EMIT changed();
    step();
}

void UndoList::undoLast()
{
    if (!m_steps.empty())
        undo(m_steps.back().number);
}

} // namespace sostenuto::ui
