// A host name that is known, or not, as a test says.
#pragma once

#include <QString>

namespace sostenuto::tests {

/// Stands before the C library's look-up in the program that links it: names that end in ".test" lead to this computer
/// as long as they are known. Thread: main; names are looked up on any.
class HostNames {
public:
    [[nodiscard]] static QString name() { return QStringLiteral("music.test"); }
    /// Names that Qt remembers are forgotten too.
    static void setKnown(bool known);
};

} // namespace sostenuto::tests
