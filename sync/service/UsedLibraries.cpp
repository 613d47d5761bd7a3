#include "sync/service/UsedLibraries.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <taglib.h>

namespace sostenuto::sync {

QVector<UsedLibrary> usedLibraries()
{
    return {{QStringLiteral("SQLite"), QString::fromLatin1(sqlite3_libversion()), QStringLiteral("Public domain")},
            {QStringLiteral("SQLiteCpp"), QString::fromLatin1(SQLITECPP_VERSION), QStringLiteral("MIT")},
            {QStringLiteral("TagLib"), QStringLiteral("%1.%2").arg(TAGLIB_MAJOR_VERSION).arg(TAGLIB_MINOR_VERSION),
             QStringLiteral("LGPL-2.1 or MPL-1.1")},
            {QStringLiteral("QtKeychain"), QString(), QStringLiteral("BSD-2-Clause")}};
}

} // namespace sostenuto::sync
