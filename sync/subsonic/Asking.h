// Small steps that the files of SubsonicBackend share.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/backend/Parameters.h"
#include "sync/model/Answer.h"
#include "sync/model/WhenDone.h"

#include <QObject>

namespace sostenuto::sync {

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
