#include "ui/shell/FocusAreas.h"

#include <QApplication>

namespace sostenuto::ui {

FocusAreas::FocusAreas(QObject* parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (Area& area : m_areas) {
            if (now && area.widget->isAncestorOf(now))
                area.last = now;
        }
    });
}

void FocusAreas::add(QWidget* area)
{
    m_areas.push_back({area, nullptr});
}

void FocusAreas::step(int by)
{
    const int count = int(m_areas.size());
    const int start = current();
    for (int i = 1; i <= count; ++i) {
        const int at = start < 0 ? (by > 0 ? i - 1 : count - i) : ((start + i * by) % count + count) % count;
        const Area& area = m_areas[size_t(at)];
        if (!area.widget->isVisible())
            continue;
        QWidget* target =
            area.last && area.last->isVisible() && area.last->isEnabled() ? area.last.data() : firstIn(area.widget);
        if (!target)
            continue;
        target->setFocus(Qt::TabFocusReason);
        return;
    }
}

int FocusAreas::current() const
{
    const QWidget* focused = QApplication::focusWidget();
    for (size_t i = 0; focused && i < m_areas.size(); ++i) {
        if (m_areas[i].widget->isAncestorOf(focused))
            return int(i);
    }
    return -1;
}

QWidget* FocusAreas::firstIn(QWidget* area)
{
    for (QWidget* next = area->nextInFocusChain(); next && next != area; next = next->nextInFocusChain()) {
        if (area->isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus))
            return next;
    }
    return nullptr;
}

} // namespace sostenuto::ui
