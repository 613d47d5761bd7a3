#include "app/demo/rest/Methods.h"
#include "app/demo/rest/Shapes.h"

#include <QJsonArray>

namespace sostenuto::demo {

Outcome getBookmarks(World& world, const Request&)
{
    QJsonArray bookmarks;
    const QHash<QString, Bookmark>& all = world.state.bookmarks();
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (const auto track = world.catalogue.trackIndex(it.key()))
            bookmarks.append(QJsonObject{{QStringLiteral("position"), it->positionMs},
                                         {QStringLiteral("username"), world.user},
                                         {QStringLiteral("created"), dateText(it->changed)},
                                         {QStringLiteral("changed"), dateText(it->changed)},
                                         {QStringLiteral("entry"), songShape(world, *track)}});
    }
    return done({{QStringLiteral("bookmarks"), QJsonObject{{QStringLiteral("bookmark"), bookmarks}}}});
}

Outcome createBookmark(World& world, const Request& request)
{
    if (!request.has("id"))
        return missing("id");
    bool ok = false;
    const qint64 position = request.value("position").toLongLong(&ok);
    if (!ok || position < 0)
        return missing("position");
    if (!world.catalogue.trackIndex(request.value("id")))
        return notFound("Song");
    world.state.setBookmark(request.value("id"), position);
    return done();
}

Outcome deleteBookmark(World& world, const Request& request)
{
    if (!request.has("id"))
        return missing("id");
    return world.state.removeBookmark(request.value("id")) ? done() : notFound("Bookmark");
}

} // namespace sostenuto::demo
