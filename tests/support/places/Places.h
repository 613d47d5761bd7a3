// Where the checkout and the built programs lie. Compiled into one small library and nowhere else: a path on the
// command line of a program's compiler would keep the compiler cache from knowing the program again in another
// checkout.
#pragma once

#include <QString>

namespace sostenuto::tests {

/// The top of the checkout, absolute.
[[nodiscard]] QString sourceFolder();
/// The folder of the built programs, absolute.
[[nodiscard]] QString programFolder();

} // namespace sostenuto::tests
