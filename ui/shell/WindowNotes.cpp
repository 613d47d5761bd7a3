#include "ui/shell/WindowNotes.h"

#include "ui/widgets/Notes.h"

namespace sostenuto::ui {

WindowNotes::WindowNotes(InPageNote& strip) : QObject(&strip), m_strip(strip)
{
    m_strip.hide();
    connect(&strip, &InPageNote::acted, this, [this] {
        if (m_notes.empty())
            return;
        const auto act = m_notes.begin()->second.act; // it may take the note away
        if (act)
            act();
    });
}

void WindowNotes::set(About about, Note note)
{
    m_notes[about] = std::move(note);
    show();
}

void WindowNotes::clear(About about)
{
    if (m_notes.erase(about) > 0)
        show();
}

void WindowNotes::show()
{
    m_strip.setVisible(!m_notes.empty());
    if (m_notes.empty())
        return;
    const Note& note = m_notes.begin()->second;
    m_strip.say(note.family, note.iconName, note.sentence, note.action);
}

} // namespace sostenuto::ui
