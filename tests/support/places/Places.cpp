#include "tests/support/places/Places.h"

namespace sostenuto::tests {

QString sourceFolder()
{
    return QStringLiteral(SOSTENUTO_SOURCE_DIR);
}

QString programFolder()
{
    return QStringLiteral(SOSTENUTO_BIN_DIR);
}

} // namespace sostenuto::tests
