#include "app/demo/rest/Methods.h"
#include "app/demo/rest/Shapes.h"

#include <QJsonArray>

#include <algorithm>

namespace sostenuto::demo {

namespace {

/// `current` is an index into the asked ids.
Outcome save(World& world, const Request& request, qsizetype current)
{
    SavedQueue queue;
    queue.tracks = request.values("id");
    const bool allKnown = std::all_of(queue.tracks.begin(), queue.tracks.end(),
                                      [&](const QString& id) { return world.catalogue.trackIndex(id).has_value(); });
    if (!allKnown)
        return notFound("Song");
    queue.current = static_cast<int>(current);
    queue.positionMs = std::max<qint64>(0, request.value("position").toLongLong());
    queue.changedBy = request.value("c").left(200);
    world.state.setQueue(queue);
    return done();
}

QJsonObject queueShape(const World& world)
{
    const SavedQueue& queue = world.state.queue();
    QJsonArray entries;
    for (const QString& id : queue.tracks) {
        if (const auto track = world.catalogue.trackIndex(id))
            entries.append(songShape(world, *track));
    }
    return {{QStringLiteral("entry"), entries},
            {QStringLiteral("position"), queue.positionMs},
            {QStringLiteral("username"), world.user},
            {QStringLiteral("changed"), dateText(queue.changed)},
            {QStringLiteral("changedBy"), queue.changedBy}};
}

} // namespace

/// Without ids it takes the queue away.
Outcome savePlayQueue(World& world, const Request& request)
{
    const QString current = request.value("current");
    const QStringList ids = request.values("id");
    const qsizetype at = current.isEmpty() ? 0 : ids.indexOf(current);
    return at < 0 ? missing("current") : save(world, request, at);
}

Outcome savePlayQueueByIndex(World& world, const Request& request)
{
    const QStringList ids = request.values("id");
    bool isNumber = false;
    const int at = request.value("currentIndex").toInt(&isNumber);
    if (!ids.isEmpty() && (!isNumber || at < 0 || at >= ids.size()))
        return missing("currentIndex");
    return save(world, request, at);
}

Outcome getPlayQueue(World& world, const Request&)
{
    const SavedQueue& queue = world.state.queue();
    if (queue.tracks.isEmpty())
        return done();
    QJsonObject shape = queueShape(world);
    shape.insert(QStringLiteral("current"), queue.tracks.value(queue.current));
    return done({{QStringLiteral("playQueue"), shape}});
}

Outcome getPlayQueueByIndex(World& world, const Request&)
{
    const SavedQueue& queue = world.state.queue();
    if (queue.tracks.isEmpty())
        return done();
    QJsonObject shape = queueShape(world);
    shape.insert(QStringLiteral("currentIndex"), queue.current);
    return done({{QStringLiteral("playQueueByIndex"), shape}});
}

} // namespace sostenuto::demo
