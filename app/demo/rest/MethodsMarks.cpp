#include "app/demo/rest/Methods.h"

namespace sostenuto::demo {

namespace {

Outcome setLoved(World& world, const Request& request, bool loved)
{
    const Catalogue& catalogue = world.catalogue;
    const QStringList ids = request.values("id") + request.values("albumId") + request.values("artistId");
    if (ids.isEmpty())
        return missing("id");
    for (const QString& id : ids) { // nothing is done when one is unknown
        if (!catalogue.trackIndex(id) && !catalogue.albumIndex(id) && !catalogue.artistIndex(id))
            return notFound("Item");
    }
    for (const QString& id : ids)
        world.state.setLoved(id, loved);
    return done();
}

} // namespace

Outcome star(World& world, const Request& request)
{
    return setLoved(world, request, true);
}

Outcome unstar(World& world, const Request& request)
{
    return setLoved(world, request, false);
}

Outcome setRating(World& world, const Request& request)
{
    if (!request.has("id"))
        return missing("id");
    bool ok = false;
    const int rating = request.value("rating").toInt(&ok);
    if (!ok || rating < 0 || rating > 5)
        return missing("rating");
    const QString id = request.value("id");
    const Catalogue& catalogue = world.catalogue;
    if (!catalogue.trackIndex(id) && !catalogue.albumIndex(id) && !catalogue.artistIndex(id))
        return notFound("Item");
    world.state.setRating(id, rating);
    return done();
}

/// `time` in ms since 1970, one for each id or none at all; without `submission` it counts as a play.
Outcome scrobble(World& world, const Request& request)
{
    const QStringList ids = request.values("id");
    const QStringList times = request.values("time");
    if (ids.isEmpty())
        return missing("id");
    if (!times.isEmpty() && times.size() != ids.size())
        return refuse(Fault::Generic, QStringLiteral("There must be as many times as ids"));
    for (const QString& id : ids) {
        if (!world.catalogue.trackIndex(id))
            return notFound("Song");
    }
    if (request.has("submission") && request.value("submission") == QStringLiteral("false"))
        return done();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QDateTime started =
            times.isEmpty() ? now : QDateTime::fromMSecsSinceEpoch(times[i].toLongLong(), Qt::UTC);
        world.state.addPlay({ids[i], started, now});
    }
    return done();
}

} // namespace sostenuto::demo
