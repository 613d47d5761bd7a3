#include "sync/subsonic/Asking.h"

#include <algorithm>

namespace sostenuto::sync {

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
