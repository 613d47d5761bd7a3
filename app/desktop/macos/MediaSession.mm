// Media controls of macOS: MPNowPlayingInfoCenter shows, MPRemoteCommandCenter asks. Media keys, Control Centre and
// headphones use them.
//
// Written after Apple's documentation and not yet compiled or tried by us: there is no Mac among the machines that build
// this project. Whoever builds it first is asked to take this line away.
#include "app/desktop/MediaSession.h"

#include <QObject>

#import <AppKit/AppKit.h>
#import <MediaPlayer/MediaPlayer.h>

namespace sostenuto::app {

namespace {

using Do = std::function<void(MediaCommands& commands)>;

MPNowPlayingPlaybackState stateOf(MediaStatus status)
{
    switch (status) {
    case MediaStatus::Playing:
        return MPNowPlayingPlaybackStatePlaying;
    case MediaStatus::Paused:
        return MPNowPlayingPlaybackStatePaused;
    case MediaStatus::Stopped:
        break;
    }
    return MPNowPlayingPlaybackStateStopped;
}

void setText(NSMutableDictionary* words, NSString* name, const QString& text)
{
    if (!text.isEmpty())
        words[name] = text.toNSString();
}

MPMediaItemArtwork* artwork(const QString& path)
{
    NSImage* image = [[NSImage alloc] initWithContentsOfFile:path.toNSString()];
    if (!image)
        return nil;
    return [[MPMediaItemArtwork alloc] initWithBoundsSize:image.size
                                           requestHandler:^NSImage*(CGSize) { return image; }];
}

/// Thread: main, on which the system calls too.
class NowPlaying : public QObject, public MediaSession {
public:
    explicit NowPlaying(MediaCommands& commands) : m_commands(commands)
    {
        MPRemoteCommandCenter* centre = MPRemoteCommandCenter.sharedCommandCenter;
        listen(centre.playCommand, [](MediaCommands& to) { to.play(); });
        listen(centre.pauseCommand, [](MediaCommands& to) { to.pause(); });
        listen(centre.togglePlayPauseCommand, [](MediaCommands& to) { to.playPause(); });
        listen(centre.stopCommand, [](MediaCommands& to) { to.stop(); });
        listen(centre.nextTrackCommand, [](MediaCommands& to) { to.next(); });
        listen(centre.previousTrackCommand, [](MediaCommands& to) { to.previous(); });
        [centre.changePlaybackPositionCommand
            addTargetWithHandler:^MPRemoteCommandHandlerStatus(MPRemoteCommandEvent* event) {
                const double seconds = static_cast<MPChangePlaybackPositionCommandEvent*>(event).positionTime;
                m_commands.seekTo(qRound64(seconds * 1000));
                return MPRemoteCommandHandlerStatusSuccess;
            }];
    }

    ~NowPlaying() override
    {
        MPRemoteCommandCenter* centre = MPRemoteCommandCenter.sharedCommandCenter;
        for (MPRemoteCommand* command in @[
                 centre.playCommand, centre.pauseCommand, centre.togglePlayPauseCommand, centre.stopCommand,
                 centre.nextTrackCommand, centre.previousTrackCommand, centre.changePlaybackPositionCommand
             ])
            [command removeTarget:nil];
        MPNowPlayingInfoCenter.defaultCenter.nowPlayingInfo = nil;
    }

    void present(const MediaState& state) override
    {
        m_state = state;
        MPRemoteCommandCenter* centre = MPRemoteCommandCenter.sharedCommandCenter;
        centre.playCommand.enabled = state.canPlay;
        centre.pauseCommand.enabled = state.canPause;
        centre.nextTrackCommand.enabled = state.canGoNext;
        centre.previousTrackCommand.enabled = state.canGoPrevious;
        centre.changePlaybackPositionCommand.enabled = state.canSeek;
        jumpedTo(m_commands.positionMs());
        MPNowPlayingInfoCenter.defaultCenter.playbackState = stateOf(state.status);
    }

    void jumpedTo(qint64 ms) override
    {
        if (!m_state.track) {
            MPNowPlayingInfoCenter.defaultCenter.nowPlayingInfo = nil;
            return;
        }
        const MediaTrack& track = *m_state.track;
        NSMutableDictionary* words = [NSMutableDictionary dictionary];
        setText(words, MPMediaItemPropertyTitle, track.title);
        setText(words, MPMediaItemPropertyArtist, track.artists.join(QStringLiteral(", ")));
        setText(words, MPMediaItemPropertyAlbumTitle, track.album);
        setText(words, MPMediaItemPropertyAlbumArtist, track.albumArtist);
        setText(words, MPMediaItemPropertyGenre, track.genres.value(0));
        words[MPMediaItemPropertyPlaybackDuration] = @(double(track.lengthMs) / 1000);
        words[MPNowPlayingInfoPropertyElapsedPlaybackTime] = @(double(ms) / 1000);
        words[MPNowPlayingInfoPropertyPlaybackRate] = @(m_state.status == MediaStatus::Playing ? m_state.speed : 0.0);
        if (MPMediaItemArtwork* cover = artwork(track.artFile))
            words[MPMediaItemPropertyArtwork] = cover;
        MPNowPlayingInfoCenter.defaultCenter.nowPlayingInfo = words;
    }

private:
    void listen(MPRemoteCommand* command, const Do& what)
    {
        [command addTargetWithHandler:^MPRemoteCommandHandlerStatus(MPRemoteCommandEvent*) {
            what(m_commands);
            return MPRemoteCommandHandlerStatusSuccess;
        }];
    }

    MediaCommands& m_commands;
    MediaState m_state;
};

} // namespace

std::unique_ptr<MediaSession> makeMediaSession(MediaCommands& commands, quintptr)
{
    return std::make_unique<NowPlaying>(commands);
}

} // namespace sostenuto::app
