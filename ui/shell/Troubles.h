// What the player and this computer report, told in the window: strips for what lasts, toasts for what is over.
#pragma once

#include "ui/models/SkippedTracks.h"

#include <player/engine/Player.h>
#include <sync/model/Library.h>

#include <QObject>

#include <functional>

namespace sostenuto::ui {

class QueuePanel;
class ToastArea;
class WindowNotes;
struct ShellContext;

/// Where it is told.
struct TroublePlaces {
    WindowNotes& notes;
    QueuePanel& queue;
    ToastArea& toasts;
};

/// Thread: main.
class Troubles : public QObject {
    Q_OBJECT

public:
    Troubles(ShellContext& context, TroublePlaces places, std::function<void()> playWhatIsHere);

private:
    void followPlayer();
    void followComputer();
    void followPull();
    void followConflicts();
    void tellConflicts();
    void tellStore(const QString& words);
    void setRanDry(bool dry);
    void setSkippedBack(int count);
    void toldTrack(const player::QueueItem& item, player::TrackTrouble trouble);
    void refused(const sync::Track& track);
    void setDevice(bool available);
    void deviceGone(const QString& name, bool moved);
    void useDefaultDevice();

    ShellContext& m_context;
    TroublePlaces m_places;
    std::function<void()> m_playWhatIsHere;
    int m_skipped = 0;
    SkippedTracks m_passed;
    bool m_moved = false; ///< when the device went: that note is not over because playing goes on
};

} // namespace sostenuto::ui
