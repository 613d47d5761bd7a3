// A track with a bookmark goes on there when it is played again, and says so quietly; and the listener's own bookmarks.
#pragma once

#include "ui/models/Bookmarks.h"

#include <QObject>

namespace sostenuto::ui {

class WindowNotes;
struct ShellContext;

/// Thread: main. All outlive it.
class Resuming : public QObject {
    Q_OBJECT

public:
    Resuming(ShellContext& context, WindowNotes& notes, QObject* parent = nullptr);

private:
    void look();
    void resume(sync::TrackId track, qint64 positionMs);
    void follow();
    void setHere();
    void removeHere();
    [[nodiscard]] sync::TrackId heard() const;

    ShellContext& m_context;
    WindowNotes& m_notes;
    Bookmarks m_bookmarks;
    qint64 m_seen = 0; ///< key of the item that began last
};

} // namespace sostenuto::ui
