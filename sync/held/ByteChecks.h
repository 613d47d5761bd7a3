// Is what came what was asked for? Pure.
#pragma once

#include "sync/model/Error.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace sostenuto::sync {

/// A service may send an error document with HTTP 200 and an audio type, or none. `head`: the first bytes of the file.
[[nodiscard]] std::optional<Error> documentInsteadOfAudio(QByteArrayView head);

struct Lengths {
    qint64 got = 0;
    qint64 announced = -1; ///< by the answer itself, -1 = not said
    qint64 catalogued = 0; ///< by the catalogue, 0 = unknown; may be older than the file
};

/// nullopt = the file is whole. The answer's own length must be met exactly. A file that is shorter than the catalogue
/// says is taken for cut; one that is longer was probably tagged anew and is taken.
[[nodiscard]] std::optional<Error> lengthError(const Lengths& lengths);

/// By its first bytes, as a suffix ("opus", "mp3"); empty = none of those that a server makes.
[[nodiscard]] QString formatOfAudio(QByteArrayView head);

/// Only letters and digits, so that a name from outside cannot leave the folder; "bin" when nothing is left.
[[nodiscard]] QString safeSuffix(const QString& suffix);

} // namespace sostenuto::sync
