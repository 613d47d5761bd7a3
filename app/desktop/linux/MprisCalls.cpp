// What clients may call and set.
#include "app/desktop/linux/MprisInterfaces.h"
#include "app/desktop/linux/MprisObject.h"

#include <QHash>
#include <QPointer>

#include <functional>

namespace sostenuto::app {

namespace {

using Set = std::function<bool(MediaCommands& commands, const QVariant& value)>;

bool isNumber(const QVariant& value)
{
    return value.typeId() == QMetaType::Double;
}

/// MPRIS: a rate of 0 is a pause.
bool setRate(MediaCommands& commands, const QVariant& value)
{
    if (!isNumber(value))
        return false;
    if (value.toDouble() == 0)
        commands.pause();
    else
        commands.setSpeed(value.toDouble());
    return true;
}

bool setLoop(MediaCommands& commands, const QVariant& value)
{
    const auto loop = loopOf(value.toString());
    if (loop)
        commands.setLoop(*loop);
    return loop.has_value();
}

const QHash<QString, Set>& settable()
{
    static const QHash<QString, Set> all{
        {QStringLiteral("LoopStatus"), setLoop},
        {QStringLiteral("Rate"), setRate},
        {QStringLiteral("Shuffle"),
         [](MediaCommands& commands, const QVariant& value) {
             if (value.typeId() == QMetaType::Bool)
                 commands.setShuffled(value.toBool());
             return value.typeId() == QMetaType::Bool;
         }},
        {QStringLiteral("Volume"),
         [](MediaCommands& commands, const QVariant& value) {
             if (isNumber(value))
                 commands.setVolume(value.toDouble());
             return isNumber(value);
         }},
    };
    return all;
}

QVector<qint64> keysOf(const QVariant& argument)
{
    QVector<qint64> keys;
    for (const QDBusObjectPath& path : qdbus_cast<QList<QDBusObjectPath>>(argument)) {
        if (const auto key = trackKey(path))
            keys.append(*key);
    }
    return keys;
}

/// Of a path that means no track of ours: none has it.
qint64 keyOf(const QVariant& argument)
{
    return trackKey(argument.value<QDBusObjectPath>()).value_or(-1);
}

} // namespace

void MprisObject::setProperty(const QDBusMessage& message)
{
    const QVariantList arguments = message.arguments();
    const QString interface = arguments[0].toString();
    const QString name = arguments[1].toString();
    const auto words = wordsOf(interface);
    if (!words || !words->contains(name))
        return refuse(message, words ? QDBusError::UnknownProperty : QDBusError::UnknownInterface);
    const bool isFullscreen = interface == mprisRoot && name == QStringLiteral("Fullscreen");
    if (isFullscreen)
        return reply(message); // CanSetFullscreen says that it has no effect
    const auto set = settable().constFind(name);
    if (interface != mprisPlayer || set == settable().constEnd())
        return refuse(message, QDBusError::PropertyReadOnly);
    if ((*set)(m_commands, arguments[2].value<QDBusVariant>().variant()))
        reply(message);
    else
        refuse(message, QDBusError::InvalidArgs);
}

/// false = it is nothing of ours; the library then answers what every object has.
bool MprisObject::call(const QDBusMessage& message)
{
    const auto wanted = mprisArguments(message.interface(), message.member());
    if (!wanted && !message.interface().startsWith(mprisRoot))
        return false;
    if (!wanted) {
        refuse(message, wordsOf(message.interface()) ? QDBusError::UnknownMethod : QDBusError::UnknownInterface);
        return true;
    }
    if (*wanted != message.signature()) {
        refuse(message, QDBusError::InvalidArgs);
        return true;
    }
    if (message.interface() == mprisRoot) {
        reply(message); // before a Quit ends the connection
        if (message.member() == QStringLiteral("Quit"))
            m_commands.quit();
        else
            m_commands.raise();
        return true;
    }
    if (message.interface() != mprisPlayer) {
        callLists(message);
        return true;
    }
    const QVariantList arguments = message.arguments();
    if (message.member() == QStringLiteral("Seek"))
        go(aimOfSeek(m_state, m_commands.positionMs(), arguments[0].toLongLong()));
    else if (message.member() == QStringLiteral("SetPosition"))
        go(aimOfSetPosition(m_state, arguments[0].value<QDBusObjectPath>(), arguments[1].toLongLong()));
    else if (message.member() == QStringLiteral("OpenUri"))
        m_commands.open(arguments[0].toString());
    else
        callTransport(message.member());
    reply(message);
    return true;
}

void MprisObject::callTransport(const QString& member)
{
    if (member == QStringLiteral("Next") && m_state.canGoNext)
        m_commands.next();
    else if (member == QStringLiteral("Previous") && m_state.canGoPrevious)
        m_commands.previous();
    else if (member == QStringLiteral("Play") && m_state.canPlay)
        m_commands.play();
    else if (member == QStringLiteral("Pause"))
        m_commands.pause();
    else if (member == QStringLiteral("PlayPause"))
        m_commands.playPause();
    else if (member == QStringLiteral("Stop"))
        m_commands.stop();
}

void MprisObject::go(const SeekAim& aim)
{
    if (aim.kind == SeekAim::Kind::Place)
        m_commands.seekTo(aim.ms);
    else if (aim.kind == SeekAim::Kind::Next)
        m_commands.next();
}

void MprisObject::callLists(const QDBusMessage& message)
{
    const QString member = message.member();
    const QVariantList arguments = message.arguments();
    if (member == QStringLiteral("GetTracksMetadata"))
        return tellMetadata(message);
    if (member == QStringLiteral("GetPlaylists")) {
        const PlaylistsWish wish{arguments[0].toUInt(), arguments[1].toUInt(), arguments[2].toString(),
                                 arguments[3].toBool()};
        return reply(message, {QVariant::fromValue(QList<MprisPlaylist>(playlistsOf(m_state, wish)))});
    }
    if (member == QStringLiteral("AddTrack"))
        m_commands.add(arguments[0].toString(), keyOf(arguments[1]), arguments[2].toBool());
    else if (member == QStringLiteral("RemoveTrack"))
        m_commands.remove(keyOf(arguments[0]));
    else if (member == QStringLiteral("GoTo"))
        m_commands.goTo(keyOf(arguments[0]));
    else if (const QString id = playlistId(arguments[0].value<QDBusObjectPath>()); !id.isEmpty())
        m_commands.activate(id);
    reply(message);
}

/// Later: the library is asked.
void MprisObject::tellMetadata(const QDBusMessage& message)
{
    message.setDelayedReply(true);
    m_commands.describe(keysOf(message.arguments()[0]),
                        [self = QPointer<MprisObject>(this), message](const QVector<MediaTrack>& tracks) {
                            if (!self)
                                return;
                            QList<QVariantMap> all;
                            for (const MediaTrack& track : tracks)
                                all.append(metadataWords(track));
                            self->reply(message, {QVariant::fromValue(all)});
                        });
}

} // namespace sostenuto::app
