// Small steps that the files of SubsonicBackend share.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/backend/Parameters.h"
#include "sync/model/Answer.h"
#include "sync/model/WhenDone.h"
#include "sync/subsonic/JsonValues.h"

#include <QObject>

#include <functional>

namespace sostenuto::sync {

/// Rows without an id are left out but counted.
template <class T>
[[nodiscard]] Page<T> readPage(const QJsonObject& wrapper, const QString& member,
                               const std::function<T(const QJsonObject&)>& read)
{
    Page<T> page;
    const auto rows = json::list(wrapper, member);
    page.count = static_cast<int>(rows.size());
    page.rows.reserve(rows.size());
    for (const QJsonObject& row : rows) {
        T value = read(row);
        if (!value.remoteId.isEmpty())
            page.rows.append(std::move(value));
    }
    return page;
}

/// getArtists: index[] of artist[].
[[nodiscard]] Page<RemoteArtist> readArtistIndex(const QJsonObject& artists);
[[nodiscard]] QStringList idsOf(const QJsonObject& wrapper, const QString& member);
/// The same parameters with every count and size at most `most`.
[[nodiscard]] Parameters capCounts(Parameters parameters, int most);
/// `name` once for every id.
[[nodiscard]] Parameters repeated(const QString& name, const QStringList& ids);

/// Hands one future's result on.
template <class T>
void chain(const QFuture<Result<T>>& from, QObject* context, const Answer<T>& to)
{
    whenDone(from, context, [to](const Result<T>& result) { to.give(result); });
}

} // namespace sostenuto::sync
