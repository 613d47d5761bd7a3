// The libraries that the library of music is made of, for those who want to know.
#pragma once

#include <QString>
#include <QVector>

namespace sostenuto::sync {

struct UsedLibrary {
    QString name;
    QString version; ///< empty = it does not say
    QString licence; ///< as it names itself
};

[[nodiscard]] QVector<UsedLibrary> usedLibraries();

} // namespace sostenuto::sync
