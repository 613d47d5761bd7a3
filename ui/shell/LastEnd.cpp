#include "ui/shell/LastEnd.h"

#include "ui/shell/WindowNotes.h"
#include "ui/theme/StartWords.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ToastArea.h"

#include <QClipboard>
#include <QGuiApplication>

namespace sostenuto::ui {

void tellLastEnd(WindowNotes& notes, ToastArea& toasts, const LastEnd& end)
{
    if (!end.isSafe && end.report.isEmpty())
        return;
    const auto copy = [&toasts, report = end.report] {
        QGuiApplication::clipboard()->setText(report);
        toasts.say(say("The note was copied"));
    };
    WindowNotes::Note note;
    note.iconName = QStringLiteral("life-buoy");
    if (end.isSafe) {
        note.family = StatusFamily::Degraded;
        note.sentence = safeModeSentence(end.failedStarts);
        note.action = say("Start as usual");
        note.act = end.startAsUsual;
        if (!end.report.isEmpty()) {
            note.otherAction = say("Copy note");
            note.actOther = copy;
        }
        return notes.set(WindowNotes::About::SafeMode, std::move(note));
    }
    note.family = StatusFamily::Offline;
    note.sentence = endedSentence();
    note.action = say("Copy note");
    note.act = copy;
    note.otherAction = say("Close");
    note.actOther = [&notes] { notes.clear(WindowNotes::About::Ended); };
    notes.set(WindowNotes::About::Ended, std::move(note));
}

} // namespace sostenuto::ui
