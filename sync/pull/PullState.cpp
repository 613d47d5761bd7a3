#include "sync/pull/PullState.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace sostenuto::sync {

namespace {

const QString keyMemory = QStringLiteral("memory");

/// Every number of a state by its name, for both ways.
template <class State>
auto numbers(State& state)
{
    using Number = std::pair<const char*, decltype(&state.offset)>;
    return std::array{Number{"offset", &state.offset},
                      Number{"artists", &state.artists},
                      Number{"albums", &state.albums},
                      Number{"tracks", &state.tracks},
                      Number{"announcedTracks", &state.announcedTracks},
                      Number{"repeated", &state.repeated},
                      Number{"widest", &state.widest},
                      Number{"ahead", &state.ahead},
                      Number{"gap", &state.gap},
                      Number{"troubles", &state.troubles},
                      Number{"nothingNew", &state.nothingNew},
                      Number{"listedAlbums", &state.listedAlbums},
                      Number{"listedTracks", &state.listedTracks}};
}

QJsonObject objectOf(const PullMemory& memory)
{
    QJsonArray odd;
    for (const qint64 album : memory.odd)
        odd.append(album);
    return {{QStringLiteral("odd"), odd},
            {QStringLiteral("clean"), memory.clean},
            {QStringLiteral("stamp"), memory.stamp},
            {QStringLiteral("albums"), memory.albums},
            {QStringLiteral("tracks"), memory.tracks},
            {QStringLiteral("missing"), memory.missing},
            {QStringLiteral("vanishing"), memory.vanishing},
            {QStringLiteral("looks"), memory.looks},
            {QStringLiteral("wordsStamp"), memory.wordsStamp},
            {QStringLiteral("wordsBegan"), memory.wordsBeganS},
            {QStringLiteral("wordsAt"), memory.wordsAt}};
}

} // namespace

QByteArray PullMemory::toJson() const
{
    return QJsonDocument(QJsonObject{{keyMemory, objectOf(*this)}}).toJson(QJsonDocument::Compact);
}

PullMemory PullMemory::fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object().value(keyMemory).toObject();
    PullMemory memory;
    memory.clean = object.value(QStringLiteral("clean")).toBool(true);
    memory.stamp = object.value(QStringLiteral("stamp")).toString();
    memory.albums = object.value(QStringLiteral("albums")).toInt();
    memory.tracks = object.value(QStringLiteral("tracks")).toInt();
    memory.missing = object.value(QStringLiteral("missing")).toInt();
    memory.vanishing = object.value(QStringLiteral("vanishing")).toInt();
    memory.looks = object.value(QStringLiteral("looks")).toInt();
    memory.wordsStamp = object.value(QStringLiteral("wordsStamp")).toString();
    memory.wordsBeganS = object.value(QStringLiteral("wordsBegan")).toInteger();
    memory.wordsAt = std::max(-1, object.value(QStringLiteral("wordsAt")).toInt(-1));
    const QJsonArray odd = object.value(QStringLiteral("odd")).toArray();
    for (const QJsonValue& album : odd)
        memory.odd.append(album.toInteger());
    return memory;
}

QByteArray PullState::toJson() const
{
    if (!isUnderWay())
        return last.toJson();
    QJsonObject object{{QStringLiteral("phase"), static_cast<int>(phase)},
                       {QStringLiteral("walksAlbums"), walksAlbums},
                       {QStringLiteral("clean"), clean},
                       {QStringLiteral("generation"), generation},
                       {QStringLiteral("beganAt"), beganAt.toMSecsSinceEpoch()},
                       {QStringLiteral("lastPage"), lastPage},
                       {QStringLiteral("stamp"), stamp},
                       {QStringLiteral("counted"), counted},
                       {QStringLiteral("scanning"), scanning},
                       {keyMemory, objectOf(last)}};
    for (const auto& [name, value] : numbers(*this))
        object.insert(QLatin1String(name), *value);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

PullState PullState::fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    PullState state;
    state.last = PullMemory::fromJson(json);
    const int phase = object.value(QStringLiteral("phase")).toInt(-1);
    if (phase < 0 || phase >= static_cast<int>(PullPhase::Done))
        return state;
    state.phase = static_cast<PullPhase>(phase);
    state.walksAlbums = object.value(QStringLiteral("walksAlbums")).toBool();
    state.clean = object.value(QStringLiteral("clean")).toBool();
    state.generation = object.value(QStringLiteral("generation")).toInteger();
    state.beganAt = QDateTime::fromMSecsSinceEpoch(object.value(QStringLiteral("beganAt")).toInteger(), Qt::UTC);
    state.lastPage = object.value(QStringLiteral("lastPage")).toString();
    state.stamp = object.value(QStringLiteral("stamp")).toString();
    state.counted = object.value(QStringLiteral("counted")).toInteger(-1);
    state.scanning = object.value(QStringLiteral("scanning")).toBool();
    for (const auto& [name, value] : numbers(state))
        *value = std::max(0, object.value(QLatin1String(name)).toInt());
    return state;
}

} // namespace sostenuto::sync
