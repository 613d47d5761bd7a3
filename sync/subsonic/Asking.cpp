#include "sync/subsonic/Asking.h"

#include "sync/subsonic/RemoteValues.h"

#include <algorithm>

namespace sostenuto::sync {

Page<RemoteArtist> readArtistIndex(const QJsonObject& artists)
{
    Page<RemoteArtist> all;
    for (const QJsonObject& letter : json::list(artists, QStringLiteral("index"))) {
        const auto page = readPage<RemoteArtist>(letter, QStringLiteral("artist"), toArtist);
        all.rows += page.rows;
        all.count += page.count;
    }
    return all;
}

QStringList idsOf(const QJsonObject& wrapper, const QString& member)
{
    QStringList ids;
    for (const QJsonObject& row : json::list(wrapper, member)) {
        const QString id = json::text(row, QStringLiteral("id"));
        if (!id.isEmpty())
            ids.append(id);
    }
    return ids;
}

Parameters capCounts(Parameters parameters, int most)
{
    for (auto& [name, value] : parameters) {
        if (name.endsWith(u"Count") || name == u"size")
            value = QString::number(std::min(value.toInt(), most));
    }
    return parameters;
}

Parameters repeated(const QString& name, const QStringList& ids)
{
    Parameters parameters;
    parameters.reserve(ids.size());
    for (const QString& id : ids)
        parameters.append({name, id});
    return parameters;
}

} // namespace sostenuto::sync
