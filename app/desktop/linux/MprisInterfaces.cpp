#include "app/desktop/linux/MprisInterfaces.h"

#include <QHash>

namespace sostenuto::app {

namespace {

const char xml[] = R"xml(
<interface name="org.mpris.MediaPlayer2">
<property name="CanQuit" type="b" access="read"/>
<property name="Fullscreen" type="b" access="readwrite"/>
<property name="CanSetFullscreen" type="b" access="read"/>
<property name="CanRaise" type="b" access="read"/>
<property name="HasTrackList" type="b" access="read"/>
<property name="Identity" type="s" access="read"/>
<property name="DesktopEntry" type="s" access="read"/>
<property name="SupportedUriSchemes" type="as" access="read"/>
<property name="SupportedMimeTypes" type="as" access="read"/>
<method name="Raise"/>
<method name="Quit"/>
</interface>
<interface name="org.mpris.MediaPlayer2.Player">
<property name="PlaybackStatus" type="s" access="read"/>
<property name="LoopStatus" type="s" access="readwrite"/>
<property name="Rate" type="d" access="readwrite"/>
<property name="Shuffle" type="b" access="readwrite"/>
<property name="Metadata" type="a{sv}" access="read"/>
<property name="Volume" type="d" access="readwrite"/>
<property name="Position" type="x" access="read">
<annotation name="org.freedesktop.DBus.Property.EmitsChangedSignal" value="false"/></property>
<property name="MinimumRate" type="d" access="read"/>
<property name="MaximumRate" type="d" access="read"/>
<property name="CanGoNext" type="b" access="read"/>
<property name="CanGoPrevious" type="b" access="read"/>
<property name="CanPlay" type="b" access="read"/>
<property name="CanPause" type="b" access="read"/>
<property name="CanSeek" type="b" access="read"/>
<property name="CanControl" type="b" access="read"/>
<method name="Next"/>
<method name="Previous"/>
<method name="Pause"/>
<method name="PlayPause"/>
<method name="Stop"/>
<method name="Play"/>
<method name="Seek">
<arg name="Offset" type="x" direction="in"/>
</method>
<method name="SetPosition">
<arg name="TrackId" type="o" direction="in"/>
<arg name="Position" type="x" direction="in"/>
</method>
<method name="OpenUri">
<arg name="Uri" type="s" direction="in"/>
</method>
<signal name="Seeked">
<arg name="Position" type="x"/>
</signal>
</interface>
<interface name="org.mpris.MediaPlayer2.TrackList">
<property name="Tracks" type="ao" access="read">
<annotation name="org.freedesktop.DBus.Property.EmitsChangedSignal" value="invalidates"/></property>
<property name="CanEditTracks" type="b" access="read"/>
<method name="GetTracksMetadata">
<arg name="TrackIds" type="ao" direction="in"/>
<arg name="Metadata" type="aa{sv}" direction="out"/>
</method>
<method name="AddTrack">
<arg name="Uri" type="s" direction="in"/>
<arg name="AfterTrack" type="o" direction="in"/>
<arg name="SetAsCurrent" type="b" direction="in"/>
</method>
<method name="RemoveTrack">
<arg name="TrackId" type="o" direction="in"/>
</method>
<method name="GoTo">
<arg name="TrackId" type="o" direction="in"/>
</method>
<signal name="TrackListReplaced">
<arg name="Tracks" type="ao"/>
<arg name="CurrentTrack" type="o"/>
</signal>
<signal name="TrackAdded">
<arg name="Metadata" type="a{sv}"/>
<arg name="AfterTrack" type="o"/>
</signal>
<signal name="TrackRemoved">
<arg name="TrackId" type="o"/>
</signal>
<signal name="TrackMetadataChanged">
<arg name="TrackId" type="o"/>
<arg name="Metadata" type="a{sv}"/>
</signal>
</interface>
<interface name="org.mpris.MediaPlayer2.Playlists">
<property name="PlaylistCount" type="u" access="read"/>
<property name="Orderings" type="as" access="read"/>
<property name="ActivePlaylist" type="(b(oss))" access="read"/>
<method name="ActivatePlaylist">
<arg name="PlaylistId" type="o" direction="in"/>
</method>
<method name="GetPlaylists">
<arg name="Index" type="u" direction="in"/>
<arg name="MaxCount" type="u" direction="in"/>
<arg name="Order" type="s" direction="in"/>
<arg name="ReverseOrder" type="b" direction="in"/>
<arg name="Playlists" type="a(oss)" direction="out"/>
</method>
<signal name="PlaylistChanged">
<arg name="Playlist" type="(oss)"/>
</signal>
</interface>
)xml";

} // namespace

std::optional<QString> mprisArguments(const QString& interface, const QString& method)
{
    static const QHash<QPair<QString, QString>, QString> arguments{
        {{mprisRoot, QStringLiteral("Raise")}, QString()},
        {{mprisRoot, QStringLiteral("Quit")}, QString()},
        {{mprisPlayer, QStringLiteral("Next")}, QString()},
        {{mprisPlayer, QStringLiteral("Previous")}, QString()},
        {{mprisPlayer, QStringLiteral("Pause")}, QString()},
        {{mprisPlayer, QStringLiteral("PlayPause")}, QString()},
        {{mprisPlayer, QStringLiteral("Stop")}, QString()},
        {{mprisPlayer, QStringLiteral("Play")}, QString()},
        {{mprisPlayer, QStringLiteral("Seek")}, QStringLiteral("x")},
        {{mprisPlayer, QStringLiteral("SetPosition")}, QStringLiteral("ox")},
        {{mprisPlayer, QStringLiteral("OpenUri")}, QStringLiteral("s")},
        {{mprisTrackList, QStringLiteral("GetTracksMetadata")}, QStringLiteral("ao")},
        {{mprisTrackList, QStringLiteral("AddTrack")}, QStringLiteral("sob")},
        {{mprisTrackList, QStringLiteral("RemoveTrack")}, QStringLiteral("o")},
        {{mprisTrackList, QStringLiteral("GoTo")}, QStringLiteral("o")},
        {{mprisPlaylists, QStringLiteral("ActivatePlaylist")}, QStringLiteral("o")},
        {{mprisPlaylists, QStringLiteral("GetPlaylists")}, QStringLiteral("uusb")},
    };
    const auto found = arguments.constFind({interface, method});
    return found == arguments.constEnd() ? std::nullopt : std::optional(*found);
}

QString mprisInterfaces()
{
    return QString::fromLatin1(xml);
}

} // namespace sostenuto::app
