// Names of files as text, without loss: a system's file names may be any bytes.
#pragma once

#include <QByteArray>
#include <QString>

namespace sostenuto::sync {

/// UTF-8 becomes the text it is; every byte that is not part of valid UTF-8 becomes one lone low surrogate
/// U+DC80 … U+DCFF (as Python's surrogateescape, PEP 383), which no valid text contains. Not for the screen.
[[nodiscard]] QString pathText(const QByteArray& bytes);
/// The way back: pathBytes(pathText(x)) == x.
[[nodiscard]] QByteArray pathBytes(const QString& text);
/// Text from pathText() that holds bytes which are no UTF-8: QFile cannot open such a file by its name.
[[nodiscard]] bool hasForeignBytes(const QString& text);
/// For the store, which keeps valid text only: control characters, '%', '#' and bytes that are no UTF-8 become %XX. No
/// two paths become the same.
[[nodiscard]] QString escapedPath(const QByteArray& bytes);
[[nodiscard]] QByteArray unescapedPath(const QString& text);
/// For people: foreign bytes are read as Latin-1.
[[nodiscard]] QString shownPath(const QByteArray& bytes);

} // namespace sostenuto::sync
