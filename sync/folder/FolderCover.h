// Which picture in a folder is the cover of the music in it.
#pragma once

#include <QByteArray>
#include <QVector>

namespace sostenuto::sync {

/// Names of pictures in one folder; the answer is one of them, or empty. front before cover before folder before
/// album; jpg before png before others; of equals the first by name. Pure.
[[nodiscard]] QByteArray chooseCover(const QVector<QByteArray>& names);

} // namespace sostenuto::sync
