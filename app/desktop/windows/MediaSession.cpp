// Media controls of Windows: SystemMediaTransportControls, which media keys, the lock screen and the volume flyout use.
//
// Written after Microsoft's documentation and not yet compiled or tried by us: there is no Windows among the machines
// that build this project. Whoever builds it first is asked to take this line away.
#include "app/desktop/MediaSession.h"

#include <QFile>
#include <QObject>

#include <SystemMediaTransportControlsInterop.h>
#include <winrt/Windows.Foundation.h>
#include <winrt/Windows.Media.h>
#include <winrt/Windows.Storage.Streams.h>

namespace sostenuto::app {

namespace {

namespace media = winrt::Windows::Media;
using Button = media::SystemMediaTransportControlsButton;
using winrt::Windows::Foundation::TimeSpan;

winrt::hstring hstring(const QString& text)
{
    return winrt::hstring(text.toStdWString());
}

TimeSpan span(qint64 ms)
{
    return std::chrono::duration_cast<TimeSpan>(std::chrono::milliseconds(ms));
}

media::MediaPlaybackStatus statusOf(const MediaState& state)
{
    switch (state.status) {
    case MediaStatus::Playing:
        return media::MediaPlaybackStatus::Playing;
    case MediaStatus::Paused:
        return media::MediaPlaybackStatus::Paused;
    case MediaStatus::Stopped:
        break;
    }
    return media::MediaPlaybackStatus::Stopped;
}

void press(MediaCommands& commands, Button button)
{
    switch (button) {
    case Button::Play:
        return commands.play();
    case Button::Pause:
        return commands.pause();
    case Button::Stop:
        return commands.stop();
    case Button::Next:
        return commands.next();
    case Button::Previous:
        return commands.previous();
    default:
        break;
    }
}

/// Thread: main. The system calls from a thread of its own; everything of it is passed on.
class TransportControls : public QObject, public MediaSession {
public:
    TransportControls(MediaCommands& commands, quintptr window) : m_commands(commands)
    {
        const auto factory =
            winrt::get_activation_factory<media::SystemMediaTransportControls, ISystemMediaTransportControlsInterop>();
        winrt::check_hresult(factory->GetForWindow(reinterpret_cast<HWND>(window),
                                                   winrt::guid_of<media::SystemMediaTransportControls>(),
                                                   winrt::put_abi(m_controls)));
        m_controls.IsEnabled(true);
        m_pressed = m_controls.ButtonPressed(winrt::auto_revoke, [this](const auto&, const auto& event) {
            const Button button = event.Button();
            QMetaObject::invokeMethod(
                this, [this, button] { press(m_commands, button); }, Qt::QueuedConnection);
        });
        m_sought =
            m_controls.PlaybackPositionChangeRequested(winrt::auto_revoke, [this](const auto&, const auto& event) {
                const auto ms =
                    std::chrono::duration_cast<std::chrono::milliseconds>(event.RequestedPlaybackPosition()).count();
                QMetaObject::invokeMethod(
                    this, [this, ms] { m_commands.seekTo(ms); }, Qt::QueuedConnection);
            });
    }

    void present(const MediaState& state) override
    {
        m_state = state;
        m_controls.IsPlayEnabled(state.canPlay);
        m_controls.IsPauseEnabled(state.canPause);
        m_controls.IsStopEnabled(state.canPause);
        m_controls.IsNextEnabled(state.canGoNext);
        m_controls.IsPreviousEnabled(state.canGoPrevious);
        m_controls.PlaybackStatus(statusOf(state));
        m_controls.PlaybackRate(state.speed);
        m_controls.ShuffleEnabled(state.shuffled);
        showTrack();
        jumpedTo(m_commands.positionMs());
    }

    void jumpedTo(qint64 ms) override
    {
        media::SystemMediaTransportControlsTimelineProperties timeline;
        const qint64 end = m_state.track && m_state.canSeek ? m_state.track->lengthMs : 0;
        timeline.StartTime(span(0));
        timeline.MinSeekTime(span(0));
        timeline.MaxSeekTime(span(end));
        timeline.EndTime(span(end));
        timeline.Position(span(ms));
        m_controls.UpdateTimelineProperties(timeline);
    }

private:
    void showTrack()
    {
        const auto shown = m_controls.DisplayUpdater();
        shown.ClearAll();
        if (m_state.track) {
            const MediaTrack& track = *m_state.track;
            shown.Type(media::MediaPlaybackType::Music);
            shown.MusicProperties().Title(hstring(track.title));
            shown.MusicProperties().Artist(hstring(track.artists.join(QStringLiteral(", "))));
            shown.MusicProperties().AlbumTitle(hstring(track.album));
            shown.MusicProperties().AlbumArtist(hstring(track.albumArtist));
            shown.MusicProperties().TrackNumber(static_cast<uint32_t>(track.number));
            showCover(shown, track.artFile);
        }
        shown.Update();
    }

    /// As bytes: a file could be had from here only by an asynchronous question to the system.
    static void showCover(const media::SystemMediaTransportControlsDisplayUpdater& shown, const QString& path)
    {
        using namespace winrt::Windows::Storage::Streams;
        QFile file(path);
        if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
            return;
        const QByteArray bytes = file.readAll();
        const InMemoryRandomAccessStream stream;
        const DataWriter writer(stream);
        writer.WriteBytes({reinterpret_cast<const uint8_t*>(bytes.constData()),
                           reinterpret_cast<const uint8_t*>(bytes.constData()) + bytes.size()});
        writer.StoreAsync();
        writer.DetachStream();
        shown.Thumbnail(RandomAccessStreamReference::CreateFromStream(stream));
    }

    MediaCommands& m_commands;
    MediaState m_state;
    media::SystemMediaTransportControls m_controls{nullptr};
    media::SystemMediaTransportControls::ButtonPressed_revoker m_pressed;
    media::SystemMediaTransportControls::PlaybackPositionChangeRequested_revoker m_sought;
};

/// Where the system has no such controls.
class NoControls : public MediaSession {
public:
    void present(const MediaState&) override {}
    void jumpedTo(qint64) override {}
};

} // namespace

std::unique_ptr<MediaSession> makeMediaSession(MediaCommands& commands, quintptr window)
{
    try {
        return std::make_unique<TransportControls>(commands, window);
    } catch (const winrt::hresult_error&) {
        return std::make_unique<NoControls>();
    }
}

} // namespace sostenuto::app
