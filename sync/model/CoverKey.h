// What Track::coverKey and its kin say: whose cover it is, and its name there. Nobody above sync looks inside.
#pragma once

#include "sync/model/Ids.h"

#include <QString>

#include <optional>

namespace sostenuto::sync {

struct CoverKey {
    SourceId source;
    QString cover; ///< as the source calls it; never empty
};

/// nullopt = no key, or an empty one.
[[nodiscard]] inline std::optional<CoverKey> coverKeyFrom(const QString& text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0 || colon + 1 == text.size())
        return std::nullopt;
    const SourceId source{QStringView(text).left(colon).toLongLong()};
    return source.isValid() ? std::optional(CoverKey{source, text.mid(colon + 1)}) : std::nullopt;
}

} // namespace sostenuto::sync
