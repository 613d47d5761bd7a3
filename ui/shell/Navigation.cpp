#include "ui/shell/Navigation.h"

#include "ui/pages/Pages.h"
#include "ui/shell/UndoList.h"

namespace sostenuto::ui {

Navigation::Navigation(Services& services, Playback& playback, CoverCache& covers, UndoList& undo)
    : m_context{services, playback, covers, *this}, m_undo(undo), m_make(&makePage)
{
    setObjectName(QStringLiteral("pageStack"));
}

Navigation::~Navigation() = default;

void Navigation::go(const Place& place)
{
    if (place.kind == Place::Kind::Welcome)
        return Q_EMIT welcomeAsked();
    m_history.go(place);
    show(place);
}

void Navigation::goBack()
{
    if (m_history.back())
        showAgain();
}

void Navigation::goForward()
{
    if (m_history.forward())
        showAgain();
}

void Navigation::toast(const Toast& toast, UndoStep step)
{
    Q_EMIT toasted(toast, step.undo ? m_undo.add(std::move(step)) : 0);
}

void Navigation::addUndo(UndoStep step)
{
    if (step.undo)
        m_undo.add(std::move(step));
}

Place Navigation::place() const
{
    return m_history.isEmpty() ? Place{} : m_history.current();
}

KeepsContext Navigation::keeps() const
{
    return m_page ? m_page->keeps() : KeepsContext{};
}

void Navigation::forget(const Place& place)
{
    if (!m_history.forget(place))
        return;
    if (m_history.isEmpty())
        go(Place{});
    else
        show(m_history.current());
}

void Navigation::show(const Place& place)
{
    if (m_page)
        m_scroll.keep(m_shown, *m_page);
    Page* page = pageOf(place.kind);
    page->open(place);
    m_page = page;
    m_shown = place;
    setCurrentWidget(page);
    Q_EMIT placeChanged(place);
    Q_EMIT keepsChanged();
}

void Navigation::showAgain()
{
    show(m_history.current());
    m_scroll.restore(m_shown, *m_page);
}

Page* Navigation::pageOf(Place::Kind kind)
{
    if (Page* known = m_pages.value(int(kind)))
        return known;
    Page* page = m_make(kind, m_context).release();
    addWidget(page);
    m_pages.insert(int(kind), page);
    connect(page, &Page::keepsChanged, this, [this, page] {
        if (page == m_page)
            Q_EMIT keepsChanged();
    });
    return page;
}

} // namespace sostenuto::ui
