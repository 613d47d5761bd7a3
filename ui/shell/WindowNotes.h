// The strip on top of the page for what goes wrong on this computer, or has just begun: one at a time, the most
// important.
#pragma once

#include "ui/theme/Theme.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>

class QPushButton;

namespace sostenuto::ui {

class InPageNote;

/// Thread: main.
class WindowNotes : public QObject {
    Q_OBJECT

public:
    /// The first is the most important.
    enum class About {
        Store,
        Disk,
        Device,
        DeviceGone,
        RanDry,
        Ended,
        SafeMode,
        Conflict,
        Reading,
        Session,
        QueueOffer,
        Resumed,
        Skipped
    };
    struct Note {
        StatusFamily family = StatusFamily::Degraded;
        QString iconName;
        QString sentence;
        QString action;            ///< empty = no button
        std::function<void()> act; ///< what the button does
        QString otherAction = {};  ///< a second button beside it, for what is to be answered; as these two
        std::function<void()> actOther = {};
    };

    /// The second button, windowNoteOther, is put into the strip.
    explicit WindowNotes(InPageNote& strip);

    void set(About about, Note note);
    void clear(About about);
    [[nodiscard]] bool has(About about) const { return m_notes.count(about) > 0; }

private:
    void show();

    InPageNote& m_strip;
    QPushButton* m_other;
    std::map<About, Note> m_notes;
};

} // namespace sostenuto::ui
