#include "ui/shell/WindowNotes.h"

#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Notes.h"

#include <QLayout>
#include <QPushButton>

namespace sostenuto::ui {

WindowNotes::WindowNotes(InPageNote& strip) : QObject(&strip), m_strip(strip), m_other(new QPushButton(&strip))
{
    m_other->setObjectName(QStringLiteral("windowNoteOther"));
    setVariant(m_other, "quiet", "compact");
    strip.layout()->addWidget(m_other);
    QWidget::setTabOrder(strip.findChild<QPushButton*>(), m_other); // the first one is the strip's own
    m_strip.hide();
    const auto act = [this](std::function<void()> Note::*what) {
        if (m_notes.empty())
            return;
        const auto chosen = m_notes.begin()->second.*what; // it may take the note away
        if (chosen)
            chosen();
    };
    connect(&strip, &InPageNote::acted, this, [act] { act(&Note::act); });
    connect(m_other, &QPushButton::clicked, this, [act] { act(&Note::actOther); });
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
    m_other->setText(note.otherAction);
    m_other->setProperty("family", static_cast<int>(note.family));
    m_other->setVisible(!note.otherAction.isEmpty());
}

} // namespace sostenuto::ui
