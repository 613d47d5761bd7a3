#include "app/desktop/linux/MprisObject.h"

#include "app/desktop/linux/MprisInterfaces.h"

#include <QDBusMetaType>
#include <QPointer>

#include <algorithm>

namespace sostenuto::app {

namespace {

const QString properties = QStringLiteral("org.freedesktop.DBus.Properties");

QVariant variant(const QVariant& value)
{
    return QVariant::fromValue(QDBusVariant(value));
}

} // namespace

const QString MprisObject::path = QStringLiteral("/org/mpris/MediaPlayer2");

MprisObject::MprisObject(MediaCommands& commands, const QDBusConnection& bus, QObject* parent)
    : QDBusVirtualObject(parent), m_commands(commands), m_bus(bus)
{
    registerMprisTypes();
    m_bus.registerVirtualObject(path, this);
}

MprisObject::~MprisObject()
{
    m_bus.unregisterObject(path);
}

QString MprisObject::introspect(const QString&) const
{
    return mprisInterfaces();
}

bool MprisObject::handleMessage(const QDBusMessage& message, const QDBusConnection&)
{
    if (message.interface() != properties)
        return call(message);
    if (message.member() == QStringLiteral("Set") && message.signature() == QStringLiteral("ssv"))
        setProperty(message);
    else
        answerProperty(message);
    return true;
}

std::optional<QVariantMap> MprisObject::wordsOf(const QString& interface) const
{
    if (interface == mprisRoot)
        return rootWords();
    if (interface == mprisTrackList)
        return trackListWords(m_state);
    if (interface == mprisPlaylists)
        return playlistsWords(m_state);
    if (interface != mprisPlayer)
        return std::nullopt;
    QVariantMap words = playerWords(m_state);
    words.insert(QStringLiteral("Position"), m_commands.positionMs() * 1000);
    return words;
}

void MprisObject::answerProperty(const QDBusMessage& message)
{
    const QVariantList arguments = message.arguments();
    const bool isAll = message.member() == QStringLiteral("GetAll") && message.signature() == QStringLiteral("s");
    const bool isOne = message.member() == QStringLiteral("Get") && message.signature() == QStringLiteral("ss");
    if (!isAll && !isOne)
        return refuse(message, QDBusError::UnknownMethod);
    const auto words = wordsOf(arguments[0].toString());
    if (!words)
        return refuse(message, QDBusError::UnknownInterface);
    if (isAll)
        return reply(message, {*words});
    const auto word = words->constFind(arguments[1].toString());
    if (word == words->constEnd())
        return refuse(message, QDBusError::UnknownProperty);
    reply(message, {variant(*word)});
}

void MprisObject::reply(const QDBusMessage& message, const QVariantList& values)
{
    m_bus.send(message.createReply(values));
}

void MprisObject::refuse(const QDBusMessage& message, QDBusError::ErrorType error)
{
    m_bus.send(message.createErrorReply(error, message.member()));
}

void MprisObject::signal(const QString& interface, const QString& name, const QVariantList& values)
{
    QDBusMessage message = QDBusMessage::createSignal(path, interface, name);
    message.setArguments(values);
    m_bus.send(message);
}

void MprisObject::tellChanged(const QString& interface, const QVariantMap& changed, const QStringList& outdated)
{
    if (!changed.isEmpty() || !outdated.isEmpty())
        signal(properties, QStringLiteral("PropertiesChanged"), {interface, changed, outdated});
}

void MprisObject::present(const MediaState& state)
{
    if (state == m_state)
        return;
    const MediaState before = std::exchange(m_state, state);
    tellChanged(mprisPlayer, changedWords(playerWords(before), playerWords(state)));
    tellChanged(mprisPlaylists, changedWords(playlistsWords(before), playlistsWords(state)));
    for (const MprisPlaylist& playlist : renamedPlaylists(before, state))
        signal(mprisPlaylists, QStringLiteral("PlaylistChanged"), {QVariant::fromValue(playlist)});
    if (before.tracks != state.tracks)
        tellListChange(before);
    if (before.track && state.track && before.track->key == state.track->key &&
        metadataWords(*before.track) != metadataWords(*state.track))
        signal(mprisTrackList, QStringLiteral("TrackMetadataChanged"),
               {QVariant::fromValue(trackPath(state.track->key)), metadataWords(*state.track)});
}

void MprisObject::seeked(qint64 ms)
{
    signal(mprisPlayer, QStringLiteral("Seeked"), {ms * 1000});
}

// --- changes of the track list ---------------------------------------------------------------------------------------

void MprisObject::tellListChange(const MediaState& before)
{
    tellChanged(mprisTrackList, {}, {QStringLiteral("Tracks")});
    const auto change = std::make_shared<ListChange>();
    change->steps = trackListSteps(before.tracks, m_state.tracks);
    change->now = m_state;
    m_listChanges.append(change);
    QVector<qint64> added;
    for (const TrackListStep& step : std::as_const(change->steps)) {
        if (step.kind == TrackListStep::Kind::Added)
            added.append(step.key);
    }
    const auto take = [self = QPointer<MprisObject>(this), change](const QVector<MediaTrack>& tracks) {
        change->added = tracks;
        change->isReady = true;
        if (self)
            self->tellReadyChanges();
    };
    if (added.isEmpty())
        take({});
    else
        m_commands.describe(added, take);
}

void MprisObject::tellReadyChanges()
{
    while (!m_listChanges.isEmpty() && m_listChanges.first()->isReady)
        tell(*m_listChanges.takeFirst());
}

void MprisObject::tell(const ListChange& change)
{
    for (const TrackListStep& step : change.steps) {
        const QVariant track = QVariant::fromValue(trackPath(step.key));
        const auto known = std::find_if(change.added.begin(), change.added.end(),
                                        [&](const MediaTrack& one) { return one.key == step.key; });
        switch (step.kind) {
        case TrackListStep::Kind::Replaced:
            signal(mprisTrackList, QStringLiteral("TrackListReplaced"),
                   {trackListWords(change.now).value(QStringLiteral("Tracks")),
                    QVariant::fromValue(trackPath(change.now.track ? change.now.track->key : 0))});
            break;
        case TrackListStep::Kind::Removed:
            signal(mprisTrackList, QStringLiteral("TrackRemoved"), {track});
            break;
        case TrackListStep::Kind::Added: {
            MediaTrack bare;
            bare.key = step.key;
            signal(mprisTrackList, QStringLiteral("TrackAdded"),
                   {metadataWords(known == change.added.end() ? bare : *known),
                    QVariant::fromValue(trackPath(step.after))});
            break;
        }
        }
    }
}

} // namespace sostenuto::app
