// Joins the playback actions of the window to the player: what they do, what they are called now, when they are off.
#pragma once

#include <QObject>

namespace sostenuto::ui {

class PlaylistChanges;
struct ShellContext;

/// Thread: main.
class PlaybackCommands : public QObject {
    Q_OBJECT

public:
    PlaybackCommands(ShellContext& context, PlaylistChanges& changes, QObject* parent = nullptr);

    /// Plays everything that is on this computer, from the first.
    void playWhatIsHere();

private:
    void connectTransport();
    void connectSound();
    void connectLove();
    void follow();
    void loveChosen();
    void goToPlaying();

    ShellContext& m_context;
    PlaylistChanges& m_changes;
};

} // namespace sostenuto::ui
