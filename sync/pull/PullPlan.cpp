#include "sync/pull/PullPlan.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qint64 goesOnForS = 24 * 3600;

const QString keyPhase = QStringLiteral("phase");
const QString keyWalks = QStringLiteral("walksAlbums");
const QString keyClean = QStringLiteral("clean");
const QString keyOffset = QStringLiteral("offset");
const QString keyGeneration = QStringLiteral("generation");
const QString keyBegan = QStringLiteral("beganAt");
const QString keyPage = QStringLiteral("lastPage");
const QString keyArtists = QStringLiteral("artists");
const QString keyAlbums = QStringLiteral("albums");
const QString keyTracks = QStringLiteral("tracks");
const QString keyAnnounced = QStringLiteral("announcedTracks");

} // namespace

QByteArray PullState::toJson() const
{
    if (!isUnderWay())
        return QByteArrayLiteral("{}");
    const QJsonObject object{{keyPhase, static_cast<int>(phase)},
                             {keyWalks, walksAlbums},
                             {keyClean, clean},
                             {keyOffset, offset},
                             {keyGeneration, generation},
                             {keyBegan, beganAt.toMSecsSinceEpoch()},
                             {keyPage, lastPage},
                             {keyArtists, artists},
                             {keyAlbums, albums},
                             {keyTracks, tracks},
                             {keyAnnounced, announcedTracks}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

PullState PullState::fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int phase = object.value(keyPhase).toInt(-1);
    if (phase < 0 || phase >= static_cast<int>(PullPhase::Done))
        return {};
    PullState state;
    state.phase = static_cast<PullPhase>(phase);
    state.walksAlbums = object.value(keyWalks).toBool();
    state.clean = object.value(keyClean).toBool();
    state.offset = std::max(0, object.value(keyOffset).toInt());
    state.generation = object.value(keyGeneration).toInteger();
    state.beganAt = QDateTime::fromMSecsSinceEpoch(object.value(keyBegan).toInteger(), Qt::UTC);
    state.lastPage = object.value(keyPage).toString();
    state.artists = object.value(keyArtists).toInt();
    state.albums = object.value(keyAlbums).toInt();
    state.tracks = object.value(keyTracks).toInt();
    state.announcedTracks = object.value(keyAnnounced).toInt();
    return state;
}

bool canGoOn(const PullState& state, const QDateTime& now)
{
    const qint64 age = state.beganAt.secsTo(now);
    return state.isUnderWay() && age >= 0 && age < goesOnForS;
}

PullState nextPhase(PullState state)
{
    state.offset = 0;
    state.lastPage.clear();
    state.phase = static_cast<PullPhase>(static_cast<int>(state.phase) + 1);
    if (state.phase == PullPhase::Tracks && state.walksAlbums)
        state.phase = PullPhase::Lists;
    return state;
}

PullState advanced(PullState state, int received, const QString& pageIds)
{
    if (received <= 0)
        return nextPhase(state);
    if (!pageIds.isEmpty() && pageIds == state.lastPage) {
        state.clean = false;
        return nextPhase(state);
    }
    state.offset += received;
    state.lastPage = pageIds;
    return state;
}

bool maySweep(const PullState& state)
{
    const int tolerated = std::max(3, state.announcedTracks / 50);
    return state.clean && state.tracks >= state.announcedTracks - tolerated;
}

bool isOneRequests(ErrorKind kind)
{
    return kind == ErrorKind::NotFound || kind == ErrorKind::NotAllowed || kind == ErrorKind::Protocol ||
           kind == ErrorKind::ServerError;
}

} // namespace sostenuto::sync
