#include "app/demo/rest/Traps.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace sostenuto::demo {

namespace {

/// What the specification asks for, what tells where a row belongs, and what the listener said of it.
constexpr std::array neededNames{
    "id",        "name",    "title",    "isDir",    "album",    "albumId", "artist", "artistId",   "albumCount",
    "songCount", "created", "duration", "track",    "changed",  "starred", "played", "userRating", "index",
    "song",      "entry",   "suffix",   "scanning", "playlist", "folder",  "value",
};
constexpr std::array idNames{"id", "parent", "albumId", "artistId", "coverArt", "current"};
constexpr std::array askedIds{"id", "albumId", "artistId", "songId", "songIdToAdd", "playlistId", "current"};
constexpr std::array askedCounts{"size", "artistCount", "albumCount", "songCount"};

template <std::size_t n>
bool isIn(const std::array<const char*, n>& names, const QString& name)
{
    return std::any_of(names.begin(), names.end(), [&](const char* one) { return name == QLatin1String(one); });
}

bool isPaged(const QString& method)
{
    return method == QStringLiteral("search3") || method == QStringLiteral("getAlbumList2");
}

QJsonValue bare(const QJsonValue& value)
{
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray full = value.toArray();
        for (const QJsonValue& one : full)
            array.append(bare(one));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject full = value.toObject();
    const bool isRow = full.contains(QStringLiteral("id")) || full.contains(QStringLiteral("scanning"));
    for (auto it = full.begin(); it != full.end(); ++it) {
        if (!isRow || isIn(neededNames, it.key()))
            object.insert(it.key(), bare(*it));
    }
    return object;
}

/// In the longest list of the answer.
qsizetype rowsOf(const QJsonObject& payload)
{
    qsizetype most = 0;
    for (const QJsonValue& value : payload) {
        if (value.isArray())
            most = std::max(most, value.toArray().size());
        else if (value.isObject())
            most = std::max(most, rowsOf(value.toObject()));
    }
    return most;
}

QJsonObject emptied(const QJsonObject& payload)
{
    QJsonObject object;
    for (auto it = payload.begin(); it != payload.end(); ++it)
        object.insert(it.key(), QJsonObject());
    return object;
}

int* trapNamed(DemoTraps& traps, const QString& name)
{
    if (name == QStringLiteral("renumbered"))
        return &traps.renumbered;
    if (name == QStringLiteral("empty-every"))
        return &traps.emptyEvery;
    if (name == QStringLiteral("cut-above"))
        return &traps.cutAbove;
    return name == QStringLiteral("most-rows") ? &traps.mostRows : nullptr;
}

} // namespace

QString Traps::prefix() const
{
    return m_set.renumbered == 0 ? QString() : QStringLiteral("n%1-").arg(m_set.renumbered);
}

QString Traps::version() const
{
    return QStringLiteral(SOSTENUTO_VERSION) +
           (m_set.renumbered == 0 ? QString() : u'.' + QString::number(m_set.renumbered));
}

Request Traps::meant(const QString& method, Request request) const
{
    auto items = request.parameters.queryItems(QUrl::FullyEncoded);
    for (auto& [name, value] : items) {
        if (isIn(askedIds, name))
            value = value.startsWith(prefix()) ? value.mid(prefix().size()) : QStringLiteral("gone-") + value;
        else if (isIn(askedCounts, name) && m_set.mostRows > 0 && method != QStringLiteral("getCoverArt"))
            value = QString::number(std::min(value.toInt(), m_set.mostRows));
    }
    request.parameters.setQueryItems(items);
    return request;
}

std::optional<Outcome> Traps::sent(const QString& method, Outcome outcome)
{
    if (outcome.fault != Fault::None)
        return outcome;
    if (m_set.cutAbove > 0 && isPaged(method) && rowsOf(outcome.payload) > m_set.cutAbove)
        return std::nullopt;
    if (m_set.emptyEvery > 0 && isPaged(method) && ++m_pages % m_set.emptyEvery == 0)
        outcome.payload = emptied(outcome.payload);
    if (m_set.bare)
        outcome.payload = bare(outcome.payload).toObject();
    if (m_set.renumbered > 0)
        outcome.payload = renumbered({}, outcome.payload).toObject();
    return outcome;
}

QJsonValue Traps::renumbered(const QString& name, const QJsonValue& value) const
{
    if (value.isString() && isIn(idNames, name))
        return prefix() + value.toString();
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray old = value.toArray();
        for (const QJsonValue& one : old)
            array.append(renumbered(name, one));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = renumbered(it.key(), *it);
    return object;
}

bool setTrap(DemoTraps& traps, const QString& name, const QString& value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < 0)
        return false;
    if (name == QStringLiteral("bare")) {
        traps.bare = number > 0;
        return true;
    }
    int* trap = trapNamed(traps, name);
    if (trap != nullptr)
        *trap = number;
    return trap != nullptr;
}

QJsonObject trapsJson(const DemoTraps& traps)
{
    return {{QStringLiteral("renumbered"), traps.renumbered},
            {QStringLiteral("empty-every"), traps.emptyEvery},
            {QStringLiteral("cut-above"), traps.cutAbove},
            {QStringLiteral("most-rows"), traps.mostRows},
            {QStringLiteral("bare"), traps.bare ? 1 : 0}};
}

} // namespace sostenuto::demo
